import type { HistoryView } from '../../ipc/snapshot.ts';
import type { ChangeRange, JournalEntry, SegmentHeader, Step } from './format.ts';

/** Steps of undo that are kept. */
export const historyLimit = 500;

/** What can be undone and redone: steps by the numbers of their changes. The operations themselves lie in the journal. */
export class History {
  private undoable: Step[];
  private redoable: Step[];

  constructor(stacks: Pick<SegmentHeader, 'undo' | 'redo'> = { undo: [], redo: [] }) {
    this.undoable = [...stacks.undo];
    this.redoable = [...stacks.redo];
  }

  get undo(): Step | undefined {
    return this.undoable.at(-1);
  }

  get redo(): Step | undefined {
    return this.redoable.at(-1);
  }

  get view(): HistoryView {
    return { undo: this.undo?.label ?? null, redo: this.redo?.label ?? null };
  }

  get stacks(): Pick<SegmentHeader, 'undo' | 'redo'> {
    return { undo: [...this.undoable], redo: [...this.redoable] };
  }

  /** Returns the first change that any step still needs, or null when there are no steps. */
  get oldest(): number | null {
    const firsts = [...this.undoable, ...this.redoable].map((step) => step.first);
    return firsts.length === 0 ? null : Math.min(...firsts);
  }

  /** Takes note of a confirmed change. A step that does not match what is known makes the history start afresh. */
  record(entry: JournalEntry): void {
    if (entry.action === 'do') this.did(entry);
    else if (entry.action === 'undo') this.move(this.undoable, this.redoable, entry.of);
    else this.move(this.redoable, this.undoable, entry.of);
  }

  private did({ sequence, label, group }: JournalEntry): void {
    this.redoable = [];
    const top = this.undo;
    if (top && group !== null && top.group === group && top.last === sequence - 1) {
      this.undoable[this.undoable.length - 1] = { ...top, last: sequence, label };
      return;
    }
    this.undoable.push({ first: sequence, last: sequence, label, group });
    if (this.undoable.length > historyLimit) this.undoable.shift();
  }

  private move(from: Step[], to: Step[], of: ChangeRange | null): void {
    const step = from.at(-1);
    if (!step || step.first !== of?.first || step.last !== of.last) {
      this.clear();
      return;
    }
    from.pop();
    to.push(step);
  }

  /** Forgets every step that has to do with a change before `sequence`. */
  forgetBefore(sequence: number): void {
    this.undoable = this.undoable.slice(this.undoable.findLastIndex((step) => step.first < sequence) + 1);
    this.redoable = this.redoable.slice(this.redoable.findLastIndex((step) => step.first < sequence) + 1);
  }

  clear(): void {
    this.undoable = [];
    this.redoable = [];
  }
}
