import { contentsOf } from '../../../core/queries/contents.ts';
import { placeInFront } from '../../state/places.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { presentPages, setZoom, stepZoom, toggleStrip, toggleTwoUp, turnPages, type PagesReader } from './pdf-store.ts';

const hasPages = (): boolean => presentPages() !== null;

/** Whether the text in front has headings that can be listed beside it. */
function hasContents(): boolean {
  const place = placeInFront();
  const loaded = place?.kind === 'source' && place.version === null ? useProjectStore.getState().view?.loaded.get(place.sourceId) : undefined;
  return loaded !== undefined && contentsOf(loaded.document).length > 1;
}

/** Does something with the pages in front. */
const withPages = (act: (reader: PagesReader) => void) => (): void => {
  const reader = presentPages();
  if (reader) act(reader);
};

/** What can be done with a source that is read on its own pages. */
export const pageActions: ActionGroup = {
  title: 'area.pages',
  menu: 'view',
  actions: [
    action('pages.zoomIn', withPages((reader) => stepZoom(reader, 1)), { keys: ['Mod+Plus', 'Mod+='], enabled: hasPages }),
    action('pages.zoomOut', withPages((reader) => stepZoom(reader, -1)), { keys: 'Mod+-', enabled: hasPages }),
    action('pages.fitWidth', withPages((reader) => setZoom(reader, 'width')), { keys: 'Mod+0', enabled: hasPages }),
    action('pages.fitPage', withPages((reader) => setZoom(reader, 'page')), { keys: 'Mod+9', enabled: hasPages }),
    action('pages.natural', withPages((reader) => setZoom(reader, 1)), { keys: 'Mod+1', enabled: hasPages }),
    action('pages.turnRight', withPages((reader) => turnPages(reader, 1)), { keys: 'Mod+Alt+r', enabled: hasPages }),
    action('pages.turnLeft', withPages((reader) => turnPages(reader, -1)), { enabled: hasPages }),
    action('pages.twoUp', withPages(toggleTwoUp), { keys: 'Mod+Alt+2', enabled: hasPages }),
    action('pages.strip', () => toggleStrip('pages'), { keys: 'Mod+Alt+t', enabled: hasPages }),
    action('pages.outline', () => toggleStrip('outline'), { keys: 'Mod+Alt+o', enabled: () => hasPages() || hasContents() }),
    action('pages.goTo', withPages(({ askPage }) => askPage()), { keys: 'Mod+Alt+g', enabled: hasPages }),
    action('pages.next', withPages(({ page, goTo }) => goTo(page() + 1)), { keys: 'Alt+Shift+PageDown', enabled: hasPages }),
    action('pages.previous', withPages(({ page, goTo }) => goTo(page() - 1)), { keys: 'Alt+Shift+PageUp', enabled: hasPages }),
    action('pages.area', withPages(({ startArea }) => startArea?.()), { keys: 'Mod+Alt+a', enabled: () => isWritable() && presentPages()?.startArea != null }),
  ],
};
