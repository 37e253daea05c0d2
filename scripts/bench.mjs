// npm run bench: measures the reading surface, the storage, re-anchoring, the suggestions, the search, the codebook, claims and their views, the start, marking by keyboard, PDFs, reports and damaged files, prints ratios, and writes docs/benchmarks.md.
// npm run bench -- surfaces|storage|reanchor|suggestions|search|codebook|claims|drawn|start|marking|pdf|reports|fuzz measures that part alone and writes nothing.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { claimsTable, codebookTable, crossingTable, drawnTable, fuzzTable, markingTable, pdfTable, reanchorTable, reportsTable, searchTable, searchWords, startTable, storageTable, suggestionTable, surfaceTable, writingTable } from './lib/bench-tables.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDebianPackages, startNeeds } from './lib/debian.mjs';
import { needsVirtualDisplay, openVirtualDisplay } from './lib/display.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { projectRoot, runMain, say } from './lib/process.mjs';
import { ensureElectron } from './runtime.mjs';

// One round of the largest takes minutes, most of them Recogito's.
const sizes = [
  { characters: 1_000_000, highlights: 1_000, rounds: 3 },
  { characters: 1_000_000, highlights: 10_000, rounds: 3 },
  { characters: 10_000_000, highlights: 1_000, rounds: 1 },
  { characters: 10_000_000, highlights: 10_000, rounds: 1 },
];
const startRounds = 15;

/** Highlights beside which passages are marked, and how often each key is pressed. */
const markingSizes = [100, 10_000];
const markingRounds = 40;

/** Highlights that carry one of two tags when these are merged. */
const mergeSizes = [1_000, 20_000];

/** Pages of a long PDF, and highlights in it. */
const longPdf = { pages: 1_000, highlights: 5_000 };

/** Files that are damaged and imported. */
const damagedFiles = 2_000;

/** Claims, and pieces of evidence on them, that the window looks through. */
const manyClaims = { claims: 10_000, evidence: 50_000 };

const parts = { surfaces, storage, reanchor, suggestions, search, codebook, claims, drawn, start, marking, pdf, reports, fuzz };

await runMain(async () => {
  await ensureInstalled();
  const wanted = /** @type {(keyof typeof parts)[]} */ (process.argv.slice(2));
  const known = Object.keys(parts);
  const stranger = wanted.find((part) => !known.includes(part));
  if (stranger !== undefined) {
    say(`there is no benchmark called ${stranger}; there are ${known.join(', ')}.`);
    return 2;
  }
  const chosen = wanted.length > 0 ? wanted : /** @type {(keyof typeof parts)[]} */ (known);
  /** @type {Map<keyof typeof parts, string>} */
  const sections = new Map();
  // Damaged files first: what they take is the greatest size that this process had.
  for (const part of chosen.toSorted((a, b) => Number(b === 'fuzz') - Number(a === 'fuzz'))) {
    say(`measuring ${part}…`);
    const section = await parts[part]();
    console.log(`\n${section}`);
    sections.set(part, section);
  }
  if (wanted.length === 0) writeFileSync(join(projectRoot, 'docs', 'benchmarks.md'), page(chosen.flatMap((part) => sections.get(part) ?? [])));
  return 0;
});

