import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { CircleAlert, ImageOff, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { pictureSizes, type ContentOf } from '../../../core/model/report-block.ts';
import { InlineSetter } from '../../../core/reports/set-inline.ts';
import { leaveFocus } from '../../editor/leave-focus.ts';
import { FootnoteEditor } from '../../editor/report/FootnoteEditor.tsx';
import { $isPicture } from '../../editor/report/report-nodes.tsx';
import { useOwnPicture } from '../../state/own-pictures.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { isNew } from './new-pieces.ts';
import { useReportShown } from './report-context.ts';
import { SetLine } from './SetBlocks.tsx';
import { useBlockSelection } from './use-block-selection.ts';
import { useNear } from './use-near.ts';
import styles from './PictureView.module.css';

type Picture = ContentOf<'picture'>;

interface PictureProps {
  readonly nodeKey: NodeKey;
  readonly content: Picture;
}

/** A picture within the text, with its caption. Enter, or the button on it, opens the form for its words and width. */
export const PictureView = ({ nodeKey, content }: PictureProps): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const { citing, readOnly } = useReportShown();
  const frame = useRef<HTMLElement>(null);
  const selected = useBlockSelection(frame, nodeKey);
  const { near } = useNear(frame);
  const { picture, size, alt, caption } = content;
  const address = useOwnPicture(picture.name, near);
  const [open, setOpen] = useState(false);
  useEffect(() => { if (isNew(nodeKey)) setOpen(true); }, [nodeKey]);
  useEffect(() => (selected && !readOnly
    ? editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
      event?.preventDefault();
      setOpen(true);
      return true;
    }, COMMAND_PRIORITY_LOW)
    : undefined), [editor, selected, readOnly]);
  const close = (): void => {
    setOpen(false);
    editor.focus();
  };
  return (
    <figure ref={frame} className={styles.picture} data-size={size} contentEditable={false} aria-label={text('report.block.picture')}>
      <div className={styles.frame} style={{ aspectRatio: `${picture.width} / ${picture.height}` }}>
        {address === null
          ? <p className={styles.missing} role="status"><ImageOff aria-hidden /><span>{text('report.picture.missing')}</span></p>
          : address !== undefined && <img src={address} alt={alt} draggable={false} />}
        {!readOnly && (
          <div className={styles.tools} data-open={open || undefined}>
            <Popover
              open={open} onOpenChange={(next) => (next ? setOpen(true) : close())} label={text('report.picture.details')} align="end" className={styles.popover}
              trigger={<IconButton label={text('report.picture.details')} icon={<Pencil aria-hidden />} />}
            >
              <PictureForm nodeKey={nodeKey} content={content} onDone={close} />
            </Popover>
          </div>
        )}
        {!readOnly && alt.trim() === '' && address !== null && (
          <button type="button" className={styles.noAlt} onClick={() => setOpen(true)}><CircleAlert aria-hidden />{text('report.picture.noAlt')}</button>
        )}
      </div>
      {caption.length > 0 && <figcaption dir="auto"><SetLine content={new InlineSetter(citing).set(caption)} /></figcaption>}
    </figure>
  );
};

/** The words of a picture and its width. What was written stays, however the form is left. */
const PictureForm = ({ nodeKey, content, onDone }: PictureProps & { readonly onDone: () => void }): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const [alt, setAlt] = useState(content.alt);
  const set = (changed: Partial<Picture>): void => editor.update(() => {
    const node = $getNodeByKey(nodeKey);
    if ($isPicture(node)) node.setPicture({ ...node.getPicture(), ...changed });
  }, { tag: [...leaveFocus(editor)] });
  const latest = useRef({ alt, saved: content.alt, set });
  useEffect(() => { latest.current = { alt, saved: content.alt, set }; });
  useEffect(() => () => {
    const { alt: written, saved, set: save } = latest.current;
    if (written.trim() !== saved) save({ alt: written.trim() });
  }, []);
  return (
    <div className={styles.form}>
      <TextArea label={text('report.picture.alt')} hint={text('report.picture.altHint')} value={alt} maxLength={5000} onChange={setAlt} />
      <div>
        <p className={styles.label} aria-hidden>{text('report.picture.caption')}</p>
        <FootnoteEditor content={content.caption} label={text('report.picture.caption')} hint={text('report.picture.captionHint')} arrives={false} readOnly={false} onChange={(caption) => set({ caption })} onDone={onDone} />
      </div>
      <Choices look="row" label={text('report.picture.size')} value={content.size} onChange={(size) => set({ size })} options={pictureSizes.map((value) => ({ value, label: text(`report.picture.size.${value}`) }))} />
      <div className={styles.buttons}><Button size="small" variant="solid" onClick={onDone}>{text('report.picture.done')}</Button></div>
    </div>
  );
};
