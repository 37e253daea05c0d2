import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import { decodeText, type DecodedText } from '../decode-text.ts';

/** Bytes in which a page says its encoding, if it does. Browsers look at 1,024; some programs that save pages write more before it. */
const head = 8_192;

/**
 * Returns the text of a page's bytes: in the encoding given, else that of its byte order mark, of `stated` by what carried it, of its
 * own `meta` or XML declaration, or as any other text. UTF-8 that is none is guessed like the rest.
 */
export function decodePage(bytes: Uint8Array, encoding: string | null, stated: string | null): Result<DecodedText, Message> {
  if (encoding !== null) return decodeText(bytes, encoding);
  const marked = bytes[0] === 0xef || bytes[0] === 0xfe || bytes[0] === 0xff;
  const claimed = marked ? null : knownEncoding(stated) ?? knownEncoding(claimedEncoding(bytes));
  // Whether it is UTF-8 is seen; and what is read as bytes to find its meta element is no UTF-16.
  return decodeText(bytes, claimed === null || claimed === 'utf-8' || claimed.startsWith('utf-16') ? null : claimed);
}

function claimedEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, head)).toString('latin1').replace(/<!--[\s\S]*?-->/g, '');
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]{1,40})["']/i.exec(start)?.[1]
    ?? /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start)?.[1] ?? null;
}

/** Returns the WHATWG name of an encoding that has one, in lower case. */
function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding.toLowerCase();
  } catch {
    return null;
  }
}
