import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reanchor } from '../src/core/anchoring/index.ts';
import { edit, levels, paragraphsOf, styles } from '../src/core/anchoring/reanchor/accuracy/edits.ts';
import { accuracyOf, judge, passagesOf, type Accuracy } from '../src/core/anchoring/reanchor/accuracy/judge.ts';
import { randomOf } from '../src/core/anchoring/reanchor/accuracy/random.ts';
import { selectorAt } from '../src/core/anchoring/selector.ts';

/** How re-anchoring did at one level of editing. */
export interface ReanchorRow {
  readonly level: string;
  /** Milliseconds for all highlights of the large text: median and longest of the rounds. */
  readonly median: number;
  readonly longest: number;
  /** On texts of some 120,000 characters, over all ways of editing. */
  readonly accuracy: Accuracy;
}

const characters = 1_000_000;
const highlights = 10_000;
const rounds = 5;
const sampleCharacters = 120_000;
const samplePassages = 4_000;

/** Measures re-anchoring on the prose of the accuracy suite, which lies below `root`. */
export function measureReanchoring(root: string): readonly ReanchorRow[] {
  const proseOf = (name: string) => readFileSync(join(root, 'src', 'core', 'anchoring', 'reanchor', 'accuracy', 'prose', `${name}.txt`), 'utf8');
  const novel = proseOf('moby-dick');
  const speeches = proseOf('state-of-the-union');
  const declarations = proseOf('human-rights-west');
  const large = [novel, speeches, declarations, proseOf('human-rights-rtl'), proseOf('human-rights-east')].join('\n\n').slice(0, characters);
  const samples = [novel.slice(0, sampleCharacters), speeches.slice(0, sampleCharacters), declarations];
  const foreign = paragraphsOf(novel.slice(400_000)).map(({ start, end }) => novel.slice(400_000 + start, 400_000 + end)).filter((paragraph) => paragraph.length > 80);

  return (Object.keys(levels) as (keyof typeof levels)[]).map((level, i) => {
    const random = randomOf(i + 1);
    const edited = edit(large, levels[level], styles.words, random);
    const selectors = passagesOf(large, highlights, random).map((passage) => selectorAt(large, passage));
    const times = Array.from({ length: rounds }, () => {
      const started = performance.now();
      reanchor(large, edited.text, selectors);
      return performance.now() - started;
    }).sort((x, y) => x - y);
    const verdicts = samples.flatMap((text) => Object.values(styles).flatMap((style) => (
      judge(text, edit(text, levels[level], { ...style, foreign }, random), passagesOf(text, samplePassages, random)))));
    return { level, median: times[Math.floor(rounds / 2)]!, longest: times.at(-1)!, accuracy: accuracyOf(verdicts) };
  });
}
