import { beforeEach, describe, expect, it } from 'vitest';
import { dismissProblems, dismissToast, showToast, useToasts } from './toasts.ts';

const words = (): readonly string[] => useToasts.getState().toasts.map(({ text }) => text);
const problem = (text: string): void => showToast({ tone: 'problem', text });
const done = (text: string): void => showToast({ tone: 'done', text });

describe('toasts', () => {
  beforeEach(() => useToasts.setState({ toasts: [] }));

  it('keeps every problem until it is dismissed, whatever comes after it', () => {
    problem('The disk is full');
    for (let i = 1; i <= 5; i++) done(`Done ${i}`);
    problem('The file is gone');
    expect(words()).toEqual(['The disk is full', 'Done 3', 'Done 4', 'Done 5', 'The file is gone']);
    dismissToast(useToasts.getState().toasts[0]!.id);
    expect(words()).not.toContain('The disk is full');
    dismissProblems();
    expect(words()).toEqual(['Done 3', 'Done 4', 'Done 5']);
  });

  it('shows the same words once, and the newest of one topic', () => {
    problem('The disk is full');
    problem('The disk is full');
    showToast({ tone: 'info', topic: 'history', text: 'Undone: a' });
    showToast({ tone: 'info', topic: 'history', text: 'Undone: b' });
    expect(words()).toEqual(['The disk is full', 'Undone: b']);
  });
});
