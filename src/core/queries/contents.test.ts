import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../formats/markdown-import/parse-markdown.ts';
import { contentsOf, entryAt } from './contents.ts';

const read = parseMarkdown('# Book\n\nWords.\n\n### Deep *part*\n\nMore.\n\n## Chapter\n\n#### Deepest\n\n## Next\n\n# Another\n');
if (!read.ok) throw new Error(read.error.id);
const { document } = read.value;

describe('contentsOf', () => {
  it('lists headings with what they stand below, whatever levels a text leaves out', () => {
    expect(contentsOf(document).map(({ title, depth }) => `${'-'.repeat(depth)}${title}`)).toEqual(['Book', '-Deep part', '-Chapter', '--Deepest', '-Next', 'Another']);
    expect(contentsOf({ text: 'a', blocks: [{ type: 'paragraph', start: 0, end: 1, spans: [] }] })).toEqual([]);
  });

  it('says below which heading a place stands', () => {
    const entries = contentsOf(document);
    const at = (words: string): string | undefined => entries[entryAt(entries, document.text.indexOf(words))]?.title;
    expect([at('Words'), at('More'), at('Deepest'), at('Another')]).toEqual(['Book', 'Deep part', 'Deepest', 'Another']);
    expect(entryAt(entries, -1)).toBe(-1);
  });
});
