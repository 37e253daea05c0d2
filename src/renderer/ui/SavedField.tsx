import type { KeyboardEvent, ReactNode } from 'react';
import { TextArea, TextField } from './TextField.tsx';
import { useDraft } from './use-draft.ts';

interface SavedFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Shown below; it may depend on what is written now. */
  readonly hint?: ReactNode | ((written: string) => ReactNode);
  readonly placeholder?: string;
  /** Shown under the pointer, where what is saved may not fit. */
  readonly title?: string | undefined;
  readonly saved: string;
  readonly onSave: (text: string) => void;
  readonly check?: (text: string) => string | null;
  readonly multiline?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly className?: string | undefined;
  readonly onFocus?: () => void;
}

/** A field that saves itself when it is left or Enter is pressed; Escape goes back to what was saved. */
export const SavedField = ({ saved, onSave, check, hint, multiline = false, ...rest }: SavedFieldProps): React.JSX.Element => {
  const draft = useDraft({ saved, save: onSave, check });
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      // With nothing to go back from, the key is for what the field stands in.
      if (draft.value === saved) return;
      draft.revert();
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      draft.commit();
    }
  };
  const common = { ...rest, hint: typeof hint === 'function' ? hint(draft.value) : hint, value: draft.value, problem: draft.problem, onChange: draft.change, onBlur: draft.commit, onKeyDown: pressed };
  return multiline ? <TextArea {...common} /> : <TextField {...common} />;
};
