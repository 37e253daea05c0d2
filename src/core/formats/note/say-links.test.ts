import { describe, expect, it } from 'vitest';
import { withLinksSaid } from './say-links.ts';

const say = (address: string): string => (address.endsWith('/gone') ? 'x (deleted)' : `*${address.slice(address.lastIndexOf('/') + 1)}*`);

describe('withLinksSaid', () => {
  it('puts words, as such, where links to records were', () => {
    expect(withLinksSaid('**See [old](claimwright:tag/new)** and [x](claimwright:tag/gone), [web](https://a.example) and [r][1].\n\n[1]: claimwright:claim/c', say))
      .toBe('**See \\*new\\*** and x (deleted), [web](https://a.example) and \\*c\\*.');
  });

  it('keeps a link where something leads there', () => {
    expect(withLinksSaid('See [it](claimwright:highlight/s/h).', say, ({ subject }) => (subject.kind === 'highlight' ? `#hl-${subject.id}` : null))).toBe('See [\\*h\\*](#hl-h).');
  });

  it('leaves a note without such links to the letter', () => {
    expect(withLinksSaid('* a\n+ [b](https://a.example)', say)).toBe('* a\n+ [b](https://a.example)');
  });
});
