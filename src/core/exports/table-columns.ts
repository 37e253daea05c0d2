/** What a row can say of a highlight, a claim, or a piece of evidence. Their heads are `export.column.NAME`. */
export const highlightColumns = [
  'quote', 'source', 'page', 'paragraph', 'tags', 'note', 'weighed', 'colour', 'author', 'created', 'modified', 'placed', 'start', 'end', 'id', 'sourceId',
] as const;
export type HighlightColumn = (typeof highlightColumns)[number];

export const claimColumns = [
  'statement', 'verdict', 'confidence', 'speaker', 'saidOn', 'saidOnEdtf', 'about', 'aboutEdtf', 'place', 'tags', 'supports', 'refutes', 'sources', 'status', 'assignee', 'reason', 'note',
  'author', 'created', 'modified', 'id',
] as const;
export type ClaimExportColumn = (typeof claimColumns)[number];

export const evidenceColumns = [
  'claim', 'verdict', 'stance', 'strength', 'quote', 'source', 'url', 'accessed', 'why', 'author', 'created', 'modified', 'id', 'claimId', 'highlightId',
] as const;
export type EvidenceColumn = (typeof evidenceColumns)[number];

/** The columns that are chosen where nothing is said. */
export const usualColumns = {
  highlights: ['quote', 'source', 'page', 'paragraph', 'tags', 'note', 'weighed', 'author', 'created'],
  claims: ['statement', 'verdict', 'confidence', 'speaker', 'saidOn', 'about', 'place', 'tags', 'supports', 'refutes', 'sources', 'status', 'note'],
  evidence: ['claim', 'verdict', 'stance', 'strength', 'quote', 'source', 'url', 'why', 'created'],
} as const satisfies { readonly highlights: readonly HighlightColumn[]; readonly claims: readonly ClaimExportColumn[]; readonly evidence: readonly EvidenceColumn[] };

/** The columns of a table as options of a format: one list for each kind of row. */
export const columnOptions = {
  highlightColumns: { kind: 'list', of: 'highlights', usual: usualColumns.highlights, values: highlightColumns },
  claimColumns: { kind: 'list', of: 'claims', usual: usualColumns.claims, values: claimColumns },
  evidenceColumns: { kind: 'list', of: 'evidence', usual: usualColumns.evidence, values: evidenceColumns },
} as const;
