import { linkAddress, linkTarget } from '../formats/note/links.ts';
import type { BlockContent } from '../model/report-block.ts';
import type { Inline } from '../model/report-text.ts';
import { subjectKey, type Subject } from '../model/subject.ts';

/** Returns what a block says once a record is another one: its links lead there, and a live block shows that. The same content where nothing changes. */
export function relinkedContent(content: BlockContent, from: Subject, to: Subject): BlockContent {
  switch (content.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote': {
      const relinked = relinkedText(content.content, from, to);
      return relinked === content.content ? content : { ...content, content: relinked };
    }
    case 'list': {
      const items = mapped(content.items, (item) => {
        const relinked = relinkedText(item.content, from, to);
        return relinked === item.content ? item : { ...item, content: relinked };
      });
      return items === content.items ? content : { ...content, items };
    }
    case 'table': {
      const rows = mapped(content.rows, (row) => mapped(row, (cell) => relinkedText(cell, from, to)));
      return rows === content.rows ? content : { ...content, rows };
    }
    case 'picture': {
      const caption = relinkedText(content.caption, from, to) as typeof content.caption;
      return caption === content.caption ? content : { ...content, caption };
    }
    case 'passage':
      return to.kind === 'highlight' && subjectKey(from) === subjectKey({ kind: 'highlight', ...content.passage }) ? { ...content, passage: { sourceId: to.sourceId, id: to.id } } : content;
    case 'claim':
    case 'evidence':
      return from.kind === 'claim' && to.kind === 'claim' && content.claimId === from.id ? { ...content, claimId: to.id } : content;
    default: return content;
  }
}

/** Maps a list; the same list where nothing changes. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.some((item, at) => item !== list[at]) ? changed : list;
}

function relinkedText(content: readonly Inline[], from: Subject, to: Subject): readonly Inline[] {
  return mapped(content, (piece) => {
    if (piece.kind === 'footnote') {
      const inside = relinkedText(piece.content, from, to) as typeof piece.content;
      return inside === piece.content ? piece : { ...piece, content: inside };
    }
    if (piece.kind !== 'text' || piece.link === undefined) return piece;
    const target = linkTarget(piece.link);
    return target && subjectKey(target.subject) === subjectKey(from) ? { ...piece, link: linkAddress({ subject: to, part: target.part }) } : piece;
  });
}
