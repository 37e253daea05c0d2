import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectorAt } from '../anchoring/selector.ts';
import { textOf } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import { defaultScale } from '../model/verdict.ts';
import { sampleSource } from '../testing/samples.ts';
import { evaluate, type Outcome, type SearchRuntime } from './evaluate.ts';
import { parseQuery } from './parse-query.ts';
import { nothingLeftOut, withResult, withSource } from './left-out.ts';
import { pageOf, takePassages, type FoundPassages } from './results.ts';
import { SearchIndex } from './search-index.ts';

const at = '2026-01-01T00:00:00.000Z';

/** A runtime without a clock: every search may go on to its end. */
const patient: SearchRuntime = { bounded: (work) => { work(); return true; }, pause: async () => true, now: () => 0 };

function indexOf(texts: Readonly<Record<string, string>>, citations: Readonly<Record<string, Partial<Source['citation']>>> = {}): SearchIndex {
  const index = new SearchIndex();
  for (const [id, text] of Object.entries(texts)) {
    const source = sampleSource(id, text.length);
    index.put('sources', { ...source, citation: { ...source.citation, ...citations[id] } });
    index.putText(id, 1, { text, leaves: Uint32Array.from([...text.matchAll(/[^\n]+/g)].flatMap(({ index: start, 0: line }) => [start, start + line.length])) });
  }
  return index;
}

const tag = (id: string, name: string, parentId: string | null = null): Tag =>
  ({ id, name, parentId, colour: 'blue', description: '', examples: [], archived: false, shortcut: null, order: 1, createdAt: at, modifiedAt: at });

function mark(index: SearchIndex, sourceId: string, quote: string, given: Partial<Highlight> = {}): void {
  const { text } = index.textOf(sourceId)!;
  const start = text.indexOf(quote);
  index.put('highlights', {
    id: `h-${quote.replace(/\W/g, '-')}`, sourceId, selector: selectorAt(text, { start, end: start + quote.length }), colour: 'amber', tagIds: [], note: null,
    area: null, review: null, author: 'Ada', createdAt: at, modifiedAt: at, ...given,
  });
}

async function outcomeOf(index: SearchIndex, written: string, runtime = patient): Promise<Outcome> {
  const query = parseQuery(written);
  if (!query.ok || query.value.root === null) throw new Error(`not understood: ${written}`);
  return (await evaluate(index, { ...query.value, root: query.value.root }, runtime))!;
}

