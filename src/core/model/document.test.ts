import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePlainText } from '../formats/plain-text/plain-text.ts';
import { sourceDocumentSchema, type Block } from './document.ts';

const leaf = { start: 0, end: 4, spans: [{ style: 'link', start: 0, end: 2, url: 'https://example.org' }] } as const;
const blocks: readonly Block[] = [
  { type: 'heading', level: 2, ...leaf },
  { type: 'rule' },
  { type: 'quote', children: [{ type: 'paragraph', ...leaf }, { type: 'code', ...leaf }] },
  { type: 'list', ordered: true, firstNumber: 3, items: [{ checked: null, children: [{ type: 'paragraph', ...leaf }] }] },
  { type: 'table', rows: [{ header: true, cells: [{ align: 'right', ...leaf }, { align: null, ...leaf }] }] },
];
const accepts = (value: unknown): boolean => sourceDocumentSchema.safeParse(value).success;

it('knows every kind of block', () => {
  expect(accepts({ text: 'Text', blocks })).toBe(true);
  expect(accepts(parsePlainText('One.\n\nTwo.'))).toBe(true);
});

it.each([
  null, [], { blocks: [] }, { text: 1, blocks: [] }, { text: '' }, { text: '', blocks: {} },
  ...[
    null, 'paragraph', { type: 'picture' }, { type: 'paragraph' }, { type: 'paragraph', start: -1, end: 2, spans: [] }, { type: 'paragraph', start: 0.5, end: 2, spans: [] },
    { type: 'heading', level: 7, ...leaf }, { type: 'heading', ...leaf }, { type: 'code', start: 0, end: 1 },
    { type: 'paragraph', ...leaf, spans: [{ style: 'blink', start: 0, end: 1 }] }, { type: 'paragraph', ...leaf, spans: [{ style: 'link', start: 0, end: 1, url: 7 }] },
    { type: 'quote', children: [{ type: 'list' }] }, { type: 'list', ordered: 1, firstNumber: 1, items: [] }, { type: 'list', ordered: true, firstNumber: 1, items: [{ checked: 1, children: [] }] },
    { type: 'table', rows: [{ header: true }] }, { type: 'table', rows: [{ header: true, cells: [{ align: 'middle', ...leaf }] }] },
  ].map((block) => ({ text: 'Text', blocks: [block] })),
])('refuses what is none: %j', (value) => {
  expect(accepts(value)).toBe(false);
});

it('takes whatever comes without an exception', () => {
  fc.assert(fc.property(fc.anything(), (value) => { expect(accepts({ text: 'Text', blocks: [value] })).toBe(false); }));
});
