import type { PrintAnchor } from '../../../core/formats/print-html/leaf-html.ts';
import type { Message } from '../../../core/messages/messages.ts';
import type { Rgb } from '../../../core/model/colour.ts';
import type { Result } from '../../../core/result.ts';

/** A highlight as it shall appear in a PDF. */
export interface PlannedAnnotation {
  readonly id: string;
  readonly colour: Rgb;
  readonly author: string;
  /** Names of its tags, joined; empty without any. */
  readonly subject: string;
  /** Plain text that viewers show as the comment; empty without any. */
  readonly contents: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** Where an annotation lies: over lines, as quads of top left, top right, bottom left, bottom right, or in a rectangle. Points in user space. */
export type AnnotationShape =
  | { readonly kind: 'quads'; readonly quads: readonly (readonly number[])[] }
  | { readonly kind: 'square'; readonly rect: readonly number[] };

/** A highlight as it shall appear on one page, counted from 0, of the PDF that it is about. */
export interface PlacedAnnotation extends PlannedAnnotation {
  readonly page: number;
  readonly shape: AnnotationShape;
}

/** What turns a PDF into one with highlights. Plain data: it travels to a worker. */
export interface OriginalPlan {
  readonly annotations: readonly PlacedAnnotation[];
  /** Names (`/NM`) of annotations that an earlier export wrote, and that these take the place of. */
  readonly ours: readonly string[];
  /** Annotations of others that were imported as highlights, by the number of their object. */
  readonly taken: readonly string[];
  /** True where marks, and what others drew over the pages, become part of what the pages show: the file is a new one. */
  readonly drawn: boolean;
  /** Pages that are put behind those of the file. */
  readonly appended: AppendedPages | null;
}

/** Printed pages, and where their links `passage:N` lead: a page from 0, and how far up on it, in points of user space; null where nowhere. */
export interface AppendedPages {
  readonly printed: Uint8Array;
  readonly targets: readonly ({ readonly page: number; readonly top: number } | null)[];
}

/** What turns a printed page into an annotated one. Plain data: it travels to a worker. */
export interface AnnotationPlan {
  /** What the links `anno:N` of the print stand for. */
  readonly anchors: readonly PrintAnchor[];
  /** The words of the headings of the print, in order. */
  readonly headings: readonly string[];
  readonly annotations: readonly PlannedAnnotation[];
  /** True where marks are drawn into the pages, and are no annotations. */
  readonly drawn: boolean;
  readonly title: string;
  readonly authors: readonly string[];
  /** The citation in one line, or what is exported. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** When the export was made. */
  readonly madeAt: string;
}

/** What the thread that annotates is given. */
export type AnnotateOrder =
  | { readonly printed: Uint8Array; readonly plan: AnnotationPlan }
  | { readonly original: Uint8Array; readonly plan: OriginalPlan };

/** What that thread says. An error in it arrives as the worker's `error` event. */
export type AnnotateReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly pdf: Result<Uint8Array, Message> };
