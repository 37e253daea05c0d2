import { text } from '../../../core/messages/messages.ts';
import type { SyntaxExample } from '../query/SyntaxHelp.tsx';

/** What can be written into the filter of the table. */
export const claimSyntax: readonly SyntaxExample[] = ([
  ['died', text('claims.help.words')],
  ['"within 72 hours"', text('search.help.phrase')],
  ['minstry~', text('search.help.fuzzy')],
  ['/\\d+,\\d{3}/', text('search.help.pattern')],
  ['died or killed', text('claims.help.or')],
  ['people -children', text('search.help.not')],
  ['(a or b) c', text('search.help.parentheses')],
  ['verdict:refuted', text('claims.help.verdict')],
  ['speaker:ministry', text('claims.help.speaker')],
  ['speaker:="Aid group"', text('claims.help.whole')],
  ['tag:Figure', text('claims.help.tag')],
  ['source:brief', text('claims.help.source')],
  ['said:2025-10  about:2023..2025', text('claims.help.times')],
  ['confidence:>60', text('claims.help.confidence')],
  ['status:in-work', text('claims.help.status')],
  ['assignee:Ada', text('claims.help.assignee')],
  ['stance:refutes', text('claims.help.stance')],
  ['hint:figures', text('claims.help.hint')],
  ['has:evidence  has:note', text('claims.help.has')],
  ['is:conflicting', text('claims.help.conflicting')],
] as const);
