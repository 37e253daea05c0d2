import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { decodeText, type DecodedText } from './decode-text.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'utf8')));

function decoded(given: Uint8Array): DecodedText {
  const result = decodeText(given);
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

function problem(given: Uint8Array): string {
  const result = decodeText(given);
  if (result.ok) throw new Error(`read as ${result.value.encoding}`);
  return textOf(result.error);
}

const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const sample = 'Café “naïve” – 100 €\nسلام עולם 😀';

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes(sample), 'utf-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], sample), 'utf-8'],
    ['UTF-16 LE with a byte order mark', Buffer.from(`\ufeff${sample}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a byte order mark', utf16be(`\ufeff${sample}`), 'utf-16be'],
    ['UTF-16 LE without one', Buffer.from(sample, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without one', utf16be(sample), 'utf-16be'],
  ])('is read from %s', (_, given, encoding) => {
    expect(decoded(given)).toEqual({ text: sample, encoding });
  });

  it('is read from Arabic in UTF-16 without a byte order mark', () => {
    const text = 'مرحبا بالعالم كيف حالك اليوم';
    expect(decoded(Buffer.from(text, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' });
  });

  it('is read from Windows-1252 with its quotes, dashes and euro sign', () => {
    expect(decoded(bytes([0x93], 'Caf', [0xe9], [0x94], ' ', [0x96], ' ', [0x80], '5')))
      .toEqual({ text: '“Café” – €5', encoding: 'windows-1252' });
  });

  it('is read from UTF-8 that was cut off inside a character', () => {
    const cut = bytes('سلام '.repeat(50)).subarray(0, -2);
    expect(decoded(cut)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('سلام سلام') });
  });

  it('has every kind of line end as a line feed', () => {
    expect(decoded(bytes('a\r\nb\rc\n\r\nd')).text).toBe('a\nb\nc\n\nd');
  });

  it('is the same as written, in any of the encodings', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (extra) => {
      const text = `Words and more words ${extra.replace(/\p{Cc}/gu, '')}.`;
      expect(decoded(bytes(text)).text).toBe(text);
      expect(decoded(Buffer.from(text, 'utf16le')).text).toBe(text);
      expect(decoded(utf16be(text)).text).toBe(text);
    }));
  });
});

describe('a file that is not text', () => {
  it.each([
    ['%PDF-1.7\n', 'a PDF document'],
    ['PK\x03\x04rest', 'a ZIP archive or an office document'],
    ['{\\rtf1 text}', 'an RTF document'],
    ['\x7fELF\x02\x01', 'a program'],
  ])('is called by its name: %j', (start, kind) => {
    expect(problem(Buffer.from(start, 'latin1'))).toContain(kind);
  });

  it('is recognised as such by its zero bytes and control characters', () => {
    expect(problem(bytes('some text', [0], 'and more'))).toContain('not text');
    expect(problem(Buffer.from(Array.from({ length: 256 }, (_, i) => (i * 167 + 13) % 255 + 1)))).toContain('not text');
  });

  it('is not text for a stray control character', () => {
    expect(decoded(bytes('The end of an old file.'.repeat(5), [0x1a])).encoding).toBe('utf-8');
  });

  it.each([['nothing', bytes()], ['spaces', bytes(' \n\t\r\n')], ['a byte order mark', bytes([0xef, 0xbb, 0xbf])]])('is empty with only %s in it', (_, given) => {
    expect(problem(given)).toContain('no text');
  });
});
