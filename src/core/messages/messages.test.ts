import { describe, expect, it } from 'vitest';
import { text } from './messages.ts';

describe('text', () => {
  it('puts parameters in their places', () => {
    expect(text('undo.tag.rename', { from: 'Figure', tag: 'Number' })).toBe('Rename tag “Figure” to “Number”');
  });

  it('chooses between one and several', () => {
    expect(text('undo.highlight.remove', { count: 1, quote: 'a {count} b' })).toBe('Delete highlight “a {count} b”');
    expect(text('undo.highlight.remove', { count: 3, quote: 'x' })).toBe('Delete 3 highlights');
  });

  it('shows the name of a parameter that is missing', () => {
    expect(text('undo.tag.create')).toBe('Create tag “tag”');
  });
});
