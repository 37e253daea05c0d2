import { strToU8, zipSync } from 'fflate/browser';
import { annotatedPdf } from './pdf/test-pdf.ts';
import { testPicture } from './test-picture.ts';

/*
 * Files that are damaged in every way that chance finds, the same in every run.
 */

/** Numbers from 0 to below 1 (mulberry32), the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const zip = (parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { level });

const picture = testPicture(30, 30);
const w = 'xmlns:w="w" xmlns:r="r"';
const docx = {
  '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<w:document ${w}><w:body><w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:commentRangeStart w:id="1"/><w:r><w:t>One</w:t></w:r><w:commentRangeEnd w:id="1"/><w:ins><w:r><w:t>two</w:t><w:footnoteReference w:id="2"/></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
  'word/comments.xml': `<w:comments ${w}><w:comment w:id="1" w:date="2025-10-06T10:00:00Z"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>`,
  'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
};
const odt = {
  'content.xml': '<o:document-content xmlns:o="o" xmlns:t="t" xmlns:b="b"><o:body><o:text><t:h t:outline-level="1">One</t:h><t:list><t:list-item><t:p>two<t:note><t:note-body><t:p>note</t:p></t:note-body></t:note></t:p></t:list-item></t:list><b:table><b:table-row><b:table-cell b:number-columns-repeated="3"><t:p>cell</t:p></b:table-cell></b:table-row></b:table></o:text></o:body></o:document-content>',
};
const epub = {
  'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
  'b.opf': '<package xmlns:dc="d"><metadata><dc:title>Book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="c" href="c.png" media-type="image/png" properties="cover-image"/></manifest><spine><itemref idref="a"/></spine></package>',
  'a.xhtml': '<html><body><h1>One</h1><p>Two <img src="c.png" alt="x"/></p><table><tr><td rowspan="2" colspan="3">a</td><td>b</td></tr></table></body></html>',
  'c.png': picture,
};

/** One small sound file of each kind; packages also without compression, so that what is in them is damaged as well, and a PDF with its objects in streams. */
export const soundFiles = async (): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> => ([
  ['a.txt', 'A title\n\nSome words. Ünd more.\n'],
  ['a.md', '# A\n\n- [x] b\n  - c\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nText[^1] **b** `c` <b>\n\n[^1]: Note'],
  ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\nADA: Ten people came.\n\n2\n00:00:03,000 --> 00:00:04,000\nYes.\n'],
  ['a.vtt', 'WEBVTT - Title\n\n00:01.000 --> 00:02.000\n<v Ada>Ten came.\n\n00:03.000 --> 00:04.000\n<v Bo>No.\n'],
  ['a.html', `<!doctype html><html><head><meta charset="utf-8"><title>T</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"H","author":[{"name":"A"}]}</script></head><body><article><h1>H</h1><p>Some <a href="x">words</a></p><figure><img src="data:image/png;base64,${picture.toString('base64')}" alt="p"><figcaption>c</figcaption></figure><table><tr><th>a<td colspan=2 rowspan=3>b</table><ul><li>x<ol start=3><li>y</ol></ul><pre>z</pre></article></body></html>`],
  ['a.mhtml', `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>W=C3=A9lls</p><img src=3D"cid:i">\r\n--B\r\nContent-Type: image/png\r\nContent-ID: <i>\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture.toString('base64')}\r\n--B--\r\n`],
  ['a.rtf', String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 A;}}{\stylesheet{\s1 heading 1;}}\pard\s1 One\par\pard {\b two} \'f6\u8364?{\footnote note}\trowd\intbl a\cell b\cell\row{\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt x}}{\pict\pngblip 89504e47}{\listtext 1.}\ls1 item\par}`],
  ['a.docx', zip(docx)], ['b.docx', zip(docx, 0)], ['a.odt', zip(odt)], ['b.odt', zip(odt, 0)], ['a.epub', zip(epub)], ['b.epub', zip(epub, 0)],
  ['a.pdf', await annotatedPdf()], ['b.pdf', await annotatedPdf({ objectStreams: true })],
] as const).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]);

/** Pieces that parsers trip over. */
const traps = ['<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&#0;', '"', "'", '{', '}', '\\', '\\bin999999999 ', '\\u-1?', '\0', '\ufeff', '\ud800', '=\r\n', '--B', '\r\n\r\n', 'PK\x03\x04', 'PK\x01\x02', '-->\n', '|', '[^1]:', '`'.repeat(20), '>'.repeat(20), '999999999999', '-1',
  '%%EOF', 'startxref\n0\n%%EOF', 'endobj', 'endstream', '/Kids [1 0 R 1 0 R]', '/Length 999999999', '/Count 99999999', '/Parent 1 0 R', '/Filter/FlateDecode', 'BT', '[[[[[[[[[[', '<<<<<<<<'].map((trap) => strToU8(trap));

/** Returns a file with some things changed, cut out, doubled, moved or put in: the same for the same number. */
export function damaged([name, seed]: readonly [name: string, bytes: Uint8Array], number: number): Uint8Array {
  const random = chance(number * 7_919 + name.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0));
  let bytes = Uint8Array.from(seed);
  const at = (length: number): number => Math.floor(random() * (length + 1));
  const splice = (start: number, end: number, insert: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from([...bytes.subarray(0, start), ...insert, ...bytes.subarray(end)]);
  for (let changes = 1 + Math.floor(random() * 6); changes > 0; changes--) {
    const start = at(bytes.length);
    const end = Math.min(bytes.length, start + at(random() < 0.1 ? bytes.length : 40));
    switch (Math.floor(random() * 7)) {
      case 0: if (start < bytes.length) bytes[start] = Math.floor(random() * 256); break;
      case 1: if (start < bytes.length) bytes[start] = bytes[start]! ^ (1 << Math.floor(random() * 8)); break;
      case 2: bytes = splice(start, end, new Uint8Array()); break;
      case 3: bytes = splice(start, start, bytes.subarray(start, end)); break;
      case 4: bytes = splice(start, start, traps[Math.floor(random() * traps.length)]!); break;
      case 5: bytes = random() < 0.2 ? Uint8Array.from(bytes.subarray(0, start)) : splice(start, start, Uint8Array.from({ length: 200 }, () => bytes[start] ?? 60)); break;
      default: bytes = splice(start, Math.min(bytes.length, start + 4), Uint8Array.from([255, 255, 255, 127])); break;
    }
  }
  return bytes;
}
