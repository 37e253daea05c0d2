import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseCsv, unguardCell } from '../formats/csv/csv.ts';
import { claimsProject, sampleClaim, sampleEvidence, sampleTag } from '../testing/claims.ts';
import { ClaimFacts, ClaimFactsKeeper } from './claim-facts.ts';
import { claimsAsCsv, claimsAsHtml, claimsAsMarkdown } from './copy-claims.ts';

const claim = sampleClaim('c', {
  statement: 'More than 67,100 *people*\nhave died | it said.', speaker: '=HYPERLINK("x")', saidOn: '2025-10-06', verdict: 'mostly-supported', confidence: 80, tagIds: ['t'],
});
const project = claimsProject([claim], { tags: [sampleTag('t', 'Figure')], evidence: [sampleEvidence('c', 'a', 'supports'), sampleEvidence('c', 'b', 'refutes')] });
const [facts] = new ClaimFactsKeeper().of(project);
const saying = (statement: string): ClaimFacts => new ClaimFacts(sampleClaim('c', { statement }), []);
const copied = { claims: [facts!], columns: ['statement', 'speaker', 'saidOn', 'verdict', 'confidence', 'tags', 'for', 'sources', 'created'] as const, project };

it('is CSV, guarded against formulas, with what times mean', () => {
  expect(claimsAsCsv(copied)).toBe([
    'Statement,Said by,Said on,Said on (EDTF),Verdict,Confidence,Tags,For,Sources,Made',
    '"More than 67,100 *people*\nhave died | it said.","\'=HYPERLINK(""x"")",2025-10-06,2025-10-06,Mostly supported,80,Figure,1,"Brief a; Brief b",2026-01-01T00:00:00.000Z',
    '',
  ].join('\r\n'));
});

it('is a table in HTML', () => {
  expect(claimsAsHtml({ ...copied, columns: ['statement', 'confidence'] }))
    .toBe('<table><thead><tr><th>Statement</th><th>Confidence</th></tr></thead><tbody><tr><td>More than 67,100 *people* have died | it said.</td><td>80 %</td></tr></tbody></table>');
});

describe('any statement', () => {
  const statements = fc.array(fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.constantFrom('|', '\\', '\\|', '*a*', '`x', '[a](b)', '<b>', '&amp;', '&#65;', '~~', '$x$', 'a_b_', '# ', 'www.a.org')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''));

  it('is read back by another reader of Markdown as it stands, on one line', () => {
    fc.assert(fc.property(statements, (statement) => {
      const markdown = claimsAsMarkdown({ ...copied, claims: [saying(statement), facts!], columns: ['verdict', 'statement', 'speaker'] });
      const [table] = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
      if (table?.type !== 'table') throw new Error(`no table: ${markdown}`);
      expect(table.children.map((row) => row.children.map((cell) => toString(cell)))).toEqual([
        ['Verdict', 'Statement', 'Said by'],
        ['Unchecked', statement.replace(/\0/g, '\ufffd').replace(/\s+/g, ' ').trim(), ''],
        ['Mostly supported', 'More than 67,100 *people* have died | it said.', '=HYPERLINK("x")'],
      ]);
    }), { numRuns: 400 });
  });

  it('is read back from CSV', () => {
    fc.assert(fc.property(statements, (statement) => {
      const csv = claimsAsCsv({ ...copied, claims: [saying(statement)], columns: ['statement', 'verdict'] });
      const [, row] = parseCsv(csv.replaceAll('\r\n', '\n'));
      expect(row?.cells.map(unguardCell)).toEqual([statement.replaceAll('\r\n', '\n'), 'Unchecked']);
    }), { numRuns: 400 });
  });
});
