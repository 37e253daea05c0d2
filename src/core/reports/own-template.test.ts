import { expect, it } from 'vitest';
import { usualTable } from '../model/claim-view.ts';
import { blockContentSchema, type BlockContent } from '../model/report-block.ts';
import { plainText } from '../model/report-text.ts';
import { contentsOfTemplate, templateContents } from './own-template.ts';

const seen = { words: 'It rained.', verdict: 'Mixed', at: '2026-01-01T00:00:00.000Z' };
const heading: BlockContent = { kind: 'heading', level: 1, content: plainText('What we found') };
const card = (claimId: string): BlockContent => ({ kind: 'claim', claimId, keepsOld: true, seen });

it('keeps structure, text and what follows the whole project, and nothing that names a record', () => {
  const kept = templateContents([
    heading,
    { kind: 'paragraph', content: [...plainText('See '), { kind: 'text', text: 'the tag', marks: ['bold'], link: 'claimwright:tag/t' }, { kind: 'citation', sourceId: 's', locator: null }, { kind: 'footnote', content: [...plainText('by hand'), { kind: 'citation', sourceId: 's', locator: null }] }] },
    { kind: 'passage', passage: { sourceId: 's', id: 'h' }, keepsOld: false, seen },
    { kind: 'claims', viewId: 'v', table: usualTable }, { kind: 'sources', all: false }, { kind: 'pageBreak' },
  ])!;
  expect(kept).toEqual({ asksClaim: false, contents: [
    heading,
    { kind: 'paragraph', content: [...plainText('See '), { kind: 'text', text: 'the tag', marks: ['bold'] }, { kind: 'footnote', content: plainText('by hand') }] },
    { kind: 'claims', viewId: null, table: usualTable }, { kind: 'sources', all: false }, { kind: 'pageBreak' },
  ] });
});

it('asks for the claim where the report is about one, and shows the one that is chosen', () => {
  const kept = templateContents([card('c'), heading, { kind: 'evidence', claimId: 'c', side: 'for' }])!;
  expect(kept.asksClaim).toBe(true);
  expect(JSON.stringify(kept)).not.toMatch(/It rained|"c"/);
  for (const content of kept.contents) expect(blockContentSchema.safeParse(content).success).toBe(true);
  const now = { words: 'It snowed.', verdict: 'Refuted', at: '2026-02-02T00:00:00.000Z' };
  expect(contentsOfTemplate(kept, { id: 'd', seen: now })).toEqual([{ kind: 'claim', claimId: 'd', keepsOld: false, seen: now }, heading, { kind: 'evidence', claimId: 'd', side: 'for' }]);
  expect(contentsOfTemplate(kept, null)).toEqual([heading]);
});

it('leaves claims out of a report about several, and is none where nothing is left', () => {
  expect(templateContents([card('a'), card('b'), heading])).toEqual({ asksClaim: false, contents: [heading] });
  expect(templateContents([card('a'), card('b')])).toBeNull();
});
