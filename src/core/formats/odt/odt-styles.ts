import type { SpanStyle } from '../../model/document.ts';
import { childOf, childrenOf, elementsBelow, type XmlElement } from '../xml/xml-tree.ts';

/** Styles of an OpenDocument text, as far as they say what text is. */
export class OdtStyles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly lists = new Map<string, XmlElement>();

  /** `shared` is the root of `styles.xml`, `content` that of `content.xml`, whose own styles go first. */
  constructor(shared: XmlElement | null, content: XmlElement) {
    for (const root of shared ? [shared, content] : [content]) {
      for (const group of [childOf(root, 'styles'), childOf(root, 'automatic-styles')]) {
        for (const style of childrenOf(group, 'style')) this.styles.set(`${style.attributes['family']} ${style.attributes['name']}`, style);
        for (const list of childrenOf(group, 'list-style')) this.lists.set(list.attributes['name'] ?? '', list);
      }
    }
  }

  /** Returns the inline styles that a style of characters stands for. */
  spans(name: string): readonly SpanStyle[] {
    const found = new Set<SpanStyle>();
    for (const style of this.chain('text', name)) {
      const properties = childOf(style, 'text-properties')?.attributes ?? {};
      if (/^(?:bold|[6-9]00)$/.test(properties['font-weight'] ?? '') || (style.attributes['name'] ?? '').startsWith('Strong_')) found.add('strong');
      if (/^(?:italic|oblique)$/.test(properties['font-style'] ?? '') || style.attributes['name'] === 'Emphasis') found.add('emphasis');
      if (!/^(?:none)?$/.test(properties['text-line-through-style'] ?? properties['text-line-through-type'] ?? '')) found.add('strikethrough');
    }
    return [...found];
  }

  /** Returns what kind of paragraph a style is for. */
  paragraph(name: string): 'title' | 'subtitle' | 'quote' | 'code' | null {
    for (const style of this.chain('paragraph', name)) {
      const own = (style.attributes['display-name'] ?? style.attributes['name'] ?? '').replaceAll('_20_', ' ');
      if (own === 'Title') return 'title';
      if (own === 'Subtitle') return 'subtitle';
      if (/^Quotations?$|^Quote$/.test(own)) return 'quote';
      if (own === 'Preformatted Text') return 'code';
    }
    return null;
  }

  /** Returns how a level of a list is numbered; lists without a style have bullets. */
  list(name: string, level: number): { readonly ordered: boolean; readonly start: number } {
    const list = this.lists.get(name);
    const numbers = list ? [...elementsBelow(list)].find((each) => each.name === 'list-level-style-number' && each.attributes['level'] === String(level + 1)) : undefined;
    const ordered = numbers !== undefined && (numbers.attributes['num-format'] ?? '1') !== '';
    const start = Number(numbers?.attributes['start-value'] ?? 1);
    return { ordered, start: Number.isSafeInteger(start) ? start : 1 };
  }

  private chain(family: string, name: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.styles.get(`${family} ${name}`); style && chain.length < 20; style = this.styles.get(`${family} ${style.attributes['parent-style-name'] ?? ''}`)) chain.push(style);
    return chain;
  }
}
