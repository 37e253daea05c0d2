import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPicture } from '../test-picture.ts';
import { readGood } from '../testing.ts';

/** Writes documents of all kinds independently of our readers. */
const there = spawnSync('pandoc', ['--version']).status === 0;
if (!there) process.stderr.write('Skipped: there is no pandoc\n');

const markdown = `# Findings

Two **bold** words, *one* more[^1] and [a link](https://a.example/).

- one
- two
    1. inner
    2. more

> Quoted by someone.

| Year | Dead |
|------|-----:|
| 2024 |   12 |

![The well](i.png)

المياه في البئر قليلة.

[^1]: A note.
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwright-writers-'));
  writeFileSync(join(folder, 'i.png'), testPicture(120, 80));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!there)('what pandoc writes', () => {
  it.each(['docx', 'odt', 'rtf', 'epub', 'html'])('as %s reads as what it was written from', async (format) => {
    const file = join(folder, `a.${format}`);
    spawnSync('pandoc', ['--from', 'markdown', '--standalone', ...(format === 'html' ? ['--self-contained'] : []), '--metadata', 'title=A report', '--metadata', 'author=Rania Khoury', '--resource-path', folder, '--output', file], { input: markdown, stdio: ['pipe', 'pipe', 'ignore'] });
    const { document: { text, blocks }, pictures, citation } = await readGood(`a.${format}`, readFileSync(file), { reading: 'page' });
    const words = ['Findings', 'Two bold words, one more', 'a link', 'one', 'two', 'inner', 'more', 'Quoted by someone.', 'Year\tDead', '2024\t12', 'المياه في البئر قليلة.', 'A note.'];
    let at = 0;
    for (const each of words) {
      const found = text.indexOf(each, at);
      expect(found, `${each} after ${at} in ${text}`).toBeGreaterThanOrEqual(at);
      at = found;
    }
    const types = new Set(blocks.map(({ type }) => type));
    for (const type of format === 'rtf' ? ['heading', 'table'] as const : ['heading', 'list', 'table', 'figure'] as const) expect(types).toContain(type);
    if (format !== 'rtf') expect(pictures).toHaveLength(1);
    expect(citation.title).toMatch(/A report|Findings/);
    expect(JSON.stringify(blocks)).toContain('https://a.example/');
  });
});
