import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { keyMapSchema } from '../keys/key-map.ts';
import { spellingLanguageSchema, spellingLanguages } from '../spelling/languages.ts';
import { longestOwnWord, mostOwnWords } from '../spelling/own-words.ts';
import { highlightColourSchema } from './colour.ts';

export const themes = ['system', 'light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];

/** The faces that texts are read in: all but the system's come with the app. */
export const readingFaces = ['serif', 'sans', 'legible', 'dyslexic', 'system'] as const;
export type ReadingFace = (typeof readingFaces)[number];

/** The least and the most of what can be set by number, and the step between: CSS pixels, characters a line, line heights. */
export const settingBounds = {
  readingSize: { least: 14, most: 28, step: 1 },
  lineLength: { least: 44, most: 100, step: 4 },
  leading: { least: 1.3, most: 2.2, step: 0.05 },
} as const;

/** Words that a user has left out or kept when words are counted, at most, and how long each may be. */
const [mostStopWords, longestStopWord] = [2000, 100] as const;
const stopWordsSchema = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestStopWord))).check(z.maxLength(mostStopWords));

/** Which words do not count alone. */
export const stopChoiceSchema = z.object({
  /** `auto` for those of each text's own language, `none` for none, or the code of a language for all texts. */
  language: z.string().check(z.maxLength(20)),
  /** Words to leave out besides, and words to count though they are on the list. */
  added: stopWordsSchema,
  removed: stopWordsSchema,
});
export type StopChoice = Data<z.infer<typeof stopChoiceSchema>>;

/** What belongs to the user rather than to a project. Every field has a default, so that an older file still loads. */
export const settingsSchema = z.object({
  author: z.string().check(z.maxLength(200)),
  theme: z.enum(themes),
  /** Size of the reading face in CSS pixels. */
  readingSize: z.number().check(z.minimum(12), z.maximum(32)),
  readingFace: z.enum(readingFaces),
  /** Length of a full line of the reading face, in characters of average width. */
  lineLength: z.number().check(z.minimum(settingBounds.lineLength.least), z.maximum(settingBounds.lineLength.most)),
  /** Distance of the lines of a text, in its size. */
  leading: z.number().check(z.minimum(settingBounds.leading.least), z.maximum(settingBounds.leading.most)),
  /** Colour given to highlights that have no tag. */
  highlightColour: highlightColourSchema,
  layout: z.object({
    /** Widths of the panes in percent of the window; 0 when folded. */
    left: z.number().check(z.minimum(0), z.maximum(60)),
    right: z.number().check(z.minimum(0), z.maximum(60)),
  }),
  /** Heights of sections of the left pane in percent of it; 0 while a section takes what it needs. */
  sections: z.object({
    sources: z.number().check(z.minimum(0), z.maximum(90)),
    claims: z.number().check(z.minimum(0), z.maximum(90)),
  }),
  /** The keys that the user gave to actions; the others keep their usual ones. */
  keys: keyMapSchema,
  /** The languages that spelling is checked in, none for not at all; null for the system's. */
  spelling: z.nullable(z.array(spellingLanguageSchema).check(z.maxLength(spellingLanguages.length))),
  /** The words that the user added to the dictionaries, in the order of the alphabet. */
  words: z.array(z.string().check(z.minLength(1), z.maxLength(longestOwnWord))).check(z.maxLength(mostOwnWords)),
  /** The words that do not count alone when words are counted. */
  stopWords: stopChoiceSchema,
});
export type Settings = Data<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = {
  author: '',
  theme: 'system',
  readingSize: 19,
  readingFace: 'serif',
  lineLength: 68,
  leading: 1.6,
  highlightColour: 'amber',
  layout: { left: 20, right: 26 },
  sections: { sources: 0, claims: 0 },
  keys: {},
  spelling: null,
  words: [],
  stopWords: { language: 'auto', added: [], removed: [] },
};
