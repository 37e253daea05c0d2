import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedPdf } from '../src/main/import/pdf/test-pdf.ts';
import { runCommand } from './support/command.ts';
import { expect, test } from './support/launch.ts';
import { highlightsOf, lettersOf, readPdf, textUnder, unorderedLetters, wordsOf, wordsUnder } from './support/pdf-reader.ts';
import type { Profile } from './support/profile.ts';

// Every test starts the app several times and prints.
test.describe.configure({ timeout: 240_000 });

const many = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} of a long paragraph, which runs on until the page is full.`).join(' ');
const text = `# Figures & \\<claims\\>

More than 67,100 people were counted within 72 hours, the office said. It *likely sought* a [second count](https://a.example/b_(c)).

${many}

- first item of a list
- second item, which follows

| Item | Count |
| ---- | ----: |
| Trucks per day | 500 |

> A passage that the source quotes.

\`\`\`
total = count("all") # code
\`\`\`

قالت الحكومة إن المفاوضات بشأن وقف إطلاق النار جرت بوساطة مصرية عبر United Nations يوم الاثنين.

הממשלה מסרה כי השיחות עם Security Council נמשכו 72 שעות ביום שני.

Emoji 😀 stand 👍🏽 between words, and é is e with an accent.
`;

/** Each is highlighted; the first word of a row names it in its note. */
const quotes = {
  plain: 'More than 67,100 people',
  overlapping: 'people were counted within 72 hours',
  nested: '72 hours',
  acrossStyles: 'It likely sought a second',
  onLink: 'second count',
  acrossPages: 'Sentence number 3 of a long paragraph, which runs on until the page is full. ' + many.slice(many.indexOf('Sentence number 4 ')),
  acrossItems: 'of a list\nsecond item',
  table: 'Trucks per day',
  quoted: 'the source quotes',
  code: 'total = count("all")',
  arabic: 'المفاوضات بشأن وقف إطلاق النار',
  mixedArabic: 'بوساطة مصرية عبر United Nations يوم',
  hebrew: 'הממשלה מסרה כי השיחות',
  mixedHebrew: 'עם Security Council נמשכו 72 שעות',
  emoji: '😀 stand 👍🏽 between',
  accent: 'é is e',
} as const;

interface Listed { readonly id: string; readonly exact: string; readonly note: string | null; readonly colour: string; readonly created: string }

async function command(profile: Profile, ...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { code, stdout, stderr } = await runCommand(profile, [...args, '--json']);
  expect(stderr.split('\n').filter((line) => line.startsWith('claimwright')), stderr).toEqual([]);
  expect(code, stderr).toBe(0);
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Makes a project with one source whose passages are highlighted; answers its folder and highlights by their quotes' names. */
async function projectWith(profile: Profile, source: string, passages: Readonly<Record<string, string>>): Promise<{ folder: string; listed: ReadonlyMap<string, Listed> }> {
  const folder = join(profile.projects, 'project');
  const file = join(profile.projects, 'Figures.md');
  const annotations = join(profile.projects, 'annotations.jsonld');
  writeFileSync(file, source);
  writeFileSync(annotations, Object.entries(passages).map(([name, exact]) => JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    body: [{ type: 'TextualBody', purpose: 'tagging', value: `tag ${name}` }, { type: 'TextualBody', purpose: 'commenting', value: `${name}: see (page) 3` }],
    target: { selector: { type: 'TextQuoteSelector', exact } },
  })).join('\n'));
  await command(profile, 'init', folder, '--name', 'Export');
  const [imported] = await command(profile, 'import', folder, file);
  await command(profile, 'annotate', folder, String(imported!['id']), annotations);
  const rows = await command(profile, 'list', folder, 'highlights') as unknown as readonly Listed[];
  return { folder, listed: new Map(rows.map((row) => [row.note!.split(':')[0]!, row])) };
}

test('a highlighted text becomes a PDF with real highlights at exactly its passages', async ({ profile }) => {
  const { folder, listed } = await projectWith(profile, text, quotes);
  expect([...listed.keys()].sort()).toEqual(Object.keys(quotes).sort());
  const out = join(profile.projects, 'out.pdf');
  await command(profile, 'export', folder, '--format', 'pdf', '--appendix', '--out', out);

  const pdf = readPdf(out);
  expect(pdf).toMatchObject({ title: 'Figures & <claims>', creator: 'Claimwright', structureProblems: [] });
  expect(pdf.outline.slice(0, 2)).toEqual(['Figures & <claims>', 'Highlights by tag']);
  const found = highlightsOf(pdf);
  expect([...found.keys()].sort()).toEqual([...listed.values()].map(({ id }) => id).sort());

  for (const [name, { id, exact, created }] of listed) {
    const highlight = found.get(id)!;
    const under = textUnder(out, pdf, highlight);
    expect.soft(unorderedLetters(under), name).toBe(unorderedLetters(exact));
    // The parts of a right-to-left line come in the order they stand in on the page.
    if (!/arabic|hebrew/i.test(name)) expect.soft(lettersOf(under), name).toBe(lettersOf(exact));
    for (const { annotation } of highlight.parts) {
      expect.soft(annotation, name).toMatchObject({
        hasAppearance: true, hasPopup: true, flags: 4, subject: `tag ${name}`, contents: `${name}: see (page) 3\n\nTags: tag ${name}`,
        created: `D:${created.slice(0, 19).replace(/[-T:]/g, '')}Z`,
      });
      expect.soft(annotation.colour).toHaveLength(3);
    }
  }
  expect(found.get(listed.get('acrossPages')!.id)!.parts.map(({ page }) => page)).toEqual([1, 2]);
  expect(found.get(listed.get('nested')!.id)!.parts[0]!.annotation.quads).toHaveLength(1);

  const addresses = new Set(pdf.pages.flatMap(({ annotations }) => annotations.flatMap(({ uri }) => uri ?? [])));
  expect([...addresses]).toEqual(['https://a.example/b_(c)']);
});

