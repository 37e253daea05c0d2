import { expect, it } from 'vitest';
import { placeWords } from './exported-source.ts';
import { paragraphsOf } from './testing/exported.ts';

it('says where a passage stands by paragraph and, in a source with pages, by the page’s own label', () => {
  const document = paragraphsOf('One.\nTwo.\nThree.');
  const pages = [{ start: 0, end: 9, label: 'iv', size: [1, 1] }, { start: 10, end: 16, label: null, size: [1, 1] }] as const;
  expect([0, 5, 10].map(placeWords(document))).toEqual(['¶ 1', '¶ 2', '¶ 3']);
  expect([0, 5, 10].map(placeWords({ ...document, pages: pages.map((page) => ({ ...page, size: [1, 1] })) }))).toEqual(['p. iv, ¶ 1', 'p. iv, ¶ 2', 'p. 2, ¶ 3']);
});
