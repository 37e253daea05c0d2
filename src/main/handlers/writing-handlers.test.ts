import { expect, it } from 'vitest';
import { testApp } from './test-app.ts';

it('checks in the system’s language until the user chooses others, and leaves the user’s own words alone', async () => {
  const app = await testApp();
  const check = (words: readonly string[]) => app.done('checkWords', { words: [...words] });
  expect(await check(['colour', 'color', 'goverment', 'Netanyahu'])).toEqual(['color', 'goverment', 'Netanyahu']);
  expect(await app.done('suggestWords', { word: 'goverment' })).toContain('government');

  const { settings } = await app.done('getApp', null);
  await app.done('setSettings', { ...settings, spelling: ['en-US', 'es'], words: ['Netanyahu'] });
  expect(await check(['colour', 'color', 'gobierno', 'Netanyahu’s'])).toEqual(['colour']);

  await app.done('setSettings', { ...settings, spelling: [] });
  expect(await check(['goverment'])).toEqual([]);
  expect(await app.done('suggestWords', { word: 'goverment' })).toEqual([]);
});

it('edits the field with the focus, and nothing else on request', async () => {
  const app = await testApp();
  await app.done('editField', { command: 'paste' });
  expect(app.edited).toEqual(['paste']);
});
