import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { inspect } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Percent } from '../../ui/Percent.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { Place } from '../../ui/place.ts';
import { TextArea } from '../../ui/TextField.tsx';
import { giveVerdict, setConfidence } from './claim-actions.ts';
import { useScale, VerdictSign } from './verdict.tsx';
import styles from './VerdictPopover.module.css';

interface VerdictPopoverProps {
  readonly claimIds: readonly string[];
  /** What they have now; null where they differ. */
  readonly verdict: string | null;
  readonly confidence: number | null;
  /** The control that opens it, or what it stands beside. */
  readonly trigger?: ReactElement<Record<string, unknown>>;
  readonly anchor?: Place | undefined;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Gives claims a verdict, with reason and confidence. A digit chooses the step of that number, Enter gives it. */
export const VerdictPopover = ({ trigger, anchor, open, onOpenChange, ...form }: VerdictPopoverProps): React.JSX.Element => {
  const first = useRef<HTMLInputElement>(null);
  return (
    <Popover
      {...(trigger ? { trigger } : {})}
      anchor={anchor}
      open={open}
      onOpenChange={onOpenChange}
      label={text('verdict.popover')}
      className={styles.popover}
      initialFocus={first}
    >
      <VerdictForm {...form} first={first} onDone={() => onOpenChange(false)} />
    </Popover>
  );
};

type FormProps = Pick<VerdictPopoverProps, 'claimIds' | 'verdict' | 'confidence'> & {
  /** The step that takes the focus. */
  readonly first: React.RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
};

const VerdictForm = ({ claimIds, verdict, confidence, first, onDone }: FormProps): React.JSX.Element => {
  const scale = useScale();
  const name = useId();
  const [chosen, setChosen] = useState(verdict);
  const [percent, setPercent] = useState(confidence);
  const [reason, setReason] = useState('');
  const reasonField = useRef<HTMLDivElement>(null);
  const definition = scale.find(({ id }) => id === chosen)?.definition ?? '';

  const give = (): void => {
    onDone();
    if (chosen !== null && (chosen !== verdict || reason.trim() !== '')) {
      void giveVerdict(claimIds, { verdict: chosen, reason: reason.trim(), ...(percent === confidence ? {} : { confidence: percent }) });
    } else if (percent !== confidence) setConfidence(claimIds, percent);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = isTyping(event.target);
    const step = !typing && /^[1-9]$/.test(event.key) ? scale[Number(event.key) - 1] : undefined;
    if (step) {
      setChosen(step.id);
      reasonField.current?.querySelector('textarea')?.focus();
    } else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) give();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      className={styles.form}
      onKeyDown={pressed}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <fieldset className={styles.steps} aria-label={text('verdict.steps')}>
        {scale.map((step, index) => (
          <label key={step.id} className={styles.step} data-chosen={step.id === chosen || undefined}>
            <input
              ref={step.id === (chosen ?? scale[0]!.id) ? first : undefined}
              type="radio"
              className={styles.radio}
              name={name}
              checked={step.id === chosen}
              onChange={() => setChosen(step.id)}
            />
            <VerdictSign verdict={step} />
            <span className={styles.name} dir="auto">{step.name}</span>
            {index < 9 && <Kbd keys={String(index + 1)} bare />}
          </label>
        ))}
      </fieldset>
      <p className={styles.definition} dir="auto" aria-live="polite">{definition === '' ? text('verdict.noDefinition') : definition}</p>
      <div ref={reasonField}>
        <TextArea label={text('verdict.reason')} placeholder={text('verdict.reasonPlaceholder')} maxLength={10_000} value={reason} onChange={setReason} />
      </div>
      <Percent
        label={text('claim.confidence')}
        unset={text('verdict.unset')}
        clearLabel={text('verdict.clearConfidence')}
        value={percent}
        say={(value) => text('verdict.percent', { percent: value })}
        onChange={setPercent}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="solid" disabled={chosen === null}>{text('verdict.do')}</Button>
        <Button
          variant="quiet"
          onClick={() => {
            onDone();
            inspect({ kind: 'scale' });
          }}
        >
          {text('verdict.editScale')}
        </Button>
      </div>
    </form>
  );
};
