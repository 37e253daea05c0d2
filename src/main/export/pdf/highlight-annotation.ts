import { PDFHexString, PDFName, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Rgb } from '../../../core/model/colour.ts';
import type { PlannedAnnotation } from './plan.ts';
import { boundsOf, quadPoints, type Box } from './quads.ts';

/** Annotation flags, ISO 32000-1 table 165: print; and for notes also keep size and direction. */
const printed = 4;
const popupFlags = 28;
const popupSize = { width: 190, height: 110 };

/** Writes the annotations of one PDF. */
export class AnnotationWriter {
  private readonly context: PDFContext;
  private readonly multiply: PDFRef;

  constructor(context: PDFContext) {
    this.context = context;
    this.multiply = context.register(context.obj({ Type: 'ExtGState', BM: 'Multiply', ca: 1, CA: 1 }));
  }

  /**
   * Writes a highlight over boxes of a page, with its appearance and, where it has a comment, the popup for it. Returns
   * the annotations to be listed on the page, the highlight first.
   */
  write(planned: PlannedAnnotation, boxes: readonly Box[], page: PDFRef, pageWidth: number): readonly [PDFRef, ...PDFRef[]] {
    const { context } = this;
    const bounds = boundsOf(boxes);
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Highlight',
      Rect: [bounds.left, bounds.bottom, bounds.right, bounds.top],
      QuadPoints: [...quadPoints(boxes)],
      C: [...planned.colour],
      CA: 1,
      F: printed,
      P: page,
      NM: PDFString.of(planned.id),
      CreationDate: PDFString.fromDate(new Date(planned.createdAt)),
      M: PDFString.fromDate(new Date(planned.modifiedAt)),
      Contents: PDFHexString.fromText(planned.contents),
      AP: { N: this.appearance(planned.colour, boxes, bounds) },
    });
    const reference = context.register(annotation);
    if (planned.author !== '') annotation.set(name('T'), PDFHexString.fromText(planned.author));
    if (planned.subject !== '') annotation.set(name('Subj'), PDFHexString.fromText(planned.subject));
    if (planned.contents === '') return [reference];

    const left = Math.max(0, pageWidth - popupSize.width);
    const bottom = Math.max(0, bounds.top - popupSize.height);
    const popup = context.register(context.obj({
      Type: 'Annot', Subtype: 'Popup', Parent: reference, P: page, F: popupFlags, Open: false,
      Rect: [left, bottom, left + popupSize.width, bottom + popupSize.height],
    }));
    annotation.set(name('Popup'), popup);
    return [reference, popup];
  }

  /** The coloured boxes, multiplied with the page so that the text stays black; one path, so that no part is coloured twice. */
  private appearance(colour: Rgb, boxes: readonly Box[], bounds: Box): PDFRef {
    const rectangles = boxes.map(({ left, bottom, right, top }) => `${number(left)} ${number(bottom)} ${number(right - left)} ${number(top - bottom)} re`);
    return this.context.register(this.context.stream(`/M gs ${colour.map(number).join(' ')} rg ${rectangles.join(' ')} f`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [bounds.left, bounds.bottom, bounds.right, bounds.top],
      Resources: { ExtGState: { M: this.multiply } },
    }));
  }
}

const name = (value: string): PDFName => PDFName.of(value);
const number = (value: number): string => String(Math.round(value * 1000) / 1000);
