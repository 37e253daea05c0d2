import type { BlockContent } from '../../core/model/report-block.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import { plainText, type FootnotePiece, type Inline } from '../../core/model/report-text.ts';
import type { SampleAnnotations } from './annotations.ts';

/** What the sample's report names, by the names that it has for it. Each throws for a name that is not in the sample. */
export interface SampleNames {
  readonly source: (file: string) => string;
  readonly passage: (key: string) => { readonly ref: HighlightRef; readonly words: string };
  readonly claim: (statement: string) => { readonly id: string; readonly verdict: string };
  /** The time at which it is made, RFC 3339. */
  readonly at: string;
}

type SampleBlock = SampleAnnotations['report']['blocks'][number];
type SampleText = Extract<SampleBlock, { readonly text: unknown }>['text'];

/** Returns a block of the sample's report. */
export function sampleBlock(block: SampleBlock, names: SampleNames): BlockContent {
  if ('heading' in block) return { kind: 'heading', level: block.level, content: plainText(block.heading) };
  if ('text' in block) return { kind: 'paragraph', content: block.text.flatMap((piece) => sampleText(piece, names)) };
  if ('list' in block) return { kind: 'list', start: 1, items: block.list.map((words) => ({ depth: 0, ordered: false, content: plainText(words) })) };
  if ('evidence' in block) return { kind: 'evidence', claimId: names.claim(block.evidence).id, side: block.side };
  if ('claim' in block) {
    const { id, verdict } = names.claim(block.claim);
    return { kind: 'claim', claimId: id, keepsOld: false, seen: { words: block.claim, verdict, at: names.at } };
  }
  if ('passage' in block) {
    const { ref, words } = names.passage(block.passage);
    return { kind: 'passage', passage: ref, keepsOld: false, seen: { words, verdict: '', at: names.at } };
  }
  return block.live === 'sources' ? { kind: 'sources', all: false } : { kind: block.live };
}

function sampleText(piece: SampleText[number], names: SampleNames): readonly Inline[] {
  if (typeof piece === 'string' || !('note' in piece)) return footnotePiece(piece, names);
  return [{ kind: 'footnote', content: piece.note.flatMap((inside) => footnotePiece(inside, names)) }];
}

function footnotePiece(piece: Exclude<SampleText[number], { readonly note: unknown }>, names: SampleNames): readonly FootnotePiece[] {
  if (typeof piece === 'string') return plainText(piece);
  return 'bold' in piece ? [{ kind: 'text', text: piece.bold, marks: ['bold'] }] : [{ kind: 'citation', sourceId: names.source(piece.cite), locator: null }];
}
