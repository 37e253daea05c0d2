import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCodebookImport } from '../../commands/codebook-plan.ts';
import { textOf } from '../../messages/messages.ts';
import type { Tag } from '../../model/tag.ts';
import { tagRows } from '../../queries/tag-tree.ts';
import { anyCodebook, projectWith, sampleTag } from '../../testing/codebook.ts';
import { sampleContext, sampleProject } from '../../testing/samples.ts';
import { codebookQdc } from './codebook-qdc.ts';
import { exchangeId, type CodebookFile } from './entry.ts';
import { parseCodebookQdc } from './parse-codebook-qdc.ts';

const conformance = join(import.meta.dirname, '../../../../../shared/conformance/refi-qda');
const schema = join(conformance, 'Codebook.xsd');
const canValidate = existsSync(schema) && existsSync('/usr/bin/xmllint');

const read = (xml: string): CodebookFile => {
  const parsed = parseCodebookQdc(xml);
  if (!parsed.ok) throw new Error(textOf(parsed.error));
  return parsed.value;
};
const refused = (xml: string): string => {
  const parsed = parseCodebookQdc(xml);
  if (parsed.ok) throw new Error('expected a refusal');
  return textOf(parsed.error);
};
const codebook = (codes: string): string => `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;
const guid = (digit: number): string => `0000000${digit}-0000-4000-8000-000000000000`;
const code = (digit: number, name: string, inner = '', more = ''): string => `<Code guid="${guid(digit)}" name="${name}" isCodable="true"${more}>${inner}</Code>`;

describe('a codebook as REFI-QDA', () => {
  const tags = projectWith([
    sampleTag('a', { name: 'Figures & <dates> "1"\u0001', description: 'A **number**.\n\nSee ]]> <b>' }), sampleTag('b', { parentId: 'a', colour: 'pink' }),
    sampleTag('c', { parentId: 'b', description: '- one' }), sampleTag('1b671a64-40d5-491e-99b0-da01ff1f3341', { name: 'é \u{1f600}', order: 2 }),
  ]).tags;

  it.skipIf(!canValidate)('is valid against the schema, whatever the tags', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimwright-qdc-'));
    try {
      const files = [codebookQdc(tags, 'Test & <co>'), ...fc.sample(anyCodebook, 20).map((state) => codebookQdc(state.tags, 'Test'))].map((xml, i) => {
        const path = join(folder, `${i}.qdc`);
        writeFileSync(path, xml);
        return path;
      });
      expect(() => execFileSync('xmllint', ['--noout', '--schema', schema, ...files], { stdio: 'pipe' })).not.toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is read back with names, places, colours and descriptions as they were', () => {
    const { entries, warnings } = read(codebookQdc(tags, 'Test'));
    expect(warnings).toEqual([]);
    expect(entries.map(({ path, colour }) => [path.at(-1), path.length, colour])).toEqual([
      ['Figures & <dates> "1"', 1, 'blue'], ['b', 2, 'pink'], ['c', 3, 'blue'], ['é \u{1f600}', 1, 'blue'],
    ]);
    const again = planCodebookImport(projectWith([...tags.values()]), entries, 'keep', sampleContext());
    expect(again).toMatchObject({ made: [], conflicts: [{ fields: ['name'] }], repeated: 0 });
  });

  it('gives a tag the same GUID each time, its own where it has one', () => {
    expect(exchangeId({ id: '1B671A64-40d5-491e-99b0-da01ff1f3341' })).toBe('1b671a64-40d5-491e-99b0-da01ff1f3341');
    expect(exchangeId({ id: 'a' })).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(exchangeId({ id: 'a' })).toBe(exchangeId({ id: 'a' }));
    expect(new Set(Array.from({ length: 5000 }, (_, i) => exchangeId({ id: `new-${i}` }))).size).toBe(5000);
  });

  it('comes back to the same tags after a journey through another project', () => {
    fc.assert(fc.property(anyCodebook, ({ tags: own }) => {
      const { made } = planCodebookImport(sampleProject(), read(codebookQdc(own, 'A')).entries, 'keep', sampleContext());
      const theirs = new Map(made.map((tag) => [tag.id, tag]));
      const back = planCodebookImport(projectWith([...own.values()]), read(codebookQdc(theirs, 'B')).entries, 'take', sampleContext());
      expect(back).toMatchObject({ made: [], conflicts: [], repeated: 0 });
      expect(names(theirs)).toEqual(names(own));
    }), { numRuns: 50 });
  });
});

const names = (tags: ReadonlyMap<string, Tag>): readonly string[] => tagRows(tags, new Set()).map(({ tag, depth }) => `${depth} ${tag.name}`).sort();

describe('reading REFI-QDA', () => {
  it('nests codes, and tells of sets and of codes that only group', () => {
    const xml = codebook(code(1, 'Figure', `<Description>What is\ncounted *</Description>${code(2, 'Deaths')}`)).replace('</CodeBook>', `<Sets><Set guid="${guid(3)}" name="Core"><MemberCode guid="${guid(1)}"/></Set></Sets></CodeBook>`)
      .replace('isCodable="true"', 'isCodable="false"');
    const { entries, warnings } = read(xml);
    expect(entries).toMatchObject([{ path: ['Figure'], id: guid(1), description: 'What is\\\ncounted \\*' }, { path: ['Figure', 'Deaths'] }]);
    expect(warnings.map(textOf)).toEqual([expect.stringContaining('The set “Core” was left out'), expect.stringContaining('One code only groups')]);
  });

  it('takes a codebook with a prefix, and the codebook of a project', () => {
    expect(read(codebook(code(1, 'A')).replaceAll('<Co', '<q:Co').replaceAll('</Co', '</q:Co').replace('xmlns=', 'xmlns:q=')).entries).toHaveLength(1);
    expect(read(`<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>${code(1, 'A')}</Codes></CodeBook><Sources/></Project>`).entries).toHaveLength(1);
  });

  it('refuses what could do harm and what is something else', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    expect(refused(codebook(code(1, '&b;')).replace('<CodeBook', `${bomb}<CodeBook`))).toContain('document type');
    expect(refused('<!DOCTYPE x SYSTEM "file:///etc/passwd"><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>')).toContain('document type');
    expect(refused(codebook(code(1, '&unknown;')))).toContain('not well-formed');
    expect(refused(codebook('').slice(0, -20))).toContain('not well-formed');
    expect(refused('<html><body/></html>')).toContain('begins with “html”');
    expect(refused('not XML at all')).toContain('not well-formed');
    expect(refused(codebook(''))).toContain('holds no tags');
    const deep = (levels: number): string => codebook(`${'<Code name="x">'.repeat(levels)}${'</Code>'.repeat(levels)}`);
    expect(read(deep(100)).entries).toHaveLength(100);
    expect(refused(deep(101))).toContain('nested more than 100');
    expect(refused(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0">${'<x>'.repeat(100_000)}`)).toContain('nested more than 100');
    expect(refused(codebook('<Code name="x"/>'.repeat(20_001)))).toContain('more than 20,000');
  });

  it('gives a code without a usable name one', () => {
    expect(read(codebook(`${code(1, ' ')}${code(2, 'a&#10;b')}${code(3, 'n'.repeat(600))}`)).entries.map(({ path }) => path[0]!.length)).toEqual([4, 3, 200]);
  });

  const examples = existsSync(conformance) ? readdirSync(conformance).filter((name) => /\.qd[ce]$/.test(name)) : [];
  it.skipIf(examples.length === 0).each(examples.length === 0 ? ['none here'] : examples)('reads %s of another program', (name) => {
    const { entries } = read(readFileSync(join(conformance, name), 'utf8'));
    expect(entries.length).toBeGreaterThan(5);
    const plan = planCodebookImport(sampleProject(), entries, 'keep', sampleContext());
    expect(plan.made.length + plan.repeated).toBe(entries.length);
  });
});
