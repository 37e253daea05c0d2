import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { annotateOriginal } from './annotate-original.ts';
import { cornersOf, quadOfCorners } from './annotation-shapes.ts';
import { readPpm } from './test-ppm.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const name = (value: string): PDFName => PDFName.of(value);

type Their = Readonly<Record<string, unknown>>;

/** Draws the annotations of a page into it. Returns the kinds of those that are left, and the file. */
async function drawn(annotations: readonly Their[]): Promise<{ readonly left: readonly string[]; readonly pdf: Uint8Array }> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage([400, 300]);
  page.node.set(name('Annots'), context.obj(annotations.map((each): PDFRef => context.register(context.obj({ Type: 'Annot', ...each } as never)))));
  const done = await annotateOriginal(await document.save({ useObjectStreams: false }), { annotations: [], ours: [], taken: [], drawn: true, appended: null });
  if (!done.ok) throw new Error(done.error.id);
  const made = await PDFDocument.load(done.value);
  const left = made.getPage(0).node.Annots()!.asArray().map((each) => made.context.lookup(each, PDFDict).lookup(name('Subtype'), PDFName).decodeText());
  return { left, pdf: done.value };
}

/** Returns the colour at a point of the only page, in points from its lower left corner. */
async function rendered(pdf: Uint8Array): Promise<(x: number, y: number) => readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'looks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'drawn.pdf'), pdf);
  execFileSync('qpdf', ['--check', join(folder, 'drawn.pdf')]);
  execFileSync('pdftoppm', ['-r', '72', '-aa', 'no', join(folder, 'drawn.pdf'), join(folder, 'page')]);
  const { height, colourAt } = readPpm(readFileSync(join(folder, 'page-1.ppm')));
  return (x, y) => colourAt(Math.round(x), height - 1 - Math.round(y));
}

const white = [255, 255, 255];
const [red, green, blue] = [[255, 0, 0], [0, 255, 0], [0, 0, 255]];

describe.skipIf(!has('pdftoppm') || !has('qpdf'))('annotations without a picture of themselves', () => {
  it('are drawn as they say that they look', async () => {
    const { left, pdf } = await drawn([
      { Subtype: 'Square', Rect: [10, 10, 60, 60], C: [1, 0, 0], IC: [0, 1, 0], BS: { W: 6 } },
      { Subtype: 'Circle', Rect: [70, 10, 130, 60], C: [0, 0, 1], BS: { W: 6 } },
      { Subtype: 'Line', Rect: [140, 10, 200, 60], L: [140, 35, 200, 35], C: [1, 0, 0], BS: { W: 4 }, LE: [name('None'), name('ClosedArrow')], IC: [0, 0, 1] },
      { Subtype: 'Ink', Rect: [210, 10, 260, 60], InkList: [[210, 10, 235, 35, 260, 10]], C: [0, 0, 1], BS: { W: 6 } },
      { Subtype: 'Polygon', Rect: [270, 10, 330, 60], Vertices: [270, 10, 330, 10, 300, 60], IC: [0, 1, 0], BS: { W: 0 } },
      { Subtype: 'Underline', Rect: [10, 100, 110, 140], QuadPoints: [10, 140, 110, 140, 10, 100, 110, 100], C: [1, 0, 0] },
      // The corners as the standard has them: round, from the lower left.
      { Subtype: 'StrikeOut', Rect: [120, 100, 220, 140], QuadPoints: [120, 100, 220, 100, 220, 140, 120, 140], C: [0, 0, 1] },
      { Subtype: 'Squiggly', Rect: [230, 100, 330, 140], QuadPoints: [230, 140, 330, 140, 230, 100, 330, 100], C: [1, 0, 0] },
      { Subtype: 'FreeText', Rect: [10, 200, 210, 240], DA: PDFString.of('0 0 1 rg /Helv 30 Tf'), Contents: PDFHexString.fromText('MMM'), C: [1, 1, 0], Q: 1 },
      { Subtype: 'Square', Rect: [220, 200, 260, 240], C: [], IC: [1, 0, 0], CA: 0.5 },
    ]);
    expect(left).toEqual([]);
    const colourAt = await rendered(pdf);
    expect([colourAt(13, 35), colourAt(35, 35)], 'edge and inside of a rectangle').toEqual([red, green]);
    expect([colourAt(73, 35), colourAt(100, 35), colourAt(72, 12)], 'edge, inside and outside of a circle').toEqual([blue, white, white]);
    expect([colourAt(160, 35), colourAt(160, 45)], 'a line').toEqual([red, white]);
    expect([colourAt(222, 22), colourAt(235, 15)], 'a drawing').toEqual([blue, white]);
    expect([colourAt(300, 30), colourAt(275, 50)], 'a polygon').toEqual([green, white]);
    expect([colourAt(60, 102), colourAt(60, 120)], 'a line below words').toEqual([red, white]);
    expect([colourAt(170, 117), colourAt(170, 102)], 'a line through words').toEqual([blue, white]);
    expect(Array.from({ length: 100 }, (_, x) => colourAt(230 + x, 103)).filter(([, green]) => green! < 128).length, 'a wave below words').toBeGreaterThan(10);
    expect(colourAt(15, 205), 'the ground of a text').toEqual([255, 255, 0]);
    const row = Array.from({ length: 200 }, (_, x) => colourAt(10 + x, 222));
    const inked = row.flatMap(([r, g, b], x) => (r === 0 && g === 0 && b === 255 ? [x] : []));
    expect([inked.length > 5, Math.abs(inked[0]! + inked.at(-1)! - 200) < 12], 'a text in its middle').toEqual([true, true]);
    expect(colourAt(240, 220), 'half of a colour').toEqual([255, expect.closeTo(128, -1), expect.closeTo(128, -1)]);
  });

  it('stay annotations where they do not say how they look', async () => {
    const { left } = await drawn([
      { Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFString.of('A note') },
      { Subtype: 'Stamp', Rect: [40, 10, 90, 60] },
      { Subtype: 'Square', Rect: [10, 10, 60, 60], BE: { S: 'C', I: 1 } },
      { Subtype: 'Line', Rect: [10, 10, 60, 60], L: [10, 10, 60, 60], LE: [name('Slash'), name('None')] },
      { Subtype: 'FreeText', Rect: [10, 200, 210, 240], DA: PDFString.of('/Helv 12 Tf'), Contents: PDFHexString.fromText('日本語') },
      { Subtype: 'Ink', Rect: [10, 200, 210, 240], InkList: [] },
      { Subtype: 'Underline', Rect: [10, 200, 210, 240] },
    ]);
    expect(left).toEqual(['Text', 'Stamp', 'Square', 'Line', 'FreeText', 'Ink', 'Underline']);
  });
});

describe('cornersOf', () => {
  it('reads corners by lines and round, however the words are turned', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), fc.integer({ min: 10, max: 300 }), fc.integer({ min: 5, max: 40 }), (turn, width, height) => {
      const at = (x: number, y: number): readonly [number, number] => [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
      const [bottomLeft, bottomRight, topRight, topLeft] = [at(0, 0), at(width, 0), at(width, height), at(0, height)];
      const byLines = [...topLeft, ...topRight, ...bottomLeft, ...bottomRight];
      expect(cornersOf([...bottomLeft, ...bottomRight, ...topRight, ...topLeft]).map(quadOfCorners)).toEqual([byLines]);
      expect(cornersOf(byLines).map(quadOfCorners)).toEqual([byLines]);
    }));
  });
});
