import type { Paper } from '../../core/exports/paper.ts';

export interface PrintRequest {
  /** A whole page; what it loads must be among the app's own resources. */
  readonly html: string;
  /** Shown at the foot of every page, beside the page's number. */
  readonly title: string;
  readonly paper: Paper;
  /** Where it is given, the notes of a report are laid at the foot of their pages if they can be; told whether they are. */
  readonly onNotes?: (atFoot: boolean) => void;
  /** Ends the printing at once; it then rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/** A picture that is to be painted. */
export interface PaintRequest {
  readonly svg: string;
  /** Pixels of the result. */
  readonly width: number;
  readonly height: number;
  readonly signal: AbortSignal;
}

/** Paints a picture and answers it as PNG. Rejects when the engine cannot, and with the signal's reason. */
export type PaintSvg = (request: PaintRequest) => Promise<Uint8Array>;

/** Lays a page out and answers it as a tagged PDF with an outline. Rejects when the engine cannot. */
export type PrintHtml = (request: PrintRequest) => Promise<Uint8Array>;
