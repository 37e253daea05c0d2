/** What a report can begin as. */
export const reportTemplates = ['factCheck', 'evidenceTable', 'readingNotes', 'codebook', 'claimsRegister'] as const;
export type ReportTemplate = (typeof reportTemplates)[number];
