import { create } from 'zustand';
import type { Nearness } from '../../../core/analysis/nearness.ts';

export const matrixKinds = ['tags', 'sources', 'verdicts', 'speakers'] as const;
export type MatrixKind = (typeof matrixKinds)[number];

/** The distances that are offered, by the names that the catalogue has for them. */
export const nearnesses = {
  passage: { kind: 'passage' },
  overlap: { kind: 'overlap' },
  sentences0: { kind: 'sentences', within: 0 },
  sentences1: { kind: 'sentences', within: 1 },
  sentences3: { kind: 'sentences', within: 3 },
  paragraph: { kind: 'paragraph' },
} as const satisfies Readonly<Record<string, Nearness>>;
export type NearnessName = keyof typeof nearnesses;

export const measures = ['count', 'jaccard'] as const;
export type Measure = (typeof measures)[number];
export const orders = ['given', 'most', 'alike'] as const;
export type Order = (typeof orders)[number];

/** A cell by the keys of its row and column. */
export interface CellKey {
  readonly row: string;
  readonly column: string;
}

interface MatrixStore {
  readonly kind: MatrixKind;
  readonly near: NearnessName;
  readonly measure: Measure;
  readonly order: Order;
  /** The cell that Tab leads to, and whose content is shown once it was chosen. */
  readonly focus: CellKey | null;
  readonly chosen: CellKey | null;
}

/** How the matrix is looked at, kept while the window is open. */
export const useMatrixStore = create<MatrixStore>(() => ({ kind: 'tags', near: 'overlap', measure: 'count', order: 'given', focus: null, chosen: null }));

const { setState } = useMatrixStore;

export const showKind = (kind: MatrixKind): void => setState({ kind, focus: null, chosen: null });
export const showNear = (near: NearnessName): void => setState({ near, chosen: null });
export const showMeasure = (measure: Measure): void => setState({ measure });
export const showOrder = (order: Order): void => setState({ order });
export const focusCell = (focus: CellKey): void => setState({ focus });
export const chooseCell = (chosen: CellKey): void => setState({ chosen, focus: chosen });