test('a PDF goes home as itself with pages behind it, or as a new file whose pages show the marks', async ({ profile }) => {
  const [folder, file, out, flat] = ['project', 'printed.pdf', 'out.pdf', 'flat.pdf'].map((name) => join(profile.projects, name)) as [string, string, string, string];
  const original = await annotatedPdf();
  writeFileSync(file, original);
  await command(profile, 'init', folder);
  await command(profile, 'import', folder, file);
  const taken = await command(profile, 'annotations', folder, 'printed.pdf', '--import');
  const id = taken.map((each) => each['highlight']).find((each) => typeof each === 'string');
  await command(profile, 'claim', folder, 'add', '--statement', 'The words are here.', '--from', id!, '--verdict', 'supported');

  await command(profile, 'export', folder, '--format', 'pdf', '--option', 'summary=yes', '--option', 'appendix=yes', '--out', out);
  const bytes = readFileSync(out);
  expect(bytes.subarray(0, original.length).equals(Buffer.from(original))).toBe(true);
  execFileSync('qpdf', ['--check', out]);
  const behind = execFileSync('pdftotext', ['-f', '2', out, '-'], { encoding: 'utf8' });
  expect(behind).toContain('The words are here.\nSupported · States it (1)');
  expect(behind).toContain('Highlights by tag');
  expect(behind).toContain('p. 1');

  await command(profile, 'export', folder, '--format', 'pdf', '--option', 'marks=drawn', '--out', flat);
  execFileSync('qpdf', ['--check', flat]);
  expect(readPdf(flat).pages.flatMap(({ annotations }) => annotations.map(({ subtype }) => subtype))).not.toContain('/Highlight');
});

test('the colours are painted where the highlights are', async ({ profile }) => {
  const { folder, listed } = await projectWith(profile, 'Alpha beta gamma delta.\n', { one: 'beta gamma' });
  const out = join(profile.projects, 'out.pdf');
  await command(profile, 'export', folder, '--format', 'pdf', '--out', out);
  const pdf = readPdf(out);
  const { annotation } = highlightsOf(pdf).get(listed.get('one')!.id)!.parts[0]!;
  const [left, top, right, , , bottom] = annotation.quads[0]!;
  const colourAt = (x: number, y: number): readonly number[] => {
    const pixel = execFileSync('pdftoppm', ['-r', '720', '-x', String(Math.round(x * 10)), '-y', String(Math.round((pdf.pages[0]!.height - y) * 10)), '-W', '1', '-H', '1', out]);
    return [...pixel.subarray(-3)].map((part) => part / 255);
  };
  const inside = colourAt((left + right) / 2, bottom + 0.4);
  for (const [index, part] of annotation.colour.entries()) expect(inside[index]).toBeCloseTo(part, 1);
  expect(colourAt(left - 3, bottom + 0.4)).toEqual([1, 1, 1]);
  expect(colourAt(right + 3, bottom + 0.4)).toEqual([1, 1, 1]);
  expect(colourAt((left + right) / 2, top + 3)).toEqual([1, 1, 1]);
});

test('a text of 300 pages keeps every highlight at its words', async ({ profile }) => {
  const paragraphs = Array.from({ length: 1900 }, (_, p) => Array.from({ length: 60 }, (_, w) => `w${p}x${w}`).join(' '));
  const passages = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`p${i}`, Array.from({ length: 5 }, (_, w) => `w${i}x${w + (i % 40)}`).join(' ')]));
  const { folder, listed } = await projectWith(profile, paragraphs.join('\n\n'), passages);
  const out = join(profile.projects, 'long.pdf');
  await command(profile, 'export', folder, '--format', 'pdf', '--out', out);
  const pdf = readPdf(out);
  expect(pdf.pages.length).toBeGreaterThan(300);
  expect(pdf.structureProblems).toEqual([]);
  const words = wordsOf(out);
  const found = highlightsOf(pdf);
  const wrong = [...listed.values()].filter(({ id, exact }) => wordsUnder(words, pdf, found.get(id)!).join(' ') !== exact);
  expect(wrong).toEqual([]);
});

test('an export that cannot be written says so and leaves nothing behind', async ({ profile }) => {
  const { folder } = await projectWith(profile, 'Alpha beta.\n', { one: 'beta' });
  const before = readdirSync(profile.projects);
  const { code, stderr } = await runCommand(profile, ['export', folder, '--format', 'pdf', '--out', join(profile.projects, 'missing', 'out.pdf')]);
  expect(code).toBe(1);
  expect(stderr).toContain('does not exist');
  expect(existsSync(join(profile.projects, 'missing'))).toBe(false);
  expect(readdirSync(profile.projects)).toEqual(before);
});
