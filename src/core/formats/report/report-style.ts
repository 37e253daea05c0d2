import { exchangeColour, highlightColours } from '../../model/colour.ts';

const colours = highlightColours.map((colour) => `.${colour} { --c: ${exchangeColour(colour)}; }`).join('\n');

/** How a report that is one file is set: it follows the system's light or dark, and has rules of its own for print. */
export const reportStyle = `<style>
:root { color-scheme: light dark; --page: #fdfdfc; --raised: #f4f4f1; --text: #1c1e21; --quiet: #565b63; --line: #dcdcd7; --accent: #2f5285; }
@media (prefers-color-scheme: dark) { :root { --page: #17191c; --raised: #202328; --text: #e4e5e7; --quiet: #a3a8b0; --line: #383c42; --accent: #9dbbe6; } }
${colours}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.6 'Source Serif 4', Charter, 'Bitstream Charter', Cambria, Georgia, serif; }
.report { max-inline-size: 44rem; margin-inline: auto; padding: 3.5rem 1.5rem 6rem; }
:is(header, .label, .aside, .verdict, .claim dl, table, figcaption) p, .label, .aside, .verdict, .claim dl, table, figcaption { font-family: Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
header { border-block-end: 1px solid var(--line); margin-block-end: 2rem; padding-block-end: 1.2rem; }
header p { color: var(--quiet); font-size: .875rem; margin: 0; }
h1, h2, h3, h4, h5 { font-weight: 600; line-height: 1.25; text-wrap: balance; margin: 2em 0 .6em; }
h1 { font-size: 2.1rem; letter-spacing: -.014em; margin-block: 0 .5rem; }
h2 { font-size: 1.45rem; }
h3 { font-size: 1.18rem; }
h4, h5 { font-size: 1rem; }
h5 { font-style: italic; }
p { margin: 0 0 .8em; text-wrap: pretty; overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
sup, sub { font-size: .72em; line-height: 0; }
sup a { text-decoration: none; padding-inline: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
blockquote { border-inline-start: 3px solid var(--line); margin: 0 0 1em; padding-inline-start: 1.1em; }
blockquote p { margin: 0; }
ul, ol { margin: 0 0 .9em; padding-inline-start: 1.6em; }
li { margin-block-end: .25em; text-align: start; }
li.empty { list-style: none; }
[dir=ltr] > li[dir=rtl], [dir=rtl] > li[dir=ltr] { margin-inline-start: 1.6em; }
hr { border: 0; border-block-start: 1px solid var(--line); margin: 2.2em auto; inline-size: 30%; }
.label { color: var(--quiet); font-size: .8125rem; font-weight: 600; letter-spacing: .02em; margin: 1.4em 0 .5em; }
.aside { color: var(--quiet); font-size: .875rem; }
blockquote + .aside { margin-block-start: -.6em; padding-inline-start: calc(1.1rem + 3px); }
.claim { border-inline-start: 4px solid var(--c); background: color-mix(in srgb, var(--c) 12%, var(--page)); padding: .8rem 1rem; margin: 0 0 1.1em; border-start-end-radius: .4rem; border-end-end-radius: .4rem; }
.claim p { margin: 0; }
.claim .statement { font-weight: 600; }
.claim .verdict { font-size: .875rem; font-weight: 600; margin-block-start: .35rem; }
.claim dl { display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; font-size: .8125rem; margin: .5rem 0 0; }
.claim dl div { display: flex; gap: .4rem; }
.claim dt { color: var(--quiet); }
.claim dd { margin: 0; }
.wide { overflow-x: auto; margin-block-end: 1.2em; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.45; inline-size: 100%; }
th, td { border-block-end: 1px solid var(--line); padding-block: .45rem; padding-inline: 0 .8rem; text-align: start; vertical-align: top; }
th { color: var(--quiet); font-weight: 600; }
:is(th, td):first-child:not([colspan]) { min-inline-size: 8.5rem; }
.group th { color: var(--text); font-weight: 400; padding-block-start: 1rem; }
.figures :is(th, td):not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
figure { margin: 0 0 1.2em; }
figure svg { display: block; max-inline-size: 100%; block-size: auto; border-radius: .3rem; }
figure img { display: block; block-size: auto; border-radius: .3rem; }
.small img { inline-size: 33.3%; }
.middle img { inline-size: 66.6%; }
.full img { inline-size: 100%; }
figcaption { color: var(--quiet); font-size: .8125rem; margin-block-start: .4rem; }
.entries { list-style: none; padding: 0; }
.entries li { padding-inline-start: 2em; text-indent: -2em; overflow-wrap: anywhere; }
.notes { border-block-start: 1px solid var(--line); font-size: .9375rem; margin-block-start: 3rem; }
.page-break { border-block-start: 1px dashed var(--line); margin-block: 2.2em; }
code { font: .86em ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace; }
@page { margin: 22mm 24mm 24mm; }
@media print {
  :root { --page: #fff; --raised: #fff; --text: #111; --quiet: #555; --line: #bbb; --accent: #111; }
  html { font-size: 10.1pt; }
  .report { max-inline-size: none; padding: 0; }
  .page-break { border: 0; break-after: page; margin: 0; }
  .title-page { break-after: page; }
  h1, h2, h3, h4, h5, .label { break-after: avoid; }
  .claim, figure, tr, .short { break-inside: avoid; }
  blockquote + .aside, figcaption { break-before: avoid; }
  thead { display: table-header-group; }
  .group { break-after: avoid; }
  p, li, blockquote { orphans: 2; widows: 2; }
  .wide { overflow: visible; }
}
</style>`;
