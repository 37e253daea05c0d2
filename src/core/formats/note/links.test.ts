import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../model/subject.ts';
import { linkAddress, linksIn, linkTarget, rewriteLinks, type LinkTarget } from './links.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constant<Subject>({ kind: 'project' }),
  fc.record({ kind: fc.constantFrom('source' as const, 'tag' as const, 'claim' as const), id }),
  fc.record({ kind: fc.constant('highlight' as const), sourceId: id, id }),
);
const target: fc.Arbitrary<LinkTarget> = fc.record({ subject, part: fc.constantFrom('record' as const, 'note' as const) });

const tag = (tagId: string): Subject => ({ kind: 'tag', id: tagId });

describe('link addresses', () => {
  it('name every target in a way that reads back', () => {
    fc.assert(fc.property(target, (given) => {
      expect(linkTarget(linkAddress(given))).toEqual(given);
    }));
  });

  it.each(['https://example.org', 'claimwright:', 'claimwright:tag', 'claimwright:tag/', 'claimwright:tag/a/b', 'claimwright:tag/a b', 'claimwright:highlight/a',
    'claimwright:evidence/a', 'claimwright:note', 'claimwright:project/a', 'CLAIMWRIGHT:tag/a'])('refuse %s', (address) => {
    expect(linkTarget(address)).toBeNull();
  });
});

describe('linksIn', () => {
  it('finds links in every part of a note, in order', () => {
    const note = 'See [a](claimwright:tag/a) and **[b](<claimwright:claim/b> "why")**.\n\n- <claimwright:highlight/s/h>\n\n> [c][1] [web](https://example.org)\n\n[1]: claimwright:note/project';
    expect(linksIn(note).map(linkAddress)).toEqual(['claimwright:tag/a', 'claimwright:claim/b', 'claimwright:highlight/s/h', 'claimwright:note/project']);
  });

  it('takes code and plain words for what they are', () => {
    expect(linksIn('`[a](claimwright:tag/a)` and claimwright:tag/b')).toEqual([]);
  });
});

describe('rewriteLinks', () => {
  it('leads links elsewhere and leaves all else to the letter', () => {
    const note = '* See [the claimwright:tag/a tag](claimwright:tag/a "old") , its [note](claimwright:note/tag/a),\n\n<claimwright:tag/a> `claimwright:tag/a` [ab](claimwright:tag/ab)\n[1]\n\n[1]: claimwright:tag/a';
    expect(rewriteLinks(note, tag('a'), tag('z'))).toBe(
      '* See [the claimwright:tag/a tag](claimwright:tag/z "old") , its [note](claimwright:note/tag/z),\n\n<claimwright:tag/z> `claimwright:tag/a` [ab](claimwright:tag/ab)\n[1]\n\n[1]: claimwright:tag/z',
    );
  });

  it('leaves no link to the old one and takes none from others', () => {
    const piece = fc.oneof(target.map((to) => `[x](${linkAddress(to)})`), fc.constantFrom('claimwright:tag/a', '**[y](claimwright:tag/a)**', '\n\n- ', '`', '[', '](', ' '));
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), subject, subject, (pieces, from, to) => {
      const note = pieces.join(' ');
      const lead = (given: LinkTarget): string => linkAddress({ ...given, subject: linkAddress({ ...given, part: 'record' }) === linkAddress({ subject: from, part: 'record' }) ? to : given.subject });
      expect(linksIn(rewriteLinks(note, from, to)).map(linkAddress)).toEqual(linksIn(note).map(lead));
    }));
  });

  it('gives back an untouched note as it is', () => {
    expect(rewriteLinks(null, tag('a'), tag('b'))).toBeNull();
    expect(rewriteLinks('no link, claimwright:tag/a in words', tag('a'), tag('b'))).toBe('no link, claimwright:tag/a in words');
  });
});
