import './words.ts';
import { citationText, citeAs, type CitationRun } from '../formats/citation/citation-styles.ts';
import { fullNote } from '../formats/citation/chicago-note.ts';
import { alone, authorsKey, authorYearKey, citeInText, shortNote, type Telling } from '../formats/citation/in-text.ts';
import type { Locator } from '../model/report-text.ts';
import type { ReportStyle } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { text } from '../messages/messages.ts';
import { setWords, type SetText } from './set-block.ts';

const setRuns = (runs: readonly CitationRun[]): SetText => runs.flatMap(({ text, italic }) => setWords(text, ...(italic ? ['italic' as const] : [])));

/** Cites the sources of a project in one style, told apart from each other where they would look alike. */
export class Citing {
  readonly style: ReportStyle;
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly telling: ReadonlyMap<string, Telling>;

  /** `cited` are the ids of the sources that are cited side by side. */
  constructor(style: ReportStyle, sources: ReadonlyMap<string, Source>, cited: Iterable<string>) {
    this.style = style;
    this.sources = sources;
    this.telling = tellingOf([...new Set(cited)].map((id) => sources.get(id)).filter((source) => source !== undefined));
  }

  /** Returns the citation of a source within a line; of Chicago's its short note. Says so where the source is gone. */
  inText(sourceId: string, locator: Locator | null): SetText {
    const source = this.sources.get(sourceId);
    return source ? setRuns(citeInText(this.style, source.citation, locator, this.telling.get(sourceId) ?? alone)) : setWords(text('report.sourceGone'));
  }

  /** Returns a citation as a note of its own: in full where the source was not cited before. Ends with a full stop. */
  note(sourceId: string, locator: Locator | null, first: boolean): SetText {
    const source = this.sources.get(sourceId);
    if (!source) return setWords(text('report.sourceGone'));
    const runs = first ? fullNote(source.citation, locator) : shortNote(source.citation, locator);
    return [...setRuns(runs), ...setWords(/[.?!]["”]?$/.test(citationText(runs)) ? '' : '.')];
  }

  /** Returns sources as a list of works, in the order of the alphabet. Those that are gone are left out. */
  list(sourceIds: Iterable<string>): readonly SetText[] {
    const entries = [...new Set(sourceIds)].flatMap((id) => {
      const source = this.sources.get(id);
      return source ? [this.withLetter(citeAs(this.style, source.citation), this.telling.get(id)?.letter ?? '')] : [];
    });
    const key = (runs: readonly CitationRun[]): string => citationText(runs).replace(/^[^\p{L}\p{N}]+(?:The|A|An)?\s*/u, '');
    return entries.map((runs) => ({ runs, key: key(runs) })).sort((a, b) => collator().compare(a.key, b.key)).map(({ runs }) => setRuns(runs));
  }

  private withLetter(runs: readonly CitationRun[], letter: string): readonly CitationRun[] {
    if (letter === '' || this.style !== 'apa') return runs;
    const at = runs.findIndex(({ text }) => /\((?:\d{4}|n\.d\.)/.test(text));
    return runs.map((run, index) => (index === at ? { ...run, text: run.text.replace(/\((\d{4}|n\.d\.)/, (_, year: string) => `(${year}${year === 'n.d.' ? '-' : ''}${letter}`) } : run));
  }
}

let order: Intl.Collator | undefined;
const collator = (): Intl.Collator => (order ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true }));

function tellingOf(sources: readonly Source[]): ReadonlyMap<string, Telling> {
  const byTitle = sources.toSorted((a, b) => collator().compare(a.citation.title, b.citation.title));
  const grouped = (key: (source: Source) => string): ReadonlyMap<string, readonly Source[]> => {
    const groups = new Map<string, Source[]>();
    for (const source of byTitle) groups.set(key(source), [...groups.get(key(source)) ?? [], source]);
    return groups;
  };
  const years = grouped(({ citation }) => authorYearKey(citation));
  const authors = grouped(({ citation }) => authorsKey(citation));
  return new Map(sources.map((source) => {
    const alike = years.get(authorYearKey(source.citation))!;
    const letter = alike.length > 1 ? letterOf(alike.indexOf(source)) : '';
    return [source.id, { letter, sameAuthor: (authors.get(authorsKey(source.citation))?.length ?? 0) > 1 }];
  }));
}

/** Letters go on with `aa` after `z`. */
const letterOf = (index: number): string => (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
