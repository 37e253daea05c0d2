import '../../exports/words.ts';
import type { ExportedClaim } from '../../exports/exported-claims.ts';
import { text } from '../../messages/messages.ts';
import { highlightOfEvidence, stances, type Evidence } from '../../model/evidence.ts';
import type { Highlight } from '../../model/highlight.ts';
import type { Note } from '../../model/primitives.ts';
import type { Source } from '../../model/source.ts';
import { sortOut } from '../../queries/highlights.ts';
import { titleHeading } from '../../queries/title-heading.ts';
import { authorNames, dateText, formatCitation } from '../citation/citation-line.ts';
import { placeWords, tagNames, type Codebook, type ExportedSource } from '../exported-source.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';
import { noteBlocks } from './note-blocks.ts';
import { plainParagraph, plainText, type RichBlock, type RichComment, type RichDocument, type RichInline, type RichPicture } from './rich-document.ts';
import { highlightAnchorName, sourceBlocks } from './source-blocks.ts';

/** A source with the bytes of its pictures. */
export interface RichSource extends ExportedSource {
  readonly richPictures: ReadonlyMap<string, RichPicture>;
}

export interface RichExport {
  /** At least one, in the order to be written. */
  readonly sources: readonly RichSource[];
  readonly tags: Codebook;
  readonly claims: readonly ExportedClaim[];
  /** All sources of the project, whose titles evidence names. */
  readonly allSources: ReadonlyMap<string, Source>;
  readonly projectName: string;
  readonly projectNote: Note;
  readonly madeAt: string;
}

/** Makes sources one document, in steps that yield nothing: the texts with their highlights painted and commented on, claims with their evidence, and what the tags mean. */
export function* exportRich({ sources, tags, claims, allSources, projectName, projectNote, madeAt }: RichExport): Generator<undefined, RichDocument> {
  const only = sources.length === 1 ? sources[0] : undefined;
  const comments = new Map<string, RichComment>();
  const blocks: RichBlock[] = [];
  if (!only) {
    blocks.push(plainParagraph(projectName, 'title'), ...(projectNote === null ? [] : noteBlocks(projectNote)));
    blocks.push({ type: 'list', ordered: true, firstNumber: 1, items: sources.map(({ source }) => [{ type: 'paragraph', look: 'body', content: [{ type: 'text', text: source.citation.title, address: `#source-${source.id}` }] }]) });
  }
  const weighed = weighedIn(claims);
  for (const exported of sources) blocks.push(...(only ? [] : [{ type: 'pageBreak' } as const]), ...yield* sourceSection(exported, tags, weighed, comments, only ? 0 : 1));
  const marked = new Set(comments.keys());
  if (claims.length > 0) blocks.push({ type: 'pageBreak' }, { type: 'heading', level: 1, content: [plainText(text('export.claims'))] }, ...claims.flatMap((claim) => claimSection(claim, tags, allSources, marked)));
  blocks.push(...codebookSection(sources, tags, claims));
  const language = only?.source.citation.language ?? '';
  return {
    title: only?.source.citation.title ?? projectName,
    authors: only ? authorNames(only.source.citation) : [],
    subject: only ? formatCitation(only.source.citation) : '',
    keywords: [...new Set(sources.flatMap(({ highlights }) => highlights.flatMap((highlight) => tagNames(highlight, tags))))],
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null,
    madeAt, blocks, comments, runningHead: only?.source.citation.title ?? projectName,
  };
}

function* sourceSection({ source, document, highlights, richPictures }: RichSource, tags: Codebook, weighed: Weighed, comments: Map<string, RichComment>, titleLevel: 0 | 1): Generator<undefined, readonly RichBlock[]> {
  const { citation, note } = source;
  const { placed, unplaced } = sortOut(highlights);
  const own = titleHeading(document, citation.title);
  // Below the text's own title its headings are one deeper than on their own.
  const terms = { placed, tags, pictures: richPictures, titleLevel: own ? titleLevel - 1 : titleLevel };
  const all = sourceBlocks(document, document.blocks, terms);
  const [first, ...rest] = all.blocks;
  const words: readonly RichInline[] = own && first?.type === 'heading' ? first.content : [plainText(citation.title)];
  const titled: readonly RichInline[] = [{ type: 'anchor', name: `source-${source.id}` }, ...words];
  const placeOf = placeWords(document);
  for (const highlight of placed) {
    if (all.marked.has(highlight.id)) comments.set(highlight.id, { author: highlight.author, at: highlight.createdAt, blocks: aboutHighlight(highlight, tags, weighed, placeOf(highlight.selector.start)) });
    yield;
  }
  const others = [...placed.filter(({ id }) => !all.marked.has(id)), ...unplaced];
  const url = linkableUrl(citation.URL);
  const about = [authorNames(citation).join(', '), [citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part) => part !== '').join(', ')].filter((line) => line !== '').join('\n');
  return [
    titleLevel === 0 ? { type: 'paragraph', look: 'title', content: titled } : { type: 'heading', level: 1, content: titled },
    ...(about === '' ? [] : [plainParagraph(about, 'facts')]),
    ...(url === null ? [] : [{ type: 'paragraph', look: 'facts', content: [{ type: 'text', text: url, address: url }] } as const]),
    ...(note === null ? [] : [{ type: 'quote', children: noteBlocks(note) } as const]),
    ...(own ? rest : all.blocks),
    ...(others.length === 0 ? [] : [
      { type: 'heading', level: titleLevel === 0 ? 1 : 2, content: [plainText(text('export.unplaced'))] } as const,
      plainParagraph(text('export.unplacedHint', { count: others.length }), 'facts'),
      ...others.flatMap((highlight): readonly RichBlock[] => [{ type: 'quote', children: [plainParagraph(highlight.selector.exact)] }, ...aboutHighlight(highlight, tags, weighed, '')]),
    ]),
  ];
}

