import type { Citation } from '../../model/citation.ts';
import type { FigurePicture, SourceDocument, TextRange } from '../../model/document.ts';
import type { Result } from '../../result.ts';
import { joined, plain, type DraftBlock } from './draft-block.ts';

/** The files in a package: their text, decoded, and their pictures; null where there is none. Text that cannot be had is an error, in English. */
export interface PackageFiles {
  readonly text: (path: string) => Result<string | null, string>;
  readonly picture: (path: string) => FigurePicture | null;
}

/** A comment on a passage, as somebody left it in the file. */
export interface FileComment extends TextRange {
  readonly text: string;
  readonly author: string | null;
  /** Instant in ISO 8601; null where the file does not say. */
  readonly at: string | null;
}

/** What a document of a word processor holds. */
export interface PackageDocument {
  readonly document: SourceDocument;
  readonly comments: readonly FileComment[];
  readonly fields: Partial<Citation>;
  /** Whether there are tracked changes, so that the other reading differs. */
  readonly changed: boolean;
}

/** Puts a note's number before its first words. */
export function numbered(blocks: readonly DraftBlock[], mark: string): readonly DraftBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return [{ type: 'paragraph', content: joined([plain(mark), first.content], '') }, ...rest];
  return [{ type: 'paragraph', content: plain(mark.trim()) }, ...blocks];
}

/** Returns a path in a package, from a folder in it; steps up end at its root. */
export function pathIn(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
