import { expect, it } from 'vitest';
import type { SourceDocument } from '../model/document.ts';
import { titleHeading } from './title-heading.ts';

const text = 'A brief  on figures';
const document = (type: 'heading' | 'paragraph'): SourceDocument => ({
  text,
  blocks: [type === 'heading' ? { type, level: 1, start: 0, end: text.length, spans: [] } : { type, start: 0, end: text.length, spans: [] }],
});

it('finds the heading that says the title again, and no other', () => {
  expect(titleHeading(document('heading'), 'A brief on figures')).toMatchObject({ type: 'heading', level: 1 });
  expect(titleHeading(document('heading'), 'Another title')).toBeNull();
  expect(titleHeading(document('paragraph'), 'A brief on figures')).toBeNull();
});
