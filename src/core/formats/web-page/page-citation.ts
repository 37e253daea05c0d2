import type { Citation, CitationDate, CitationName } from '../../model/citation.ts';
import { isWebAddress } from '../citation/citation-fields.ts';
import { looseDate } from '../citation/loose-date.ts';

/** What a page says of itself in its head, and what the program that saved it wrote down. */
export interface PageFacts {
  /** Contents of its `meta` elements by name, property or itemprop in lower case, in the page's order. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly canonical: string;
  readonly title: string;
  readonly language: string;
  /** Its scripts of JSON-LD, as text. */
  readonly jsonLd: readonly string[];
  /** Where it was saved from and when, as the saving program wrote it. */
  readonly savedFrom: string;
  readonly savedAt: string;
  /** The line that says who wrote it and when it was published, where only its layout tells. */
  readonly byline: string;
  readonly published: string;
}

type Json = Readonly<Record<string, unknown>>;

const longest = { title: 2_000, line: 500, scripts: 2_000_000 } as const;

/**
 * Returns the citation of a page: of what its JSON-LD (schema.org), the meta elements of libraries (Highwire Press, Dublin Core),
 * OpenGraph, the saving program and its layout say, the first that says it. `fallbackTitle` is taken where nothing gives one.
 */
export function pageCitation(facts: PageFacts, fallbackTitle: string): Citation {
  const article = articleIn(facts.jsonLd);
  const meta = (...names: readonly string[]): string => {
    for (const name of names) {
      const found = facts.metas.find((each) => each.name === name && line(each.content) !== '');
      if (found) return line(found.content);
    }
    return '';
  };
  const all = (name: string): readonly string[] => facts.metas.filter((each) => each.name === name).map(({ content }) => line(content)).filter((content) => content !== '');
  const journal = meta('citation_journal_title');
  const addresses = [facts.canonical, meta('og:url'), textIn(article['url']), textIn(article['mainEntityOfPage']), textIn(article['@id']), facts.savedFrom];
  const dates = [
    textIn(article['datePublished']), meta('citation_publication_date', 'citation_date', 'article:published_time', 'og:published_time', 'dc.date.issued', 'dc.date', 'dcterms.created', 'parsely-pub-date', 'sailthru.date', 'datepublished', 'date', 'pubdate'),
    facts.published, textIn(article['dateCreated']),
  ];
  const site = [journal === '' ? textIn(article['publisher'], 'name') : '', meta('og:site_name', 'application-name', 'citation_publisher', 'dc.publisher', 'publisher'), textIn(article['isPartOf'], 'name')];
  return withoutEmpty({
    type: journal === '' ? typeOf(article, meta('og:type')) : 'article-journal',
    title: (first([textIn(article['headline']), meta('citation_title', 'og:title', 'dc.title', 'twitter:title'), titleOf(facts, meta('og:site_name'))]) || fallbackTitle).slice(0, longest.title),
    author: authorsOf(article, [all('citation_author'), all('dc.creator'), all('parsely-author'), all('author'), all('article:author'), [facts.byline]]),
    publisher: first(site),
    issued: dateOf(dates),
    accessed: dateOf([facts.savedAt]),
    URL: addresses.find(isWebAddress) ?? '',
    language: first([textIn(article['inLanguage']), facts.language, meta('og:locale').replace('_', '-')]).slice(0, 35),
    'container-title': journal,
    DOI: meta('citation_doi', 'dc.identifier').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').replace(/^(?!10\.).*$/, ''),
    volume: meta('citation_volume'),
    issue: meta('citation_issue'),
    page: [meta('citation_firstpage'), meta('citation_lastpage')].filter((part) => part !== '').join('–'),
  });
}

const line = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim().slice(0, longest.title) : '');
const first = (values: readonly string[]): string => values.find((value) => value !== '') ?? '';

