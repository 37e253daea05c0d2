import type { ExportPreview, PagePreview } from '../../../core/exports/export-preview.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { ExportRequest } from '../../../ipc/contract.ts';
import { Chip } from '../../ui/Chip.tsx';
import { colourStyle } from '../../ui/Colour.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { usePreview } from './use-preview.ts';
import styles from './ExportPreview.module.css';

/** The beginning of what will be exported, as it is chosen now. `sourceCount` is how many sources it is of. */
export const ExportPreviewPane = ({ request, sourceCount }: { readonly request: ExportRequest | null; readonly sourceCount: number }): React.JSX.Element => {
  const answer = usePreview(request);
  return (
    <section className={styles.pane} aria-label={text('exportUi.preview')} aria-busy={answer === undefined} tabIndex={0}>
      {answer === undefined && <p className={styles.quiet}>{text('exportUi.previewWait')}</p>}
      {answer && (answer.ok ? <Preview preview={answer.value} sourceCount={sourceCount} /> : <p className={styles.quiet}>{textOf(answer.error)}</p>)}
    </section>
  );
};

const Preview = ({ preview, sourceCount }: { readonly preview: ExportPreview | null; readonly sourceCount: number }): React.JSX.Element => {
  switch (preview?.kind) {
    case undefined: return <p className={styles.quiet}>{text('exportUi.previewNone')}</p>;
    case 'text': return <pre className={styles.text} dir="auto">{preview.text}</pre>;
    case 'report': return <ReportSheet report={preview} />;
    case 'page': return <PageSheet page={preview} sourceCount={sourceCount} />;
    case 'table': return (
      <>
        <div className={styles.sheet}>
          <table className={styles.table}>
            <thead><tr>{preview.heads.map((head, index) => <th key={index} scope="col">{head}</th>)}</tr></thead>
            <tbody>{preview.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column} dir="auto">{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
        <p className={styles.quiet}>{text('exportUi.previewRows', { count: preview.rowCount })}</p>
      </>
    );
  }
};

const PageSheet = ({ page, sourceCount }: { readonly page: PagePreview; readonly sourceCount: number }): React.JSX.Element => (
  <>
    <div className={styles.page}>
      <div className={styles.words}>
        <p className={styles.title} dir="auto">{page.title}</p>
        {page.byline !== '' && <p className={styles.byline} dir="auto">{page.byline}</p>}
        {page.blocks.map(({ heading, pieces }, index) => (
          <p key={index} className={heading ? styles.heading : undefined} dir="auto">
            {pieces.map((piece, at) => (piece.colour === null ? piece.text : <mark key={at} className={styles.mark} style={colourStyle(piece.colour)}>{piece.text}</mark>))}
          </p>
        ))}
      </div>
      <div className={styles.notes}>
        {page.notes.map(({ tags, colour, words, weighed }, index) => (
          <div key={index} className={styles.note} style={colourStyle(colour)}>
            {tags.map((tag) => <Chip key={tag.name} label={tag.name} colour={tag.colour} />)}
            {words !== '' && <p dir="auto">{words}</p>}
            {weighed.map((line) => <p key={line} className={styles.weighed} dir="auto">{line}</p>)}
          </div>
        ))}
      </div>
    </div>
    <p className={styles.quiet}>
      {text('exportUi.previewFirst', { count: sourceCount })}
      {page.parts.length > 0 && ` · ${text('exportUi.previewParts', { parts: page.parts.join(', ') })}`}
    </p>
  </>
);
