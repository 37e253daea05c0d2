import * as z from 'zod/mini';
import type { Data } from '../model/data.ts';
import { idSchema, instantSchema, nameSchema } from '../model/primitives.ts';
import { blockContentSchema, ownPicturePattern, type BlockContent, type Seen } from '../model/report-block.ts';
import type { FootnotePiece, Inline } from '../model/report-text.ts';
import { reportSchema } from '../model/report.ts';

/** A template that a user made of a report, as its file in the user's profile holds it. It is there for every project. */
export const ownTemplateSchema = z.object({
  format: z.literal(1),
  id: idSchema,
  name: nameSchema,
  style: reportSchema.shape.style,
  createdAt: instantSchema,
  /** Whether it is about one claim, which is asked for when a report is made of it. */
  asksClaim: z.boolean(),
  contents: z.array(blockContentSchema).check(z.minLength(1), z.maxLength(50_000)),
  /** The pictures that its blocks name, each as base64: the project that a report is made in may not have them. */
  pictures: z.record(z.string().check(z.regex(ownPicturePattern)), z.string()),
});
export type OwnTemplate = Data<z.infer<typeof ownTemplateSchema>>;

/** What stands for the claim that is asked for, in the blocks of a template. */
const askedClaim = 'asked-claim';
const notSeen: Seen = { words: '', verdict: '', at: '1970-01-01T00:00:00.000Z' };

/** What a template keeps of a report. */
export type TemplateContents = Pick<OwnTemplate, 'asksClaim' | 'contents'>;

/**
 * Returns what a template keeps of a report: its structure, its text without citations and links to records, and live blocks that name no
 * record. Where all claims and evidence in it are of one claim, they are kept too, and the claim is asked for; others are left out, and so
 * are passages. Null when nothing is left.
 */
export function templateContents(blocks: readonly BlockContent[]): TemplateContents | null {
  const claims = new Set(blocks.flatMap((content) => ('claimId' in content ? [content.claimId] : [])));
  const asksClaim = claims.size === 1;
  const contents = blocks.flatMap((content): readonly BlockContent[] => {
    switch (content.kind) {
      case 'heading': case 'paragraph': case 'quote': return [{ ...content, content: kept(content.content) }];
      case 'list': return [{ ...content, items: content.items.map((item) => ({ ...item, content: kept(item.content) })) }];
      case 'table': return [{ ...content, rows: content.rows.map((row) => row.map(kept)) }];
      case 'picture': return [{ ...content, caption: keptInNote(content.caption) }];
      case 'passage': return [];
      case 'claim': return asksClaim ? [{ ...content, claimId: askedClaim, keepsOld: false, seen: notSeen }] : [];
      case 'evidence': return asksClaim ? [{ ...content, claimId: askedClaim }] : [];
      // A saved view belongs to its project; its table goes along.
      case 'claims': return [{ ...content, viewId: null }];
      default: return [content];
    }
  });
  return contents.length === 0 ? null : { asksClaim, contents };
}

const keptInNote = (pieces: readonly FootnotePiece[]): readonly FootnotePiece[] => kept(pieces) as readonly FootnotePiece[];

/** Text without what names a record of its project: links to such are their words. */
const kept = (pieces: readonly Inline[]): readonly Inline[] => pieces.flatMap((piece): readonly Inline[] => {
  switch (piece.kind) {
    case 'citation': return [];
    case 'footnote': return [{ ...piece, content: keptInNote(piece.content) }];
    case 'break': return [piece];
    case 'text': return piece.link?.startsWith('claimwright:') ? [{ kind: 'text', text: piece.text, marks: piece.marks }] : [piece];
  }
});

/** Returns the blocks of a report that is made of a template, with the claim that was asked for as it is now; without one, what is about it is left out. */
export const contentsOfTemplate = ({ contents }: Pick<OwnTemplate, 'contents'>, claim: { readonly id: string; readonly seen: Seen } | null): readonly BlockContent[] => contents.flatMap((content): readonly BlockContent[] => {
  if (!('claimId' in content)) return [content];
  if (!claim) return [];
  return [content.kind === 'claim' ? { ...content, claimId: claim.id, seen: claim.seen } : { ...content, claimId: claim.id }];
});