type Weighed = (highlight: Highlight) => readonly string[];

/** Says of each highlight, in lines, what claims make of it. */
function weighedIn(claims: readonly ExportedClaim[]): Weighed {
  const lines = new Map<string, string[]>();
  for (const { claim, verdict, evidence } of claims) {
    for (const item of evidence) {
      const ref = highlightOfEvidence(item);
      if (!ref) continue;
      const key = `${ref.sourceId} ${ref.id}`;
      const line = text('export.pdfClaim', { stance: text(`stance.${item.stance}`), statement: claim.statement, verdict: verdict.name });
      const known = lines.get(key);
      if (known) known.push(line);
      else lines.set(key, [line]);
    }
  }
  return ({ sourceId, id }) => lines.get(`${sourceId} ${id}`) ?? [];
}

/** What a comment says: where, tags, the note, and what claims make of the passage. */
function aboutHighlight(highlight: Highlight, tags: Codebook, weighed: Weighed, place: string): readonly RichBlock[] {
  const names = tagNames(highlight, tags).join(', ');
  const head = [names === '' ? '' : text('export.pdfTags', { tags: names }), place].filter((part) => part !== '').join(' · ');
  return [...(head === '' ? [] : [plainParagraph(head)]), ...(highlight.note === null ? [] : noteBlocks(highlight.note)), ...weighed(highlight).map((line) => plainParagraph(line))];
}

function claimSection({ claim, verdict, evidence }: ExportedClaim, tags: Codebook, sources: ReadonlyMap<string, Source>, marked: ReadonlySet<string>): readonly RichBlock[] {
  const { statement, speaker, saidOn, about, place, confidence, note, tagIds } = claim;
  const facts = [
    speaker === '' ? '' : text('export.saidBy', { speaker }),
    saidOn === null ? '' : text('export.saidOn', { time: saidOn.words }),
    about === null ? '' : text('export.aboutTime', { time: about.words }),
    place === '' ? '' : text('export.place', { place }),
    tagIds.length === 0 ? '' : text('export.pdfTags', { tags: tagIds.flatMap((id) => tags.get(id)?.name ?? []).join(', ') }),
  ].filter((fact) => fact !== '').join(' · ');
  const given: readonly RichInline[] = [
    plainText(text('export.verdict', { verdict: verdict.name }), { strong: true }),
    ...(confidence === null ? [] : [plainText(` · ${text('export.confidence', { percent: confidence })}`)]),
  ];
  const reason = claim.verdictHistory.at(-1)?.reason ?? '';
  const sides = stances.flatMap((stance): readonly RichBlock[] => {
    const items = evidence.filter((item) => item.stance === stance);
    return items.length === 0 ? [] : [
      { type: 'heading', level: 3, content: [plainText(text(`stance.${stance}`))] },
      { type: 'list', ordered: false, firstNumber: 1, items: items.map((item) => evidenceItem(item, sources, marked)) },
    ];
  });
  return [
    { type: 'heading', level: 2, content: [plainText(statement)] },
    { type: 'paragraph', look: 'body', content: given },
    ...(facts === '' ? [] : [plainParagraph(facts, 'facts')]),
    ...(reason === '' ? [] : [plainParagraph(reason)]),
    ...(note === null ? [] : noteBlocks(note)),
    ...(sides.length === 0 ? [plainParagraph(text('export.noEvidence'), 'facts')] : sides),
  ];
}

function evidenceItem({ at, quote, why, strength }: Evidence, sources: ReadonlyMap<string, Source>, marked: ReadonlySet<string>): readonly RichBlock[] {
  const from = at.kind === 'web' ? at.page.title || at.page.url : sources.get(at.sourceId)?.citation.title ?? '';
  const address = at.kind === 'web' ? at.page.url : marked.has(at.id) ? `#${highlightAnchorName(at.id)}` : null;
  return [
    { type: 'paragraph', look: 'body', content: [
      ...(quote === '' ? [] : [plainText(`${inQuotes(quote)} `)]),
      { type: 'text', text: from, address },
      ...(strength === null ? [] : [plainText(` · ${text(`strength.${strength}`)}`)]),
    ] },
    ...(why === '' ? [] : [plainParagraph(why)]),
  ];
}

/** A passage that begins with a quotation mark has its own. */
const inQuotes = (quote: string): string => (/^["'“”„«»‘’]/.test(quote) ? quote : `“${quote}”`);

/** Says what the tags mean that highlights and claims carry. */
function codebookSection(sources: readonly ExportedSource[], tags: Codebook, claims: readonly ExportedClaim[]): readonly RichBlock[] {
  const used = new Set([...sources.flatMap(({ highlights }) => highlights.flatMap(({ tagIds }) => tagIds)), ...claims.flatMap(({ claim }) => claim.tagIds)]);
  const shown = [...tags.values()].filter(({ id }) => used.has(id)).sort((a, b) => a.order - b.order);
  if (shown.length === 0) return [];
  return [
    { type: 'heading', level: 1, content: [plainText(text('export.codebook'))] },
    ...shown.flatMap(({ name, description }): readonly RichBlock[] => [{ type: 'paragraph', look: 'body', content: [plainText(name, { strong: true })] }, ...noteBlocks(description)]),
  ];
}
