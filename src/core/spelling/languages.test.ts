import { expect, it } from 'vitest';
import { languagesToCheck } from './languages.ts';

it('checks in what the user chose, also when that is nothing', () => {
  expect(languagesToCheck(['fr', 'en-GB'], ['da-DK'])).toEqual(['fr', 'en-GB']);
  expect(languagesToCheck([], ['en-US'])).toEqual([]);
});

it.each([
  [['en-US'], 'en-US'], [['en'], 'en-US'], [['en-CA'], 'en-US'], [['en-AU'], 'en-GB'], [['en-IE'], 'en-GB'],
  [['es-MX'], 'es'], [['sv_SE.UTF-8'], 'sv'], [['pt-BR'], 'pt-BR'], [['de-DE', 'fr-CH', 'en-GB'], 'fr'], [['en-Latn-GB'], 'en-GB'],
])('takes the first language of the system that has a dictionary: %s', (system, language) => {
  expect(languagesToCheck(null, system)).toEqual([language]);
});

it.each([[[]], [['C']], [['pt-PT']], [['de-AT', 'ja']]])('checks nothing where no language of the system has one: %s', (system) => {
  expect(languagesToCheck(null, system)).toEqual([]);
});
