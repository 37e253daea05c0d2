import { create } from 'zustand';
import { textOf, type Message, type MessageId } from '../../../core/messages/messages.ts';

export interface Toast {
  readonly id: number;
  /** `problem` stays until dismissed and is announced at once; the others go by themselves. */
  readonly tone: 'info' | 'done' | 'problem';
  readonly text: string;
  /** What it is about: a newer toast about the same takes its place. */
  readonly topic?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** The toasts on screen, oldest first. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

const { setState } = useToasts;
/** Toasts that go by themselves: the oldest makes room. What went wrong makes room for nothing. */
const mostPassing = 3;
let lastId = 0;

/** Shows a toast. The same words are not shown twice at the same time. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const shown = { ...toast, id: ++lastId };
  const outdated = ({ text, topic }: Toast): boolean => text === toast.text || (topic !== undefined && topic === toast.topic);
  setState(({ toasts }) => {
    const all = [...toasts.filter((one) => !outdated(one)), shown];
    const passing = all.filter(({ tone }) => tone !== 'problem');
    return { toasts: all.filter((one) => one.tone === 'problem' || passing.indexOf(one) >= passing.length - mostPassing) };
  });
}

/** What the user asked for went as asked: nothing that has to stay in sight. */
const wanted: ReadonlySet<string> = new Set<MessageId>(['import.cancelled', 'replace.cancelled', 'overview.cancelled']);

/** Shows what went wrong, in words; that something was cancelled, as news that goes by itself. */
export const showProblem = (problem: Message): void => showToast({ tone: wanted.has(problem.id) ? 'info' : 'problem', text: textOf(problem) });

/** Takes away everything that went wrong, once the user has seen it. */
export const dismissProblems = (): void => setState(({ toasts }) => ({ toasts: toasts.filter(({ tone }) => tone !== 'problem') }));

export const dismissToast = (id: number): void => setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
