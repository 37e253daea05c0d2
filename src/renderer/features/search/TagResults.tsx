import { Tags } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { extents, type Extent } from '../../../core/search/extent.ts';
import { countTaggable } from '../../../core/search/left-out.ts';
import { mostShown } from '../../../core/search/limits.ts';
import { bridge } from '../../state/bridge.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { showProblem, showToast } from '../notices/toasts.ts';
import type { TagChoice } from '../reader/actions.ts';
import { TagPicker } from '../reader/TagPicker.tsx';
import { undoButton } from '../shell/history.ts';
import { overlayChanged, useShellStore } from '../shell/shell-store.ts';
import { toField, useSearchStore, type Results } from './search-store.ts';
import styles from './SearchView.module.css';

const inWords = (count: number): string => count.toLocaleString('en');

const nothing = (): void => undefined;

/** Tags everything that was found, in one step: how much of the text around each hit, and with which tag. */
export const TagResults = ({ results }: { readonly results: Results }): React.JSX.Element | null => {
  const writable = useProjectStore(isWritable);
  const open = useShellStore(({ overlay }) => overlay === 'tagResults');
  const [extent, setExtent] = useState<Extent>('hit');
  const [busy, setBusy] = useState(false);
  // Highlights are tagged as they are.
  const passages = results.hits.values().next().value?.kind === 'passage';
  const leftOut = useSearchStore((state) => state.leftOut);
  const { taggable, leftOut: out } = countTaggable(results.groups, leftOut);
  const wanted = taggable - out;
  const count = Math.min(wanted, mostShown);
  const changeOpen = overlayChanged('tagResults');
  if (!writable) return null;

  const tag = async (choice: TagChoice): Promise<void> => {
    changeOpen(false);
    setBusy(true);
    const parts = { sources: [...leftOut.sources], results: [...leftOut.results] };
    const answer = await bridge().tagResults({ query: results.query, extent, order: results.order, leftOut: parts, tag: choice });
    setBusy(false);
    if (!answer.ok) return showProblem(answer.error);
    const name = 'create' in choice ? choice.create.name : (useProjectStore.getState().view?.tags.get(choice.id)?.name ?? '');
    const { tagged: { length }, more } = answer.value;
    const said = more === 0
      ? text('search.tagged', { count: inWords(length), one: length, tag: name })
      : text('search.taggedFirst', { count: inWords(length), more: inWords(more), tag: name });
    showToast({ tone: 'done', text: said, action: undoButton() });
  };
  const title = text('search.tagAll', { count: inWords(count), one: count });
  return (
    <Popover
      label={title}
      align="end"
      open={open}
      onOpenChange={changeOpen}
      finalFocus={toField}
      className={styles.popover}
      trigger={<Button size="small" variant="quiet" icon={<Tags aria-hidden />} aria-busy={busy} disabled={wanted === 0} title={wanted === 0 && out === 0 ? text('search.tagNone') : undefined}>{text(busy ? 'search.tagging' : 'search.tag')}</Button>}
    >
      <h2 className={styles.popoverTitle}>{title}</h2>
      {wanted > count && <p className={styles.popoverHint}>{text('search.tagFirst', { total: inWords(wanted) })}</p>}
      {!passages && (
        <>
          <Choices
            label={text('search.extent')}
            value={extent}
            options={extents.map((value) => ({ value, label: text(`search.extent.${value}`) }))}
            onChange={setExtent}
          />
          <p className={styles.popoverHint}>{text('search.tagHint')}</p>
        </>
      )}
      {/* The picker keeps Escape to itself; the keys that follow are not for a form that is fading away. */}
      <div
        onKeyDownCapture={({ key }) => {
          if (key !== 'Escape') return;
          changeOpen(false);
          toField();
        }}
      >
        <TagPicker applied={[]} onPick={(choice) => void tag(choice)} onClose={nothing} />
      </div>
    </Popover>
  );
};
