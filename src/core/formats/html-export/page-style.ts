import { exchangeColour, highlightColours } from '../../model/colour.ts';

const colours = highlightColours.map((colour) => `.${colour} { --c: ${exchangeColour(colour)}; }`).join('\n');

/**
 * How an exported page is set: a line of about 68 characters with cards beside it, below their passage where there is no room. It
 * follows the system's light or dark, and has rules of its own for print.
 */
export const pageStyle = `:root { color-scheme: light dark; --page: #fdfdfc; --raised: #fff; --text: #1c1e21; --quiet: #565b63; --line: #dcdcd7; --accent: #2f5285; --wash: 30%; }
@media (prefers-color-scheme: dark) { :root { --page: #17191c; --raised: #1f2226; --text: #e4e5e7; --quiet: #a3a8b0; --line: #383c42; --accent: #9dbbe6; --wash: 34%; } }
${colours}
* { box-sizing: border-box; }
html { scroll-padding-block-start: 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.62 'Source Serif 4', Charter, 'Bitstream Charter', Cambria, Georgia, serif; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; background: var(--raised); padding: .5rem 1rem; }
.skip:focus { inset-block-start: .5rem; z-index: 3; }
.sheet { --measure: 40rem; --margin: 17rem; --gap: 2.5rem; max-inline-size: calc(var(--measure) + var(--gap) + var(--margin) + 3rem); margin-inline: auto; padding: 3rem 1.5rem 6rem; }
a { color: inherit; }
a.link { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 600; text-wrap: balance; margin: 2em 0 .6em; }
h1 { font-size: 2rem; letter-spacing: -.012em; margin-block-start: 0; }
h2 { font-size: 1.45rem; }
h3 { font-size: 1.18rem; }
h4, h5, h6 { font-size: 1rem; }
p { margin: 0 0 .8em; text-wrap: pretty; overflow-wrap: anywhere; }
.marked :is(p, h1, h2, h3, h4, h5, h6, td, th) { white-space: pre-line; }
.facts, .byline, .count, .tags, .filter, .weighed, .verdict, .sources, .foot, .number { font-family: Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
.facts, .byline, .count, .foot { color: var(--quiet); font-size: .8125rem; line-height: 1.5; margin-block-start: 0; }
.facts, .count, .foot { margin-block-end: 0; }
.intro { border-block-end: 1px solid var(--line); margin-block-end: 1.6rem; padding-block-end: 1.2rem; max-inline-size: var(--measure); }
.sources { font-size: .9375rem; padding-inline-start: 1.4em; }
.source { display: flow-root; margin-block-start: 3.5rem; }
.source:first-of-type { margin-block-start: 0; }
.text { max-inline-size: var(--measure); }
.source > :first-child :is(h1, h2) { margin-block-start: 0; }
.byline { margin-block-end: 1.2rem; }
.byline + .note { border-inline-start: 3px solid var(--line); padding-inline-start: 1.1em; margin-block-end: 1.6rem; }
.note > :last-child { margin-block-end: 0; }
.cards { float: inline-end; clear: inline-end; inline-size: var(--margin); margin-block-end: 1rem; }
.card { display: var(--card, block); border-inline-start: 3px solid var(--c); background: var(--raised); border-radius: 0 6px 6px 0; box-shadow: 0 0 0 1px var(--line); padding: .55rem .75rem .65rem; margin-block-end: .6rem; font-size: .875rem; line-height: 1.5; break-inside: avoid; }
.card:dir(rtl) { border-radius: 6px 0 0 6px; }
.card:target, .claim:target { box-shadow: 0 0 0 2px var(--accent); }
.card p, .card ul, .card ol, .card blockquote { margin-block: .3rem 0; }
.card .facts { margin: 0; font-size: .75rem; }
.number { display: inline-block; min-inline-size: 1.5em; text-align: center; font-weight: 600; font-size: .75rem; color: var(--text); text-decoration: none; background: color-mix(in srgb, var(--c) var(--wash), transparent); border-radius: 3px; padding-inline: .3em; }
.tags { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem .8rem; padding: 0; margin: .3rem 0 0; font-size: .75rem; }
.tags li::before, .choice span:first-of-type::before, .codebook dt::before { content: ''; display: inline-block; inline-size: .6em; block-size: .6em; border-radius: 50%; background: var(--c); margin-inline-end: .4em; }
.tags a { text-decoration: none; }
.tags a:hover { text-decoration: underline; }
.weighed { font-size: .8125rem; }
.stance { font-weight: 600; }
.verdict { display: inline-block; font-size: .75rem; font-weight: 600; border: 1px solid var(--c); background: color-mix(in srgb, var(--c) 14%, transparent); border-radius: 99px; padding: 0 .6em; }
mark { --line-at: 0px; color: inherit; background: color-mix(in srgb, var(--c) calc(var(--on, 1) * var(--wash)), transparent); border-block-end: 2px solid color-mix(in srgb, var(--c) calc(var(--on, 1) * 100%), transparent); padding-block-end: var(--line-at); }
mark[data-line='2'] { --line-at: 3px; }
mark[data-line='3'] { --line-at: 6px; }
mark[data-line='4'] { --line-at: 9px; }
mark[data-line='5'] { --line-at: 12px; }
mark:target { outline: 2px solid var(--accent); outline-offset: 2px; }
.ref { display: var(--ref, inline); unicode-bidi: isolate; font: 600 .68em/1 Inter, system-ui, sans-serif; vertical-align: super; text-decoration: none; padding-inline: .22em; border-radius: 3px; color: var(--text); background: color-mix(in srgb, var(--c) var(--wash), transparent); margin-inline-start: .1em; }
blockquote { margin: 1em 0; padding-inline-start: 1.1em; border-inline-start: 3px solid var(--line); color: var(--quiet); }
.card blockquote { color: inherit; }
pre { overflow-x: auto; font-size: .85em; line-height: 1.5; padding: .8em 1em; background: color-mix(in srgb, var(--text) 5%, transparent); border-radius: 6px; }
code { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: .9em; }
table { border-collapse: collapse; margin: 1.2em 0; font-size: .9375rem; display: block; overflow-x: auto; max-inline-size: 100%; }
th, td { border-block-end: 1px solid var(--line); padding: .35em .8em .35em 0; text-align: start; vertical-align: top; }
th { border-block-end-color: var(--quiet); }
.center { text-align: center; }
.right { text-align: right; }
.left { text-align: left; }
figure { margin: 1.4em 0; }
figure img { max-inline-size: 100%; block-size: auto; }
figcaption, .alt { color: var(--quiet); font-size: .875rem; }
li.done::marker { content: '☑ '; }
li.open::marker { content: '☐ '; }
hr { border: 0; border-block-start: 1px solid var(--line); margin: 2em 0; }
.filter { position: sticky; inset-block-start: 0; z-index: 2; background: var(--page); border-block-end: 1px solid var(--line); font-size: .8125rem; margin-block-end: 2rem; }
.filter summary { cursor: pointer; padding: .6rem 0; font-weight: 600; inline-size: fit-content; }
.filter:has(.show:checked) summary::after { content: ' ●'; color: var(--accent); }
.filter fieldset { border: 0; margin: 0; padding: 0 0 .8rem; max-block-size: 45vh; overflow: auto; }
.filter legend { color: var(--quiet); padding: 0; margin-block-end: .4rem; }
.choices { display: flex; flex-wrap: wrap; gap: .4rem; margin-block-end: .7rem; }
.choice { border: 1px solid var(--line); border-radius: 99px; padding: .2rem .7rem .2rem .5rem; cursor: pointer; display: inline-flex; align-items: center; gap: .3em; }
.choice:has(:checked) { border-color: var(--c); background: color-mix(in srgb, var(--c) 18%, transparent); }
.choice input { accent-color: var(--accent); margin: 0; }
.filter button { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .8rem; cursor: pointer; }
.unplaced, .claims, .codebook { max-inline-size: var(--measure); }
.claims, .codebook { clear: both; margin-block-start: 4rem; border-block-start: 1px solid var(--line); }
.claim { margin-block: 1.6rem 2.4rem; border-radius: 6px; padding: .1rem; }
.claim h3 { margin: 0 0 .5rem; }
.claim h4 { margin: 1rem 0 .3rem; font: 600 .8125rem/1.4 Inter, system-ui, sans-serif; }
.given { margin: 0 0 .3rem; }
.evidence { margin: 0; padding-inline-start: 1.2em; }
.evidence li { margin-block-end: .6rem; }
.why, .reason { font-size: .9375rem; margin: .2rem 0; }
.codebook dt { font-weight: 600; margin-block-start: .8rem; }
.codebook dd { margin: 0 0 0 1em; font-size: .9375rem; }
.foot { margin-block-start: 4rem; clear: both; }
@media (max-width: 62rem) {
  .sheet { --measure: 42rem; max-inline-size: calc(var(--measure) + 3rem); padding-block-start: 1.5rem; }
  .cards { float: none; inline-size: auto; margin-block: 0 1rem; }
  .passage { display: flex; flex-direction: column-reverse; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --raised: #fff; --text: #1b1b1b; --quiet: #555; --line: #c9c9c9; --accent: #24446f; --wash: 30%; }
  @page { margin: 16mm 14mm 18mm; }
  html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 10pt; line-height: 1.45; }
  .sheet { --measure: none; padding: 0; max-inline-size: none; }
  .filter, .skip { display: none; }
  .passage { display: flex; flex-direction: column-reverse; }
  .cards { float: none; inline-size: auto; columns: 2; column-gap: 6mm; margin: 0 6mm 4mm; }
  .card { font-size: 8pt; border-radius: 0; box-shadow: none; padding: 0 0 0 2mm; margin-block-end: 2mm; break-inside: avoid; }
  .card .facts, .tags, .weighed, .verdict { font-size: 7pt; }
  .source { break-before: page; margin-block-start: 0; }
  .source:first-of-type { break-before: auto; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li, blockquote { orphans: 2; widows: 2; }
  table { display: table; }
  .claim { break-inside: avoid; }
}`;
