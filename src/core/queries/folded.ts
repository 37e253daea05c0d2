import { fold } from './find-tags.ts';

/**
 * Remembers texts in the form in which they are compared, for as long as the records they belong to are the same:
 * folding costs more by far than looking for words in what is folded.
 */
export class Folded {
  private readonly texts = new WeakMap<object, { readonly text: string; readonly folded: string }>();

  /** Returns `text`, which belongs to `owner`, folded. */
  of(owner: object, text: string): string {
    const known = this.texts.get(owner);
    if (known?.text === text) return known.folded;
    const folded = fold(text);
    this.texts.set(owner, { text, folded });
    return folded;
  }
}

/** Folded names and notes of a project, kept by whoever looks for words in them again and again. */
export interface FoldedProject {
  readonly names: Folded;
  readonly notes: Folded;
}

export const foldedProject = (): FoldedProject => ({ names: new Folded(), notes: new Folded() });