/** Returns what of the results would be tagged. */
async function passagesOf(index: SearchIndex, written: string, most = 10, leftOut = nothingLeftOut): Promise<FoundPassages> {
  const steps = takePassages(await outcomeOf(index, written), most, leftOut);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Returns what was found as it stands in the texts. */
async function quotes(index: SearchIndex, written: string): Promise<readonly string[]> {
  const outcome = await outcomeOf(index, written);
  return pageOf(outcome, 0, 1000).hits.map(({ owner, range, context, marks }) =>
    (range && 'sourceId' in owner ? index.textOf(owner.sourceId)!.text.slice(range.start, range.end) : marks.map(({ start, end }) => context.slice(start, end)).join('+') || context));
}

describe('words', () => {
  const index = indexOf({
    a: 'The Ministry said that 67,100 people had died. Aid groups put the number higher.',
    b: 'L’Élysée: a cease-fire was near, ministries said. Governments agreed.',
  }, { a: { title: 'A ministry counts' } });

  it.each([
    ['ministr', ['ministry', 'Ministry', 'ministries']],
    ['"ministry"', ['ministry', 'Ministry']],
    ['elysee', ['Élysée']],
    ['67,1', ['67,100']],
    ['67.100', ['67,100']],
    ['ceasefire', []],
    ['cease-fire', ['cease-fire']],
    ['"the number"', ['the number']],
    ['"number the"', []],
    ['minstry~', ['ministry', 'Ministry']],
    ['in:citations ministry', ['ministry']],
    ['in:text ministry', ['Ministry']],
    ['died number', ['died', 'number']],
    ['died or near', ['died', 'near']],
    ['said -died', ['said']],
  ])('%s', async (query, found) => {
    expect(await quotes(index, query)).toEqual(found);
  });

  it('takes similar words for one that no text has, and says so', async () => {
    const outcome = await outcomeOf(index, 'govermnents');
    expect(pageOf(outcome, 0, 10).hits).toHaveLength(1);
    expect(outcome.hints.map(textOf)).toEqual(['Nothing has “govermnents”. Shown instead: governments.']);
  });
});

describe('other scripts', () => {
  const index = indexOf({
    arabic: 'قالت الوزارةُ يوم الإثنين إنّ أكثر من ٦٧٬١٠٠ شخص قُتلوا، والوزارة أكّدت.',
    hebrew: 'הממשלה אמרה כי שָׁלוֹם קרוב. ומלכים באו.',
    chinese: '中国人民银行周一表示，利率不变。中国。',
    japanese: '首相は月曜日に東京で述べた。ｶﾞｿﾘﾝ価格が上がった。',
    thai: 'รัฐบาลไทยกล่าวเมื่อวันจันทร์',
    emoji: 'Flags 🏳️ and 😀 faces, \u{20000}\u{20001} too.',
  });

  it.each([
    ['الوزارة', ['الوزارةُ', 'والوزارة']],
    ['وزارة', ['الوزارةُ', 'والوزارة']],
    ['الاثنين', ['الإثنين']],
    ['67', ['٦٧']],
    ['שלום', ['שָׁלוֹם']],
    ['ממשלה', ['הממשלה']],
    ['מלך', ['ומלכים']],
    ['中国', ['中国', '中国']],
    ['国', ['国', '国']],
    ['人民银行', ['人民银行']],
    ['"周一表示"', ['周一表示']],
    ['東京', ['東京']],
    ['ガソリン', ['ｶﾞｿﾘﾝ']],
    ['ไทย', ['ไทย']],
    ['😀', ['😀']],
    ['\u{20001}', ['\u{20001}']],
  ])('%s', async (query, found) => {
    expect(await quotes(index, query)).toEqual(found);
  });
});

describe('filters', () => {
  const index = indexOf(
    { a: 'More than 67,100 people died on Monday. It likely sought to stop.', b: 'Some 66,000 died.' },
    { a: { title: 'First brief', issued: { 'date-parts': [[2025, 10, 6]] }, author: [{ family: 'Doe', given: 'Ann' }] }, b: { title: 'Second brief', publisher: 'WHO' } },
  );
  for (const given of [tag('fact', 'Fact'), tag('figure', 'Figure', 'fact'), tag('hedge', 'Hedge')]) index.put('tags', given);
  mark(index, 'a', '67,100 people', { tagIds: ['figure'], note: 'Check the ministry' });
  mark(index, 'a', 'Monday', { tagIds: ['fact', 'hedge'], colour: 'red' });
  mark(index, 'a', 'likely sought', { author: 'Bob', colour: 'red' });
  mark(index, 'b', '66,000', { tagIds: ['figure'] });
  mark(index, 'b', 'died', { tagIds: ['figure'], review: { outcome: 'gone', version: 1, candidates: [], orphan: false } });

  it.each([
    ['tag:Figure', ['67,100 people', '66,000']],
    ['tag:fact', ['67,100 people', 'Monday', '66,000']],
    ['tag:=Fact', ['Monday']],
    ['tag:Fact/Figure', ['67,100 people', '66,000']],
    ['tag:Fact -tag:Hedge', ['67,100 people', '66,000']],
    ['tag:Hedge or is:untagged', ['Monday', 'likely sought']],
    ['has:note', ['67,100 people']],
    ['colour:red', ['likely sought']],
    ['colour:blue', ['67,100 people', 'Monday', '66,000']],
    ['by:bob', ['likely sought']],
    ['tag:figure people', ['67,100 people']],
    ['tag:figure ministry', ['67,100 people']],
    ['tag:figure source:second', ['66,000']],
    ['died date:2025', ['died']],
    ['died date:none', ['died']],
    ['died before:2025-10', []],
    ['died author:doe', ['died']],
    ['died author:who', ['died']],
    ['in:notes ministry', ['ministry']],
    ['in:tags fig', ['Figure']],
  ])('%s', async (query, found) => {
    expect(await quotes(index, query)).toEqual(found);
  });

  it('lists the sources that fit when no word is looked for', async () => {
    const page = pageOf(await outcomeOf(index, 'date:2025'), 0, 10);
    expect(page.groups).toEqual([{ kind: 'source', sourceId: 'a', count: 1, taggable: 0 }]);
    expect(page.hits[0]).toMatchObject({ range: null, context: 'More than 67,100 people died on Monday. It likely sought to stop.' });
  });

  it('says that there is no such tag', async () => {
    expect((await outcomeOf(index, 'tag:Nothing')).hints.map(textOf)).toEqual(['There is no tag “Nothing”.']);
  });

  it('finds the passages to be tagged: highlights as such, hits as ranges', async () => {
    expect((await passagesOf(index, 'tag:figure')).passages.map(({ highlightId }) => highlightId)).toEqual(['h-67-100-people', 'h-66-000']);
    const { passages } = await passagesOf(index, 'ministry or stop');
    expect(passages).toEqual([
      { sourceId: 'a', highlightId: null, start: 60, end: 64 },
      { sourceId: 'a', highlightId: 'h-67-100-people', start: 0, end: 0 },
    ]);
    expect(pageOf(await outcomeOf(index, 'ministry or stop'), 0, 10).groups.map(({ taggable }) => taggable)).toEqual([2]);
  });

  it('takes at most so many passages, without those left out, and counts the rest', async () => {
    const taken = async (most: number, leftOut = nothingLeftOut): Promise<readonly [readonly string[], number]> => {
      const { passages, more } = await passagesOf(index, 'tag:figure', most, leftOut);
      return [passages.map(({ highlightId }) => highlightId!), more];
    };
    const one = withResult(nothingLeftOut, { sourceId: 'a', key: 'a/h-67-100-people' });
    expect(await taken(1)).toEqual([['h-67-100-people'], 1]);
    expect(await taken(1, one)).toEqual([['h-66-000'], 0]);
    expect(await taken(10, withSource(nothingLeftOut, 'b'))).toEqual([['h-67-100-people'], 0]);
    expect(await taken(1, withSource(nothingLeftOut, 'b'))).toEqual([['h-67-100-people'], 0]);
  });
});

describe('verdicts', () => {
  const index = indexOf({ a: 'More than 67,100 people died on Monday.', b: 'Some 66,000 died.' }, { b: { title: 'Second brief' } });
  index.put('tags', tag('figure', 'Figure'));
  mark(index, 'a', '67,100 people', { tagIds: ['figure'] });
  mark(index, 'a', 'Monday');
  mark(index, 'b', '66,000');
  const claim = (id: string, statement: string, given: Partial<Claim>): void => index.put('claims', {
    id, statement, speaker: '', saidOn: null, about: null, place: '', tagIds: [], verdict: 'unchecked', verdictHistory: [], confidence: null, status: 'open', assignee: '',
    note: null, dismissedHints: [], author: 'Ada', createdAt: at, modifiedAt: at, ...given,
  });
  const evidence = (claimId: string, sourceId: string, quote: string): void => {
    const id = `h-${quote.replace(/\W/g, '-')}`;
    index.put('evidence', {
      id: `${claimId}-${id}`, claimId, at: { kind: 'highlight', sourceId, id }, quote, stance: 'supports', strength: null, why: '', author: 'Ada', createdAt: at, modifiedAt: at,
    });
  };
  claim('c1', 'More than 67,100 died.', { verdict: 'supported', tagIds: ['figure'], note: 'Seen by the ministry' });
  claim('c2', 'It was Monday.', { verdict: 'mostly-refuted' });
  claim('c3', 'It rained.', {});
  evidence('c1', 'a', '67,100 people');
  evidence('c1', 'b', '66,000');
  evidence('c2', 'a', 'Monday');

  it.each([
    ['verdict:supported', ['More than 67,100 died.', '67,100 people', '66,000']],
    ['verdict:"Mostly refuted"', ['It was Monday.', 'Monday']],
    ['verdict:mostly', ['It was Monday.', 'Monday']],
    ['verdict:against', ['It was Monday.', 'Monday']],
    ['verdict:open', ['It rained.']],
    ['-verdict:open tag:figure', ['More than 67,100 died.', '67,100 people']],
    ['verdict:supported source:second', ['More than 67,100 died.', '66,000']],
    ['verdict:supported ministry', ['More than 67,100 died.']],
    ['verdict:supported or verdict:mostly in:claims', ['More than 67,100 died.', 'It was Monday.']],
    ['verdict:supported in:text', ['67,100 people', '66,000']],
    ['verdict:supported /\\d+,\\d/', ['67,1', '67,100 people', '66,000']],
    ['verdict:supported has:note', ['More than 67,100 died.']],
  ])('%s', async (query, found) => {
    expect(await quotes(index, query)).toEqual(found);
  });

  it('says that there is no such verdict, and follows the scale', async () => {
    expect((await outcomeOf(index, 'verdict:half')).hints.map(textOf)).toEqual(['There is no verdict “half” on the project’s scale.']);
    const verdicts = defaultScale.map((verdict) => (verdict.id === 'supported' ? { ...verdict, name: 'Half so' } : verdict));
    index.apply([{ kind: 'patch', collection: 'project', scope: null, id: 'p', before: {}, after: { verdicts } }]);
    expect(await quotes(index, 'verdict:half in:claims')).toEqual(['More than 67,100 died.']);
  });
});

describe('patterns', () => {
  const index = indexOf({ a: 'In 2023, 67,100; in 2024, 66,000.', b: 'aaaa', c: 'no digits' });

  it('are found in the text as it stands, with the flags given', async () => {
    expect(await quotes(index, '/\\d{2},\\d{3}/')).toEqual(['67,100', '66,000']);
    expect(await quotes(index, '/IN \\d+/i')).toEqual(['In 2023', 'in 2024']);
    expect(await quotes(index, 'in:text /x*/')).toEqual([]);
    expect(await quotes(index, '/\\d+/ -"no digits"')).toEqual(['2023', '67', '100', '2024', '66', '000']);
  });

  it('that take too long are cut off where they do, and the rest is found', async () => {
    const impatient: SearchRuntime = { ...patient, bounded: () => false };
    const outcome = await outcomeOf(index, 'in:text /\\d+,/', impatient);
    expect(outcome.hints.map(({ parameters }) => parameters['title'])).toEqual(['Brief a', 'Brief b', 'Brief c']);
    let clock = 0;
    const late: SearchRuntime = { ...patient, now: () => (clock += 3000) };
    expect((await outcomeOf(index, '/a/', late)).hints.map(({ id }) => id)).toContain('search.hint.stopped');
  });

  it('end when nobody waits any more', async () => {
    const query = parseQuery('/a/');
    if (!query.ok) throw new Error('not understood');
    expect(await evaluate(index, { ...query.value, root: query.value.root! }, { ...patient, pause: async () => false })).toBeNull();
  });
});

describe('results', () => {
  it('come in pages that together are everything, in order', async () => {
    const index = indexOf(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`s${i}`, 'word and word. '.repeat(i)])));
    const outcome = await outcomeOf(index, 'word');
    const all = pageOf(outcome, 0, 1000).hits;
    expect(all).toHaveLength(outcome.total);
    const inParts = Array.from({ length: Math.ceil(outcome.total / 7) }, (_, page) => pageOf(outcome, page * 7, 7).hits).flat();
    expect(inParts).toEqual(all);
  });

  it('show each hit with what stands around it on one line', async () => {
    const index = indexOf({ a: `${'Before it. '.repeat(20)}\nA line with\ta ministry in it.\nNext line.` });
    const [hit] = pageOf(await outcomeOf(index, 'ministry'), 0, 1).hits;
    expect(hit!.context).toBe('A line with a ministry in it.');
    expect(hit!.context.slice(hit!.marks[0]!.start, hit!.marks[0]!.end)).toBe('ministry');
  });
});

