import { Fragment, memo, type ReactNode } from 'react';
import { linkTarget } from '../../../core/formats/note/links.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { groupFrom, type SetBlock, type SetPiece, type SetText } from '../../../core/reports/set-block.ts';
import { DrawnShapes } from '../../ui/DrawnShapes.tsx';
import { colourStyle } from '../../ui/Colour.tsx';
import { VerdictSign } from '../claims/verdict.tsx';
import { goToTarget } from '../links/go-to-target.ts';
import styles from './SetBlocks.module.css';

/** Blocks as they are read. A quote, a claim and its citation lead to what they are of. */
export const SetBlocks = memo(({ blocks }: { readonly blocks: readonly SetBlock[] }): React.JSX.Element => (
  // What is read has no identity of its own; it is drawn anew when it changes.
  <>{blocks.map((block, index) => <Fragment key={`${index} ${block.kind}`}>{drawn(block)}</Fragment>)}</>
));

function drawn(block: SetBlock): ReactNode {
  switch (block.kind) {
    case 'heading': return <p className={styles.heading} dir="auto">{line(block.content)}</p>;
    case 'paragraph': return <p className={styles[block.role]} dir="auto">{line(block.content)}</p>;
    case 'quote': return (
      <figure className={styles.quote}>
        <blockquote dir="auto">{line(block.content)}</blockquote>
        {block.cite.length > 0 && <figcaption dir="auto"><WayBack subject={block.subject}>{line(block.cite)}</WayBack></figcaption>}
      </figure>
    );
    case 'list': return (
      <ul className={styles.list}>
        {block.items.map(({ depth, content }, index) => <li key={`item ${index + 1}`} style={{ '--depth': depth } as React.CSSProperties} dir="auto">{line(content)}</li>)}
      </ul>
    );
    case 'table': return <Table block={block} />;
    case 'claim': return (
      <div className={styles.claim} style={colourStyle(block.verdict.colour)}>
        {block.statement !== '' && <p className={styles.statement} dir="auto"><WayBack subject={block.subject}>{block.statement}</WayBack></p>}
        <p className={styles.verdict}><VerdictSign verdict={block.verdict} /> {block.statement === '' ? <WayBack subject={block.subject}>{block.verdict.name}</WayBack> : block.verdict.name}</p>
        {block.facts.length > 0 && (
          <dl className={styles.facts}>{block.facts.map(({ label, words }) => <div key={label}><dt>{label}</dt><dd dir="auto">{words}</dd></div>)}</dl>
        )}
      </div>
    );
    case 'figure': return (
      <figure className={styles.figure}>
        <svg viewBox={`0 0 ${block.drawing.width} ${block.drawing.height}`} role="img" aria-label={block.drawing.title} style={{ background: block.drawing.background }}><DrawnShapes shapes={block.drawing.shapes} /></svg>
        {block.caption.length > 0 && <figcaption dir="auto">{line(block.caption)}</figcaption>}
      </figure>
    );
    case 'picture':
    case 'pageBreak': return null;
    case 'entries': return <ul className={styles.entries}>{block.entries.map((entry, index) => <li key={`entry ${index + 1}`} dir="auto">{line(entry)}</li>)}</ul>;
    case 'rule': return <hr />;
  }
}

const Table = ({ block: { head, rows, groups, figures } }: { readonly block: Extract<SetBlock, { readonly kind: 'table' }> }): React.JSX.Element => (
  <div className={styles.wide}>
    <table className={styles.table} data-figures={figures || undefined}>
      {head && <thead><tr>{head.map((cell, column) => <th key={`head ${column + 1}`} scope="col" dir="auto">{line(cell)}</th>)}</tr></thead>}
      <tbody>
        {rows.map((row, index) => {
          const group = groupFrom({ groups }, index);
          return (
            <Fragment key={`row ${index + 1}`}>
              {group && <tr className={styles.group}><th scope="rowgroup" colSpan={row.length} dir="auto">{line(group)}</th></tr>}
              <tr>{row.map((cell, column) => <td key={`cell ${column + 1}`} dir="auto">{line(cell)}</td>)}</tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  </div>
);

/** Leads to a passage or claim; plain words where there is nothing to lead to. */
const WayBack = ({ subject, children }: { readonly subject: Subject | null; readonly children: ReactNode }): React.JSX.Element => (
  subject === null
    ? <>{children}</>
    : <button type="button" className={styles.way} onClick={() => void goToTarget({ subject, part: 'record' })}>{children}</button>
);

/** A line as it is read. */
export const SetLine = ({ content }: { readonly content: SetText }): React.JSX.Element => <>{line(content)}</>;

const line = (content: SetText): ReactNode => content.map((piece, index) => <Fragment key={`${index} ${piece.kind}`}>{drawnPiece(piece)}</Fragment>);

function drawnPiece(piece: SetPiece): ReactNode {
  switch (piece.kind) {
    case 'break': return <br />;
    case 'note': return <sup>{piece.number}</sup>;
    case 'text': {
      const words = piece.marks.reduce<ReactNode>((inside, mark) => {
        switch (mark) {
          case 'bold': return <strong>{inside}</strong>;
          case 'italic': return <em>{inside}</em>;
          case 'underline': return <u>{inside}</u>;
          case 'strikethrough': return <s>{inside}</s>;
          case 'code': return <code>{inside}</code>;
          case 'superscript': return <sup>{inside}</sup>;
          case 'subscript': return <sub>{inside}</sub>;
        }
      }, piece.text);
      return piece.link !== undefined && !linkTarget(piece.link) ? <span className={styles.link} title={piece.link}>{words}</span> : words;
    }
  }
}
