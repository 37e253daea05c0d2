import { text } from '../../../core/messages/messages.ts';
import type { SyntaxExample } from '../query/SyntaxHelp.tsx';

/** What can be written into the search field. */
export const searchSyntax: readonly SyntaxExample[] = ([
  ['minist', 'prefix'],
  ['"cease-fire talks"', 'phrase'],
  ['minstry~', 'fuzzy'],
  ['/\\d+,\\d{3}/', 'pattern'],
  ['died or killed', 'or'],
  ['people -children', 'not'],
  ['(a or b) c', 'parentheses'],
  ['tag:Figure', 'tag'],
  ['tag:=Figure', 'tagAlone'],
  ['-tag:Hedge', 'tagNot'],
  ['verdict:refuted', 'verdict'],
  ['colour:amber', 'colour'],
  ['has:note  is:untagged', 'has'],
  ['by:Ada', 'by'],
  ['source:brief', 'source'],
  ['author:WHO', 'author'],
  ['date:2025-10  before:2025  date:2024..2025', 'date'],
  ['in:notes', 'in'],
] as const).map(([example, id]) => [example, text(`search.help.${id}`)]);
