import { attribute, isElement, isText, nameOf, nodesBelow, type HtmlNode } from './html-node.ts';

/** Letters of a formula at most: a longer one is none that anyone reads. */
const longest = 4_000;

/** Returns a formula in TeX without the braces by which encyclopedias say how large it is set. */
export const withoutStyle = (tex: string): string => {
  const line = tex.replace(/\s+/g, ' ').trim();
  return (/^\{\\(?:display|text|script|scriptscript)style\s?(.*)\}$/.exec(line)?.[1] ?? line).trim();
};

/** Whether a picture stands for a formula, and its words say it. */
export const isFormula = (image: HtmlNode, alt: string): boolean =>
  alt !== '' && alt.length <= longest && (/\b(?:mwe-math|tex|latex|math)\b/i.test(attribute(image, 'class')) || /^\{\\(?:display|text)style\b/.test(alt) || /\/math\/render\//.test(attribute(image, 'src')));

/** Returns a formula of MathML as it would be written: in TeX where the page has that, else the signs of it. Empty where it says nothing. */
export function formulaOf(math: HtmlNode): string {
  const written = attribute(math, 'alttext').trim();
  if (written !== '' && written.length <= longest) return withoutStyle(written);
  let signs = '';
  let annotated: HtmlNode | null = null;
  for (const { node } of nodesBelow(math)) {
    if (isElement(node) && nameOf(node) === 'annotation' && /tex/i.test(attribute(node, 'encoding'))) annotated = node;
    else if (isText(node) && annotated === null && signs.length <= longest) signs += (node.nodeValue ?? '').replace(/\s+/g, '');
  }
  const tex = annotated?.firstChild?.nodeValue ?? '';
  return tex.trim() !== '' && tex.length <= longest ? withoutStyle(tex) : signs.slice(0, longest);
}
