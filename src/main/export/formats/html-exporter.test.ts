import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { sourcesAsSubject } from '../../../core/exports/export-subject.ts';
import { testApp } from '../../handlers/test-app.ts';

/** What makes a page hard to read or wrong; how it is written (order of attributes, lower case, lengths of texts) is not looked at, and the form that chooses tags has nothing to submit. */
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'wcag/h32': 'off' } });

it('exports the sample as a page that is valid and holds every text, note and verdict', async () => {
  const app = await testApp();
  const { sources } = await app.done('openSample', null);
  const path = join(app.root, 'sample.html');
  app.answers.export = path;
  expect(await app.done('exportProject', { format: 'html', subject: sourcesAsSubject(), options: {} })).toEqual({ path, remarks: [] });
  const html = await readFile(path, 'utf8');
  const report = await validator.validateString(html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  for (const { citation } of sources) expect(html).toContain(citation.title);
});
