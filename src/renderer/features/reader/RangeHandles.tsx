import { useCallback, useId, useLayoutEffect, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { shownColour } from '../../../core/model/shown-colour.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import type { Edge, Step } from '../../../core/segmentation/edit-range.ts';
import type { TextUnits } from '../../../core/segmentation/text-units.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { isMac, keyNames } from '../../ui/keys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { edgeRect } from './caret-rect.ts';
import styles from './handles.module.css';
import { moveEdge, setRange } from './range-actions.ts';
import { edgeAttribute, RangeDrag } from './range-drag.ts';
import type { ReadingSurface } from './surface.ts';

interface RangeHandlesProps {
  readonly sourceId: string;
  readonly surface: ReadingSurface;
  readonly units: TextUnits;
}

const noTags: ReadonlyMap<string, Tag> = new Map();

/** The two ends of the selected highlight, to be drawn with the pointer or moved by key. None while text is selected, or nothing can be changed. */
export function RangeHandles({ sourceId, surface, units }: RangeHandlesProps): React.JSX.Element | null {
  const id = useUiStore(({ selected }) => (selected?.sourceId === sourceId ? selected.id : null));
  const selecting = useUiStore(({ selection }) => selection !== null);
  const tags = useProjectStore(({ view }) => view?.tags ?? noTags);
  const highlight = useProjectStore(({ view }) => (id === null || view?.readOnly === true ? undefined : view?.loaded.get(sourceId)?.highlights.get(id)));
  if (!highlight || !isPlaced(highlight) || selecting) return null;
  return <Handles key={highlight.id} highlight={highlight} ink={`var(--hl-${shownColour(highlight, tags)}-ink)`} surface={surface} units={units} />;
}

interface HandlesProps {
  readonly highlight: Highlight;
  readonly ink: string;
  readonly surface: ReadingSurface;
  readonly units: TextUnits;
}

function Handles({ highlight, ink, surface, units }: HandlesProps): React.JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<TextRange>(highlight.selector);
  const place = useCallback(() => {
    for (const handle of box.current!.querySelectorAll<HTMLElement>(`[${edgeAttribute}]`)) placeHandle(handle, surface, units.text, shown.current);
  }, [surface, units]);

  useLayoutEffect(() => {
    shown.current = highlight.selector;
    place();
  }, [highlight.selector, place]);
  useLayoutEffect(() => surface.follow(place), [surface, place]);
  useLayoutEffect(() => {
    const drag = new RangeDrag({
      box: box.current!,
      surface,
      units,
      range: highlight.selector,
      preview: (range) => {
        shown.current = range ?? highlight.selector;
        surface.showMoved(range && { id: highlight.id, start: range.start, end: range.end });
        place();
      },
      commit: (range) => setRange(highlight, units, range),
    });
    return () => drag.dispose();
  }, [highlight, surface, units, place]);

  return (
    <div ref={box} className={styles.box} style={{ '--ink': ink } as React.CSSProperties}>
      <Handle edge="start" highlight={highlight} surface={surface} units={units} />
      <Handle edge="end" highlight={highlight} surface={surface} units={units} />
    </div>
  );
}

/** Puts a handle at its end of the range; one far out of view is left where it was, unseen. */
function placeHandle(handle: HTMLElement, surface: ReadingSurface, words: string, range: TextRange): void {
  const edge = handle.getAttribute(edgeAttribute) as Edge;
  const { start, end } = surface.paintedText;
  const near = range[edge] >= start && range[edge] <= end;
  const rect = near ? edgeRect(surface, words, range, edge) : null;
  handle.toggleAttribute('data-away', rect === null);
  if (!rect) return;
  const page = handle.offsetParent!.getBoundingClientRect();
  handle.style.blockSize = `${rect.height}px`;
  handle.style.transform = `translate(${rect.left - page.left}px, ${rect.top - page.top}px)`;
}

function Handle({ edge, highlight, surface, units }: Omit<HandlesProps, 'ink'> & { readonly edge: Edge }): React.JSX.Element {
  const { start, end } = highlight.selector;
  const word = units.at('word', edge === 'start' ? start : end);
  const hintId = useId();
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') surface.root.focus({ preventScroll: true });
    else if (!moveByKey(event, edge, surface.directionAt(highlight.selector[edge]))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      {...{ [edgeAttribute]: edge }}
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={text(edge === 'start' ? 'handles.start' : 'handles.end')}
      aria-valuemin={edge === 'start' ? 0 : start + 1}
      aria-valuemax={edge === 'start' ? end - 1 : units.text.length}
      aria-valuenow={edge === 'start' ? start : end}
      aria-valuetext={word ? text('handles.at', { word: units.text.slice(word.start, word.end) }) : undefined}
      aria-describedby={hintId}
      onKeyDown={onKeyDown}
    >
      <span className={styles.grip} />
      <VisuallyHidden><span id={hintId}>{text('handles.hint', { sentence: keyNames(isMac ? 'Alt' : 'Mod')[0]! })}</span></VisuallyHidden>
    </div>
  );
}

/**
 * Moves an end as the arrow keys say: by a word, with Shift by a character, with Ctrl (on a Mac, Option) by a sentence; left and
 * right as seen. Returns whether the key was one of these: Alt with an arrow goes back and forward here as everywhere.
 */
function moveByKey({ key, shiftKey, altKey, ctrlKey, metaKey }: React.KeyboardEvent, edge: Edge, direction: 'ltr' | 'rtl'): boolean {
  if (metaKey || (isMac ? ctrlKey : altKey)) return false;
  const step: Step = (isMac ? altKey : ctrlKey) ? 'sentence' : shiftKey ? 'character' : 'word';
  const [back, on] = direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (key === on || key === 'ArrowDown') moveEdge(edge, step, 1);
  else if (key === back || key === 'ArrowUp') moveEdge(edge, step, -1);
  else return false;
  return true;
}
