import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnnotations } from './parse-annotations.ts';

/** The samples of the W3C's own suite, which are no part of this project. */
const samples = join(import.meta.dirname, '../../../../../shared/conformance/w3c-annotation');
const there = existsSync(samples);
if (!there) process.stderr.write(`Skipped: there is no ${samples}\n`);
const filesIn = (folder: string): readonly string[] => (there ? readdirSync(join(samples, folder)).map((name) => join(folder, name)) : []);

/** Returns the problem with each annotation of a sample, null for none, or the one with the file. */
function problemsIn(file: string): readonly (string | null)[] {
  const entries = parseAnnotations(readFileSync(join(samples, file), 'utf8'));
  return entries.ok ? entries.value.map(({ content }) => (content.ok ? null : content.error.id)) : [entries.error.id];
}

describe.skipIf(!there)('the W3C’s samples', () => {
  it.each(filesIn('correct'))('%s is read: that it marks no passage of text, or names its annotations only, is the one objection', (file) => {
    for (const problem of problemsIn(file)) expect([null, 'annotation.noPassage', 'annotation.none']).toContain(problem);
  });

  it.each(filesIn('incorrect'))('%s is refused', (file) => {
    expect(problemsIn(file)).not.toContain(null);
  });

  it('mark passages of text in the ways that are understood', () => {
    expect(filesIn('correct').flatMap(problemsIn).filter((problem) => problem === null).length).toBeGreaterThanOrEqual(2);
  });
});
