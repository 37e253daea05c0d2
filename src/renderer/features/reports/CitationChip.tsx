import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { locatorSchema, type Inline, type Locator } from '../../../core/model/report-text.ts';
import { wordsOfSet } from '../../../core/reports/set-block.ts';
import { $isCitation } from '../../editor/report/report-nodes.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { showSource } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useReportShown } from './report-context.ts';
import styles from './chips.module.css';

type Citation = Extract<Inline, { readonly kind: 'citation' }>;

/** A source that is cited, written in the report's style. A click says where in it, and leads to it. */
export const CitationChip = ({ nodeKey, citation }: { readonly nodeKey: NodeKey; readonly citation: Citation }): React.JSX.Element => {
  const { citing, readOnly } = useReportShown();
  const [open, setOpen] = useState(false);
  const words = wordsOfSet(citing.inText(citation.sourceId, citation.locator));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={text('report.citation')}
      inLine
      trigger={<span className={styles.citation} title={text('report.citation')}>{words}</span>}
    >
      <CitationForm nodeKey={nodeKey} citation={citation} readOnly={readOnly} onDone={() => setOpen(false)} />
    </Popover>
  );
};

interface CitationFormProps {
  readonly nodeKey: NodeKey;
  readonly citation: Citation;
  readonly readOnly: boolean;
  readonly onDone: () => void;
}

const CitationForm = ({ nodeKey, citation, readOnly, onDone }: CitationFormProps): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const title = useProjectStore(({ view }) => view?.sources.get(citation.sourceId)?.citation.title);
  const [unit, setUnit] = useState<Locator['unit']>(citation.locator?.unit ?? 'page');
  const [at, setAt] = useState(citation.locator?.at ?? '');
  const apply = (): void => {
    const locator = locatorSchema.safeParse({ unit, at: at.trim() });
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isCitation(node)) node.setCitation({ ...citation, locator: locator.success ? locator.data : null });
    });
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <p className={styles.title} dir="auto">{title ?? text('report.sourceGone')}</p>
      {!readOnly && (
        <div className={styles.row}>
          <Select label={text('report.locator')} value={unit} onChange={setUnit} options={(['page', 'paragraph'] as const).map((value) => ({ value, label: text(`report.locator.${value}`) }))} />
          <TextField label={text(`report.locator.${unit}`)} hideLabel value={at} placeholder={text('report.locatorHint')} maxLength={100} onChange={setAt} />
        </div>
      )}
      <div className={styles.buttons}>
        {title !== undefined && <Button size="small" variant="quiet" onClick={() => { onDone(); showSource(citation.sourceId); }}>{text('report.openSource')}</Button>}
        {!readOnly && <Button size="small" variant="solid" type="submit">{text('report.apply')}</Button>}
      </div>
    </form>
  );
};
