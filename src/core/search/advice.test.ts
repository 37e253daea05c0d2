import { expect, it } from 'vitest';
import { adviceFor } from './advice.ts';
import { parseQuery } from './parse-query.ts';

it.each([
  ['zzqqx', ['spelling']],
  ['two words', ['spelling', 'or']],
  ['one or other', ['spelling']],
  ['"exact words"', ['phrase']],
  ['/Minist/', ['pattern']],
  ['/minist/i tag:Figure', ['filters']],
  ['minist -other in:notes', ['spelling', 'filters']],
  ['minstry~', []],
])('advises what can help: %s', (written, advice) => {
  const query = parseQuery(written);
  expect(query.ok && adviceFor(query.value)).toEqual(advice);
});
