import { expect, it } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-03-10T12:00:00.000Z');

it.each([
  ['2026-03-10T11:59:30.000Z', 'now'],
  ['2026-03-10T11:59:00.000Z', '1 minute ago'],
  ['2026-03-10T09:10:00.000Z', '2 hours ago'],
  ['2026-03-09T11:00:00.000Z', 'yesterday'],
  ['2026-01-02T12:00:00.000Z', '2 Jan 2026'],
  ['2026-03-10T12:05:00.000Z', 'now'],
])('%s is %s', (instant, words) => expect(relativeTime(instant, now)).toBe(words));
