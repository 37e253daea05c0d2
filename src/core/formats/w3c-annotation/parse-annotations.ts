import { message, type Message } from '../../messages/messages.ts';
import { err, ok, type Result } from '../../result.ts';
import { annotationSchema, listOf, typesOf, type Agent, type RawAnnotation } from './annotation-schema.ts';
import { saidIn, type Said } from './body.ts';
import { parseSelector, type PassageSelector } from './passage-selector.ts';

/** One passage of one annotation. */
export interface ParsedAnnotation extends Said {
  readonly selector: PassageSelector;
  readonly author: string | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
}

/** An annotation of a file, as it was understood, or why it was not. An annotation of several passages is there for each. */
export interface AnnotationEntry {
  /** Place in the file, from 1. */
  readonly number: number;
  /** The annotation's own id (an IRI), if it has one. */
  readonly id: string | null;
  readonly content: Result<ParsedAnnotation, Message>;
}

/**
 * Returns the annotations in a file of W3C Web Annotations: one annotation, an array, a collection with its pages, or one
 * JSON value per line. Fails when the file as a whole is not that; an annotation that cannot be read fails alone. Only
 * passages of text are understood; what the annotation says its source is does not matter, as the reader knows better.
 */
export function parseAnnotations(file: string): Result<readonly AnnotationEntry[], Message> {
  const values = parseJson(file.replace(/^\ufeff/, ''));
  if (!values.ok) return values;
  const found = values.value.flatMap(annotationsIn);
  if (found.length === 0) return err(message('annotation.none'));
  return ok(found.flatMap((value, index) => entriesOf(value, index + 1)));
}

/** Stands for a line that is no JSON. */
const unreadableLine = null;

function parseJson(file: string): Result<readonly unknown[], Message> {
  try {
    return ok([JSON.parse(file)]);
  } catch (error) {
    const lines = file.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    const values = lines.map((line): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        return unreadableLine;
      }
    });
    // A broken file of one value has lines that are JSON by chance, a brace or a string, but no whole annotation.
    const isLines = lines.length > 1 && values.some((value) => annotationsIn(value).some(isObject));
    return isLines ? ok(values) : err(message('annotation.notJson', { detail: (error as SyntaxError).message }));
  }
}

type Properties = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the annotations in a value: of lists, collections (§5.1) and pages (§5.2) their members, of others themselves. */
function annotationsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn);
  if (!isObject(value)) return [value];
  const types = typesOf(value['type']);
  if (types.includes('AnnotationCollection') && isObject(value['first'])) return pagesFrom(value['first']);
  if (types.includes('AnnotationCollection') || types.includes('AnnotationPage')) return pagesFrom(value);
  return Array.isArray(value['@graph']) ? annotationsIn(value['@graph']) : [value];
}

function pagesFrom(first: Properties): readonly unknown[] {
  const members: unknown[] = [];
  for (let page: unknown = first; isObject(page); page = page['next']) members.push(...annotationsIn(listOf(page['items'])));
  return members;
}

function entriesOf(value: unknown, number: number): readonly AnnotationEntry[] {
  const read = annotationSchema.safeParse(value);
  const id = isObject(value) && typeof value['id'] === 'string' ? value['id'] : null;
  if (!read.success) {
    const detail = read.error.issues[0]?.path.join('.') || 'annotation';
    return [{ number, id, content: err(message('annotation.badForm', { detail })) }];
  }
  const annotation = read.data;
  const selectors = listOf(annotation.target)
    .map((target) => (typeof target === 'string' ? null : parseSelector(target.selector)))
    .filter((selector) => selector !== null);
  if (selectors.length === 0) return [{ number, id, content: err(message('annotation.noPassage')) }];
  const said = saidIn(annotation);
  return selectors.map((selector) => ({ number, id, content: ok({ ...said, selector, ...madeBy(annotation) }) }));
}

function madeBy({ creator, created, modified }: RawAnnotation): Pick<ParsedAnnotation, 'author' | 'createdAt' | 'modifiedAt'> {
  const names = listOf(creator).map(nameOf).filter((name) => name !== '');
  return { author: names.join(', ') || null, createdAt: created ?? null, modifiedAt: modified ?? null };
}

function nameOf(agent: Agent): string {
  if (typeof agent === 'string') return agent.trim();
  const [name] = listOf(agent.name);
  return (name ?? agent.nickname ?? agent.email ?? agent.id ?? '').trim();
}
