import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { childrenOf } from '../../../core/queries/tag-tree.ts';
import { doomedTags } from '../../../core/commands/tag-remove.ts';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { Effects } from '../../ui/Effects.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { endTask, removeTags, type Removal } from './tag-actions.ts';
import { TagChooser } from './TagChooser.tsx';
import { useTags } from './use-codebook.ts';
import styles from '../../ui/task.module.css';

type Impact = CallResponse<'tagImpact'>;

/** Deleting tags: what happens to their passages and to the tags inside them. */
export const DeletePane = ({ tagIds }: { readonly tagIds: readonly string[] }): React.JSX.Element | null => {
  const tags = useTags();
  const present = tagIds.filter((id) => tags.has(id));
  const [kind, setKind] = useState<Removal['passages']['kind']>('untag');
  const [children, setChildren] = useState<Removal['children']>('raise');
  const [targetId, setTargetId] = useState<string | null>(() => tags.get(tagIds[0] ?? '')?.parentId ?? null);
  const gone = doomedTags(tags, present, children);
  const impact = useImpact([...gone]);
  const target = targetId !== null && !gone.has(targetId) ? tags.get(targetId) : undefined;
  const inside = insideOf(tags, present);
  const tag = tags.get(present[0] ?? '');
  if (!tag) return null;
  const passages: Removal['passages'] | null = kind === 'move' ? (target ? { kind, tagId: target.id } : null) : { kind };
  return (
    <TaskPane
      label={text('delete.title', { count: present.length })}
      confirm={text('codebook.deleteMany', { count: gone.size })}
      danger
      ready={passages !== null && impact !== null}
      onGiveUp={() => endTask(present.length === 1 ? present[0] : undefined)}
      onConfirm={() => {
        if (passages) void removeTags(present, { passages, children }).then((done) => { if (done) endTask(); });
      }}
    >
      <p className={styles.about} dir="auto">{present.map((id) => tags.get(id)!.name).join(' · ')}</p>
      {(impact?.passages ?? 0) > 0 && (
        <Choices
          label={text('delete.passages', { count: impact?.passages ?? 0 })}
          value={kind}
          options={[
            { value: 'untag', label: text('delete.untag'), hint: text('delete.untagHint') },
            { value: 'move', label: text('delete.move'), hint: target ? text('delete.moveTo', { tag: target.name }) : text('delete.moveHint') },
            { value: 'delete', label: text('delete.delete'), hint: text('delete.deleteHint', { count: impact?.only ?? 0 }) },
          ]}
          onChange={setKind}
        />
      )}
      {kind === 'move' && (
        <TagChooser
          trigger={<Button size="small" className={styles.start} icon={target && <ColourDot colour={target.colour} />}>{target?.name ?? text('delete.choose')}</Button>}
          label={text('delete.choose')}
          without={gone}
          onChoose={(choice) => { if ('id' in choice) setTargetId(choice.id); }}
        />
      )}
      {inside > 0 && (
        <Choices
          label={text('delete.children', { count: inside })}
          value={children}
          options={[
            { value: 'raise', label: text('delete.raise'), hint: text('delete.raiseHint') },
            { value: 'remove', label: text('delete.remove'), hint: text('delete.removeHint', { count: inside }) },
          ]}
          onChange={setChildren}
        />
      )}
      {impact && <Effects title={text('delete.effects')} effects={effectsOf(impact, kind, target?.name ?? '', gone.size)} />}
    </TaskPane>
  );
};

function effectsOf({ passages, only, onlyNoted, onlyEvidence }: Impact, kind: Removal['passages']['kind'], target: string, tags: number): readonly (string | false)[] {
  return [
    text('delete.tagsGone', { count: tags }),
    kind === 'untag' && passages > 0 && text('delete.willUntag', { count: passages, only }),
    kind === 'move' && target !== '' && passages > 0 && text('delete.willMove', { count: passages, tag: target }),
    kind === 'delete' && text('delete.willDelete', { count: only, rest: passages - only }),
    kind === 'delete' && onlyNoted > 0 && text('delete.notes', { count: onlyNoted }),
    kind === 'delete' && onlyEvidence > 0 && text('delete.evidence', { count: onlyEvidence }),
    text('delete.undo'),
  ];
}

/** Returns how many tags stand inside the given ones and are not among them. */
function insideOf(tags: ReturnType<typeof useTags>, tagIds: readonly string[]): number {
  const children = childrenOf(tags);
  return tagIds.some((id) => children.has(id)) ? doomedTags(tags, tagIds, 'remove').size - tagIds.length : 0;
}

/** Asks main what hangs on the tags, anew whenever the project changed; null until it has answered. */
function useImpact(tagIds: readonly string[]): Impact | null {
  const sequence = useProjectStore(({ view }) => view?.sequence);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly impact: Impact } | null>(null);
  const key = tagIds.join(' ');
  useEffect(() => {
    let wanted = true;
    void bridge().tagImpact({ tagIds: key === '' ? [] : key.split(' ') }).then((result) => {
      if (wanted && result.ok) setAnswer({ key, impact: result.value });
    });
    return () => { wanted = false; };
  }, [key, sequence]);
  return answer?.key === key ? answer.impact : null;
}
