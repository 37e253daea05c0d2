import { Expand } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { openNotePage } from './open-notes.ts';

/** Opens the note on a record as a page, where there is room for long writing. */
export const LargeNoteButton = ({ subject }: { readonly subject: Subject }): React.JSX.Element => (
  <IconButton size="small" label={text('notes.large')} icon={<Expand aria-hidden />} onClick={() => openNotePage(subject)} />
);
