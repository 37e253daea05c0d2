import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { annotatePdf } from './annotate-pdf.ts';
import type { AnnotationPlan, PlannedAnnotation } from './plan.ts';

const name = (value: string): PDFName => PDFName.of(value);

type Link = readonly [uri: string, rect: readonly [number, number, number, number]];

/** A PDF with these links on its pages, each with an element in the structure tree, as Chromium prints them. */
async function printedWith(pages: readonly (readonly Link[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const root = context.nextRef();
  const numbers: (number | PDFRef)[] = [];
  const elements: PDFRef[] = [];
  for (const links of pages) {
    const page = document.addPage([600, 800]);
    page.node.set(name('Annots'), context.obj(links.map(([uri, rect]) => {
      const key = elements.length;
      const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [...rect], StructParent: key, A: { Type: 'Action', S: 'URI', URI: PDFString.of(uri) } }));
      const element = context.register(context.obj({ Type: 'StructElem', S: 'Link', P: root, K: [key, { Type: 'OBJR', Obj: link, Pg: page.ref }] }));
      numbers.push(key, element);
      elements.push(element);
      return link;
    })));
  }
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: elements, ParentTree: { Nums: numbers }, ParentTreeNextKey: elements.length }));
  document.catalog.set(name('StructTreeRoot'), root);
  return document.save();
}

const planned = (id: string, change: Partial<PlannedAnnotation> = {}): PlannedAnnotation => ({
  id, colour: [1, 0.5, 0], author: 'Ada', subject: '', contents: '', createdAt: '2025-10-07T08:09:10.000Z', modifiedAt: '2025-10-08T08:09:10.000Z', ...change,
});
const plan = (change: Partial<AnnotationPlan>): AnnotationPlan => ({
  anchors: [], headings: [], annotations: [], drawn: false, title: 'Title', authors: [], subject: '', keywords: [], madeAt: '2025-10-09T00:00:00.000Z', ...change,
});

interface Read { readonly subtype: string; readonly name: string; readonly dict: PDFDict }

async function annotationsOf(pdf: Uint8Array): Promise<{ document: PDFDocument; pages: readonly (readonly Read[])[] }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages().map((page) => (page.node.Annots()?.asArray() ?? []).map((reference) => {
    const dict = document.context.lookup(reference, PDFDict);
    return { dict, subtype: dict.lookup(name('Subtype'), PDFName).decodeText(), name: dict.lookupMaybe(name('NM'), PDFString)?.asString() ?? '' };
  }));
  return { document, pages };
}
const numbersOf = (dict: PDFDict, key: string): readonly number[] =>
  dict.lookup(name(key), PDFArray).asArray().map((value) => (value as PDFNumber).asNumber());
const textOf = (dict: PDFDict, key: string): string | undefined => dict.lookupMaybe(name(key), PDFHexString)?.decodeText();

