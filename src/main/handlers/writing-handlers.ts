import { languagesToCheck } from '../../core/spelling/languages.ts';
import { ownWordTest } from '../../core/spelling/own-words.ts';
import { ok } from '../../core/result.ts';
import type { Handlers } from './answers.ts';
import type { Services } from './services.ts';

/** Returns the handlers for the fields that are written in. */
export function writingHandlers({ profile, spelling, systemLanguages, editField }: Services): Pick<Handlers, 'checkWords' | 'suggestWords' | 'editField'> {
  const languages = () => languagesToCheck(profile.settings.spelling, systemLanguages());
  return {
    checkWords: async ({ words }) => {
      const found = await spelling.ask({ kind: 'check', languages: languages(), words });
      if (!found.ok) return found;
      const isOwn = ownWordTest(profile.settings.words);
      return ok(found.value.filter((word) => !isOwn(word)));
    },
    suggestWords: async ({ word }) => {
      const found = await spelling.ask({ kind: 'suggest', languages: languages(), word });
      return found.ok ? ok([...found.value]) : found;
    },
    editField: async ({ command }) => {
      editField(command);
      return ok(null);
    },
  };
}
