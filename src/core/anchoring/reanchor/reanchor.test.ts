import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Selector } from '../../model/selector.ts';
import { reanchor } from '../index.ts';
import { selectorAt } from '../selector.ts';

const at = (text: string, quote: string, from = 0): Selector =>
  selectorAt(text, { start: text.indexOf(quote, from), end: text.indexOf(quote, from) + quote.length });

/** Returns the outcome for one quote of the old text, and what stands there in the new one. */
function outcomeOf(before: string, after: string, quote: string | Selector) {
  const [result] = reanchor(before, after, [typeof quote === 'string' ? at(before, quote) : quote]);
  return { ...result!, text: result!.start === null ? null : after.slice(result!.start, result!.end) };
}

const ducks = 'The ministry counted 412 wild ducks on the northern lake in March, it said on Monday.';
const geese = 'A second count, led by two volunteers from the village, found rather more geese than ducks.';
const otters = 'Nobody has seen an otter there since the mill was closed, the warden told reporters.';
const bridge = 'The old bridge will be repaired before winter, provided that the county pays half of it.';
const report = [ducks, geese, otters, bridge].join('\n\n');

describe('re-anchoring', () => {
  it('finds a passage where a paragraph was moved to', () => {
    const after = [geese, otters, bridge, ducks].join('\n\n');
    expect(outcomeOf(report, after, 'wild ducks on the northern lake')).toMatchObject({ outcome: 'moved', text: 'wild ducks on the northern lake' });
    expect(outcomeOf(report, after, 'rather more geese')).toMatchObject({ outcome: 'moved', text: 'rather more geese' });
  });

  it('follows a passage whose words were changed', () => {
    expect(outcomeOf(report, report.replace('412 wild ducks', '431 wild ducks'), 'counted 412 wild ducks on'))
      .toMatchObject({ outcome: 'changed', text: 'counted 431 wild ducks on' });
    expect(outcomeOf(report, report.replace('two volunteers', 'three young volunteers'), 'led by two volunteers'))
      .toMatchObject({ outcome: 'changed', text: 'led by three young volunteers' });
  });

  it('takes what was inserted into a passage as a part of it', () => {
    expect(outcomeOf(report, report.replace('told reporters', 'and his wife told reporters'), 'the warden told reporters'))
      .toMatchObject({ outcome: 'changed', text: 'the warden and his wife told reporters' });
  });

  it('does not find a passage that was removed', () => {
    expect(outcomeOf(report, [ducks, geese, bridge].join('\n\n'), 'Nobody has seen an otter there')).toMatchObject({ outcome: 'gone', start: null, end: null, score: 0, candidates: [] });
  });

  it('does not take the other of two equal sentences for the one that was removed', () => {
    const twice = [ducks, geese, otters, ducks, bridge].join('\n\n');
    const second = at(twice, '412 wild ducks', twice.indexOf(otters));
    const after = [ducks, geese, otters, bridge].join('\n\n');
    expect(outcomeOf(twice, after, second)).toMatchObject({ outcome: 'doubtful', text: '412 wild ducks' });
    expect(outcomeOf(twice, after, '412 wild ducks')).toMatchObject({ outcome: 'same', text: '412 wild ducks' });
  });

  it('tells equal sentences apart by what is around them', () => {
    const before = `He agreed. ${ducks}\n\n${geese} He agreed. ${otters}\n\n${bridge} He agreed.`;
    const after = `${bridge} He agreed.\n\n${geese} He agreed. ${otters}\n\nHe agreed. ${ducks}`;
    const middle = at(before, 'He agreed.', before.indexOf(geese));
    expect(outcomeOf(before, after, middle)).toMatchObject({ outcome: 'moved', start: after.indexOf('He agreed.', after.indexOf(geese)) });
    const last = at(before, 'He agreed.', before.indexOf(bridge));
    expect(outcomeOf(before, after, last)).toMatchObject({ outcome: 'moved', start: after.indexOf('He agreed.') });
  });

  it('leaves a sentence that many begin alike with the paragraph that it begins', () => {
    const rights = ['vote for the mayor and for the sheriff', 'be heard by a judge from another county', 'read the minutes that the clerk keeps'].map((right) => `Every resident of the valley may ${right}.`);
    const before = [ducks, rights[0], geese, rights[1], otters, rights[2], bridge].join('\n\n');
    const after = [rights[1], ducks, rights[2], geese, otters, bridge, rights[0]].join('\n\n');
    for (const right of rights) {
      const words = at(before, 'Every resident of the valley', before.indexOf(right));
      expect(outcomeOf(before, after, words)).toMatchObject({ outcome: 'moved', start: after.indexOf(right) });
    }
  });

  it('finds what stayed in its place though other things were moved to both sides of it', () => {
    const ferry = 'A ferry was called for in the night to Friday, when the lake froze over, but to no avail.';
    const before = [ducks, 'Summary', geese, 'Summary', otters, bridge, ferry].join('\n\n');
    const after = [ducks, ferry, 'Summary', bridge, geese, 'Summary', otters].join('\n\n');
    expect(outcomeOf(before, after, 'Summary')).toMatchObject({ outcome: 'moved', start: after.indexOf('Summary') });
    expect(outcomeOf(before, after, at(before, 'Summary', before.indexOf(geese)))).toMatchObject({ outcome: 'moved', start: after.lastIndexOf('Summary') });
  });

  it('stays with a passage that was edited when an unedited copy of it stands elsewhere', () => {
    const edited = otters.replace('an otter', 'a badger').replace('told reporters', 'said');
    const after = [ducks, geese, edited, bridge, `As we wrote before: ${otters}`].join('\n\n');
    expect(outcomeOf(report, after, otters)).toMatchObject({ outcome: 'changed', text: edited });
  });

  it('follows the larger part of a passage that was torn apart', () => {
    const both = `${geese.slice(30)}\n\n${otters}`;
    const after = [otters, bridge, ducks, geese].join('\n\n');
    expect(outcomeOf(report, after, both)).toMatchObject({ outcome: 'changed', text: otters });
  });

  it('says of a passage that was scattered where the largest part of it is', () => {
    const lines = [ducks, geese, otters, bridge, ...['elm', 'ash', 'oak', 'yew'].map((tree) => `The ${tree} at the corner of the ${tree} lane fell in the ${tree}-year storm, to the regret of all.`)];
    const text = lines.join('\n\n');
    const after = [6, 2, 4, 0, 7, 3, 5, 1].map((i) => `${lines[i]!} ${'Nothing else was said of it on that day, or on any other. '.repeat(8)}`).join('\n\n');
    const { outcome, candidates } = outcomeOf(text, after, text);
    expect(outcome).toBe('doubtful');
    expect(candidates!.length).toBeGreaterThan(0);
  });

  it('does not take a mark for a passage whose words were removed', () => {
    const before = `${ducks} 4. ${geese}`;
    expect(outcomeOf(before, before.replace('4. ', 'x. '), '4.').outcome).not.toMatch(/same|moved|changed/);
  });

  it('follows a word of which two letters changed places', () => {
    expect(outcomeOf(report, report.replace('village', 'villaeg'), 'village')).toMatchObject({ outcome: 'changed', text: 'villaeg' });
  });

  it('lists the likeliest places of a passage that has none for sure, the best first', () => {
    const before = `${otters} Prices rose by four percent in the spring. ${bridge}`;
    const after = `${otters}\n\n${geese} Prices rose by four percent in the autumn.\n\n${ducks} Prices rose by four percent in the winter.`;
    const { outcome, candidates, start, end, score } = outcomeOf(before, after, 'Prices rose by four percent in the spring.');
    expect(outcome).toBe('doubtful');
    expect(candidates.map((candidate) => after.slice(candidate.start, candidate.end).slice(0, 27))).toEqual(['Prices rose by four percent', 'Prices rose by four percent']);
    expect(candidates[0]).toEqual({ start, end, score });
  });

  it('heeds no typography', () => {
    const before = 'She said: "It\'s the café\'s 3rd re-opening -- or so..." ﬁnally, in Straße 7. Then everybody left.';
    const after = 'She said: “It’s the cafe\u0301’s\u00a03rd re\u2011open\u00ading — or so…”  finally, in Straße 7.\nThen everybody left.';
    const whole = before.slice(before.indexOf('"It'), before.indexOf(' Then'));
    const { outcome, text, score } = outcomeOf(before, after, whole);
    expect(outcome).toBe('moved');
    expect(text).toBe(after.slice(after.indexOf('“It'), after.indexOf('\nThen')));
    expect(score).toBe(1);
  });

  it('takes another case for a change', () => {
    expect(outcomeOf('He told us everything he knew.', 'He told US everything he knew.', 'told us everything')).toMatchObject({ outcome: 'changed', text: 'told US everything' });
  });

  it.each([
    ['Chinese', '人人生而自由，在尊严和权利上一律平等。', '他们赋有理性和良心，并应以兄弟关系的精神相对待。', '赋有理性和良心'],
    ['Thai', 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน', 'ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกัน', 'เหตุผลและมโนธรรม'],
    ['Arabic', 'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.', 'وقد وهبوا عقلاً وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء.', 'عقلاً وضميرًا'],
    ['Hebrew', 'כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם.', 'כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה.', 'בתבונה ובמצפון'],
  ])('follows a sentence that was moved in %s', (_, first, second, quote) => {
    expect(outcomeOf(`${first} ${second} ${ducks}`, `${second} ${ducks} ${first}`, quote)).toMatchObject({ outcome: 'moved', text: quote });
  });

  it('looks for a quote that does not stand at its offsets', () => {
    const shifted = { ...at(report, 'rather more geese'), start: 3, end: 20 };
    expect(outcomeOf(report, `New. ${report}`, shifted)).toMatchObject({ outcome: 'moved', text: 'rather more geese' });
    const inWords = { ...at(report, 'ther more geese tha'), start: 3, end: 22 };
    expect(outcomeOf(report, `New. ${report}`, inWords)).toMatchObject({ outcome: 'moved', text: 'ther more geese tha' });
    const unknown = { start: 0, end: 4, exact: 'a passage which neither text ever had', prefix: '', suffix: '' };
    expect(outcomeOf(report, report, unknown).outcome).toBe('gone');
    const onlyNew = { start: 900, end: 920, exact: 'herons were nesting', prefix: 'Two ', suffix: ' there.' };
    expect(outcomeOf(report, `${report}\n\nTwo herons were nesting there.`, onlyNew)).toMatchObject({ outcome: 'moved', text: 'herons were nesting' });
  });

  it('grows a selector that cuts an emoji in two', () => {
    const before = `Well 😀😃 done. ${ducks}`;
    const cut = { start: 6, end: 8, exact: before.slice(6, 8), prefix: '', suffix: '' };
    expect(outcomeOf(before, `So. ${before}`, cut)).toMatchObject({ text: '😀😃' });
  });

  it('takes the word for a part of it that cannot be seen, and is gone', () => {
    expect(outcomeOf(ducks.replace('wild', 'wi\u200dld'), ducks, '\u200d').text).toBe('wild');
    expect(outcomeOf('a.a.\u0301.', '.\u0301', at('a.a.\u0301.', '.', 5)).text).toBe('.\u0301');
  });

  it('says how far it is, and stops when told so', () => {
    const seen: number[] = [];
    reanchor(report, bridge, [at(report, 'ducks')], { onProgress: (done) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted((x, y) => x - y));
    expect(() => reanchor(report, bridge, [], { onProgress: () => { throw new Error('cancelled'); } })).toThrow('cancelled');
  });
});

/** Any text: prose of few words, so that much repeats itself, or any characters at all, lone surrogates included. */
const anyText = fc.oneof(
  fc.array(fc.constantFrom('the', 'duck', 'lake', 'saw', 'a', 'warden', '.', '\n\n', '😀', '人', 'é', '“so”'), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\ud83d', '\ude00', '́', '\u00ad', '.'), maxLength: 80 }),
);
const textAndSelectors = anyText.chain((text) => fc.record({
  text: fc.constant(text),
  selectors: fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 8 })
    .map((pairs) => pairs.filter(([x, y]) => x !== y).map(([x, y]) => selectorAt(text, { start: Math.min(x, y), end: Math.max(x, y) }))),
}));
const splitsPair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');

describe('re-anchoring any text', () => {
  it('leaves everything of an unchanged text where it is', () => {
    fc.assert(fc.property(textAndSelectors, ({ text, selectors }) => {
      const whole = selectors.filter(({ start, end }) => !splitsPair(text, start) && !splitsPair(text, end));
      expect(reanchor(text, text, whole)).toEqual(whole.map(({ start, end }) => (
        { outcome: 'same', start, end, score: 1, candidates: [{ start, end, score: 1 }] })));
    }), { numRuns: 300 });
  });

  it('moves everything by the length of what was put before it', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (added) => {
      const selectors = [at(report, 'wild ducks'), at(report, otters), at(report, 'closed, the'), at(report, 'half of it.')];
      const before = `${added}\n\n`;
      expect(reanchor(report, before + report, selectors)).toEqual(selectors.map(({ start, end }) => {
        const range = { start: start + before.length, end: end + before.length, score: 1 };
        return { outcome: 'moved', ...range, candidates: [range] };
      }));
    }));
  });

  it('answers in order, the same each time, with ranges that hold something and split no character', () => {
    fc.assert(fc.property(textAndSelectors, anyText, fc.array(fc.record({
      start: fc.integer({ min: -5, max: 90 }), end: fc.integer({ min: -5, max: 90 }), exact: fc.string({ unit: 'binary', maxLength: 6 }), prefix: fc.string(), suffix: fc.string(),
    }), { maxLength: 3 }), ({ text, selectors }, after, strays) => {
      const all = [...selectors, ...strays];
      const results = reanchor(text, after, all);
      expect(results).toEqual(all.map((selector) => reanchor(text, after, all)[all.indexOf(selector)]));
      for (const { outcome, start, end, score, candidates } of results) {
        expect(outcome === 'gone').toBe(start === null);
        if (start === null) continue;
        expect(candidates[0]).toEqual({ start, end, score });
        if (outcome !== 'doubtful') expect(candidates).toHaveLength(1);
        for (const candidate of candidates) {
          expect(candidate.start).toBeGreaterThanOrEqual(0);
          expect(candidate.end).toBeGreaterThan(candidate.start);
          expect(candidate.end).toBeLessThanOrEqual(after.length);
          expect([candidate.start, candidate.end].some((offset) => splitsPair(after, offset))).toBe(false);
          expect(candidate.score).toBeGreaterThan(0);
          expect(candidate.score).toBeLessThanOrEqual(1);
        }
        expect(candidates.map((candidate) => candidate.score)).toEqual(candidates.map((candidate) => candidate.score).toSorted((x, y) => y - x));
      }
    }), { numRuns: 300 });
  });
});