describe('the words around a hit', () => {
  const around = async (text: string, query: string): Promise<readonly [string, string]> => {
    const { context, marks } = pageOf(await outcomeOf(indexOf({ a: text }), query), 0, 1).hits[0]!;
    return [context, marks.map(({ start, end }) => context.slice(start, end)).join('+')];
  };

  it('are cut between words, with an ellipsis where more comes before or follows', async () => {
    const words = 'several plain words, '.repeat(20);
    const [context, mark] = await around(`${words}needle ${words}`, 'needle');
    expect(mark).toBe('needle');
    expect(context).toMatch(/^…(?:several|plain|words,) .*needle .*(?:several|plain|words,)…$/);
    expect((await around(`needle ${words}`, 'needle'))[0]).toMatch(/^needle /);
    expect((await around(`${words}needle`, 'needle'))[0]).toMatch(/^….* needle$/);
  });

  it('are cut anywhere in a script without spaces, and in a hit that is too long', async () => {
    const [context, mark] = await around(`${'利率不变'.repeat(60)}人民银行${'利率不变'.repeat(60)}`, '人民银行');
    expect([context.at(0), context.at(-1), mark, context.length]).toEqual(['…', '…', '人民银行', 222]);
    const [long, marked] = await around('words and '.repeat(60), '/w.*d/');
    expect(long).toBe(`${marked}…`);
  });
});

