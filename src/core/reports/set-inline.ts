import type { SayLink } from '../formats/note/note.ts';
import type { Inline, Words } from '../model/report-text.ts';
import type { Citing } from './citing.ts';
import type { SetPiece, SetText } from './set-block.ts';

/** Sets the lines of a report, and collects its footnotes on the way: in the order in which lines are set. */
export class InlineSetter {
  readonly notes: SetText[] = [];
  private readonly cited = new Set<string>();

  /** `say` tells what a link to a record says now; null for other addresses. */
  constructor(private readonly citing: Citing, private readonly say: SayLink = () => null) {}

  /** Returns a line as it is read. */
  set(content: readonly Inline[]): SetText {
    return content.flatMap((piece): readonly SetPiece[] => {
      switch (piece.kind) {
        case 'text': return [this.said(piece)];
        case 'break': return [piece];
        case 'citation': return this.cite(piece.sourceId, piece.locator);
        case 'footnote': {
          // Its number is given before what stands in it is set.
          const number = this.notes.push([]);
          this.notes[number - 1] = piece.content.flatMap((inside): readonly SetPiece[] =>
            (inside.kind === 'break' ? [inside] : inside.kind === 'text' ? [this.said(inside)] : this.citing.style === 'chicago' ? this.fullNote(inside.sourceId, inside.locator) : this.inText(inside.sourceId, inside.locator)));
          return [{ kind: 'note', number }];
        }
      }
    });
  }

  /** A link to a record is the name that the record has now: outside the app it leads nowhere. */
  private said(words: Words): Words {
    const name = words.link === undefined ? null : this.say(words.link, words.text);
    return name === null ? words : { kind: 'text', text: name, marks: words.marks };
  }

  /** Returns the citation of a source as the style has it in a text: in brackets, or by the sign of a note. */
  cite(sourceId: string, locator: Parameters<Citing['inText']>[1]): SetText {
    if (this.citing.style !== 'chicago') return this.inText(sourceId, locator);
    return [{ kind: 'note', number: this.notes.push(this.fullNote(sourceId, locator)) }];
  }

  private inText(sourceId: string, locator: Parameters<Citing['inText']>[1]): SetText {
    this.cited.add(sourceId);
    return this.citing.inText(sourceId, locator);
  }

  private fullNote(sourceId: string, locator: Parameters<Citing['inText']>[1]): SetText {
    const first = !this.cited.has(sourceId);
    this.cited.add(sourceId);
    return this.citing.note(sourceId, locator, first);
  }
}
