import type { Heading, SourceDocument } from '../model/document.ts';

/** Returns the heading that a text begins with if it is the given title, white space aside; else null. */
export function titleHeading({ text, blocks: [first] }: SourceDocument, title: string): Heading | null {
  const same = (words: string): string => words.replace(/\s+/g, ' ').trim();
  return first?.type === 'heading' && same(text.slice(first.start, first.end)) === same(title) ? first : null;
}
