import { Readability } from '@mozilla/readability';
import { isVisible, plain, type DraftBlock } from '../../../core/formats/draft/draft-block.ts';
import { attribute, isElement, nodesBelow, type HtmlNode } from '../../../core/formats/web-page/html-node.ts';
import { pageBlocks } from '../../../core/formats/web-page/page-blocks.ts';
import { pageCitation, withoutSite, type PageFacts } from '../../../core/formats/web-page/page-citation.ts';
import type { Citation } from '../../../core/model/citation.ts';
import type { FigurePicture } from '../../../core/model/document.ts';
import type { Reading } from '../../../core/model/reading.ts';
import { documentOf, type PageDocument } from './page-document.ts';

/** A page as it comes to be read. */
export interface PageOrder {
  readonly html: string;
  /** As its article, with which null is the same, or whole. */
  readonly reading: Reading | null;
  /** Returns the picture that the file carries for an address. */
  readonly picture: (src: string) => FigurePicture | null;
  /** What carried the page said of it; empty where nothing. */
  readonly savedFrom: string;
  readonly savedAt: string;
  readonly fallbackTitle: string;
}

export interface ParsedPage {
  readonly blocks: readonly DraftBlock[];
  readonly citation: Citation;
  readonly reading: Reading;
}

/** Beyond these the article is not looked for: it would take minutes, and nobody wrote such a page by hand. */
const mostElements = 60_000;
const deepest = 600;
/** Letters that an article has at least, where the page has more. */
const shortest = 140;

/**
 * Returns what a reader sees of a page, and its citation. Nothing of it runs or is loaded: the parser makes a tree of nodes, in which
 * scripts are text that is passed over.
 */
export function parsePage({ html, reading, picture, savedFrom, savedAt, fallbackTitle }: PageOrder): ParsedPage {
  const document = documentOf(html);
  const saved = savedNote(html);
  const base = [attribute(document.querySelector('base') ?? document, 'href'), savedFrom, saved.from].find((address) => /^https?:/i.test(address)) ?? '';
  const resources = { picture, address: (href: string) => resolve(href, base) };
  const facts = {
    metas: [...document.querySelectorAll('meta')].slice(0, 2_000).map((meta) => ({
      name: [attribute(meta, 'property'), attribute(meta, 'name'), attribute(meta, 'itemprop')].find((name) => name !== '')?.trim().toLowerCase() ?? '',
      content: attribute(meta, 'content'),
    })),
    canonical: resolve(attribute(document.querySelector('link[rel="canonical"]') ?? document, 'href'), base),
    title: (document.querySelector('head title') ?? document.querySelector('title'))?.textContent ?? '',
    language: attribute(document.documentElement, 'lang').trim(),
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 50).map(({ textContent }) => textContent),
    savedFrom: savedFrom || saved.from,
    savedAt: savedAt || saved.at,
    byline: '',
    published: attribute(document.querySelector('article time[datetime], time[pubdate], time[itemprop="datePublished"]') ?? document, 'datetime'),
  };
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).filter(isVisible);
  const cited = (more: Partial<PageFacts> = {}): Citation => withoutSite(pageCitation({ ...facts, ...more }, fallbackTitle), headings);
  const whole = (): ParsedPage => ({ blocks: pageBlocks(document.documentElement, resources), citation: cited(), reading: 'page' });
  if (reading === 'page' || !isOrdinary(document)) return whole();
  // An encyclopedia offers to edit each section in its heading.
  for (const offer of document.querySelectorAll('.mw-editsection')) offer.remove();
  const found = new Readability<HtmlNode>(document as never, { serializer: (node) => node as unknown as HtmlNode }).parse();
  const content = found?.content;
  // Looking for the article takes the tree apart: where there is none, it is made again.
  const blocks = content ? pageBlocks(content, resources) : [];
  if (letters(blocks) < shortest) {
    const again = documentOf(html);
    const all = pageBlocks(again.documentElement, resources);
    if (letters(all) > letters(blocks)) return { blocks: all, citation: cited(), reading: 'page' };
  }
  const citation = cited({ byline: found?.byline ?? '', published: found?.publishedTime ?? facts.published, language: facts.language || (found?.lang ?? '') });
  const headline = headings.length === 1 ? headings[0]! : citation.title;
  return { blocks: [...(begins(blocks, headline) || citation.title === fallbackTitle ? [] : [{ type: 'heading', level: 1, content: plain(headline) } as const]), ...blocks], citation, reading: 'article' };
}

function isOrdinary(document: PageDocument): boolean {
  let count = 0;
  for (const { node, depth } of nodesBelow(document.documentElement)) {
    if (depth > deepest) return false;
    if (isElement(node) && ++count > mostElements) return false;
  }
  return true;
}

/** What SingleFile, and browsers, write at the beginning of a page that they save. */
function savedNote(html: string): { readonly from: string; readonly at: string } {
  const start = html.slice(0, 20_000);
  const single = /<!--\s*Page saved with SingleFile\s[\s\S]{0,200}?\burl:\s*(\S+)(?:[\s\S]{0,200}?saved date:\s*([^\n]+))?/i.exec(start);
  if (single) return { from: single[1]!, at: single[2]?.trim() ?? '' };
  return { from: /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(start)?.[1] ?? '', at: '' };
}

function resolve(href: string, base: string): string {
  if (href === '' || /^[a-z][a-z\d+.-]*:/i.test(href)) return href;
  try {
    return base === '' ? href : new URL(href, base).href;
  } catch {
    return href;
  }
}

function letters(blocks: readonly DraftBlock[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.type === 'quote') count += letters(block.children);
    else if (block.type === 'list') for (const { children } of block.items) count += letters(children);
    else if (block.type === 'table') for (const { cells } of block.rows) for (const { content } of cells) count += content.text.length;
    else if (block.type !== 'rule') count += block.content.text.length;
  }
  return count;
}

/** Whether one of the first blocks is the headline already. */
function begins(blocks: readonly DraftBlock[], headline: string): boolean {
  const folded = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
  return blocks.slice(0, 4).some((block) => (block.type === 'heading' || block.type === 'paragraph') && folded(block.content.text) === folded(headline));
}
