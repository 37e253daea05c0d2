import { useMemo, useState } from 'react';
import { planCodebookImport, type CodebookPlan, type ConflictChoice } from '../../../core/commands/codebook-plan.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { Choices } from '../../ui/Choices.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { Effects } from '../../ui/Effects.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { actionWithTagKey } from '../actions/registry.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { setFile, useCodebookStore, type CodebookRead } from './codebook-store.ts';
import { endTask, tagReader } from './tag-actions.ts';
import { useTags } from './use-codebook.ts';
import styles from '../../ui/task.module.css';

/** Names of tags that are listed at most; the rest is counted. */
const mostListed = 200;

/** A codebook from a file: what of it is new, known or different, before it is imported. */
export const ImportPane = (): React.JSX.Element | null => {
  const file = useCodebookStore((state) => state.file);
  return file && <FilePane file={file} />;
};

const FilePane = ({ file }: { readonly file: CodebookRead }): React.JSX.Element | null => {
  const tags = useTags();
  const [choice, setChoice] = useState<ConflictChoice>('keep');
  const entries = useMemo(() => withoutActionKeys(file), [file]);
  const plan = useMemo(() => foresee(entries, choice, tags), [entries, choice, tags]);
  if (!plan) return null;
  const changed = plan.matched.filter(({ before, after }) => before !== after).length;
  const importFile = async (): Promise<void> => {
    const done = await runShown({ name: 'codebook.import', input: { file: file.file, entries, conflicts: choice } });
    if (!done) return;
    setFile(null);
    endTask();
    showToast({ tone: 'done', text: text('codebookImport.done', { file: file.file, made: plan.made.length, changed }), action: undoButton() });
  };
  return (
    <TaskPane label={text('codebookImport.title', { file: file.file })} confirm={text('codebookImport.do')} ready={plan.made.length + changed > 0} onConfirm={() => void importFile()} onGiveUp={() => endTask()}>
      <Effects
        title={text('codebookImport.effects')}
        effects={[
          text('codebookImport.made', { count: plan.made.length }),
          text('codebookImport.matched', { count: plan.matched.length, changed }),
          plan.repeated > 0 && text('codebookImport.repeated', { count: plan.repeated }),
          plan.archived.length > 0 && text('codebookImport.archived', { count: plan.archived.length }),
          text('codebookImport.keeps'),
        ]}
      />
      {plan.conflicts.length > 0 && (
        <>
          <Choices
            label={text('codebookImport.conflicts', { count: plan.conflicts.length })}
            value={choice}
            options={[
              { value: 'keep', label: text('codebookImport.keep'), hint: text('codebookImport.keepHint') },
              { value: 'take', label: text('codebookImport.take'), hint: text('codebookImport.takeHint') },
            ]}
            onChange={setChoice}
          />
          <ul className={styles.list}>
            {plan.conflicts.slice(0, mostListed).map(({ tag, fields }) => (
              <li key={tag.id} className={styles.item}>
                <ColourDot colour={tag.colour} />
                <span dir="auto">{tag.name}</span>
                <small>{fields.map((field) => text(`codebookImport.field.${field}`)).join(', ')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <Warnings file={file} plan={plan} />
      {plan.made.length > 0 && (
        <DetailGroup title={text('codebookImport.new')}>
          <ul className={styles.list}>
            {plan.made.slice(0, mostListed).map((tag) => <li key={tag.id} className={styles.item}><ColourDot colour={tag.colour} /><span dir="auto">{tag.name}</span></li>)}
          </ul>
          {plan.made.length > mostListed && <p className={styles.walk}>{text('codebookImport.more', { count: plan.made.length - mostListed })}</p>}
        </DetailGroup>
      )}
    </TaskPane>
  );
};

const Warnings = ({ file, plan }: { readonly file: CodebookRead; readonly plan: CodebookPlan }): React.JSX.Element | null => {
  const words = [
    ...file.warnings.map(textOf),
    ...plan.keysLeftOut.map(({ name, shortcut }) => text('codebookFile.keyTaken', { tag: name, shortcut })),
    ...file.entries.filter(hasActionKey).map(({ path, shortcut }) => text('codebookFile.keyTaken', { tag: path.at(-1)!, shortcut: shortcut! })),
  ];
  if (words.length === 0) return null;
  return (
    <DetailGroup title={text('codebookImport.warnings', { count: words.length })}>
      <ul className={styles.list}>{words.slice(0, mostListed).map((warning) => <li key={warning} className={styles.warning} dir="auto">{warning}</li>)}</ul>
    </DetailGroup>
  );
};

type Entry = CodebookRead['entries'][number];

const hasActionKey = ({ shortcut }: Entry): boolean => shortcut !== null && actionWithTagKey(shortcut) !== undefined;

/** Returns the file's tags without keys that mean something to the app: those would never apply a tag. */
const withoutActionKeys = ({ entries }: CodebookRead): readonly Entry[] => entries.map((entry) => (hasActionKey(entry) ? { ...entry, shortcut: null } : entry));

function foresee(entries: readonly Entry[], choice: ConflictChoice, tags: ReadonlyMap<string, Tag>): CodebookPlan | null {
  const reader = tagReader();
  let ids = 0;
  // Nothing is made here: the ids only tell the tags of the plan apart.
  return reader && planCodebookImport({ ...reader, tags }, entries, choice, { now: new Date().toISOString(), author: '', newId: () => `new-${++ids}` });
}
