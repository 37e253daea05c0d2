/** What a clipboard holds of a page: its HTML, and where the program that copied it says so, the page's address. */
export interface PastedPage {
  readonly html: string;
  readonly url: string | null;
}

/** Elements by which a copied piece is more than styled words: editors put plain text on the clipboard as HTML too. */
const structure = /<(?:h[1-6]|p|ul|ol|dl|table|blockquote|figure|a|b|strong|em|i)[\s>]/i;

/**
 * Returns the page in what is on a clipboard as `text/html`; null where it has no structure that plain text would lose. Windows puts
 * lines before it that say the address (CF_HTML); `stated` is what else the clipboard says of it.
 */
export function pastedPage(copied: string, stated: string): PastedPage | null {
  const header = /^Version:[\d.]+\r?\n(?:[A-Za-z]+:[^\r\n]*\r?\n)*/.exec(copied)?.[0] ?? '';
  const html = copied.slice(header.length);
  if (!structure.test(html)) return null;
  const url = [/^SourceURL:(\S+)/m.exec(header)?.[1] ?? '', stated.split(/[\r\n]/)[0]!.trim()].find((address) => /^https?:\/\/[^\s<>"]+$/i.test(address));
  return { html, url: url ?? null };
}

/** Returns a pasted page as the file that is kept of it; its address stands where browsers write it that save a page. */
export const pastedFile = ({ html, url }: PastedPage): string =>
  (url === null ? html : `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url.replaceAll('--', '-%2D')} -->\n${html}`);
