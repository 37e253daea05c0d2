import { text } from '../../messages/messages.ts';
import { groupFrom, type SetBlock, type SetReport, type SetText } from '../../reports/set-block.ts';
import { quoteLine } from './line.ts';

/** Returns a report as plain text: blocks apart by an empty line, quotes behind "> ", notes as numbers in brackets and at the end. */
export function reportText({ title, author, blocks, notes }: SetReport): string {
  const parts = [
    title, '='.repeat(Math.min(72, Array.from(title).length)), ...(author === '' ? [] : [author]), '',
    ...blocks.map(blockText).flatMap((block) => (block === '' ? [] : [block, ''])),
    ...(notes.length === 0 ? [] : [text('report.notes'), '', ...notes.map((content, index) => `[${index + 1}] ${lineText(content)}`), '']),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function blockText(block: SetBlock): string {
  switch (block.kind) {
    case 'heading': {
      const words = lineText(block.content).trim();
      return words === '' || block.level > 2 ? words : `${words}\n${'-'.repeat(Math.min(72, Array.from(words).length))}`;
    }
    case 'paragraph': return lineText(block.content);
    case 'quote': return lineText(quoteLine(block)).split('\n').map((line) => `> ${line}`).join('\n');
    case 'list': return listText(block);
    case 'table': return [...(block.head ? [block.head] : []), ...block.rows.flatMap((row, index) => { const group = groupFrom(block, index); return group === undefined ? [row] : [[group], row]; })].map((row) => row.map((cell) => lineText(cell).replaceAll('\n', ' ')).join('\t')).join('\n');
    case 'claim': return [...(block.statement === '' ? [] : [block.statement]), text('report.verdict', { verdict: block.verdict.name }), ...block.facts.map(({ label, words }) => `${label}: ${words}`)].join('\n');
    case 'figure': return `[${block.drawing.title}]`;
    case 'picture': return [`[${block.alt}]`, ...(block.caption.length === 0 ? [] : [lineText(block.caption)])].join('\n');
    case 'entries': return block.entries.map(lineText).join('\n');
    case 'rule': return '* * *';
    case 'pageBreak': return '';
  }
}

function listText({ items, start }: Extract<SetBlock, { readonly kind: 'list' }>): string {
  const numbers: number[] = [];
  return items.map(({ depth, ordered, content }) => {
    numbers.length = depth + 1;
    const number = (numbers[depth] ?? (depth === 0 ? start : 1) - 1) + 1;
    numbers[depth] = number;
    const sign = ordered ? `${number}. ` : '• ';
    const indent = '  '.repeat(depth);
    return `${indent}${sign}${lineText(content).replaceAll('\n', `\n${indent}${' '.repeat(sign.length)}`)}`;
  }).join('\n');
}

const lineText = (content: SetText): string => content.map((piece) => {
  switch (piece.kind) {
    case 'break': return '\n';
    case 'note': return `[${piece.number}]`;
    case 'text': return piece.link === undefined || piece.link === piece.text || piece.link.startsWith('claimwright:') ? piece.text : `${piece.text} (${piece.link})`;
  }
}).join('');
