import { describe, expect, it } from 'vitest';
import { textOf } from '../../messages/messages.ts';
import { parseAnnotations, type AnnotationEntry, type ParsedAnnotation } from './parse-annotations.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';
const position = { type: 'TextPositionSelector', start: 3, end: 7 };
const quote = { type: 'TextQuoteSelector', exact: 'word', prefix: 'a ', suffix: '.' };
const annotation = (more: object = {}): object =>
  ({ '@context': context, type: 'Annotation', target: { source: 'urn:x', selector: [position, quote] }, ...more });

function entries(value: unknown): readonly AnnotationEntry[] {
  const result = parseAnnotations(typeof value === 'string' ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

function parsed(value: unknown): ParsedAnnotation {
  const [entry, ...rest] = entries(value);
  if (!entry?.content.ok || rest.length > 0) throw new Error(JSON.stringify(entry));
  return entry.content.value;
}

const problems = (value: unknown): readonly string[] => entries(value).map(({ content }) => (content.ok ? '' : textOf(content.error)));
const note = (body: unknown): string | null => parsed(annotation({ body })).note;

describe('a file of annotations', () => {
  const three = ['a', 'b', 'c'].map((id) => annotation({ id: `urn:${id}` }));
  it.each<readonly [string, unknown]>([
    ['an array', three],
    ['JSON lines', three.map((item) => JSON.stringify(item)).join('\r\n')],
    ['a collection with its pages', {
      '@context': context, type: 'AnnotationCollection', total: 3,
      first: { type: 'AnnotationPage', items: three.slice(0, 1), next: { type: 'AnnotationPage', items: three.slice(1) } },
    }],
    ['a page', { '@context': context, type: ['AnnotationPage'], items: three }],
    ['a graph', { '@context': context, '@graph': three }],
  ])('may be %s', (_, value) => {
    expect(entries(value).map(({ number, id, content }) => [number, id, content.ok])).toEqual([[1, 'urn:a', true], [2, 'urn:b', true], [3, 'urn:c', true]]);
  });

  it('may be one annotation, and have a byte order mark', () => {
    expect(entries(`\ufeff${JSON.stringify(annotation())}`)).toHaveLength(1);
  });

  it.each([['{"type": "Annot', 'not JSON'], ['', 'not JSON'], ['some words', 'not JSON'], ['[]', 'no annotations']])('is refused whole when it is %j', (file, words) => {
    const result = parseAnnotations(file);
    expect(result.ok ? '' : textOf(result.error)).toContain(words);
  });

  it('loses only the annotations that cannot be read', () => {
    const lines = [JSON.stringify(three[0]), '{broken', JSON.stringify(three[2])].join('\n');
    expect(entries(lines).map(({ content }) => content.ok)).toEqual([true, false, true]);
    expect(problems([annotation({ created: 'yesterday' }), 'urn:elsewhere', three[0]])).toEqual([
      expect.stringContaining('created'), expect.stringContaining('not a valid W3C annotation'), '',
    ]);
  });

  it('names annotations that mark no passage of text', () => {
    expect(problems([annotation({ target: 'urn:page' }), annotation({ target: { selector: { type: 'CssSelector', value: 'p' } } })]))
      .toEqual([expect.stringContaining('no passage'), expect.stringContaining('no passage')]);
  });

  it('has an entry for each passage of an annotation', () => {
    const both = annotation({ target: [{ selector: position }, { selector: quote }] });
    expect(entries([both, annotation()]).map(({ number }) => number)).toEqual([1, 1, 2]);
  });
});

describe('the passage of an annotation', () => {
  const both = { position: { start: 3, end: 7 }, quote: { exact: 'word', prefix: 'a ', suffix: '.' }, within: null };
  it.each<readonly [string, unknown, object]>([
    ['position and quote', [position, quote], both],
    ['a choice of them', { type: 'oa:Choice', items: [quote, position] }, both],
    ['a quote alone', { type: 'TextQuoteSelector', exact: 'word' }, { position: null, quote: { exact: 'word', prefix: '', suffix: '' }, within: null }],
    ['what is readable of several', [{ type: 'XPathSelector', value: '/p' }, position], { position: both.position, quote: null, within: null }],
    ['a refined quote', { ...quote, refinedBy: position }, { position: both.position, quote: null, within: { ...both, position: null } }],
    ['a refined part of something else', { type: 'FragmentSelector', value: 'x', refinedBy: quote }, { ...both, position: null, within: 'unreadable' }],
  ])('is read from %s', (_, selector, expected) => {
    expect(parsed(annotation({ target: { selector } })).selector).toEqual(expected);
  });
});

describe('what an annotation says', () => {
  it('becomes tags and a note by purpose', () => {
    const body = [
      { type: 'TextualBody', purpose: 'tagging', value: ' To\ncheck ' },
      { type: 'TextualBody', purpose: 'commenting', value: 'Look it up.' },
      { type: 'TextualBody', purpose: 'tagging', value: 'To check' },
      { type: 'TextualBody', value: 'No purpose.' },
    ];
    expect(parsed(annotation({ body }))).toMatchObject({ tagNames: ['To check'], note: 'Look it up.\n\nNo purpose.' });
  });

  it('is a tag when that is why the annotation was made', () => {
    expect(parsed(annotation({ motivation: 'tagging', body: { type: 'TextualBody', value: 'Figure' } }))).toMatchObject({ tagNames: ['Figure'], note: null });
  });

  it('may be a plain string, or nothing', () => {
    expect(parsed(annotation({ bodyValue: 'Said plainly' })).note).toBe('Said plainly');
    expect(parsed(annotation())).toMatchObject({ tagNames: [], note: null });
  });

  it('reads as written: plain text is escaped, Markdown is kept, of HTML the words', () => {
    expect(note({ type: 'TextualBody', value: '*not* emphasis\nnext line' })).toBe('\\*not\\* emphasis\\\nnext line');
    expect(note({ type: 'TextualBody', format: 'text/markdown', value: '*emphasis*' })).toBe('*emphasis*');
    expect(note({ type: 'TextualBody', format: 'text/html', value: '<p>One <b>bold</b> &amp; &#8220;two&#8221;</p><ul><li>x</li></ul><script>no()</script>' }))
      .toBe('One bold & “two”\n\nx');
  });

  it('takes the first of a choice, all of a list, and links to other resources', () => {
    const items = [{ type: 'TextualBody', value: 'one' }, { type: 'TextualBody', value: 'two' }];
    expect(note({ type: 'Choice', items })).toBe('one');
    expect(note({ type: 'List', items })).toBe('one\n\ntwo');
    expect(note('http://example.org/post1')).toBe('<http://example.org/post1>');
    expect(note({ type: 'SpecificResource', source: { id: 'http://example.org/a' } })).toBe('<http://example.org/a>');
  });
});

describe('who made an annotation, and when', () => {
  it.each<readonly [unknown, string | null]>([
    ['Jo', 'Jo'], [{ name: 'Jo', nickname: 'j' }, 'Jo'], [{ nickname: 'j' }, 'j'], [[{ name: 'Jo' }, 'http://x.example/al'], 'Jo, http://x.example/al'], [undefined, null],
  ])('is read from %j', (creator, author) => {
    expect(parsed(annotation({ creator })).author).toBe(author);
  });

  it('is turned into UTC, which it is where no zone is named', () => {
    expect(parsed(annotation({ created: '2025-10-06T20:00:00+02:00', modified: '2025-10-07T01:02:03' })))
      .toMatchObject({ createdAt: '2025-10-06T18:00:00.000Z', modifiedAt: '2025-10-07T01:02:03.000Z' });
  });
});
