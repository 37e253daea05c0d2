import { text } from '../../../core/messages/messages.ts';
import { timeOf, type Time } from '../../../core/model/time.ts';
import { sayTime } from '../../../core/time/say-time.ts';
import { SavedField } from '../../ui/SavedField.tsx';

interface TimeFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly time: Time | null;
  readonly readOnly: boolean;
  readonly className?: string | undefined;
  readonly onSave: (time: Time | null) => void;
}

/** A time as the user words it, with what is understood by it. */
export const TimeField = ({ label, placeholder, time, readOnly, className, onSave }: TimeFieldProps): React.JSX.Element => {
  const meaning = time?.edtf === undefined ? null : time.edtf === null ? text('time.notUnderstood') : sayTime(time.edtf);
  return (
    <SavedField
      className={className}
      label={label}
      placeholder={placeholder}
      saved={time?.words ?? ''}
      readOnly={readOnly}
      hint={meaning === time?.words ? undefined : meaning}
      maxLength={200}
      onSave={(words) => onSave(timeOf(words))}
    />
  );
};
