import type { Words } from '../../../model/report-text.ts';
import { attribute, nameOf, type HtmlNode } from '../../web-page/html-node.ts';

export type Mark = Words['marks'][number];

/** Characters of a `style` attribute that are read: Word writes long ones, and longer ones are a mistake. */
const longestStyle = 4000;

/** Returns what an element's own `style` says, by lower-case properties. */
export function styleOf(node: HtmlNode): ReadonlyMap<string, string> {
  const style = attribute(node, 'style').slice(0, longestStyle);
  if (style === '') return new Map();
  return new Map(style.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    return colon < 0 ? [] : [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim().toLowerCase()] as const];
  }));
}

const markOfName: Readonly<Record<string, Mark>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic', var: 'italic', u: 'underline', s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough',
  code: 'code', tt: 'code', kbd: 'code', samp: 'code', sup: 'superscript', sub: 'subscript',
};

/** Returns the marks of the words in an element whose surroundings have `around`: by what it is, unless its style says otherwise. */
export function marksIn(node: HtmlNode, around: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const style = styleOf(node);
  const own = markOfName[nameOf(node)];
  if (own === undefined && style.size === 0) return around;
  const marks = new Set(around);
  if (own !== undefined) marks.add(own);
  const set = (mark: Mark, on: boolean | null): void => {
    if (on === true) marks.add(mark);
    else if (on === false) marks.delete(mark);
  };
  set('bold', saidBy(style.get('font-weight'), /^(?:bold|bolder|[6-9]00)$/, /^(?:normal|lighter|[1-5]00)$/));
  set('italic', saidBy(style.get('font-style'), /^(?:italic|oblique)/, /^normal$/));
  const line = style.get('text-decoration-line') ?? style.get('text-decoration');
  set('underline', saidBy(line, /\bunderline\b/, /^none\b/));
  set('strikethrough', saidBy(line, /\bline-through\b/, /^none\b/));
  set('superscript', saidBy(style.get('vertical-align'), /^super$/, /^baseline$/));
  set('subscript', saidBy(style.get('vertical-align'), /^sub$/, /^baseline$/));
  return marks;
}

const saidBy = (value: string | undefined, on: RegExp, off: RegExp): boolean | null => (value === undefined ? null : on.test(value) ? true : off.test(value) ? false : null);
