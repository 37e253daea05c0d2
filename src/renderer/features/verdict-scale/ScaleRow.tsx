import { ChevronDown, GripVertical, Trash2 } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { verdictMeanings, type Scale, type Verdict } from '../../../core/model/verdict.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourPicker } from '../../ui/Colour.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { Select } from '../../ui/Select.tsx';
import { VerdictSign } from '../claims/verdict.tsx';
import { changeVerdict, moveVerdict, removeVerdict } from './scale-actions.ts';
import styles from './scale.module.css';

interface ScaleRowProps {
  readonly verdict: Verdict;
  readonly scale: Scale;
  readonly index: number;
  /** How many claims have it. */
  readonly claims: number;
  readonly readOnly: boolean;
  readonly opened: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Where a dragged verdict would go. */
  readonly drop: 'before' | 'after' | null;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** A step of the scale; opened, what can be changed of it. Alt with up and down moves it. */
export const ScaleRow = (props: ScaleRowProps): React.JSX.Element => {
  const { verdict, index, claims, readOnly, opened, onOpen, drop } = props;
  const pressed = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    void moveVerdict(verdict.id, index + by);
  };
  return (
    <li
      className={styles.row}
      data-drop={drop ?? undefined}
      data-open={opened || undefined}
      draggable={!readOnly && !opened}
      onDragStart={props.onDragStart}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
      onDragEnd={props.onDragEnd}
    >
      <button
        type="button"
        className={styles.head}
        aria-expanded={opened}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={pressed}
        onClick={() => onOpen(!opened)}
      >
        {!readOnly && <GripVertical className={styles.grip} aria-hidden />}
        <VerdictSign verdict={verdict} />
        <span className={styles.name} dir="auto">{verdict.name}</span>
        {claims > 0 && <span className={styles.count}>{text('scale.count', { count: claims })}</span>}
        <ChevronDown className={styles.chevron} aria-hidden />
      </button>
      {opened && <Details {...props} />}
    </li>
  );
};

const Details = ({ verdict, scale, claims, readOnly }: ScaleRowProps): React.JSX.Element => {
  const { id } = verdict;
  return (
    <div className={styles.details}>
      <SavedField
        label={text('scale.name')}
        saved={verdict.name}
        readOnly={readOnly}
        maxLength={500}
        check={(name) => (name === '' ? text('scale.nameMissing') : null)}
        onSave={(name) => changeVerdict(id, { name })}
      />
      <SavedField
        label={text('scale.definition')}
        placeholder={text('scale.definitionHint')}
        multiline
        saved={verdict.definition}
        readOnly={readOnly}
        maxLength={2000}
        onSave={(definition) => changeVerdict(id, { definition })}
      />
      <div className={styles.choice}>
        <span className={styles.label}>{text('scale.meaning')}</span>
        <Select
          label={text('scale.meaning')}
          value={verdict.meaning}
          options={verdictMeanings.map((meaning) => ({ value: meaning, label: text(`meaning.${meaning}`), icon: <VerdictSign verdict={{ meaning, colour: verdict.colour }} /> }))}
          disabled={readOnly}
          onChange={(meaning) => changeVerdict(id, { meaning })}
        />
      </div>
      {!readOnly && (
        <>
          <div className={styles.choice}>
            <span className={styles.label}>{text('scale.colour')}</span>
            <ColourPicker label={text('scale.colour')} value={verdict.colour} onChange={(colour) => changeVerdict(id, { colour })} />
          </div>
          <Deleting verdict={verdict} scale={scale} claims={claims} />
        </>
      )}
    </div>
  );
};

const Deleting = ({ verdict, scale, claims }: { readonly verdict: Verdict; readonly scale: Scale; readonly claims: number }): React.JSX.Element => {
  const others = scale.filter(({ id }) => id !== verdict.id);
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const instead = others.find(({ id }) => id === chosen) ?? others.find(({ meaning }) => meaning === verdict.meaning) ?? others[0];
  if (!asking || claims === 0) {
    return (
      <Button
        className={styles.start}
        size="small"
        variant="danger"
        icon={<Trash2 aria-hidden />}
        disabled={others.length === 0}
        onClick={() => { if (claims === 0) void removeVerdict(verdict, null); else setAsking(true); }}
      >
        {text(claims === 0 ? 'scale.deleteNow' : 'scale.delete')}
      </Button>
    );
  }
  return (
    <div className={styles.deleting} role="group" aria-label={text('scale.deleteDo', { verdict: verdict.name })}>
      <span className={styles.label}>{text('scale.instead', { count: claims })}</span>
      {instead && (
        <Select
          label={text('scale.instead', { count: claims })}
          value={instead.id}
          options={others.map((other) => ({ value: other.id, label: other.name, icon: <VerdictSign verdict={other} /> }))}
          onChange={setChosen}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" variant="danger" onClick={() => void removeVerdict(verdict, instead?.id ?? null)}>{text('scale.deleteDo', { verdict: verdict.name })}</Button>
        <Button size="small" onClick={() => setAsking(false)}>{text('scale.cancel')}</Button>
      </div>
    </div>
  );
};
