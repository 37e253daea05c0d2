import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { keyMapSchema } from '../keys/key-map.ts';
import { highlightColourSchema } from './colour.ts';

export const themes = ['system', 'light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];

/** What belongs to the user rather than to a project. Every field has a default, so that an older file still loads. */
export const settingsSchema = z.object({
  author: z.string().check(z.maxLength(200)),
  theme: z.enum(themes),
  /** Size of the reading face in CSS pixels. */
  readingSize: z.number().check(z.minimum(12), z.maximum(32)),
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
});
export type Settings = Data<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = {
  author: '',
  theme: 'system',
  readingSize: 19,
  highlightColour: 'amber',
  layout: { left: 20, right: 26 },
  sections: { sources: 0, claims: 0 },
  keys: {},
};
