import '../words.ts';
import { text } from '../../messages/messages.ts';
import type { Source } from '../../model/source.ts';
import type { ExportedClaim } from '../exported-claims.ts';
import type { EvidenceColumn } from '../table-columns.ts';
import { instant, words, type Cell, type ExportTable } from './table.ts';

const widths: Readonly<Record<EvidenceColumn, number>> = {
  claim: 50, verdict: 18, stance: 12, strength: 12, quote: 50, source: 30, url: 30, accessed: 12, why: 40, author: 16, created: 18, modified: 18, id: 24, claimId: 24, highlightId: 24,
};

/** Returns a row for each piece of evidence, claim by claim. */
export function evidenceTable(claims: readonly ExportedClaim[], sources: ReadonlyMap<string, Source>, columns: readonly EvidenceColumn[]): ExportTable {
  return {
    name: text('export.rows.evidence'),
    columns: columns.map((column) => ({ head: text(`export.column.${column}`), width: widths[column] })),
    rowCount: claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
    rows: rowsOf(claims, sources, columns),
  };
}

function* rowsOf(claims: readonly ExportedClaim[], sources: ReadonlyMap<string, Source>, columns: readonly EvidenceColumn[]): Generator<readonly Cell[]> {
  for (const { claim, verdict, evidence } of claims) {
    for (const item of evidence) {
      const { at } = item;
      const cell = (column: EvidenceColumn): Cell => {
        switch (column) {
          case 'claim': return words(claim.statement);
          case 'verdict': return words(verdict.name);
          case 'stance': return words(text(`stance.${item.stance}`));
          case 'strength': return words(item.strength === null ? '' : text(`strength.${item.strength}`));
          case 'quote': case 'why': case 'author': case 'id': case 'claimId': return words(item[column]);
          case 'source': return words(at.kind === 'web' ? at.page.title : sources.get(at.sourceId)?.citation.title ?? '');
          case 'url': return words(at.kind === 'web' ? at.page.url : '');
          case 'accessed': return at.kind === 'web' ? { type: 'day', day: at.page.accessedOn } : null;
          case 'created': return instant(item.createdAt);
          case 'modified': return instant(item.modifiedAt);
          case 'highlightId': return words(at.kind === 'highlight' ? at.id : '');
        }
      };
      yield columns.map(cell);
    }
  }
}