/** @returns {Promise<string>} */
async function surfaces() {
  const { measureSurfaces } = await import('./lib/bench-surfaces.mjs');
  const { version, rows, crossings } = await measureSurfaces(sizes, process.env['CLAIMWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium');
  return [
    '## Reading surface',
    `Chromium ${version}, a window of 1280×800, medians of three rounds (one at ten million characters) in which the surfaces take turns. Milliseconds; each time ends with the frame that shows the result. “Ours” is the whole reader with its cards. Recogito is given each highlight’s paragraph as reference, its fastest way; part of what it does to paint comes after the frame and can count as its first addition.`,
    surfaceTable(rows),
    'What crosses between the processes when a source is opened, in pieces of JSON: writing them; reading them and checking them against the contract; and the longest of these steps, between which everything else has its turn.',
    crossingTable(crossings),
  ].join('\n\n');
}

/** @returns {Promise<string>} */
async function storage() {
  const { measureStorage } = await import(await bundled('storage'));
  return ['## Storage', 'From asking for a change to its being confirmed, synced to disk. Milliseconds.', storageTable(await measureStorage())].join('\n\n');
}

/** @returns {Promise<string>} */
async function codebook() {
  const { measureCodebook } = await import(await bundled('codebook'));
  return [
    '## Codebook',
    'Merging two tags: every passage carries the one that goes, every other one both. Medians of five rounds, in milliseconds: until the change is confirmed, synced to disk; then what a window needs that has all of them open: the crossing between the processes as text, the check against the contract, and the new view. Undone as one step.',
    codebookTable(await measureCodebook(mergeSizes)),
  ].join('\n\n');
}

/** @returns {Promise<string>} */
async function claims() {
  const { measureClaims } = await import(await bundled('claims'));
  return [
    '## Claims',
    `${manyClaims.claims.toLocaleString('en')} claims with ${manyClaims.evidence.toLocaleString('en')} pieces of evidence: what is worked out when the table is filtered, sorted and gathered, the timeline laid out, a matrix counted, the page of a claim shown. Once with claims that were never looked at (the window does that in idle moments, before it is asked for), then forty times. Milliseconds, without drawing.`,
    claimsTable(measureClaims(manyClaims.claims, manyClaims.evidence)),
  ].join('\n\n');
}

/** @returns {Promise<string>} */
async function drawn() {
  const { writeManyClaims } = await import(await bundled('drawn'));
  const { measureDrawn } = await import('./lib/bench-drawn.mjs');
  const { claims, evidence } = manyClaims;
  return inApp(async (executable, env, version) => [
    '### In the window',
    `Electron ${version}, the same number of claims in a project on disk, each piece of evidence a highlight in one of 60 texts. From the key or click to the end of the last frame that it changes, the wait for frames included: the first time, then again and again. Milliseconds.`,
    drawnTable(await measureDrawn(executable, env, (folder) => writeManyClaims(folder, claims, evidence))),
  ].join('\n\n'));
}

/** @returns {Promise<string>} */
async function reanchor() {
  const { measureReanchoring } = await import(await bundled('reanchor'));
  return [
    '## Re-anchoring',
    'Time for 10,000 highlights on a million characters of prose, median and longest of five rounds, in milliseconds. Accuracy on texts of some 120,000 characters (a novel, speeches, a declaration in ten languages), each edited in four ways: of the passages of which at least half survives, those found there (where the largest piece is, if they were torn apart) and those found elsewhere; of those of which nothing survives, those reported as gone or doubtful.',
    reanchorTable(measureReanchoring(projectRoot)),
  ].join('\n\n');
}

/** @returns {Promise<string>} */
async function suggestions() {
  const { measureSuggestions } = await import(await bundled('suggestions'));
  const figures = measureSuggestions(projectRoot);
  return [
    '## Suggestions',
    'Sentences written for the purpose and labelled with the speakers and dates that a reader finds. The code was written against one half; the other was written after it, and the code was not changed for it. Every suggestion counts, not the best alone: it is right when it names the same speaker, or the same time of the same kind (when it was said, or what it is about).',
    figures.accuracy,
    'Milliseconds:',
    suggestionTable(figures),
  ].join('\n\n');
}

/**
 * @param {string} name
 * @returns {Promise<string>} where the bundle of `bench/NAME-bench.ts` for Node can be imported from
 */
async function bundled(name) {
  const { build } = await import('vite');
  const outDir = join(projectRoot, 'out', `bench-${name}`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(projectRoot, 'bench', `${name}-bench.ts`), outDir, emptyOutDir: true, target: 'node20' },
    ssr: { noExternal: true },
  });
  return pathToFileURL(join(outDir, `${name}-bench.js`)).href;
}

/**
 * Builds the app and gives it a display.
 *
 * @param {(executable: string, env: NodeJS.ProcessEnv, version: string) => Promise<string>} measure
 * @returns {Promise<string>}
 */
async function inApp(measure) {
  const { executable, version } = await ensureElectron();
  await ensureBuilt();
  const virtual = needsVirtualDisplay();
  await ensureDebianPackages(startNeeds(virtual));
  const display = virtual ? await openVirtualDisplay() : undefined;
  try {
    return await measure(executable, { ...process.env, ...display?.env }, version);
  } finally {
    await display?.close();
  }
}

/** @returns {Promise<string>} */
async function marking() {
  const { measureMarking } = await import('./lib/bench-marking.mjs');
  return inApp(async (executable, env, version) => {
    const tables = [];
    for (const highlights of markingSizes) tables.push(markingTable(highlights, await measureMarking(executable, env, highlights, markingRounds)));
    return [
      '## Marking by keyboard',
      `Electron ${version}, a text of a million characters, each key pressed ${markingRounds} times: milliseconds from the key’s arrival in the window to the end of the frame that shows what it did, the wait for that frame (up to 16.7) included. Every change is synced to disk meanwhile.`,
      ...tables,
    ].join('\n\n');
  });
}