describe('the index', () => {
  it('follows changes, and waits for the text of a new version', async () => {
    const index = indexOf({ a: 'Old words.' });
    const source = index.sources.get('a')!;
    index.apply([{ kind: 'patch', collection: 'sources', scope: null, id: 'a', before: { version: 1 }, after: { version: 2 } }]);
    expect(await quotes(index, 'old')).toEqual([]);
    expect(index.missingTexts()).toEqual([{ ...source, version: 2 }]);
    index.putText('a', 1, { text: 'Late words.', leaves: Uint32Array.of(0, 11) });
    index.putText('a', 2, { text: 'New words.', leaves: Uint32Array.of(0, 10) });
    expect(await quotes(index, 'words')).toEqual(['words']);
    index.apply([{ kind: 'remove', collection: 'sources', scope: null, id: 'a', record: source }]);
    expect(await quotes(index, 'words')).toEqual([]);
  });

  it('finds a note once it is written, and no longer when it is gone', async () => {
    const index = indexOf({ a: 'Some text.' });
    mark(index, 'a', 'Some');
    const patch = (before: string | null, after: string | null): void =>
      index.apply([{ kind: 'patch', collection: 'highlights', scope: 'a', id: 'h-Some', before: { note: before }, after: { note: after } }]);
    patch(null, 'A remark');
    expect(await quotes(index, 'remark')).toEqual(['remark']);
    patch('A remark', null);
    expect(await quotes(index, 'remark')).toEqual([]);
  });
});

