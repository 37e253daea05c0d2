import type { Tag } from '../../../core/model/tag.ts';
import { inspect, selectHighlight, useUiStore } from '../../state/ui-store.ts';
import { claimFromTarget, markSelection, removeHighlight, stepHighlight, toggleTagOnTarget, writeNote } from './actions.ts';
import type { ReadingSurface } from './surface.ts';

/** What the keys of the reader and the cards act on. */
export interface KeyScope {
  readonly sourceId: string;
  readonly tags: ReadonlyMap<string, Tag>;
  /** True when the project can't be changed. */
  readonly readOnly: boolean;
  readonly surface: ReadingSurface | null;
  readonly openTagPicker: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Carries out a key pressed in the reader or among the cards. Returns whether it was one of theirs. */
export function handleKey(event: KeyboardEvent, scope: KeyScope): boolean {
  if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.isComposing) return false;
  if (event.altKey) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
    return step(scope, event.key === 'ArrowDown' ? 1 : -1);
  }
  const { selected, selection, inspector } = useUiStore.getState();
  switch (event.key) {
    case 'j': return step(scope, 1);
    case 'k': return step(scope, -1);
    case 'Escape':
      if (selection) window.getSelection()?.collapseToEnd();
      else if (inspector.kind !== 'cards') inspect({ kind: 'cards' });
      else if (selected) selectHighlight(null);
      else return false;
      return true;
  }
  if (scope.readOnly || (!selected && !selection)) return false;
  return change(event.key, scope);
}

function step({ sourceId, surface }: KeyScope, by: 1 | -1): true {
  stepHighlight(sourceId, by, surface?.textInView.start ?? 0);
  return true;
}

function change(key: string, { tags, openTagPicker }: KeyScope): boolean {
  const { selected, selection } = useUiStore.getState();
  switch (key) {
    case 'h':
      if (!selection) return false;
      void markSelection();
      return true;
    case 't': openTagPicker(); return true;
    case 'n': void writeNote(); return true;
    case 'c': void claimFromTarget(); return true;
    case 'Delete':
    case 'Backspace':
      if (selection || !selected) return false;
      void removeHighlight(selected);
      return true;
  }
  for (const tag of tags.values()) {
    if (tag.shortcut !== key.toLowerCase()) continue;
    void toggleTagOnTarget({ id: tag.id });
    return true;
  }
  return false;
}
