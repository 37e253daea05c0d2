import { noteBlocks } from '../../core/formats/rich/note-blocks.ts';
import type { RichComment } from '../../core/formats/rich/rich-document.ts';
import type { Note } from '../../core/model/primitives.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Subject } from '../../core/model/subject.ts';
import { noteSayer } from './read-sources.ts';

/** A note on what a report shows, and whose it is. */
interface Remark {
  readonly note: string;
  readonly author: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Returns a function that answers the note on a highlight or claim of the project, its links put into words; null where there is none. */
export function remarksIn(state: ProjectReader): (subject: Subject) => Remark | null {
  const say = noteSayer(state);
  const remark = (note: Note, author: string, at: string): Remark | null => {
    const said = say(note);
    return said === null || said.trim() === '' ? null : { note: said, author, at };
  };
  return (subject) => {
    switch (subject.kind) {
      case 'highlight': {
        const highlight = state.highlights.get(subject.sourceId)?.get(subject.id);
        return highlight ? remark(highlight.note, highlight.author, highlight.modifiedAt) : null;
      }
      case 'claim': {
        const claim = state.claims.get(subject.id);
        return claim ? remark(claim.note, claim.author, claim.modifiedAt) : null;
      }
      default: return null;
    }
  };
}

/** Returns a function that answers the same as a comment. */
export function commentsIn(state: ProjectReader): (subject: Subject) => RichComment | null {
  const remarkOn = remarksIn(state);
  return (subject) => {
    const remark = remarkOn(subject);
    return remark && { author: remark.author, at: remark.at, blocks: noteBlocks(remark.note) };
  };
}
