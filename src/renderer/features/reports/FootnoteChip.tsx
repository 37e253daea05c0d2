import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { FootnotePiece } from '../../../core/model/report-text.ts';
import { leaveFocus } from '../../editor/leave-focus.ts';
import { FootnoteEditor } from '../../editor/report/FootnoteEditor.tsx';
import { $isFootnote } from '../../editor/report/report-nodes.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useReportShown } from './report-context.ts';
import { isNew } from './new-pieces.ts';
import styles from './chips.module.css';

/** A footnote within the line: its number. A click opens the note to be read and written; one just inserted is open. */
export const FootnoteChip = ({ nodeKey, content }: { readonly nodeKey: NodeKey; readonly content: readonly FootnotePiece[] }): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const { numbers, readOnly } = useReportShown();
  const [open, setOpen] = useState(false);
  useEffect(() => { if (isNew(nodeKey)) setOpen(true); }, [nodeKey]);
  const number = numbers.get(nodeKey) ?? '•';
  const save = (written: readonly FootnotePiece[]): void => editor.update(() => {
    const node = $getNodeByKey(nodeKey);
    if ($isFootnote(node)) node.setFootnote([...written]);
  }, { tag: [...leaveFocus(editor)] });
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={text('report.footnote', { number })}
      inLine
      trigger={<span className={styles.footnote} aria-label={text('report.footnote', { number })}><sup>{number}</sup></span>}
    >
      <FootnoteEditor content={content} label={text('report.footnote', { number })} hint={text('report.footnoteHint')} arrives readOnly={readOnly} onChange={save} onDone={() => { setOpen(false); editor.focus(); }} />
    </Popover>
  );
};
