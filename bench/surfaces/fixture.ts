import { selectorAt } from '../../src/core/anchoring/selector.ts';
import { highlightColours } from '../../src/core/model/colour.ts';
import type { Paragraph, SourceDocument } from '../../src/core/model/document.ts';
import type { Highlight } from '../../src/core/model/highlight.ts';

const words = [
  'ministry', 'said', 'that', 'more', 'than', '67,100', 'people', 'had', 'died', 'since', 'Monday', 'within', '72', 'hours', 'aid', 'groups',
  'put', 'the', 'number', 'higher', 'and', 'asked', 'for', 'a', 'pause', 'officials', 'likely', 'sought', 'to', 'delay', 'talks', 'in', 'Cairo',
];

/** Returns numbers from 0 to 1 that are the same on every run (mulberry32). */
export function sameNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Returns a text of about `length` characters in paragraphs of news-like length. */
export function documentOf(length: number): SourceDocument {
  const random = sameNumbers(1);
  const parts: string[] = [];
  const blocks: Paragraph[] = [];
  let at = 0;
  while (at < length) {
    const wanted = 200 + random() * 500;
    let paragraph = '';
    while (paragraph.length < wanted) paragraph += `${words[Math.floor(random() * words.length)]} `;
    paragraph = `${paragraph.trim()}.`;
    blocks.push({ type: 'paragraph', start: at, end: at + paragraph.length, spans: [] });
    parts.push(paragraph);
    at += paragraph.length + 2;
  }
  return { text: parts.join('\n\n'), blocks };
}

/** Returns highlights spread evenly over the text, 20 to 220 characters long, so that many overlap. Each lies in one paragraph. */
export function highlightsOf(document: SourceDocument, count: number, seed = 2): readonly Highlight[] {
  const random = sameNumbers(seed);
  const paragraphs = document.blocks as readonly Paragraph[];
  return Array.from({ length: count }, (_, i) => {
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)]!;
    const start = paragraph.start + Math.floor(random() * (paragraph.end - paragraph.start - 20));
    const end = Math.min(paragraph.end, start + 20 + Math.floor(random() * 200));
    return {
      id: `h${seed}-${i}`, sourceId: 'bench', selector: selectorAt(document.text, { start, end }), colour: highlightColours[i % highlightColours.length]!,
      tagIds: [], note: null, area: null, review: null, author: 'Bench', createdAt: '2026-01-01T00:00:00.000Z', modifiedAt: '2026-01-01T00:00:00.000Z',
    };
  });
}
