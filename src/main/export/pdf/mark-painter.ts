import type { PDFContext, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import type { Rgb } from '../../../core/model/colour.ts';
import { fillOf } from './mark-path.ts';
import type { AnnotationShape } from './plan.ts';

/** What is coloured on a page. */
export interface PaintedMark {
  readonly colour: Rgb;
  readonly shape: AnnotationShape;
}

/** Paints marks into pages of one PDF, over what these show, as a highlighter does. */
export class MarkPainter {
  private readonly context: PDFContext;
  private readonly multiply: PDFRef;

  constructor(context: PDFContext) {
    this.context = context;
    this.multiply = context.register(context.obj({ Type: 'ExtGState', BM: 'Multiply', ca: 1, CA: 1 }));
  }

  /** Paints marks on a page, and what `more` draws there, as what belongs to no part of its text. */
  paint(page: PDFPage, marks: readonly PaintedMark[], more: readonly string[] = []): void {
    if (marks.length + more.length === 0) return;
    const { node } = page;
    node.normalize();
    const state = node.newExtGState('Marks', this.multiply).asString();
    const drawn = [...more, ...(marks.length === 0 ? [] : [`q ${state} gs`, ...marks.map(({ colour, shape }) => fillOf(colour, shape)), 'Q'])];
    node.addContentStream(this.context.register(this.context.flateStream(['/Artifact BMC', ...drawn, 'EMC'].join('\n'))));
  }
}
