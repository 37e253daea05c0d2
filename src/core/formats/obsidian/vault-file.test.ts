import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markGone, recordOf, writePage, type VaultPage } from './vault-file.ts';
import { VaultNames, vaultName } from './vault-names.ts';

const page = (markdown: string, fields: VaultPage['fields'] = { title: 'A title' }): VaultPage => ({ record: 'source/s1', fields, markdown });

describe('a file of a folder for Obsidian', () => {
  it('is new with its record, its fields and a region, and says which record it is about', () => {
    const file = writePage(null, page('# A title\n', { title: 'A: title', tags: ['[[One]]', '[[Two]]'], empty: '', none: null, number: 3 }));
    expect(file).toBe('---\nclaimwright: source/s1\ntitle: "A: title"\ntags:\n  - "[[One]]"\n  - "[[Two]]"\nnumber: 3\n---\n%% claimwright:begin %%\n# A title\n\n%% claimwright:end %%\n');
    expect(recordOf(file)).toBe('source/s1');
    expect(writePage(file, page('# A title\n', { title: 'A: title', tags: ['[[One]]', '[[Two]]'], number: 3 }))).toBe(file);
  });

  it('keeps what the user wrote before, behind and in the front matter, to the letter', () => {
    const before = '---\n# mine\naliases: [x,  y]\nclaimwright: source/s1\ntitle: Old\nrating: 5\n---\nMy own *words*.\n\n%% claimwright:begin %%\nold\n\n%% claimwright:end %%\nMore of mine  \n\n- a list';
    const after = writePage(before, page('new'));
    expect(after).toContain('# mine');
    expect(after).toMatch(/aliases: \[x, y\]|aliases: \[x, {2}y\]/);
    expect(after).toContain('title: A title\nrating: 5\n---\nMy own *words*.\n\n%% claimwright:begin %%\nnew\n\n%% claimwright:end %%\nMore of mine  \n\n- a list');
  });

  it('gets a new region at its end where the user took ours out, or half of it', () => {
    expect(writePage('---\nclaimwright: source/s1\n---\nMine.', page('new'))).toContain('Mine.\n\n%% claimwright:begin %%\nnew\n\n%% claimwright:end %%\n');
    expect(writePage('---\nclaimwright: source/s1\n---\n%% claimwright:begin %%\nMine.\n', page('new'))).toContain('%% claimwright:begin %%\nMine.\n\n%% claimwright:begin %%\nnew');
  });

  it('is left alone where its front matter cannot be read', () => {
    const broken = '---\nclaimwright: source/s1\n a: [b\n---\nMine.';
    expect([writePage(broken, page('new')), markGone(broken)]).toEqual([broken, broken]);
  });

  it('says once that its record is gone, and no more when it is back', () => {
    const file = writePage(null, page('text'));
    const gone = markGone(file);
    expect(gone).toMatch(/claimwright-gone: true[\s\S]*begin %%\n> \[!warning\] This is no longer in the project\.\n\ntext/);
    expect(markGone(gone)).toBe(gone);
    expect(writePage(gone, page('text'))).toBe(file);
  });

  it('belongs to no record without our field in its front matter', () => {
    for (const file of ['', 'claimwright: source/s1', '---\ntitle: x\n---\nclaimwright: source/s1', '---\nclaimwright: thing/s1\n---\n']) expect(recordOf(file)).toBeNull();
    expect(recordOf('---\r\nclaimwright: "tag/t1"\r\n---\r\n')).toBe('tag/t1');
  });

  it('never loses a line of the user’s', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '#', '-', '%', '\n', '>', 'é') }), { maxLength: 6 }), fc.string(), (lines, markdown) => {
      const mine = lines.join('\n');
      const first = writePage(null, page('old'));
      const edited = `${first}${mine}`;
      const after = writePage(edited, page(markdown.replaceAll('%%', '')));
      expect(after.endsWith(mine)).toBe(true);
      expect(writePage(after, page(markdown.replaceAll('%%', '')))).toBe(after);
    }));
  });
});

describe('names of files', () => {
  it('are safe on every system and in links', () => {
    expect(['What: is/it?', 'a #tag ^b [[c]] | d', '..hidden', 'con', 'x'.repeat(200), ' . ', 'ends.', 'Ünïcode ע'].map((words) => vaultName(words, 'claim')))
      .toEqual(['What is it', 'a tag b c d', 'hidden', 'claim', 'x'.repeat(80), 'claim', 'ends', 'Ünïcode ע'.normalize('NFC')]);
  });

  it('are given once, letter case aside', () => {
    const names = new VaultNames();
    names.take('Taken');
    expect([names.give('taken', 'x'), names.give('Name', 'x'), names.give('NAME?', 'x'), names.give('', 'x'), names.give('', 'x')]).toEqual(['taken 2', 'Name', 'NAME 2', 'x', 'x 2']);
  });
});
