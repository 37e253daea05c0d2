import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '../src/core/suggestions/accuracy/examples.ts';
import { score } from '../src/core/suggestions/accuracy/score.ts';
import { accuracyTable } from '../src/core/suggestions/accuracy/table.ts';
import { suggestFacts } from '../src/core/suggestions/index.ts';
import { ClaimsByWords } from '../src/core/suggestions/similar-claims.ts';

/** Milliseconds of one call. */
export interface SuggestionTimes {
  readonly median: number;
  readonly p95: number;
}

export interface SuggestionFigures {
  /** A Markdown table of precision and recall. */
  readonly accuracy: string;
  /** Facts about a sentence in the middle of a text of that many characters. */
  readonly facts: SuggestionTimes;
  readonly characters: number;
  /** The claims like one, among that many. */
  readonly similar: SuggestionTimes;
  readonly claims: number;
}

const characters = 10_000_000;
const claims = 10_000;
const rounds = 300;
const similarRounds = 200;

/** Measures the suggestions on the labelled sentences, which lie below `root`. */
export function measureSuggestions(root: string): SuggestionFigures {
  const halves = ['development', 'held-out'].map((half) => (
    { half, examples: readExamples(readFileSync(join(root, 'src', 'core', 'suggestions', 'accuracy', `${half}.txt`), 'utf8')) }));
  const accuracy = accuracyTable(halves.map(({ half, examples }) => ({ half, sentences: examples.length, counts: score(examples).counts })));

  const sentences = halves.flatMap(({ examples }) => examples.map(({ text }) => text.replace(/\s+/gu, ' ')));
  const page = sentences.join(' ');
  const text = page.repeat(Math.ceil(characters / page.length));
  const places = sentences.map((sentence) => text.indexOf(sentence, text.length / 2));
  const facts = timesOf(rounds, (i) => {
    const at = i % sentences.length;
    suggestFacts({ text, start: places[at]!, end: places[at]! + sentences[at]!.length, sourceDate: { year: 2025, month: 10, day: 7 } });
  });
  const stated = Array.from({ length: claims }, (_, i) => ({ id: `c${i}`, statement: `${sentences[i % sentences.length]!} ${sentences[(i * 7) % sentences.length]!}`.slice(0, 120) }));
  const index = new ClaimsByWords();
  index.follow(new Map(stated.map((claim) => [claim.id, claim])));
  const similar = timesOf(similarRounds, (i) => void index.like(stated[i * 37]!.statement, 5));
  return { accuracy, facts, characters: text.length, similar, claims };
}

function timesOf(count: number, run: (i: number) => void): SuggestionTimes {
  for (let i = 0; i < count; i++) run(i);
  const times = Array.from({ length: count }, (_, i) => {
    const started = performance.now();
    run(i);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { median: times[Math.floor(count / 2)]!, p95: times[Math.floor(count * 0.95)]! };
}
