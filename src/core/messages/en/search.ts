/** Search: the query, its results, saved searches, finding in a source. */
export const search = {
  'search.problem.closing': 'There is a closing parenthesis too many.',
  'search.problem.deep': 'There are more than {levels} parentheses in each other.',
  'search.problem.patternOpen': 'A pattern ends with “/”, as in /67,\\d+/. To look for the sign itself, put the words in quotation marks.',
  'search.problem.pattern': 'This pattern can’t be read: {detail}.',
  'search.problem.flag': 'A pattern can’t have the flag “{flag}”. There are i (letter case aside), m, s and u.',
  'search.problem.colour': 'There is no colour “{value}”. There are: {known}.',
  'search.problem.kind': 'One can’t search in “{value}”. There are: {known}.',
  'search.problem.kindInside': 'Where to search holds for the whole search. Put “in:{value}” beside it, not into parentheses or an “or”.',
  'search.problem.date': '“{value}” is no date. Write 2025, 2025-10 or 2025-10-06; 2025-01..2025-06; <2025; none.',
  'search.problem.has': 'A highlight can’t have “{value}”. There are has:note, has:tag and is:untagged.',

  'search.hint.noTag': 'There is no tag “{name}”.',
  'search.hint.similar': 'Nothing has “{word}”. Shown instead: {similar}.',
  'search.hint.slow': 'The pattern takes too long in “{title}”; what was found there until then is shown.',
  'search.hint.stopped': 'The pattern takes too long: {done} of {total} texts were searched. Make it more exact.',
  'search.hint.manyHits': 'The pattern is found more than {count} times; the rest was not searched.',
} as const;
