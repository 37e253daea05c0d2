import { describe, expect, it } from 'vitest';
import type { ProjectState } from '../model/project-state.ts';
import { subjectKey, type Subject } from '../model/subject.ts';
import { claimCall, perform, quoteSelector, sampleContext, sampleProject } from '../testing/samples.ts';
import { findLinkTargets } from './find-link-targets.ts';
import { inOrder, noteFilter, type NoteQuery } from './find-notes.ts';
import { foldedProject } from './folded.ts';
import { mentionsOf } from './mentions.ts';
import { notesOf } from './notes.ts';

const all: NoteQuery = { words: '', kinds: [], tagId: null, sourceId: null, order: 'document' };

interface Noted {
  readonly state: ProjectState;
  readonly outer: string;
  readonly inner: string;
  readonly claim: string;
  readonly late: string;
  readonly early: string;
}

/** A project with a note on everything; time goes on by a second with each change. */
function notedProject(): Noted {
  const state = sampleProject();
  const base = sampleContext();
  let seconds = 10;
  const go = (call: Parameters<typeof perform>[1]): string =>
    perform(state, call, { ...base, now: `2026-01-02T03:04:${seconds++}.000Z` })[0] ?? '';
  const outer = go({ name: 'tag.create', input: { name: 'Figures', parentId: null, colour: 'red', description: 'Any *number*.', shortcut: null } });
  const inner = go({ name: 'tag.create', input: { name: 'Déaths', parentId: outer, colour: 'blue', description: '', shortcut: null } });
  const mark = (quote: string, note: string | null, tagIds: string[]): string =>
    go({ name: 'highlight.create', input: { sourceId: 'a', selector: quoteSelector(quote), colour: 'amber', tagIds, newTag: null, note } });
  const late = mark('Aid groups', `Compare [the old name](claimwright:tag/${inner}) first.`, []);
  const early = mark('67,100 people', 'Rounded **up**.', [inner]);
  mark('Monday', null, [outer]);
  const claim = go(claimCall('Many died', { sourceId: 'a', id: early }));
  go({ name: 'claim.update', input: { claimId: claim, changes: { note: `- See [it](claimwright:highlight/a/${early})\n- and its [note](claimwright:note/highlight/a/${early})` }, editSession: null } });
  go({ name: 'source.setNote', input: { sourceId: 'b', note: `From [there](claimwright:source/a), with a [gone one](claimwright:tag/none) and ${'long '.repeat(30)} words before [it](claimwright:claim/${claim}).`, editSession: null } });
  go({ name: 'project.setNote', input: { note: 'Why we do this.', editSession: null } });
  return { state, outer, inner, claim, late, early };
}

const keys = (subjects: Iterable<{ readonly subject: Subject }>): readonly string[] => Array.from(subjects, ({ subject }) => subjectKey(subject));

describe('notesOf', () => {
  it('goes through the project as it is read', () => {
    const { state, outer, claim, late, early } = notedProject();
    expect(keys(notesOf(state))).toEqual(['project', `highlight/a/${early}`, `highlight/a/${late}`, 'source/b', `claim/${claim}`, `tag/${outer}`]);
  });
});

describe('noteFilter', () => {
  const found = ({ state }: Noted, query: Partial<NoteQuery>): readonly string[] =>
    keys(inOrder([...notesOf(state)].filter(noteFilter(state, { ...all, ...query }, foldedProject())), query.order ?? 'document'));

  it('finds every word, in the note or in the name of what it is about, whatever case and accents', () => {
    const noted = notedProject();
    expect(found(noted, { words: 'ROUNDED up' })).toEqual([`highlight/a/${noted.early}`]);
    expect(found(noted, { words: 'rounded 67,100' })).toEqual([`highlight/a/${noted.early}`]);
    expect(found(noted, { words: 'nowhere rounded' })).toEqual([]);
  });

  it('finds links by the names of now, not by the old ones, nor by addresses', () => {
    const noted = notedProject();
    expect(found(noted, { words: 'deaths first' })).toEqual([`highlight/a/${noted.late}`]);
    expect(found(noted, { words: 'old name' })).toEqual([]);
    expect(found(noted, { words: 'claimwright' })).toEqual([]);
  });

  it('keeps to kinds, a source, a tag with those inside it', () => {
    const noted = notedProject();
    const { early, late, outer } = noted;
    expect(found(noted, { kinds: ['project', 'tag'] })).toEqual(['project', `tag/${outer}`]);
    expect(found(noted, { sourceId: 'a' })).toEqual([`highlight/a/${early}`, `highlight/a/${late}`]);
    expect(found(noted, { tagId: outer })).toEqual([`highlight/a/${early}`, `tag/${outer}`]);
  });

  it('puts the ones changed last first when asked', () => {
    const noted = notedProject();
    expect(found(noted, { order: 'modified' }).slice(0, 3)).toEqual(['project', 'source/b', `claim/${noted.claim}`]);
  });
});

describe('mentionsOf', () => {
  it('tells which notes lead to a record, with the words around the link and the names of now', () => {
    const { state, inner, late, early, claim } = notedProject();
    expect(mentionsOf(state, { kind: 'tag', id: inner })).toEqual([{ subject: { kind: 'highlight', sourceId: 'a', id: late }, context: 'Compare Déaths first.' }]);
    expect(mentionsOf(state, { kind: 'highlight', sourceId: 'a', id: early })).toEqual([{ subject: { kind: 'claim', id: claim }, context: 'See “67,100 people”' }]);
    expect(mentionsOf(state, { kind: 'claim', id: claim })).toEqual([
      { subject: { kind: 'source', id: 'b' }, context: '…long long long long long long long long long words before Many died.' },
    ]);
    expect(mentionsOf(state, { kind: 'source', id: 'b' })).toEqual([]);
  });
});

describe('findLinkTargets', () => {
  const found = (noted: Noted, typed: string): readonly string[] =>
    findLinkTargets(noted.state, typed, foldedProject()).map(({ target, about }) => `${target.part} ${subjectKey(target.subject)}${about && ` (${about})`}`);

  it('finds records by what they are called and notes by what they say', () => {
    const noted = notedProject();
    expect(found(noted, 'deaths')).toEqual([`record tag/${noted.inner} (Figures)`]);
    expect(found(noted, 'peop')).toEqual([`record highlight/a/${noted.early} (Brief a)`]);
    expect(found(noted, 'died')).toEqual([`record claim/${noted.claim}`]);
    expect(found(noted, 'why')).toEqual(['note project (Why we do this.)']);
  });

  it('offers what was changed last while nothing is typed', () => {
    const noted = notedProject();
    expect(found(noted, '').find((line) => line.includes('highlight'))).toMatch(/^record highlight/);
    expect(found(noted, '')).toContain('record project');
  });
});
