import { Plus } from 'lucide-react';
import { useMemo, useState, type DragEvent, type FormEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DetailPane } from '../../ui/DetailPane.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useScale } from '../claims/verdict.tsx';
import { addVerdict, moveVerdict } from './scale-actions.ts';
import { ScaleRow } from './ScaleRow.tsx';
import styles from './scale.module.css';

/** The project's scale of verdicts: its steps are named, coloured, defined and put in order here. */
export const ScalePane = (): React.JSX.Element => {
  const scale = useScale();
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const counts = useCounts();
  const [opened, setOpened] = useState<string | null>(null);
  const drag = useScaleDrag(scale.map(({ id }) => id));
  return (
    <DetailPane label={text('scale.title')} backLabel={text('claim.back')} onBack={() => inspect({ kind: 'cards' })}>
      <p className={styles.explain}>{text('scale.explain')}</p>
      <ol className={styles.list} aria-label={text('scale.list')} onDragLeave={drag.leave}>
        {scale.map((verdict, index) => (
          <ScaleRow
            key={verdict.id}
            verdict={verdict}
            scale={scale}
            index={index}
            claims={counts.get(verdict.id) ?? 0}
            readOnly={readOnly}
            opened={opened === verdict.id}
            onOpen={(open) => setOpened(open ? verdict.id : null)}
            drop={drag.mark?.id === verdict.id ? drag.mark.part : null}
            onDragStart={(event) => drag.start(event, verdict.id)}
            onDragOver={(event) => drag.over(event, verdict.id)}
            onDrop={drag.drop}
            onDragEnd={drag.end}
          />
        ))}
      </ol>
      {!readOnly && <AddVerdict onAdded={setOpened} />}
    </DetailPane>
  );
};

/** Returns how many claims have each verdict. */
function useCounts(): ReadonlyMap<string, number> {
  const claims = useProjectStore(({ view }) => view?.claims);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { verdict } of claims?.values() ?? []) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    return counts;
  }, [claims]);
}

const AddVerdict = ({ onAdded }: { readonly onAdded: (verdictId: string) => void }): React.JSX.Element => {
  const [name, setName] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const id = await addVerdict(name.trim());
    if (id === null) return;
    setName('');
    onAdded(id);
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextField label={text('scale.addName')} hideLabel placeholder={text('scale.addName')} maxLength={500} value={name} onChange={setName} />
      <Button type="submit" size="small" icon={<Plus aria-hidden />} disabled={name.trim() === ''}>{text('scale.add')}</Button>
    </form>
  );
};

interface Mark {
  readonly id: string;
  readonly part: 'before' | 'after';
}

/** Ours alone, so that nothing else takes a verdict for text. */
const dataType = 'application/x-claimwright-verdict';

/** Dragging a step of the scale to another place. */
function useScaleDrag(ids: readonly string[]) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  const end = (): void => {
    setDragged(null);
    setMark(null);
  };
  return {
    mark,
    start: (event: DragEvent, id: string): void => {
      event.dataTransfer.setData(dataType, id);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(id);
    },
    over: (event: DragEvent, id: string): void => {
      if (dragged === null) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const part = event.clientY < top + height / 2 ? 'before' : 'after';
      setMark((before) => (before?.id === id && before.part === part ? before : { id, part }));
    },
    leave: (): void => setMark(null),
    drop: (event: DragEvent): void => {
      event.preventDefault();
      if (dragged !== null && mark !== null && mark.id !== dragged) {
        const others = ids.filter((id) => id !== dragged);
        void moveVerdict(dragged, others.indexOf(mark.id) + (mark.part === 'after' ? 1 : 0));
      }
      end();
    },
    end,
  };
}
