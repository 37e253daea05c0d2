import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCodebookImport } from '../../commands/codebook-plan.ts';
import { textOf } from '../../messages/messages.ts';
import { highlightColours } from '../../model/colour.ts';
import type { Tag } from '../../model/tag.ts';
import { childrenOf, tagRows } from '../../queries/tag-tree.ts';
import { projectWith, sampleTag } from '../../testing/codebook.ts';
import { sampleContext, sampleProject } from '../../testing/samples.ts';
import { codebookCsv, joinPath, splitPath } from './codebook-csv.ts';
import type { CodebookFile } from './entry.ts';
import { parseCodebookCsv } from './parse-codebook-csv.ts';

const read = (text: string): CodebookFile => {
  const parsed = parseCodebookCsv(text);
  if (!parsed.ok) throw new Error(textOf(parsed.error));
  return parsed.value;
};
const refused = (text: string): string => {
  const parsed = parseCodebookCsv(text);
  if (parsed.ok) throw new Error('expected a refusal');
  return textOf(parsed.error);
};
const paths = (text: string): readonly string[] => read(text).entries.map(({ path }) => path.join('>'));
const warnings = (text: string): readonly string[] => read(text).warnings.map(textOf);

const word = fc.string({ unit: fc.constantFrom('a', 'B', '/', '\\', '"', ';', ',', '=', '+', "'", '-', 'é', '\u{1f600}'), minLength: 1, maxLength: 5 });

describe('a codebook as CSV', () => {
  it('holds every tag with what is known of it', () => {
    const tags = projectWith([
      sampleTag('a', { name: 'Figure', colour: 'teal', description: '- A *number*\n- or two', shortcut: '1' }),
      sampleTag('b', { name: '=cmd|calc', parentId: 'a', archived: true }),
    ]).tags;
    expect(codebookCsv(tags, (id) => (id === 'a' ? 12 : 0), { byteOrderMark: false }).split('\r\n').map((line) => line.replace(/,[^,]*$/, ''))).toEqual([
      'name,parent,description,colour,shortcut,archived,passages',
      'Figure,,"\'- A *number*\n- or two",teal,1,,12',
      "'=cmd|calc,Figure,,blue,,yes,0",
      '',
    ]);
    expect(codebookCsv(tags, () => 0, { byteOrderMark: true }).startsWith('\ufeffname,')).toBe(true);
  });

  it('is read back as it was, into an empty project', () => {
    const tag = fc.record({
      name: word.map((name) => name.trim()), parent: fc.nat(9), colour: fc.constantFrom(...highlightColours), description: fc.constantFrom('', 'Plain.', '- list', '=1+1', 'Two\n\nparagraphs; “quoted”', "'=x"),
      shortcut: fc.constantFrom(null, '1', 'x', 'ع'),
    });
    fc.assert(fc.property(fc.uniqueArray(tag, { selector: ({ name }) => name.toLowerCase(), minLength: 1, maxLength: 9 }), (given) => {
      const keys = new Set<string>();
      const tags = given.map(({ parent, shortcut, ...rest }, i) => {
        const key = shortcut !== null && keys.has(shortcut) ? null : shortcut;
        if (key !== null) keys.add(key);
        return sampleTag(`t${i}`, { ...rest, shortcut: key, order: i, parentId: parent < i ? `t${parent}` : null });
      });
      const before = projectWith(tags).tags;
      const { entries, warnings } = read(codebookCsv(before, () => 0, { byteOrderMark: false }).replaceAll('\r\n', '\n'));
      expect(warnings).toEqual([]);
      const { made } = planCodebookImport(sampleProject(), entries, 'keep', sampleContext());
      expect(picture(new Map(made.map((tag) => [tag.id, tag])))).toEqual(picture(before));
      const again = planCodebookImport(projectWith(tags), entries, 'take', sampleContext());
      expect(again).toMatchObject({ made: [], conflicts: [], archived: [], repeated: 0 });
      for (const { before: was, after } of again.matched) expect(after).toBe(was);
    }));
  });

  it('joins and splits any names', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (names) => {
      expect(splitPath(joinPath(names))).toEqual(names);
    }));
  });
});

const picture = (tags: ReadonlyMap<string, Tag>): unknown => {
  const children = childrenOf(tags);
  expect(children.size).toBeGreaterThan(0);
  return tagRows(tags, new Set()).map(({ tag: { name, colour, description, shortcut, archived }, depth }) => ({ depth, name, colour, description, shortcut, archived }));
};

describe('reading a codebook from CSV', () => {
  it('takes what others write: other words, other separators, columns missing or in another order', () => {
    expect(read('Color;Code Name;Memo\n#46AA00;Number;What is counted\n').entries).toMatchObject([{ path: ['Number'], colour: 'green', description: 'What is counted', placed: false }]);
    expect(read('path,key\nFigure / Deaths,d\n').entries).toMatchObject([{ path: ['Figure', 'Deaths'], shortcut: 'd', placed: true }]);
  });

  it('finds parents by their path or by their bare name, wherever they stand in the file', () => {
    expect(paths('name,parent\nDeaths,Figure\nBy age,Deaths\nFigure,\nLost,Elsewhere / There\n')).toEqual(['Figure>Deaths', 'Figure>Deaths>By age', 'Figure', 'Elsewhere>There>Lost']);
    expect(paths('name,parent\nCost/benefit,\nRatio,Cost/benefit\n')).toEqual(['Cost/benefit', 'Cost/benefit>Ratio']);
  });

  it('leaves out what it cannot use, and says which line that was', () => {
    const text = 'name,parent,colour,key\nGood,,bluish,ab\n,Good,,\nA,B,,\nB,A,,\n';
    expect(paths(text)).toEqual(['Good']);
    expect(warnings(text)).toEqual([
      expect.stringContaining('Line 2: “bluish” is not a colour'),
      expect.stringContaining('Line 2: “ab” is not a single letter'),
      expect.stringContaining('Line 3: there is no name'),
      expect.stringContaining('“A” stands inside itself'),
      expect.stringContaining('“B” stands inside itself'),
    ]);
  });

  it('refuses a file without names in words', () => {
    expect(refused('')).toContain('no column of names');
    expect(refused('colour,weight\nred,1\n')).toContain('no column of names');
    expect(refused('name\n')).toContain('holds no tags');
  });

  it('is not brought down by deep or wide files', () => {
    const deep = Array.from({ length: 300 }, (_, i) => `n${i + 1},n${i}`).join('\n');
    expect(read(`name,parent\nn0,\n${deep}\n`).warnings.length).toBeGreaterThan(0);
    const wide = Array.from({ length: 5000 }, (_, i) => `tag ${i}`).join('\n');
    expect(read(`name\n${wide}\n`).entries).toHaveLength(5000);
  });
});