describe('annotatePdf', () => {
  it('unites the pieces of a highlight: one quad a line, one annotation a page', async () => {
    const printed = await printedWith([
      [['anno:0', [50, 700, 80, 714]], ['anno:1', [80, 700, 120, 714]], ['anno:1', [20, 680, 60, 694]]],
      [['anno:1', [50, 700, 70, 714]]],
    ]);
    const { pages: [first, second] } = await annotationsOf(await annotatePdf(printed, plan({
      anchors: [{ highlightIds: ['h'], url: null }, { highlightIds: ['h', 'inner'], url: null }],
      annotations: [planned('h'), planned('inner')],
    })));
    expect(first!.map(({ subtype, name }) => [subtype, name])).toEqual([['Highlight', 'h'], ['Highlight', 'inner']]);
    expect(numbersOf(first![0]!.dict, 'QuadPoints')).toEqual([50, 714, 120, 714, 50, 700, 120, 700, 20, 694, 60, 694, 20, 680, 60, 680]);
    expect(numbersOf(first![0]!.dict, 'Rect')).toEqual([20, 680, 120, 714]);
    expect(numbersOf(first![1]!.dict, 'QuadPoints')).toEqual([80, 714, 120, 714, 80, 700, 120, 700, 20, 694, 60, 694, 20, 680, 60, 680]);
    expect(second!.map(({ subtype, name }) => [subtype, name])).toEqual([['Highlight', 'h'], ['Highlight', 'inner']]);
  });

  it('writes colour, author, dates, tags and note, with a popup for the note', async () => {
    const printed = await printedWith([[['anno:0', [50, 700, 80, 714]]]]);
    const { pages: [page], document } = await annotationsOf(await annotatePdf(printed, plan({
      anchors: [{ highlightIds: ['h'], url: null }],
      annotations: [planned('h', { subject: 'Fact', contents: 'عربي (x\n😀', author: 'Ádá' })],
    })));
    const [{ dict }, popup] = page as [Read, Read];
    expect([textOf(dict, 'T'), textOf(dict, 'Subj'), textOf(dict, 'Contents')]).toEqual(['Ádá', 'Fact', 'عربي (x\n😀']);
    expect([dict.lookup(name('CreationDate'), PDFString).asString(), dict.lookup(name('M'), PDFString).asString()]).toEqual(['D:20251007080910Z', 'D:20251008080910Z']);
    expect([numbersOf(dict, 'C'), dict.lookup(name('F'), PDFNumber).asNumber()]).toEqual([[1, 0.5, 0], 4]);
    expect(popup.subtype).toBe('Popup');
    expect(document.context.lookup(popup.dict.get(name('Parent')), PDFDict)).toBe(dict);
  });

  it('leaves the links of the source, and gives a highlighted one its address back', async () => {
    const printed = await printedWith([[['https://a.example/', [0, 0, 9, 9]], ['anno:0', [50, 700, 80, 714]]]]);
    const { pages: [page] } = await annotationsOf(await annotatePdf(printed, plan({
      anchors: [{ highlightIds: ['h'], url: 'https://b.example/ü_(x' }], annotations: [planned('h')],
    })));
    expect(page!.map(({ subtype }) => subtype)).toEqual(['Highlight', 'Link', 'Link']);
    const uri = page![2]!.dict.lookup(name('A'), PDFDict).lookup(name('URI'), PDFHexString);
    expect(uri.decodeText()).toBe('https://b.example/%C3%BC_(x');
  });

  it('leaves no reference in the structure that leads nowhere', async () => {
    const printed = await printedWith([[['anno:0', [50, 700, 80, 714]], ['https://a.example/', [0, 0, 9, 9]]]]);
    const { pages: [page], document } = await annotationsOf(await annotatePdf(printed, plan({
      anchors: [{ highlightIds: ['h'], url: null }], annotations: [planned('h')],
    })));
    const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const kinds = root.lookup(name('K'), PDFArray).asArray().map((element) => document.context.lookup(element, PDFDict).lookup(name('S'), PDFName).decodeText());
    expect(kinds).toEqual(['Span', 'Link']);
    const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
    const own = page![0]!.dict.lookup(name('StructParent'), PDFNumber).asNumber();
    expect(numbers.filter((value) => value instanceof PDFNumber).map(String)).toEqual(['1', String(own)]);
    const element = document.context.lookup(numbers[3], PDFDict);
    expect(element.lookup(name('S'), PDFName).decodeText()).toBe('Annot');
    const [reference] = element.lookup(name('K'), PDFArray).asArray();
    expect(document.context.lookup((reference as PDFDict).get(name('Obj')), PDFDict)).toBe(page![0]!.dict);
  });

  it('leads from a list to the passage, also on an earlier page', async () => {
    const printed = await printedWith([[['anno:0', [50, 700, 80, 714]]], [['passage:0', [0, 0, 9, 9]]]]);
    const { pages: [, second], document } = await annotationsOf(await annotatePdf(printed, plan({
      anchors: [{ highlightIds: ['h'], url: null }], annotations: [planned('h')],
    })));
    const { dict } = second![0]!;
    expect(dict.get(name('A'))).toBeUndefined();
    expect(dict.lookup(name('Dest'), PDFArray).get(0)).toBe(document.getPage(0).ref);
  });

  it('leaves no figure without words around one that has them', async () => {
    const document = await PDFDocument.load(await printedWith([[]]));
    const { context } = document;
    const figure = (change: Record<string, PDFString | PDFRef[]>): PDFRef => context.register(context.obj({ Type: 'StructElem', S: 'Figure', ...change }));
    const shown = figure({ Alt: PDFString.of('A chart') });
    const [around, bare] = [figure({ K: [context.register(context.obj({ Type: 'StructElem', S: 'NonStruct', K: [shown] }))] }), figure({})];
    document.catalog.lookup(name('StructTreeRoot'), PDFDict).set(name('K'), context.obj([around, bare]));
    const read = await PDFDocument.load(await annotatePdf(await document.save(), plan({})));
    const kinds = read.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K'), PDFArray).asArray().map((element) => read.context.lookup(element, PDFDict).get(name('S')));
    expect(kinds).toEqual([name('Div'), name('Figure')]);
  });

  it('is turned from right to left where its language is written so', async () => {
    for (const [language, direction] of [['ar', 'R2L'], ['en', undefined]] as const) {
      const printed = await PDFDocument.load(await printedWith([[]]));
      printed.setLanguage(language);
      const { document } = await annotationsOf(await annotatePdf(await printed.save(), plan({})));
      expect(document.catalog.lookup(name('ViewerPreferences'), PDFDict).lookupMaybe(name('Direction'), PDFName)?.decodeText()).toBe(direction);
    }
  });

  it('tells how far it is, page by page', async () => {
    const told: string[] = [];
    await annotatePdf(await printedWith([[], []]), plan({}), (done, total) => told.push(`${done}/${total}`));
    expect(told).toEqual(['1/2', '2/2']);
  });
});
