import { Hunspell } from 'hunspell-wasm';
import initialize from 'hunspell-wasm/wasm/hunspell.js';
import { misspeltWords, suggestionsFor } from '../../core/spelling/check.ts';
import type { SpellingLanguage } from '../../core/spelling/languages.ts';
import type { SpellingQuestion } from './protocol.ts';

/** Suggestions that a menu has room for. */
const mostSuggestions = 6;

/** Hunspell's own loader, which would look for its code beside the file that it is bundled in. */
const loadEngine = initialize as (options: { readonly wasmBinary: Uint8Array }) => Promise<unknown>;

/** Answers the bytes of a file of the folder of dictionaries. */
type ReadDictionaryFile = (name: string) => Promise<Uint8Array>;

/** Hunspell with its dictionaries, each read when it is first needed. */
export class Dictionaries {
  private readonly read: ReadDictionaryFile;
  private engine: Promise<unknown> | null = null;
  private readonly loaded = new Map<SpellingLanguage, Promise<Hunspell>>();

  constructor(read: ReadDictionaryFile) {
    this.read = read;
  }

  /** Answers a question. Rejects when a dictionary cannot be read. */
  async answer(question: SpellingQuestion): Promise<readonly string[]> {
    const ready = new Map(await Promise.all(question.languages.map(async (language) => [language, await this.dictionary(language)] as const)));
    switch (question.kind) {
      case 'check': return misspeltWords(question.words, question.languages, (language, word) => ready.get(language)!.testSpelling(word));
      case 'suggest':
        return suggestionsFor(question.word, question.languages, mostSuggestions, (language, word) => ready.get(language)!.getSpellingSuggestions(word));
    }
  }

  private dictionary(language: SpellingLanguage): Promise<Hunspell> {
    const known = this.loaded.get(language) ?? this.load(language);
    this.loaded.set(language, known);
    return known;
  }

  private async load(language: SpellingLanguage): Promise<Hunspell> {
    this.engine ??= this.read('hunspell.wasm').then((wasmBinary) => loadEngine({ wasmBinary }));
    const [engine, affixes, words] = await Promise.all([this.engine, this.text(`${language}.aff`), this.text(`${language}.dic`)]);
    return new Hunspell(engine, affixes, words);
  }

  private async text(name: string): Promise<string> {
    return new TextDecoder().decode(await this.read(name));
  }
}
