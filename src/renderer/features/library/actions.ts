import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { inspect, showAnnotations, useUiStore } from '../../state/ui-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { importByDialog, importFromClipboard } from './import.ts';

const active = (): string | null => useUiStore.getState().activeSourceId;
const isReading = (): boolean => active() !== null;

function isReadingPdf(): boolean {
  const sourceId = active();
  return sourceId !== null && useProjectStore.getState().view?.sources.get(sourceId)?.file.mediaType === 'application/pdf';
}

function showDetails(): void {
  const sourceId = active();
  if (sourceId !== null) inspect({ kind: 'source', sourceId });
}

export const libraryActions: ActionGroup = {
  title: 'area.sources',
  menu: 'file',
  actions: [
    action('source.import', () => void importByDialog(), { keys: 'Mod+o', enabled: isWritable }),
    action('source.importTable', () => void import('../library-tasks/start-task.ts').then(({ chooseTable }) => chooseTable()), { enabled: isWritable }),
    action('source.importCitations', () => void import('../library-tasks/start-task.ts').then(({ chooseLibrary }) => chooseLibrary()), { enabled: isWritable }),
    action('source.paste', importFromClipboard, { enabled: isWritable }),
    action('source.details', showDetails, { keys: 'Mod+i', enabled: isReading }),
    action('source.annotations', () => showAnnotations(active()!), { enabled: isReadingPdf }),
    action('cards.show', () => inspect({ kind: 'cards' }), { enabled: isReading }),
  ],
};
