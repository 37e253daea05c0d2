import type { NodeKey } from 'lexical';
import type { ComponentType } from 'react';
import type { ContentOf, LiveContent } from '../../../core/model/report-block.ts';
import type { Footnote, Inline } from '../../../core/model/report-text.ts';

/** How the pieces of a report that are no text are drawn. */
export interface ReportDecorators {
  readonly Live: ComponentType<{ readonly nodeKey: NodeKey; readonly content: LiveContent }>;
  readonly Citation: ComponentType<{ readonly nodeKey: NodeKey; readonly citation: Extract<Inline, { readonly kind: 'citation' }> }>;
  readonly Footnote: ComponentType<{ readonly nodeKey: NodeKey; readonly content: Footnote['content'] }>;
  readonly Picture: ComponentType<{ readonly nodeKey: NodeKey; readonly content: ContentOf<'picture'> }>;
  readonly PageBreak: ComponentType<{ readonly nodeKey: NodeKey }>;
}

let given: ReportDecorators | null = null;

/** Tells how they are drawn: by those who know nodes and project, of which the nodes know nothing. */
export function provideDecorators(decorators: ReportDecorators): void {
  given = decorators;
}

/** Returns how they are drawn. Throws before that was told: it is a bug. */
export function decorators(): ReportDecorators {
  if (!given) throw new Error('nothing draws the pieces of reports');
  return given;
}
