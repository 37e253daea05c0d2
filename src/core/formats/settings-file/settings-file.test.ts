import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultSettings, themes, type Settings } from '../../model/settings.ts';
import { readSettings, writeSettings } from './settings-file.ts';

const mine: Settings = {
  ...defaultSettings, author: 'Ada', theme: 'sepia', readingSize: 22, leading: 1.85, keys: { undo: ['Mod+u'], 'highlight.mark': [] }, spelling: ['en-GB', 'fr'], words: ['Rafah'],
  layout: { left: 10, right: 40 },
};
const read = (content: string, present = defaultSettings) => readSettings(content, present, false);
const file = (settings: unknown, more: object = {}): string => JSON.stringify({ format: 'claimwright-settings', version: 1, settings, ...more });

it('takes settings to another machine, and neither name nor panes', () => {
  const there = read(writeSettings(mine));
  expect(there).toEqual({ ok: true, value: { unread: [], settings: {
    theme: 'sepia', readingFace: 'serif', readingSize: 22, lineLength: 68, leading: 1.85, highlightColour: 'amber', spelling: ['en-GB', 'fr'], words: ['Rafah'],
    keys: { undo: ['Mod+u'], 'highlight.mark': [] },
  } } });
  expect(writeSettings(mine)).not.toContain('Ada');
});

it('gives back what was written, whatever it was', () => {
  fc.assert(fc.property(
    fc.constantFrom(...themes), fc.integer({ min: 14, max: 28 }), fc.uniqueArray(fc.stringMatching(/^[a-zé]{1,12}$/)),
    (theme, readingSize, words) => {
      const sorted = words.toSorted(new Intl.Collator('en', { sensitivity: 'variant' }).compare);
      const back = read(writeSettings({ ...defaultSettings, theme, readingSize, words: sorted }));
      expect(back).toMatchObject({ ok: true, value: { settings: { theme, readingSize, words: sorted }, unread: [] } });
    },
  ));
});

it('adds words to those that are there, and changes nothing that the file does not name', () => {
  const back = read(file({ words: ['Gaza'] }), mine);
  expect(back).toEqual({ ok: true, value: { settings: { words: ['Gaza', 'Rafah'] }, unread: [] } });
});

it('names what cannot be read, and takes the rest', () => {
  const back = read(file({
    theme: 'neon', readingSize: 21, lineLength: 900, telepathy: true, spelling: ['tlh'], keys: { undo: ['Mod+u'], redo: 7, 'highlight.mark': ['Tab'], 'of another version': ['Hyper+x'] },
  }));
  expect(back).toEqual({ ok: true, value: {
    settings: { readingSize: 21, keys: { undo: ['Mod+u'] } },
    unread: ['Theme', 'Line length', 'Check spelling', 'keys of “Redo”', 'keys of “Highlight the selection or sentence”', 'keys of “of another version”'],
  } });
  expect(read(file({ keys: 'all' }))).toMatchObject({ ok: true, value: { unread: ['Keys'] } });
});

it.each(['', '{', '[]', '"claimwright-settings"', '{"settings":{}}', JSON.stringify({ format: 'other', version: 1, settings: {} })])('refuses what is no file of settings: %s', (content) => {
  expect(read(content)).toMatchObject({ ok: false, error: { id: 'settingsFile.other' } });
});

it('refuses a newer file, and reads one with a byte order mark', () => {
  expect(read(file({}, { version: 2 }))).toMatchObject({ ok: false, error: { id: 'settingsFile.newer' } });
  expect(read(`\uFEFF${file({ theme: 'dark' })}`)).toMatchObject({ ok: true, value: { settings: { theme: 'dark' } } });
});
