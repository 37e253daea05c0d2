import { useRef, useState, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { createProject } from '../shell/project-actions.ts';
import styles from './settings.module.css';

interface NewProjectPopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What the popover stands beside. */
  readonly children: ReactNode;
}

/** Asks for the name of a new project; the place is asked for by the system's own dialog. */
export const NewProjectPopover = ({ open, onOpenChange, children }: NewProjectPopoverProps): React.JSX.Element => {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span ref={place} className={styles.place}>
      {children}
      <Popover open={open} onOpenChange={onOpenChange} anchor={place} label={text('action.project.create')}>
        <NewProjectForm onDone={() => onOpenChange(false)} />
      </Popover>
    </span>
  );
};

const NewProjectForm = ({ onDone }: { readonly onDone: () => void }): React.JSX.Element => {
  const [name, setName] = useState(text('project.defaultName'));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        void createProject(name.trim());
      }}
    >
      <TextField label={text('project.name')} hint={text('project.createHint')} value={name} maxLength={200} onFocus={(event) => event.target.select()} onChange={setName} />
      <Button type="submit" variant="solid" disabled={name.trim() === ''}>{text('project.create')}</Button>
    </form>
  );
};
