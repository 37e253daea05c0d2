const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Returns text as HTML content or as the value of a quoted attribute. Characters that HTML cannot hold (controls but for
 * tab and line feed, halves of surrogate pairs) become U+FFFD.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b-\x1f\x7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => replacements[character]!);
