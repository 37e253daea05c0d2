import '../words.ts';
import type { Codebook } from '../../formats/exported-source.ts';
import { noteToPlainText } from '../../formats/note/note.ts';
import { text } from '../../messages/messages.ts';
import { highlightOfEvidence } from '../../model/evidence.ts';
import type { Source } from '../../model/source.ts';
import type { ExportedClaim } from '../exported-claims.ts';
import type { ClaimExportColumn } from '../table-columns.ts';
import { instant, number, words, type Cell, type ExportTable } from './table.ts';

const widths: Readonly<Record<ClaimExportColumn, number>> = {
  statement: 60, verdict: 18, confidence: 10, speaker: 20, saidOn: 18, saidOnEdtf: 14, about: 18, aboutEdtf: 14, place: 16, tags: 22, supports: 9, refutes: 9, sources: 30, status: 10,
  assignee: 16, reason: 40, note: 40, author: 16, created: 18, modified: 18, id: 24,
};

/** Returns a row for each claim, in the order given. */
export function claimTable(claims: readonly ExportedClaim[], tags: Codebook, sources: ReadonlyMap<string, Source>, columns: readonly ClaimExportColumn[]): ExportTable {
  return {
    name: text('export.rows.claims'),
    columns: columns.map((column) => ({ head: text(`export.column.${column}`), width: widths[column] })),
    rowCount: claims.length,
    rows: rowsOf(claims, tags, sources, columns),
  };
}

function* rowsOf(claims: readonly ExportedClaim[], tags: Codebook, sources: ReadonlyMap<string, Source>, columns: readonly ClaimExportColumn[]): Generator<readonly Cell[]> {
  for (const { claim, verdict, evidence } of claims) {
    const count = (stance: 'supports' | 'refutes'): Cell => number(evidence.filter((item) => item.stance === stance).length);
    const cell = (column: ClaimExportColumn): Cell => {
      switch (column) {
        case 'statement': case 'speaker': case 'place': case 'assignee': case 'author': case 'id': return words(claim[column]);
        case 'verdict': return words(verdict.name);
        case 'confidence': return number(claim.confidence);
        case 'saidOn': case 'about': return words(claim[column]?.words ?? '');
        case 'saidOnEdtf': return words(claim.saidOn?.edtf ?? '');
        case 'aboutEdtf': return words(claim.about?.edtf ?? '');
        case 'tags': return words(claim.tagIds.flatMap((id) => tags.get(id)?.name ?? []).join(', '));
        case 'supports': case 'refutes': return count(column);
        case 'sources': return words([...new Set(evidence.flatMap((item) => sources.get(highlightOfEvidence(item)?.sourceId ?? '')?.citation.title ?? []))].join('; '));
        case 'status': return words(text(`claim.status.${claim.status}`));
        case 'reason': return words(claim.verdictHistory.at(-1)?.reason ?? '');
        case 'note': return words(claim.note === null ? '' : noteToPlainText(claim.note));
        case 'created': return instant(claim.createdAt);
        case 'modified': return instant(claim.modifiedAt);
      }
    };
    yield columns.map(cell);
  }
}
