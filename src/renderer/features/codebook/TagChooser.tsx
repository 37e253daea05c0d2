import { useState, type ReactElement } from 'react';
import { Popover } from '../../ui/Popover.tsx';
import type { TagChoice } from '../reader/actions.ts';
import { TagPicker } from '../reader/TagPicker.tsx';

interface TagChooserProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly label: string;
  /** Tags that cannot be chosen. */
  readonly without: ReadonlySet<string>;
  /** True where a tag that is missing can be made. */
  readonly canCreate?: boolean;
  readonly onChoose: (choice: TagChoice) => void;
}

/** A button that opens the list of tags to choose one of them. */
export const TagChooser = ({ trigger, label, without, canCreate = false, onChoose }: TagChooserProps): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} label={label}>
      <TagPicker
        applied={[]}
        without={without}
        canCreate={canCreate}
        onPick={(choice) => {
          setOpen(false);
          onChoose(choice);
        }}
        onClose={() => setOpen(false)}
      />
    </Popover>
  );
};
