/** A sentence in its surroundings, and what is to be suggested about it. */
export interface Example {
  /** The line of the file at which it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** The passage, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The source’s date: year, month, day, as far as known. */
  readonly date: readonly number[];
  readonly speakers: readonly string[];
  readonly saidOn: readonly string[];
  readonly about: readonly string[];
}

/**
 * Returns the examples of a file. Blank lines separate them; lines that begin with # are for readers. The others:
 * `on` the source’s date, `<` context before, `=` the sentence, `>` context after (doubled where it is another paragraph),
 * then one line for each `speaker:`, `said:` and `about:`. Where the passage is less than the sentence it stands in [[ ]].
 */
export function readExamples(file: string): readonly Example[] {
  const examples: Example[] = [];
  let line = 1;
  for (const stanza of file.split('\n\n')) {
    const lines = stanza.split('\n').filter((entry) => entry !== '' && !entry.startsWith('#'));
    if (lines.length > 0) examples.push(exampleOf(lines, line));
    line += stanza.split('\n').length + 1;
  }
  return examples;
}

function exampleOf(lines: readonly string[], line: number): Example {
  const all = (mark: string): readonly string[] => lines.filter((entry) => entry.startsWith(`${mark} `)).map((entry) => entry.slice(mark.length + 1));
  const context = (mark: string): string => [...all(mark + mark).map((paragraph) => `${paragraph}\n\n`), ...all(mark).map((sentence) => `${sentence} `)].join('');
  const marked = all('=')[0]!;
  const sentence = marked.replaceAll(/\[\[|\]\]/g, '');
  const from = Math.max(0, marked.indexOf('[['));
  const to = marked.includes(']]') ? marked.indexOf(']]') - 2 : sentence.length;
  const before = context('<');
  const after = [...all('>').map((following) => ` ${following}`), ...all('>>').map((paragraph) => `\n\n${paragraph}`)].join('');
  return {
    line,
    text: before + sentence + after,
    start: before.length + from,
    end: before.length + to,
    date: (all('on')[0] ?? '').split('-').filter((part) => part !== '').map(Number),
    speakers: all('speaker:'),
    saidOn: all('said:'),
    about: all('about:'),
  };
}
