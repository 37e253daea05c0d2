import { shorten } from '../../commands/words.ts';
import type { Citation, CitationName } from '../../model/citation.ts';
import { nameWithoutEnding } from '../plain-text/title.ts';

/** What a PDF says of itself, and how it begins. */
export interface PdfFacts {
  /** The file's name. */
  readonly name: string;
  /** The words in the largest letters of the first page; null when none are larger. */
  readonly largest: string | null;
  /** The beginning of its text. */
  readonly start: string;
  /** The document information dictionary (PDF 32000-1 §14.3.3). */
  readonly info: Readonly<Record<string, unknown>>;
  /** A property of its XMP metadata, such as `dc:title`; null when it has none. */
  readonly xmp: (key: string) => unknown;
}

const longestTitle = 300;

/** Returns the citation of a PDF from its metadata, and the DOI or ISBN from its first pages. What is no title, such as a file's name, is not taken for one. */
export function pdfCitation({ name, largest, start, info, xmp }: PdfFacts): Citation {
  const given = [xmp('dc:title'), info['Title']].map(wordsOf).find((title) => title !== null && isTitle(title, name)) ?? null;
  const title = given ?? (largest !== null && /\p{L}{3}/u.test(largest) ? largest : nameWithoutEnding(name));
  const author = namesOf(xmp('dc:creator') ?? info['Author']);
  const issued = dateOf(wordsOf(xmp('dc:date')) ?? wordsOf(xmp('prism:publicationDate')) ?? wordsOf(info['CreationDate']));
  const doi = doiIn(wordsOf(xmp('prism:doi')) ?? '') ?? doiIn(wordsOf(xmp('dc:identifier')) ?? '') ?? doiIn(start);
  const isbn = isbnIn(start);
  return {
    type: doi !== null ? 'article-journal' : isbn !== null ? 'book' : 'document',
    title: shorten(title, longestTitle),
    ...(author.length > 0 ? { author } : {}),
    ...(issued ? { issued } : {}),
    ...(doi !== null ? { DOI: doi, URL: `https://doi.org/${doi}` } : {}),
    ...(isbn !== null ? { ISBN: isbn } : {}),
  };
}

/** Returns the words of a value of metadata, lists by their first; null when there are none. */
function wordsOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  const words = first.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return words === '' ? null : words;
}

function isTitle(title: string, name: string): boolean {
  if (/^(?:untitled|title|document\d*|slide \d+|presentation|microsoft word - .*|powerpoint presentation)$/i.test(title)) return false;
  if (/\.(?:docx?|indd|tex|dvi|pdf|qxp|qxd|rtf|odt|xlsx?|pptx?|p65|fm|eps|ps|html?)$/i.test(title)) return false;
  return /\p{L}{2}/u.test(title) && title.toLowerCase() !== nameWithoutEnding(name).toLowerCase();
}

function namesOf(value: unknown): CitationName[] {
  const all = (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => (typeof each === 'string' ? each.split(/\s*[;\n]\s*|\s+and\s+|,\s+(?=\p{Lu}\S*\s+\p{L})/u) : []));
  return all.map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => /\p{L}{2}/u.test(each) && each.length < 200).slice(0, 100)
    .map((literal) => {
      const parted = /^([\p{L}'’ -]+), ([\p{L}'’. -]+)$/u.exec(literal);
      return parted ? { family: parted[1]!, given: parted[2]! } : { literal };
    });
}

/** Reads a date as PDF writes it (D:YYYYMMDD…, PDF 32000-1 §7.9.4) or as ISO 8601. */
function dateOf(written: string | null): Citation['issued'] | null {
  const parts = /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?/.exec(written ?? '');
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (!year || year < 1400 || year > 2200) return null;
  const hasMonth = typeof month === 'number' && month >= 1 && month <= 12;
  const hasDay = hasMonth && typeof day === 'number' && day >= 1 && day <= 31;
  return { 'date-parts': [[year, ...(hasMonth ? [month] : []), ...(hasDay ? [day] : [])]] };
}

/** Returns the first DOI in a text, in lower case (DOI Handbook §2.2), without the stop of its sentence. */
function doiIn(text: string): string | null {
  const found = /\b10\.\d{4,9}\/[-._;()/:a-z0-9]+/i.exec(text)?.[0];
  if (found === undefined) return null;
  const bare = found.replace(/[.,;:]+$/, '');
  return (bare.includes('(') ? bare : bare.replace(/\)+$/, '')).toLowerCase();
}

/** Returns the first ISBN in a text whose check digit is right (ISO 2108). */
function isbnIn(text: string): string | null {
  for (const [, written] of text.matchAll(/ISBN(?:-1[03])?:?\s*((?:97[89][\s-–]?)?(?:\d[\s-–]?){9}[\dXx])/g)) {
    const digits = written!.replace(/[^\dXx]/g, '').toUpperCase();
    const values = Array.from(digits, (digit) => (digit === 'X' ? 10 : Number(digit)));
    const sum = digits.length === 13 ? values.reduce((all, value, at) => all + value * (at % 2 === 0 ? 1 : 3), 0) % 10 : values.reduce((all, value, at) => all + value * (10 - at), 0) % 11;
    if (sum === 0) return digits;
  }
  return null;
}
