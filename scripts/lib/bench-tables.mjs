/** @typedef {import('./bench-surfaces.mjs').SurfaceRow} SurfaceRow */

const whole = (/** @type {number} */ value) => (Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en'));
const tenth = (/** @type {number} */ value) => (Number.isNaN(value) ? '–' : value.toFixed(1));
const percent = (/** @type {number} */ share) => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(2)} %`);
const ratio = (/** @type {number} */ value) => `${value.toFixed(2)}×`;

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} a Markdown table
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/**
 * @param {readonly SurfaceRow[]} rows
 * @returns {string} one table for each size; ratios are to ours
 */
export function surfaceTable(rows) {
  const sizes = new Map(rows.map(({ characters, highlights }) => [`${whole(characters)} characters, ${whole(highlights)} highlights`, { characters, highlights }]));
  return [...sizes].map(([title, size]) => {
    const same = rows.filter(({ characters, highlights }) => characters === size.characters && highlights === size.highlights);
    const ours = same.find(({ surface }) => surface === 'ours');
    const all = (/** @type {SurfaceRow | undefined} */ row) => (row ? row.open + row.paint : Number.NaN);
    return `### ${title}\n\n${table(
      ['', 'open', 'paint all', 'both', 'both, to ours', 'add one', 'longest', 'frame of scrolling (95 %)', 'longest', 'longest leap', 'heap MB'],
      same.map((row) => [
        row.surface, whole(row.open), whole(row.paint), whole(all(row)), ratio(all(row) / all(ours)), whole(row.add), whole(row.addLongest),
        whole(row.scroll), whole(row.scrollLongest), whole(row.leapLongest), tenth(row.heap),
      ]),
    )}`;
  }).join('\n\n');
}

/**
 * @param {readonly import('./bench-surfaces.mjs').Crossing[]} crossings
 * @returns {string}
 */
export const crossingTable = (crossings) => table(
  ['characters', 'highlights', 'writing', 'reading', 'longest piece'],
  crossings.map(({ characters, highlights, write, read, longest }) => [whole(characters), whole(highlights), whole(write), whole(read), tenth(longest)]),
);

/**
 * @param {readonly { highlights: number, sources: number, p50: number, p95: number, longest: number, open: number }[]} rows
 * @returns {string}
 */
export const storageTable = (rows) => table(
  ['highlights', 'sources', 'median', 'median, to the first', '95 %', 'longest', 'open'],
  rows.map((row) => [
    whole(row.highlights), whole(row.sources), row.p50.toFixed(2), ratio(row.p50 / rows[0].p50), row.p95.toFixed(2), row.longest.toFixed(1), whole(row.open),
  ]),
);

/**
 * @param {readonly { level: string, median: number, longest: number, accuracy: { passages: number, found: number, wrong: number, recognised: number } }[]} rows
 * @returns {string}
 */
export const reanchorTable = (rows) => table(
  ['edits', 'median', 'longest', 'passages judged', 'found', 'found elsewhere', 'removed and recognised'],
  rows.map(({ level, median, longest, accuracy }) => [
    level, whole(median), whole(longest), whole(accuracy.passages), percent(accuracy.found), percent(accuracy.wrong), percent(accuracy.recognised),
  ]),
);

/**
 * @typedef {{ median: number, p95: number }} SuggestionTimes
 * @param {{ facts: SuggestionTimes, characters: number, similar: SuggestionTimes, claims: number }} figures
 * @returns {string}
 */
export const suggestionTable = ({ facts, characters, similar, claims }) => table(
  ['', 'median', '95 %'],
  [
    [`facts about a passage of a text of ${whole(characters)} characters`, facts.median.toFixed(2), facts.p95.toFixed(2)],
    [`claims like one, among ${whole(claims)}`, similar.median.toFixed(2), similar.p95.toFixed(2)],
  ],
);

/**
 * @param {number} highlights
 * @param {readonly import('./bench-marking.mjs').MarkingRow[]} rows
 * @returns {string}
 */
export const markingTable = (highlights, rows) => `### Among ${whole(highlights)} highlights\n\n${table(
  ['', 'median', '95 %', 'longest'],
  rows.map(({ key, median, p95, longest }) => [key, tenth(median), tenth(p95), tenth(longest)]),
)}`;

/**
 * @typedef {object} SearchFigures
 * @property {number} sources
 * @property {number} words
 * @property {number} characters
 * @property {number} build
 * @property {number} held
 * @property {number} memory
 * @property {readonly { kind: string, times: number, p50: number, p95: number, longest: number }[]} asked
 */

/**
 * @param {SearchFigures} figures
 * @returns {string}
 */
export const searchWords = ({ sources, words, characters, build, held, memory }) =>
  `${whole(sources)} sources with ${whole(words)} made-up words in ${whole(characters)} characters, as often as in natural text (Zipf). The index is built in its thread in ${tenth(build / 1000)} s after the project was opened; `
  + `the main process is held up for ${tenth(held)} ms at most meanwhile. With it the process takes ${whole(memory)} MB. `
  + 'Below: from asking to having the first hundred results, through the thread and the check of the contract. Milliseconds.';

/**
 * @param {SearchFigures} figures
 * @returns {string}
 */
export const searchTable = ({ asked }) => table(
  ['', 'times', 'median', '95 %', 'longest'],
  asked.map(({ kind, times, p50, p95, longest }) => [kind, whole(times), tenth(p50), tenth(p95), tenth(longest)]),
);

/**
 * @param {readonly { change: string, passages: number, confirmed: number, copy: number, check: number, view: number }[]} rows
 * @returns {string}
 */
export const codebookTable = (rows) => table(
  ['', 'passages', 'confirmed', 'crossing', 'check', 'view', 'all'],
  rows.map(({ change, passages, confirmed, copy, check, view }) =>
    [change, whole(passages), whole(confirmed), whole(copy), whole(check), whole(view), whole(confirmed + copy + check + view)]),
);

/**
 * @param {readonly { what: string, first: number, median: number, p95: number, allowed: number }[]} rows
 * @returns {string}
 */
export const claimsTable = (rows) => table(
  ['', 'first', 'median', '95 %', 'may take'],
  rows.map(({ what, first, median, p95, allowed }) => [what, tenth(first), tenth(median), tenth(p95), whole(allowed)]),
);

/**
 * @param {readonly import('./bench-drawn.mjs').DrawnRow[]} rows
 * @returns {string}
 */
export const drawnTable = (rows) => table(
  ['', 'first', 'median', '95 %', 'longest', 'may take'],
  rows.map(({ what, first, median, p95, longest, allowed }) => [what, whole(first), whole(median), whole(p95), whole(longest), whole(allowed)]),
);

/**
 * @param {import('./bench-pdf.mjs').PdfFigures} figures
 * @returns {string}
 */
export const pdfTable = ({ ours, bare, scrolled, window, main, exported }) => table(
  ['', 'measured', 'may be'],
  [
    ['first page, ms', whole(ours), ''],
    ['by pdf.js alone, ms', whole(bare), ''],
    ['first page, to pdf.js alone', ratio(ours / bare), ratio(1.2)],
    ...scrolled.map(({ what, blank }) => [`longest blank, ${what}, ms`, whole(blank), whole(200)]),
    ['process of the window, MB', whole(window), ''],
    ['main process, MB', whole(main), ''],
    ['export, s', exported.toFixed(1), '10.0'],
  ],
);

/**
 * @param {import('./bench-report-writing.mjs').ReportWriting} writing
 * @returns {string}
 */
export const writingTable = ({ opened, letter, paragraph }) => table(
  ['', 'median, ms', '95 %', 'longest', 'may take'],
  [
    ['open, its live blocks drawn', whole(opened), '', '', '1500'],
    ['a letter in its middle', ...letter.map((each) => each.toFixed(1)), '24.7'],
    ['a new paragraph there', ...paragraph.map((each) => each.toFixed(1)), ''],
  ],
);

/**
 * @param {import('./bench-reports.mjs').ReportFigures} figures
 * @returns {string}
 */
export const reportsTable = ({ exports }) => table(
  ['', 'sources are cited', 'in the window', 'by command', 'MB', 'may take'],
  exports.map(({ what, style, window, command, megabytes, allowed }) => [what, style, window.toFixed(1), command.toFixed(1), megabytes.toFixed(1), allowed === null ? '' : allowed.toFixed(0)]),
);

/**
 * @param {{ files: number, imported: number, refused: number, crashed: number, longest: number, seconds: number, memory: number, findings: number }} figures
 * @returns {string}
 */
export const fuzzTable = ({ files, imported, refused, crashed, longest, seconds, memory, findings }) => table(
  ['files', 'imported', 'refused in words', 'crashed', 'longest, ms', 'all, s', 'largest size of the process, MB', 'problems of the project'],
  [[files, imported, refused, crashed, longest, seconds, memory, findings].map(whole)],
);

/**
 * @param {import('./bench-start.mjs').StartTimes} times
 * @returns {string}
 */
export const startTable = ({ bare, app }) => table(
  ['', 'to the first text', 'to bare'],
  [['bare Electron window', whole(bare), ratio(1)], ['the app with its sample', whole(app), ratio(app / bare)]],
);