/**
 * @param {string} name
 * @param {string} thread module that runs as a thread, in `src/main`
 * @returns {Promise<{ bench: string, thread: string }>} the bundles of `bench/NAME-bench.ts`, to be imported, and of the thread, to be started
 */
async function bundledWithThread(name, thread) {
  const { build } = await import('vite');
  const outDir = join(projectRoot, 'out', `bench-${name}`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { input: { bench: join(projectRoot, 'bench', `${name}-bench.ts`), thread: join(projectRoot, 'src', 'main', thread) } },
    },
    ssr: { noExternal: true },
  });
  return { bench: pathToFileURL(join(outDir, 'bench.js')).href, thread: join(outDir, 'thread.js') };
}

/** @returns {Promise<string>} */
async function pdf() {
  const { writePdfProject } = await import(await bundled('pdf'));
  const { measurePdf } = await import('./lib/bench-pdf.mjs');
  const { pages, highlights } = longPdf;
  return inApp(async (executable, env, version) => {
    let made = { bytes: 0, seconds: 0 };
    const figures = await measurePdf(executable, env, async (folder) => (made = await writePdfProject(folder, pages, highlights)));
    return [
      '## PDFs',
      `Electron ${version}, a PDF of ${pages.toLocaleString('en')} full pages (${(made.bytes / 1e6).toFixed(1)} MB) with ${highlights.toLocaleString('en')} highlights; its import took ${made.seconds.toFixed(0)} s. From the click on the source to the frame that shows its first page, and the same page by pdf.js alone, loaded and drawn in another window of the same app: medians of five starts. Then the longest that a page was in view without its picture, at different speeds and after leaps, and what all that and an export take.`,
      pdfTable(figures),
    ].join('\n\n');
  });
}

/** @returns {Promise<string>} */
async function reports() {
  const { writeLongReports } = await import(await bundled('reports'));
  const { measureReports } = await import('./lib/bench-reports.mjs');
  return inApp(async (executable, env, version) => {
    const figures = await measureReports(executable, env, writeLongReports);
    return [
      '## Reports',
      `Electron ${version}, a report of some 300 pages with 2,000 live blocks, once with its sources cited in brackets and once with a note for each. An export is counted in seconds, from the click in the form to the message that it is done, and of the same command, its start included.`,
      'To open it, medians of seven times, and to see a letter or a new paragraph that is typed in its middle, from the key to the end of its frame.',
      writingTable(figures.writing),
      'Its exports.',
      reportsTable(figures),
      `A PDF that is cancelled while it is printed is gone after ${Math.round(figures.cancelled)} ms, and leaves no file.`,
    ].join('\n\n');
  });
}

/** @returns {Promise<string>} */
async function fuzz() {
  const { bench, thread } = await bundledWithThread('fuzz', 'import/read.worker.ts');
  const { measureFuzz } = await import(bench);
  return [
    '## Damaged files',
    'Sound files of every kind, damaged by chance (bytes changed, cut out, doubled and put in; the same in every run), imported one after the other into a project on disk as the app does it: PDFs, and packages that take long, are read in a thread.',
    fuzzTable(await measureFuzz(thread, damagedFiles)),
  ].join('\n\n');
}

/** @returns {Promise<string>} */
async function search() {
  const { bench, thread } = await bundledWithThread('search', 'search/search.worker.ts');
  const { measureSearch } = await import(bench);
  const figures = await measureSearch(thread);
  return ['## Search', searchWords(figures), searchTable(figures)].join('\n\n');
}

/** @returns {Promise<string>} */
async function start() {
  const { measureStart } = await import('./lib/bench-start.mjs');
  return inApp(async (executable, env, version) => [
    '## Start', `Electron ${version}, median of ${startRounds}, from the process to what can be read. Milliseconds.`, startTable(await measureStart(executable, env, startRounds)),
  ].join('\n\n'));
}

/**
 * @param {readonly string[]} sections
 * @returns {string}
 */
function page(sections) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${process.platform}, Node ${process.versions.node}`;
  return `${['# Benchmarks', `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.`, ...sections].join('\n\n')}\n`;
}
