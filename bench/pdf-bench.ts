import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { selectorAt } from '../src/core/anchoring/selector.ts';
import type { CommandContext } from '../src/core/commands/command.ts';
import { textOf, type Message } from '../src/core/messages/messages.ts';
import { highlightColours } from '../src/core/model/colour.ts';
import type { Result } from '../src/core/result.ts';
import { importFiles } from '../src/main/import/import-files.ts';
import { readHere } from '../src/main/import/read-source.ts';
import { createProject } from '../src/main/storage/index.ts';

const now = '2026-11-27T08:00:00.000Z';
const lines = 44;
const words = 'the council said on Monday that a second bridge would cost more than had been planned by the ministry in spring and'.split(' ');

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** Returns a PDF of so many pages full of lines. */
async function printed(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let number = 0; number < pages; number++) {
    const page = pdf.addPage([595, 842]);
    page.setFont(font);
    page.setFontSize(11);
    for (let line = 0; line < lines; line++) {
      const first = (number * 31 + line * 7) % words.length;
      page.drawText(`${line + 1}. ${[...words.slice(first), ...words.slice(0, first)].slice(0, 14).join(' ')} (${number + 1}).`, { x: 60, y: 780 - line * 16 });
    }
  }
  return pdf.save();
}

/** What was made, and how long its import took, in seconds. */
export interface PdfProject {
  readonly path: string;
  readonly bytes: number;
  readonly seconds: number;
}

/** Writes a project with a short text and a PDF of so many pages and highlights, and the PDF beside it. */
export async function writePdfProject(folder: string, pages: number, highlights: number): Promise<PdfProject> {
  let ids = 0;
  const context: CommandContext = { now, author: 'Bench', newId: () => `p${(++ids).toString(36)}` };
  const project = value(await createProject(join(folder, 'project'), { name: 'Bench', now, newId: context.newId }));
  const bytes = await printed(pages);
  const path = join(folder, 'printed.pdf');
  await writeFile(path, bytes);
  value(await importFiles(project, [{ name: 'Short text.txt', bytes: Buffer.from('A short text, which is open first.') }], context, { read: readHere }));
  const started = performance.now();
  const { imported: [sourceId] } = value(await importFiles(project, [{ name: 'Printed.pdf', path }], context, { read: readHere }));
  const seconds = (performance.now() - started) / 1000;
  const { text } = value(await project.readDocument(sourceId!));
  const annotations = Array.from({ length: highlights }, (_, index) => {
    const start = Math.floor((index * (text.length - 200)) / highlights);
    return { selector: selectorAt(text, { start, end: start + 60 + (index % 60) }), colour: highlightColours[index % highlightColours.length]!, tagNames: [], note: null, author: null, createdAt: null, modifiedAt: null };
  });
  value(await project.run({ name: 'highlight.import', input: { sourceId: sourceId!, annotations } }, context));
  value(await project.close());
  return { path, bytes: bytes.length, seconds };
}