describe('boolean queries', () => {
  type Tree = { readonly word: string } | { readonly not: Tree } | { readonly and: readonly [Tree, Tree] } | { readonly or: readonly [Tree, Tree] };
  const words = ['alpha', 'beta', 'gamma', 'delta'];
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.record({ word: fc.constantFrom(...words) }),
      fc.record({ not: tie('tree') }),
      fc.record({ and: fc.tuple(tie('tree'), tie('tree')) }),
      fc.record({ or: fc.tuple(tie('tree'), tie('tree')) }),
    ),
  }));
  const written = (node: Tree): string => {
    if ('word' in node) return `"${node.word}"`;
    if ('not' in node) return `not (${written(node.not)})`;
    return 'and' in node ? `(${written(node.and[0])} and ${written(node.and[1])})` : `(${written(node.or[0])} or ${written(node.or[1])})`;
  };
  const holds = (node: Tree, has: (word: string) => boolean): boolean => {
    if ('word' in node) return has(node.word);
    if ('not' in node) return !holds(node.not, has);
    return 'and' in node ? holds(node.and[0], has) && holds(node.and[1], has) : holds(node.or[0], has) || holds(node.or[1], has);
  };

  it('find the texts that trying each one finds', async () => {
    const texts = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(texts, tree, async (given, query) => {
      const index = indexOf(Object.fromEntries(given.map((text, i) => [`s${i}`, `${text.join(' ')}.`])));
      const outcome = await outcomeOf(index, `in:text ${written(query)}`);
      const expected = given.flatMap((text, i) => (holds(query, (word) => text.includes(word)) ? [`s${i}`] : []));
      expect(new Set(outcome.groups.map(({ sourceId }) => sourceId))).toEqual(new Set(expected));
    }), { numRuns: 200 });
  });

  it('over tags find the highlights that trying each one finds', async () => {
    const sets = fc.array(fc.subarray(words), { minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(sets, tree, async (given, query) => {
      const index = indexOf({ a: given.map((_, i) => `passage${i}`).join(' ') });
      for (const word of words) index.put('tags', tag(word, word));
      for (const [i, tagIds] of given.entries()) mark(index, 'a', `passage${i}`, { tagIds });
      const found = await quotes(index, written(query).replaceAll(/"(\w+)"/g, 'tag:$1'));
      expect(found).toEqual(given.flatMap((tagIds, i) => (holds(query, (word) => tagIds.includes(word)) ? [`passage${i}`] : [])));
    }), { numRuns: 200 });
  });
});
