import { useState, type KeyboardEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { TextArea } from '../../ui/TextField.tsx';

interface WhyFieldProps {
  readonly why: string;
  readonly onSave: (why: string) => void;
  readonly onDone: () => void;
}

/** Why a piece of evidence counts, being written. Saved when it is left or Enter is pressed; Escape gives it up. */
export const WhyField = ({ why, onSave, onDone }: WhyFieldProps): React.JSX.Element => {
  const [written, setWritten] = useState(why);
  const save = (): void => { if (written.trim() !== why) onSave(written.trim()); };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey))) return;
    if (event.key === 'Enter') save();
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <TextArea
      label={text('evidence.why')}
      hideLabel
      placeholder={text('evidence.whyPlaceholder')}
      maxLength={10_000}
      autoFocus
      value={written}
      onChange={setWritten}
      onKeyDown={pressed}
      onBlur={save}
    />
  );
};
