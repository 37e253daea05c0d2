import { Copy, Highlighter, MessageSquareText, Scale, Tag } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import { highlightColours, type HighlightColour } from '../../../core/model/colour.ts';
import type { TextRange } from '../../../core/model/document.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useHalf } from '../../state/half.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { ariaKeys, keyNames } from '../../ui/keys.ts';
import type { ActionId } from '../actions/action.ts';
import { useKeys } from '../actions/registry.ts';
import { claimFromTarget, copySelection, markPassage, toggleTagOnTarget, writeNote } from './actions.ts';
import { PinnedStances } from '../claims/PinnedStances.tsx';
import { ClaimsServedIn } from '../claims/ServedClaims.tsx';
import type { ReadingSurface } from './surface.ts';
import { TagPicker } from './TagPicker.tsx';
import styles from './toolbar.module.css';

interface SelectionToolbarProps {
  readonly sourceId: string;
  readonly surface: ReadingSurface;
  /** False while the pointer is still drawing the selection: the toolbar waits. */
  readonly settled: boolean;
  readonly picking: boolean;
  readonly openTagPicker: () => void;
  readonly closeTagPicker: () => void;
}

/** What can be done with the selected text, at the selection; with `picking`, the tags for it or the selected highlight. */
export function SelectionToolbar({ sourceId, surface, settled, picking, openTagPicker, closeTagPicker }: SelectionToolbarProps): React.JSX.Element | null {
  const half = useHalf();
  const selection = useUiStore((state) => (state.selection?.half === half ? state.selection.range : null));
  const selected = useUiStore((state) => (state.selected?.sourceId === sourceId ? state.selected.id : null));
  const readOnly = useProjectStore(({ view }) => view?.readOnly === true);
  const highlight = useProjectStore(({ view }) => (selected === null ? undefined : view?.loaded.get(sourceId)?.highlights.get(selected)));
  const range = selection ?? (picking ? (highlight && isPlaced(highlight) ? highlight.selector : null) : null);
  const box = useRef<HTMLDivElement>(null);
  const visible = range !== null && settled && !readOnly;

  useLayoutEffect(() => {
    // Written at once and not by rendering again: what is inside takes the keys before that, and must be where it belongs.
    if (visible && box.current) place(box.current, surface, range);
  }, [visible, surface, range, picking]);
  useLayoutEffect(() => surface.showPending(picking ? selection : null), [surface, picking, selection]);

  if (!visible) return null;
  return (
    <div ref={box} className={styles.toolbar} onPointerDown={keepSelection}>
      {picking
        ? (
          <TagPicker
            applied={selection ? [] : (highlight?.tagIds ?? [])}
            onPick={(choice) => {
              toggleTagOnTarget(choice);
              closeTagPicker();
            }}
            onClose={closeTagPicker}
          />
        )
        : (
          <>
            <Actions openTagPicker={openTagPicker} />
            {selection && <div className={styles.served}><ClaimsServedIn sourceId={sourceId} {...selection} /></div>}
          </>
        )}
    </div>
  );
}

/** A press on a button must not take the selection away that it acts on. */
function keepSelection(event: React.PointerEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

function Actions({ openTagPicker }: { readonly openTagPicker: () => void }): React.JSX.Element {
  const current = useSettingsStore(({ settings }) => settings.highlightColour);
  return (
    <div className={styles.actions} role="toolbar" aria-label={text('toolbar.label')} onMouseDown={(event) => event.preventDefault()}>
      <Action label="toolbar.highlight" action="highlight.mark" onClick={() => void markPassage()}>
        <Highlighter style={{ color: `var(--hl-${current}-ink)` }} />
      </Action>
      <div className={styles.colours} role="group" aria-label={text('toolbar.colours')}>
        {highlightColours.map((colour) => <ColourDot key={colour} colour={colour} current={colour === current} />)}
      </div>
      <span className={styles.rule} />
      <Action label="toolbar.tag" action="highlight.tag" onClick={openTagPicker}><Tag /></Action>
      <Action label="toolbar.note" action="highlight.note" onClick={writeNote}><MessageSquareText /></Action>
      <Action label="toolbar.claim" action="highlight.claim" onClick={() => void claimFromTarget()}><Scale /></Action>
      <PinnedStances />
      <Action label="toolbar.copy" action="passage.copy" onClick={copySelection}><Copy /></Action>
    </div>
  );
}

interface ActionProps {
  readonly label: MessageId;
  /** The action that does the same, for its keys. */
  readonly action: ActionId;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Action({ label, action, onClick, children }: ActionProps): React.JSX.Element {
  const keys = useKeys(action);
  return (
    <button
      type="button"
      className={styles.action}
      title={keys === undefined ? text(label) : `${text(label)} (${keyNames(keys).join('+')})`}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      onClick={onClick}
    >
      {children}
      <span className={styles.word}>{text(label)}</span>
    </button>
  );
}

function ColourDot({ colour, current }: { readonly colour: HighlightColour; readonly current: boolean }): React.JSX.Element {
  const label = text('toolbar.highlightIn', { colour });
  return (
    <button
      type="button"
      className={`${styles.colour} ${current ? styles.current : ''}`}
      title={label}
      aria-label={label}
      onClick={() => void markPassage({ colour })}
    >
      <span style={{ background: `var(--hl-${colour}-strong)`, borderColor: `var(--hl-${colour}-ink)` }} />
    </button>
  );
}

/** Puts the box above the beginning of the passage, or below its end where there is no room above. */
function place(box: HTMLElement, surface: ReadingSurface, range: TextRange): void {
  const { scroller } = surface;
  const view = scroller.getBoundingClientRect();
  const first = surface.rectAt(range.start);
  const last = surface.rectAt(range.end - 1);
  box.style.visibility = first && last ? '' : 'hidden';
  if (!first || !last) return;
  const gap = 10;
  const above = first.top - view.top - box.offsetHeight - gap;
  const below = Math.min(last.bottom - view.top + gap, view.height - box.offsetHeight - gap);
  const left = Math.max(gap, Math.min(first.left - view.left, scroller.clientWidth - box.offsetWidth - gap));
  box.style.top = `${scroller.scrollTop + (above >= gap ? above : Math.max(gap, below))}px`;
  box.style.left = `${left}px`;
}
