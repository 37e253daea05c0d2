import { Link2 } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { copyLink } from './copy-link.ts';

/** Copies a link to a record, to be pasted into a note. */
export const CopyLinkButton = ({ subject }: { readonly subject: Subject }): React.JSX.Element => (
  <IconButton size="small" label={text('link.copy')} icon={<Link2 aria-hidden />} onClick={() => copyLink(subject)} />
);
