import type { PrintAnchor } from '../../../core/formats/print-html/leaf-html.ts';
import type { Rgb } from '../../../core/model/colour.ts';

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

/** What turns a printed page into an annotated one. Plain data: it travels to a worker. */
export interface AnnotationPlan {
  /** What the links `anno:N` of the print stand for. */
  readonly anchors: readonly PrintAnchor[];
  /** The words of the headings of the print, in order. */
  readonly headings: readonly string[];
  readonly annotations: readonly PlannedAnnotation[];
  readonly title: string;
  readonly authors: readonly string[];
  /** The citation in one line, or what is exported. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** When the export was made. */
  readonly madeAt: string;
}

/** What the thread that annotates is given. */
export interface AnnotateOrder {
  readonly printed: Uint8Array;
  readonly plan: AnnotationPlan;
}

/** What that thread says. An error in it arrives as the worker's `error` event. */
export type AnnotateReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly pdf: Uint8Array };
