import type { ReactNode } from 'react';
import type { CountedFrom } from '../../../core/claims/day-counted-from.ts';
import type { GivenTime } from '../../../core/claims/read-given-time.ts';
import { text } from '../../../core/messages/messages.ts';
import { timeOf, type Time } from '../../../core/model/time.ts';
import { sayTime } from '../../../core/time/say-time.ts';
import { loadTimeReader, timeReaderHere, useTimeReader } from '../../state/time-reader.ts';
import { SavedField } from '../../ui/SavedField.tsx';
import styles from './ClaimFacts.module.css';

interface TimeFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly time: Time | null;
  /** What “Monday” is counted from. */
  readonly countedFrom: CountedFrom;
  readonly readOnly: boolean;
  readonly className?: string | undefined;
  readonly onSave: (time: Time | null) => void;
}

/** A time as the user words it, with what is understood by it, also while it is being written. */
export const TimeField = ({ label, placeholder, time, countedFrom, readOnly, className, onSave }: TimeFieldProps): React.JSX.Element => {
  const reader = useTimeReader();
  const save = (words: string): void => {
    const read = timeReaderHere();
    if (read) onSave(read(words, countedFrom).time);
    // Written within the blink in which the reader comes.
    else void loadTimeReader().then((late) => onSave(late(words, countedFrom).time), () => onSave(timeOf(words)));
  };
  return (
    <SavedField
      className={className}
      label={label}
      placeholder={placeholder}
      title={time?.words}
      saved={time?.words ?? ''}
      readOnly={readOnly}
      hint={(written) => (written === (time?.words ?? '') ? meaningOf(time) : reader && previewOf(reader(written, countedFrom)))}
      maxLength={200}
      onFocus={() => void loadTimeReader().catch(() => undefined)}
      onSave={save}
    />
  );
};

/** What is saved, where its words do not say it themselves. */
function meaningOf(time: Time | null): ReactNode {
  if (time === null) return null;
  if (time.edtf === null) return text('time.notUnderstood');
  const said = sayTime(time.edtf);
  return said === time.words ? null : said;
}

/** How what is being written is understood, before it is taken. */
function previewOf({ time, problem }: GivenTime): ReactNode {
  if (time === null) return null;
  const words = time.edtf === null ? text(problem === 'noDay' ? 'time.noDay' : 'time.notYet') : text('time.understood', { time: sayTime(time.edtf) });
  return <span role="status" className={styles.preview} data-understood={time.edtf !== null || undefined}>{words}</span>;
}
