import { useMemo, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import type { FileAnnotation } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { Effects } from '../../ui/Effects.tsx';
import { Select } from '../../ui/Select.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { showProblem, showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { AnnotationRow } from './AnnotationRow.tsx';
import { freshOf } from './annotations-store.ts';
import styles from './annotations.module.css';

/** Rows that are listed at once; more are shown when asked for. */
const atOnce = 100;
const anyone = ' ';

interface AnnotationsListProps {
  readonly source: Source;
  readonly annotations: readonly FileAnnotation[];
  readonly onLeave: () => void;
}

/** Annotations to choose from; those that were imported say so. */
export const AnnotationsList = ({ source, annotations, onLeave }: AnnotationsListProps): React.JSX.Element => {
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [author, setAuthor] = useState(anyone);
  const [shown, setShown] = useState(atOnce);
  const [busy, setBusy] = useState(false);
  const fresh = useMemo(() => freshOf(source, annotations), [source, annotations]);
  const names = useMemo(() => new Set(fresh.map(({ name }) => name)), [fresh]);
  const authors = useMemo(() => [...new Set(annotations.map((each) => each.author))].sort(), [annotations]);
  const listed = author === anyone ? annotations : annotations.filter((each) => each.author === author);
  const free = listed.filter(({ name }) => names.has(name));
  const chosen = free.filter(({ name }) => !left.has(name));
  const leave = (some: readonly FileAnnotation[], out: boolean): void => setLeft((before) => {
    const next = new Set(before);
    for (const { name } of some) {
      if (out) next.add(name);
      else next.delete(name);
    }
    return next;
  });
  const take = async (): Promise<void> => {
    setBusy(true);
    const answer = await bridge().importAnnotations({ sourceId: source.id, version: source.version, names: chosen.map(({ name }) => name) });
    setBusy(false);
    if (!answer.ok) return showProblem(answer.error);
    onLeave();
    showToast({ tone: 'done', text: text('annotations.done', { count: answer.value.created.length }), action: undoButton() });
  };
  return (
    <TaskPane
      label={text('annotations.title', { file: source.file.name })} confirm={text('annotations.do', { count: chosen.length })}
      ready={chosen.length > 0 && !readOnly && !busy} onConfirm={() => void take()} onGiveUp={onLeave}
    >
      {fresh.length > 0
        ? <Effects title={text('annotations.effects')} effects={[text('annotations.makes', { count: chosen.length }), text('annotations.keeps')]} />
        : <p className={styles.taken}>{text('annotations.allTaken', { count: annotations.length })}</p>}
      <DetailGroup title={text('annotations.found')}>
        {(free.length > 0 || authors.length > 1) && (
          <div className={styles.tools}>
            {free.length > 0 && (
              <label className={styles.all}>
                <input
                  type="checkbox" checked={chosen.length === free.length} ref={(box) => { if (box) box.indeterminate = chosen.length > 0 && chosen.length < free.length; }}
                  onChange={() => leave(free, chosen.length === free.length)}
                />
                {text('annotations.all')}
                <span className={styles.facts}>{text('annotations.chosen', { chosen: chosen.length, count: free.length })}</span>
              </label>
            )}
            {authors.length > 1 && (
              <Select
                label={text('annotations.author')} variant="quiet" value={author} onChange={setAuthor}
                options={[{ value: anyone, label: text('annotations.anyone') }, ...authors.map((value) => ({ value, label: value === '' ? text('annotations.nameless') : value }))]}
              />
            )}
          </div>
        )}
        <ul className={styles.rows}>
          {listed.slice(0, shown).map((each) => (
            <AnnotationRow key={each.name} source={source} annotation={each} chosen={names.has(each.name) ? !left.has(each.name) : null} onChoose={(on) => leave([each], !on)} />
          ))}
        </ul>
        {listed.length > shown && <Button size="small" variant="quiet" onClick={() => setShown(shown + 5 * atOnce)}>{text('annotations.more', { count: Math.min(5 * atOnce, listed.length - shown) })}</Button>}
      </DetailGroup>
    </TaskPane>
  );
};
