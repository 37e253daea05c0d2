import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesAsSubject } from '../../../core/exports/export-subject.ts';
import { testApp } from '../../handlers/test-app.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) process.stderr.write('Skipped: there is no pandoc\n');

it.skipIf(!hasPandoc)('exports the sample with every text, heading, comment, verdict and quote', async () => {
  const app = await testApp();
  const { sources } = await app.done('openSample', null);
  const path = join(app.root, 'sample.docx');
  app.answers.export = path;
  expect(await app.done('exportProject', { format: 'docx', subject: sourcesAsSubject(), options: {} })).toEqual({ path, remarks: [] });
  const { stdout } = spawnSync('pandoc', ['--track-changes=all', '-f', 'docx', '-t', 'markdown', '--wrap=none', path], { encoding: 'utf8', maxBuffer: 1e8 });
  for (const { citation } of sources) expect(stdout).toMatch(new RegExp(`^# .*${citation.title.slice(0, 20)}`, 'm'));
  const highlights = (await app.done('countHighlights', null)).reduce((sum, counted) => sum + counted.highlights, 0);
  expect([...stdout.matchAll(/\.comment-start/g)]).toHaveLength(highlights);
  expect([...stdout.matchAll(/\.comment-end/g)]).toHaveLength(highlights);
  for (const words of ['## What the Kremlin says', '**Subject**', 'Verdict: Mostly supported', 'Tags: Date · ¶ 1']) expect(stdout).toContain(words);

  await app.done('exportProject', { format: 'docx', subject: sourcesAsSubject([sources[0]!.id]), options: { claims: false, notes: false } });
  const bare = spawnSync('pandoc', ['--track-changes=all', '-f', 'docx', '-t', 'markdown', '--wrap=none', path], { encoding: 'utf8' }).stdout;
  expect(bare).not.toContain('Verdict:');
  expect(bare).toContain('# What the Kremlin says');
});
