import { linkAddress, type LinkTarget } from '../../../core/formats/note/links.ts';
import { printNote } from '../../../core/formats/note/print-note.ts';
import { text } from '../../../core/messages/messages.ts';
import { linkWords, nameOf } from '../../../core/queries/subject-names.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { highlightHere } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { copyText } from '../../ui/clipboard.ts';
import { showToast } from '../notices/toasts.ts';

/** Puts a link to a record, or to the note on it, on the clipboard, as a note takes it: a Markdown link with the record's name. */
export function copyLink(subject: Subject, part: LinkTarget['part'] = 'record'): void {
  const { view } = useProjectStore.getState();
  if (!view) return;
  const target: LinkTarget = { subject, part };
  const name = nameOf({ ...view, highlight: highlightHere }, subject);
  const words = name ? linkWords(target, name) : text('link.unnamed');
  const address = linkAddress(target);
  const link = { type: 'link' as const, url: address, children: [{ type: 'text' as const, value: words }] };
  copyText(printNote({ type: 'root', children: [{ type: 'paragraph', children: [link] }] }) ?? address);
  showToast({ tone: 'done', topic: 'copy', text: text('link.copied') });
}
