import { createHash } from 'node:crypto';
import { selectorAt } from '../src/core/anchoring/selector.ts';
import type { CommandContext } from '../src/core/commands/command.ts';
import { textOf, type Message } from '../src/core/messages/messages.ts';
import { plainText } from '../src/core/model/report-text.ts';
import type { BlockContent } from '../src/core/model/report-block.ts';
import type { ReportStyle } from '../src/core/model/report.ts';
import type { Result } from '../src/core/result.ts';
import { createProject } from '../src/main/storage/index.ts';

const now = '2026-11-27T08:00:00.000Z';
const words = 'There is enough to say here that it fills a line or two of the page, as paragraphs of reports do, and then ends.';
const quotes = Array.from({ length: 200 }, (_, i) => `figure ${i} of the count that was taken in the first week of October, when nobody had asked for it yet,`);
const text = quotes.map((quote) => `It is said that ${quote} was not seen.`).join('\n\n');
/** Blocks of a report, of which two in five are live. */
const blockCount = 5000;

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** What a report of some three hundred pages says: headings, paragraphs, passages, claims, what speaks for them, and at the end tables and lists. */
function longReport(highlightIds: readonly string[], claimIds: readonly string[]): readonly BlockContent[] {
  const seen = (of: string, verdict = '') => ({ keepsOld: false, seen: { words: of, verdict, at: now } });
  const blocks = Array.from({ length: blockCount }, (_, i): BlockContent => {
    if (i % 40 === 0) return { kind: 'heading', level: i % 160 === 0 ? 1 : 2, content: plainText(`Part ${i / 40 + 1}`) };
    const [claim, highlight] = [i % claimIds.length, i % highlightIds.length];
    switch (i % 5) {
      case 1: return i % 4 === 0 ? { kind: 'evidence', claimId: claimIds[claim]!, side: 'all' } : { kind: 'passage', passage: { sourceId: 'count', id: highlightIds[highlight]! }, ...seen(quotes[highlight]!) };
      case 3: return i % 4 === 0 ? { kind: 'claim', claimId: claimIds[claim]!, ...seen(`Claim ${claim}.`, 'unchecked') } : { kind: 'passage', passage: { sourceId: 'count', id: highlightIds[highlight]! }, ...seen(quotes[highlight]!) };
      default: return { kind: 'paragraph', content: [{ kind: 'text', text: `${i}. ${words}`, marks: [] }, ...(i % 50 === 2 ? [{ kind: 'footnote' as const, content: plainText(`More on ${i}.`) }] : [])] };
    }
  });
  return [...blocks, { kind: 'timeline' }, { kind: 'matrix' }, { kind: 'sources', all: false }];
}

/** Writes a project with a short text and two reports that differ in their style of citation, called by it: in brackets (apa), and with a note a citation (chicago). */
export async function writeLongReports(folder: string): Promise<void> {
  const ids: string[] = [];
  let made = 0;
  const context: CommandContext = { now, author: 'Bench', newId: () => ids.shift() ?? `x${(made++).toString(36)}` };
  const project = value(await createProject(folder, { name: 'Long reports', now, newId: context.newId }));
  const bytes = Buffer.from(text);
  value(await project.addSourceFiles('count', { extension: 'txt', bytes, document: { text, blocks: text.split('\n\n').map((part) => {
    const start = text.indexOf(part);
    return { type: 'paragraph' as const, start, end: start + part.length, spans: [] };
  }) } }));
  value(await project.run({ name: 'source.import', input: { sources: [{
    id: 'count', citation: { type: 'article', title: 'The count', author: [{ family: 'Ng', given: 'Bo' }], issued: { 'date-parts': [[2025]] } }, file: { name: 'count.txt', mediaType: 'text/plain', encoding: 'utf-8', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    version: 1, formerVersions: [], textLength: text.length, note: null, importedAt: now, modifiedAt: now,
  }] } }, context));
  const highlightIds = quotes.map((_, i) => `mark-${i}`);
  ids.push(...highlightIds);
  value(await project.run({ name: 'highlight.import', input: { sourceId: 'count', annotations: quotes.map((quote) => {
    const start = text.indexOf(quote);
    return { selector: selectorAt(text, { start, end: start + quote.length }), colour: 'teal' as const, tagNames: [], note: null, author: null, createdAt: null, modifiedAt: null };
  }) } }, context));
  const claimIds: string[] = [];
  for (let i = 0; i < 60; i++) {
    const { created: [claimId] } = value(await project.run({ name: 'claim.create', input: {
      statement: `Claim ${i} about what was counted in the first week of October.`, speaker: `Speaker ${i % 6}`, saidOn: { words: `2025-10-${10 + (i % 20)}`, edtf: `2025-10-${10 + (i % 20)}` }, about: null, place: '', tagIds: [],
      statedBy: { highlight: { sourceId: 'count', id: highlightIds[i]! } },
    } }, context));
    claimIds.push(claimId!);
  }
  for (const style of ['apa', 'chicago'] as const satisfies readonly ReportStyle[]) {
    value(await project.run({ name: 'report.create', input: { title: style, style, contents: [...longReport(highlightIds, claimIds)] } }, context));
  }
  value(await project.close());
}
