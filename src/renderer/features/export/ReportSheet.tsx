import type { ReportPreview } from '../../../core/exports/export-preview.ts';
import { text } from '../../../core/messages/messages.ts';
import { colourStyle } from '../../ui/Colour.tsx';
import { classes } from '../../ui/classes.ts';
import sheet from './ExportPreview.module.css';
import styles from './ReportSheet.module.css';

/** The first blocks of a report, as they will be set. */
export const ReportSheet = ({ report: { title, byline, titlePage, blocks, notes } }: { readonly report: ReportPreview }): React.JSX.Element => (
  <>
    {titlePage && <div className={classes(styles.page, styles.alone)}><Head title={title} byline={byline} /></div>}
    <div className={styles.page}>
      {!titlePage && <Head title={title} byline={byline} />}
      {blocks.map((block, index) => <Block key={`${index} ${block.kind}`} block={block} />)}
      {notes.length > 0 && <ul className={styles.notes} aria-label={text('report.notes')}>{notes.map((note) => <li key={note} dir="auto">{note}</li>)}</ul>}
    </div>
    <p className={sheet.quiet}>{text('exportUi.previewReport')}</p>
  </>
);

const Head = ({ title, byline }: { readonly title: string; readonly byline: string }): React.JSX.Element => (
  <div className={styles.head}>
    <p className={styles.title} dir="auto">{title}</p>
    {byline !== '' && <p className={styles.byline} dir="auto">{byline}</p>}
  </div>
);

const Block = ({ block }: { readonly block: ReportPreview['blocks'][number] }): React.JSX.Element => {
  switch (block.kind) {
    case 'table': return (
      <table className={styles.table}>
        <tbody>{block.rows.map((row, index) => <tr key={`row ${index + 1}`}>{row.map((cell, column) => <td key={`cell ${column + 1}`} dir="auto">{cell}</td>)}</tr>)}</tbody>
      </table>
    );
    case 'claim': return (
      <div className={styles.claim} style={colourStyle(block.colour)}>
        {block.text.trim() !== '' && <p className={styles.statement} dir="auto">{block.text}</p>}
        <p className={styles.verdict}>{block.verdict}</p>
      </div>
    );
    case 'item': return <p className={styles.item} dir="auto"><span aria-hidden>•</span> {block.text}</p>;
    case 'comment': return <p className={styles.comment} dir="auto">{text('exportUi.previewComment', { words: block.text })}</p>;
    default: return <p className={styles[block.kind]} dir="auto">{block.text}</p>;
  }
};
