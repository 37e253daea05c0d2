import { Plus } from 'lucide-react';
import { useState } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { countOf } from '../../../core/queries/tag-counts.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Effects } from '../../ui/Effects.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { endTask, foreseeMerge, mergeTags } from './tag-actions.ts';
import { TagChooser } from './TagChooser.tsx';
import { useTagCounts, useTags } from './use-codebook.ts';
import styles from '../../ui/task.module.css';

/** Merging tags: which of them stays, and what becomes of all that hangs on the others. */
export const MergePane = ({ tagIds }: { readonly tagIds: readonly string[] }): React.JSX.Element => {
  const tags = useTags();
  const counts = useTagCounts();
  const [chosen, setChosen] = useState(tagIds);
  const present = chosen.filter((id) => tags.has(id));
  const [kept, setKept] = useState(() => tagIds.toSorted((a, b) => countOf(counts, b).own - countOf(counts, a).own)[0]!);
  const into = present.includes(kept) ? kept : present[0];
  const plan = into !== undefined && present.length > 1 ? foreseeMerge(present, into) : null;
  const passages = usePassagesOf(present);
  return (
    <TaskPane
      label={text('merge.title')}
      confirm={text('merge.do', { count: present.length })}
      ready={plan?.ok === true}
      onGiveUp={() => endTask(tagIds.length === 1 ? tagIds[0] : undefined)}
      onConfirm={() => { if (into !== undefined) void mergeTags(present, into); }}
    >
      <Choices
        label={text('merge.keep')}
        value={into ?? ''}
        options={present.map((id) => ({ value: id, label: tags.get(id)!.name, hint: text('codebook.count', { count: countOf(counts, id).own }) }))}
        onChange={setKept}
      />
      <TagChooser
        trigger={<Button size="small" icon={<Plus aria-hidden />} className={styles.start} data-first={present.length < 2 || undefined}>{text('merge.add')}</Button>}
        label={text('merge.add')}
        without={new Set(present)}
        onChoose={(choice) => { if ('id' in choice) setChosen([...present, choice.id]); }}
      />
      {plan?.ok === false && <p role="alert">{textOf(plan.error)}</p>}
      {plan?.ok === true && (
        <Effects
          title={text('merge.effects', { tag: plan.value.into.name })}
          effects={[
            text('merge.passages', { count: passages.any, several: passages.several }),
            ...plan.value.adopted.map(({ tag, name }) => text(name === tag.name ? 'merge.adopted' : 'merge.adoptedRenamed', { tag: tag.name, name })),
            plan.value.result.description !== plan.value.into.description && text('merge.description'),
            plan.value.result.examples.length > 0 && text('merge.examples', { count: plan.value.result.examples.length }),
            plan.value.result.shortcut !== null && plan.value.result.shortcut !== plan.value.into.shortcut && text('merge.key', { key: plan.value.result.shortcut.toUpperCase() }),
            text('merge.links'),
          ]}
        />
      )}
    </TaskPane>
  );
};

/** Returns how many highlights carry any of the tags, and how many of those carry several. */
function usePassagesOf(tagIds: readonly string[]): { readonly any: number; readonly several: number } {
  const sets = useProjectStore(({ view }) => view?.counts.byTagSet);
  let [any, several] = [0, 0];
  for (const [key, count] of sets ?? []) {
    const carried = key.split(' ').filter((id) => tagIds.includes(id)).length;
    if (carried > 0) any += count;
    if (carried > 1) several += count;
  }
  return { any, several };
}