function withoutEmpty(fields: Readonly<Record<string, unknown>> & { readonly type: string; readonly title: string }): Citation {
  const kept = Object.entries(fields).filter(([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept) as unknown as Citation;
}

const dateOf = (written: readonly string[]): CitationDate | null => written.map(looseDate).find((date) => date !== null) ?? null;

/** The page's title without the site's name behind it. */
function titleOf({ title }: PageFacts, site: string): string {
  const whole = line(title);
  const bare = site !== '' && whole.endsWith(site) ? whole.slice(0, -site.length).replace(/\s*[-–—|·»:]\s*$/, '') : whole;
  return bare || whole;
}

/**
 * Returns a citation whose title is the headline that stands alone on the page, where the title is that with the site's name behind it; the name is
 * the publisher's where none is known.
 */
export function withoutSite(citation: Citation, headlines: readonly string[]): Citation {
  const [headline] = headlines;
  if (headlines.length !== 1 || headline === undefined || !citation.title.startsWith(headline)) return citation;
  const site = /^\s+[-–—|·»]\s+(\S.{0,58})$/.exec(citation.title.slice(headline.length))?.[1]?.trim();
  return site === undefined ? citation : { ...citation, title: headline, publisher: citation.publisher ?? site };
}

const articleTypes: Readonly<Record<string, string>> = {
  NewsArticle: 'article-newspaper', ReportageNewsArticle: 'article-newspaper', AnalysisNewsArticle: 'article-newspaper', OpinionNewsArticle: 'article-newspaper',
  Article: 'webpage', BlogPosting: 'post-weblog', LiveBlogPosting: 'post-weblog', ScholarlyArticle: 'article-journal', Report: 'report', WebPage: 'webpage', SocialMediaPosting: 'post',
};

const typesOf = (item: Json): readonly string[] => [item['@type']].flat().map((type) => line(type).replace(/^.*[/#]/, ''));

function typeOf(article: Json, openGraph: string): string {
  const known = typesOf(article).map((type) => articleTypes[type]).find((type) => type !== undefined);
  return known ?? (openGraph === 'article' ? 'article-newspaper' : 'webpage');
}

/** Returns the article among the things that a page's JSON-LD describes; an empty one where there is none. */
function articleIn(scripts: readonly string[]): Json {
  const things = scripts.flatMap((script) => thingsIn(parsed(script), 0));
  const articles = things.filter((thing) => typesOf(thing).some((type) => type in articleTypes));
  return articles.find((thing) => !typesOf(thing).includes('WebPage')) ?? articles[0] ?? {};
}

function parsed(script: string): unknown {
  if (script.length > longest.scripts) return null;
  try {
    return JSON.parse(script.replace(/^\s*<!--|-->\s*$/g, '').trim());
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function thingsIn(value: unknown, depth: number): readonly Json[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => thingsIn(item, depth + 1));
  return isObject(value) ? [value, ...thingsIn(value['@graph'], depth + 1)] : [];
}

/** Returns a value as a line: that of the first of several, a thing's name or address. */
function textIn(value: unknown, field: 'name' | '@id' = '@id'): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? line(one[field] ?? one['@id'] ?? one['name'] ?? one['url'] ?? one['@value']) : line(one);
}

function authorsOf(article: Json, others: readonly (readonly string[])[]): CitationName[] {
  const stated = [article['author']].flat().slice(0, 100).flatMap((author): CitationName[] => {
    if (!isObject(author)) return namesIn(line(author));
    const name = line(Array.isArray(author['name']) ? author['name'][0] : author['name']);
    if (name === '' || isWebAddress(name)) return [];
    const family = line(author['familyName']);
    if (family !== '') return [{ family, ...(line(author['givenName']) === '' ? {} : { given: line(author['givenName']) }) }];
    return [typesOf(author).includes('Person') ? personName(name) : { literal: name }];
  });
  if (stated.length > 0) return stated;
  for (const names of others) {
    const found = names.flatMap(namesIn);
    if (found.length > 0) return found.slice(0, 100);
  }
  return [];
}

/** Returns the names in a byline; addresses are none. A name with a comma is “Family, Given” where nothing else is in the line. */
function namesIn(byline: string): CitationName[] {
  const whole = line(byline).replace(/^(?:by|par|von|di|por)\s+/i, '').slice(0, longest.line);
  if (whole === '' || /^https?:/i.test(whole)) return [];
  const inverted = /^([^,;]+),\s*([^,;]+)$/.exec(whole);
  if (inverted && !/\s/.test(inverted[1]!)) return [{ family: inverted[1]!, given: inverted[2]! }];
  return whole.split(/\s*(?:;|,|\s(?:and|et|und|y|&)\s)\s*/).filter((name) => name !== '').map((literal) => ({ literal }));
}

/** Returns a person's name in parts: the last word, with the particles before it, is the family's. */
export function personName(name: string): CitationName {
  const parts = /^(.*?)\s+((?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten)\s+)*\S+)$/u.exec(name.trim());
  return parts ? { family: parts[2]!, given: parts[1]! } : { literal: name.trim() };
}
