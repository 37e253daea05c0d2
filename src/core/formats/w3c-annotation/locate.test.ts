import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetMapOf } from '../../anchoring/offsets.ts';
import { textOf } from '../../messages/messages.ts';
import { locate } from './locate.ts';
import type { PassageSelector } from './passage-selector.ts';

const text = 'She said 😀 it was true.\n\nHe said it was\nnot true at all, and that nobody could know it was true.';

/** Returns the words found, with an arrow before them when they were elsewhere than said; or the problem. */
function found(selector: Partial<PassageSelector>): string {
  const result = locate(text, offsetMapOf(text), { position: null, quote: null, within: null, ...selector });
  if (!result.ok) return textOf(result.error);
  const { range, moved } = result.value;
  return `${moved ? '→ ' : ''}${range.start}: ${text.slice(range.start, range.end)}`;
}
const at = (start: number, end: number): PassageSelector['position'] => ({ start, end });
const quoted = (exact: string, prefix = '', suffix = ''): PassageSelector['quote'] => ({ exact, prefix, suffix });

describe('a passage', () => {
  it('is where its position says, in code points, when its quote is there', () => {
    expect(found({ position: at(11, 22), quote: quoted('it was true') })).toBe('12: it was true');
    expect(found({ position: at(11, 22) })).toBe('12: it was true');
  });

  it('is where its quote is, when it is not where its position says', () => {
    expect(found({ position: at(12, 23), quote: quoted('it was true', '😀 ') })).toBe('→ 12: it was true');
    expect(found({ position: at(5000, 5008), quote: quoted('not true at all, and') })).toBe('→ 41: not true at all, and');
  });

  it('is found by its surroundings when its quote occurs several times', () => {
    expect(found({ quote: quoted('said', 'He ', ' it') })).toBe('29: said');
    expect(found({ quote: quoted('it was true', 'know ') })).toBe('85: it was true');
  });

  it('is found across other line breaks, in the quote and around it', () => {
    expect(found({ quote: quoted('was not  true') })).toBe('37: was\nnot true');
    expect(found({ quote: quoted('He said', 'was true.', ' it\nwas') })).toBe('26: He said');
  });

  it('is not guessed', () => {
    expect(found({ quote: quoted('it was true') })).toContain('2 times');
    expect(found({ quote: quoted('it was false') })).toContain('not in the text');
    expect(found({ quote: quoted('nobody', 'that not ') })).toContain('something else stands around it');
    expect(found({ position: at(90, 500) })).toContain('outside');
    expect(found({ position: at(23, 25) })).toContain('no characters');
    expect(found({ position: at(4, 4) })).toContain('no characters');
  });

  it('is believed without its surroundings when it is long and occurs once', () => {
    expect(found({ quote: quoted('not true at all, and that nobody could know', 'Other words ') })).toBe('41: not true at all, and that nobody could know');
  });

  it('may be part of another', () => {
    const within: PassageSelector = { position: null, quote: quoted('He said it was\nnot true'), within: null };
    expect(found({ quote: quoted('true'), within })).toBe('45: true');
    expect(found({ position: at(3, 7), within })).toBe('29: said');
    expect(found({ position: at(90, 95), within })).toContain('outside');
    expect(found({ quote: quoted('nobody'), within: 'unreadable' })).toBe('67: nobody');
    expect(found({ position: at(0, 3), within: 'unreadable' })).toContain('no passage');
  });

  it('is found again wherever it was taken from, in any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é', 'سلام'), { minLength: 1 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const whole = pieces.join('');
      const characters = Array.from(whole);
      const start = a % characters.length;
      const end = start + 1 + (b % (characters.length - start));
      const exact = characters.slice(start, end).join('');
      fc.pre(exact.trim() !== '');
      const result = locate(whole, offsetMapOf(whole), { position: { start, end }, quote: { exact, prefix: '', suffix: '' }, within: null });
      expect(result.ok && whole.slice(result.value.range.start, result.value.range.end)).toBe(exact);
      expect(result.ok && result.value.range.start).toBe(characters.slice(0, start).join('').length);
    }));
  });
});
