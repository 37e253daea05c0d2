/** Reports: what their live blocks say, the list of them, the editor. */
export const reports = {
  'report.sourceGone': '[source removed]',
  'report.claimGone': 'This claim is no longer in the project.',
  'report.noSources': 'No sources are cited yet.',
  'report.noClaims': 'No claims fit.',
  'report.noTags': 'There are no tags yet.',
  'report.noTimes': 'No claim says when it was said.',
  'report.noEvidence.all': 'No evidence yet.',
  'report.noEvidence.for': 'Nothing supports this claim yet.',
  'report.noEvidence.against': 'Nothing refutes this claim yet.',
  'report.stance.supports': 'For',
  'report.stance.refutes': 'Against',
  'report.stance.states': 'Where it is said',
  'report.stance.context': 'Context',
  'report.accessed': 'accessed {day}',
  'report.total': 'All',
} as const;
