import { PDFHexString, PDFName, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Rgb } from '../../../core/model/colour.ts';
import { fillOf } from './mark-path.ts';
import type { AnnotationShape, PlannedAnnotation } from './plan.ts';
import { boundsOf, type Box } from './quads.ts';

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
   * Writes a highlight over lines or a rectangle of a page, with its appearance and, where it has a comment, the popup for it, which
   * ends at `right`, in points. Returns the annotations to be listed on the page, the highlight first.
   */
  write(planned: PlannedAnnotation, shape: AnnotationShape, page: PDFRef, right: number): readonly [PDFRef, ...PDFRef[]] {
    const { context } = this;
    const bounds = boundsOf(shape.kind === 'quads' ? shape.quads.flat() : shape.rect);
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: shape.kind === 'quads' ? 'Highlight' : 'Square',
      Rect: [bounds.left, bounds.bottom, bounds.right, bounds.top],
      ...(shape.kind === 'quads' ? { QuadPoints: shape.quads.flat() } : { IC: [...planned.colour], BS: { W: 0 } }),
      C: [...planned.colour],
      CA: 1,
      F: printed,
      P: page,
      NM: PDFString.of(planned.id),
      CreationDate: PDFString.fromDate(new Date(planned.createdAt)),
      M: PDFString.fromDate(new Date(planned.modifiedAt)),
      Contents: PDFHexString.fromText(planned.contents),
      AP: { N: this.appearance(planned.colour, shape, bounds) },
    });
    const reference = context.register(annotation);
    if (planned.author !== '') annotation.set(name('T'), PDFHexString.fromText(planned.author));
    if (planned.subject !== '') annotation.set(name('Subj'), PDFHexString.fromText(planned.subject));
    if (planned.contents === '') return [reference];

    const left = Math.max(0, right - popupSize.width);
    const bottom = Math.max(0, bounds.top - popupSize.height);
    const popup = context.register(context.obj({
      Type: 'Annot', Subtype: 'Popup', Parent: reference, P: page, F: popupFlags, Open: false,
      Rect: [left, bottom, left + popupSize.width, bottom + popupSize.height],
    }));
    annotation.set(name('Popup'), popup);
    return [reference, popup];
  }

  /** The coloured lines or rectangle, multiplied with the page so that the text stays black. */
  private appearance(colour: Rgb, shape: AnnotationShape, bounds: Box): PDFRef {
        return this.context.register(this.context.stream(`/M gs ${fillOf(colour, shape)}`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [bounds.left, bounds.bottom, bounds.right, bounds.top],
      Resources: { ExtGState: { M: this.multiply } },
    }));
  }
}

const name = (value: string): PDFName => PDFName.of(value);
