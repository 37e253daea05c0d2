import { directionOf } from '../../../core/formats/print-html/direction.ts';
import type { RichInline, TextLook } from '../../../core/formats/rich/rich-document.ts';
import type { Relations, Shared } from './part.ts';
import { escapeXml } from '../xml.ts';

/** What inline content is part of. */
export interface InlineTerms {
  readonly shared: Shared;
  readonly relations: Relations;
  /** Writes the blocks of a footnote, its number before the first. */
  readonly footnote: (number: number, content: Extract<RichInline, { readonly type: 'footnote' }>) => string;
}

/** Returns inline content as runs. `base` is how all of it looks. */
export function inlineXml(content: readonly RichInline[], terms: InlineTerms, base: TextLook = {}): string {
  const { shared, relations } = terms;
  return content.map((inline): string => {
    switch (inline.type) {
      case 'text': {
        if (inline.text === '') return '';
        const address = inline.address ?? null;
        const runs = runsXml(inline.text, { ...base, ...inline.look }, address !== null);
        if (address === null) return runs;
        return address.startsWith('#')
          ? `<w:hyperlink w:anchor="_cw${shared.anchors.numberOf(address.slice(1))}" w:history="1">${runs}</w:hyperlink>`
          : `<w:hyperlink r:id="${relations.idOf('hyperlink', address, true)}" w:history="1">${runs}</w:hyperlink>`;
      }
      case 'anchor': {
        const number = shared.anchors.numberOf(inline.name);
        return `<w:bookmarkStart w:id="${number}" w:name="_cw${number}"/><w:bookmarkEnd w:id="${number}"/>`;
      }
      case 'footnote': {
        const number = shared.footnotes.add((given) => terms.footnote(given, inline));
        return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
      }
      case 'commentStart': case 'commentEnd': {
        const id = shared.comments.get(inline.comment);
        if (id === undefined) return '';
        return inline.type === 'commentStart'
          ? `<w:commentRangeStart w:id="${id}"/>`
          : `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
      }
    }
  }).join('');
}

const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff';
/** Stretches that are written from right to left, with the spaces, signs and digits between their words. */
const stretches = new RegExp(`([${rightToLeft}](?:[${rightToLeft}\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}\\p{M}]|[^\\p{L}]+(?=[${rightToLeft}]))*)`, 'u');

/** Word lays letters out by the script that their run is said to be of. */
const runsXml = (text: string, look: TextLook, linked: boolean): string =>
  text.split(stretches).filter((part) => part !== '').map((part) => `<w:r>${propertiesXml(look, linked, part)}${lettersXml(part)}</w:r>`).join('');

/** The order of the properties is laid down (ECMA-376 part 1, §17.3.2.28). */
function propertiesXml({ strong, emphasis, strikethrough, code, raised, lowered, shade, underline }: TextLook, linked: boolean, part: string): string {
  const rtl = directionOf(part) === 'rtl';
  const properties = [
    code ? '<w:rStyle w:val="CodeLetters"/>' : linked ? '<w:rStyle w:val="Hyperlink"/>' : '',
    strong ? '<w:b/><w:bCs/>' : '',
    emphasis ? '<w:i/><w:iCs/>' : '',
    strikethrough ? '<w:strike/>' : '',
    underline === undefined ? '' : `<w:u w:val="thick" w:color="${underline.slice(1)}"/>`,
    shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade.slice(1)}"/>`,
    raised ? '<w:vertAlign w:val="superscript"/>' : lowered ? '<w:vertAlign w:val="subscript"/>' : '',
    rtl ? `<w:rtl/>${/\p{Script=Hebrew}/u.test(part) ? '<w:lang w:bidi="he-IL"/>' : ''}` : '',
  ].join('');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

const lettersXml = (text: string): string => text.split(/(\r\n?|\n|\t)/).filter((part) => part !== '').map((part) => {
  if (part === '\t') return '<w:tab/>';
  return /^[\r\n]/.test(part) ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
}).join('');
