import type { CommandContext } from '../commands/command.ts';
import { runCommand, type CommandCall } from '../commands/registry.ts';
import { selectorAt } from '../anchoring/selector.ts';
import { textOf } from '../messages/messages.ts';
import type { Stance } from '../model/evidence.ts';
import type { HighlightRef } from '../model/highlight.ts';
import { newProject } from '../model/project.ts';
import { ProjectState } from '../model/project-state.ts';
import type { Selector } from '../model/selector.ts';
import type { Source } from '../model/source.ts';

/** The text of every sample source. */
export const sampleText = 'The ministry said on Monday that 67,100 people had died. Aid groups put the number higher.';

/** Returns a context with a still clock and ids that count up, so that outcomes can be foretold. */
export function sampleContext(): CommandContext {
  let ids = 0;
  return { now: '2026-01-02T03:04:05.678Z', author: 'Ada', newId: () => `new-${++ids}` };
}

export const sampleSource = (id: string, textLength = sampleText.length): Source => ({
  id,
  citation: { type: 'article', title: `Brief ${id}` },
  file: { name: `${id}.txt`, mediaType: 'text/plain', encoding: 'utf-8', size: textLength, sha256: '0'.repeat(64) },
  version: 1,
  textLength,
  formerVersions: [],
  note: null,
  importedAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-01-01T00:00:00.000Z',
});

/** Returns a project with two sources, `a` and `b`. */
export function sampleProject(): ProjectState {
  const at = '2026-01-01T00:00:00.000Z';
  const state = new ProjectState(newProject('p', 'Sample', at));
  for (const id of ['a', 'b']) state.sources.set(id, sampleSource(id));
  return state;
}

/** Returns the selector of the first place where `quote` stands in the sample text. */
export function quoteSelector(quote: string): Selector {
  const start = sampleText.indexOf(quote);
  return selectorAt(sampleText, { start, end: start + quote.length });
}

/** Runs a command and applies it; throws the words of a refusal. Returns the ids made. */
export function perform(state: ProjectState, call: CommandCall, context: CommandContext): readonly string[] {
  const draft = runCommand(state, call, context);
  if (!draft.ok) throw new Error(textOf(draft.error));
  state.apply(draft.value.operations);
  return draft.value.created;
}

/** Returns the command that makes a claim of which nothing more is known, from a highlight or from none. */
export const claimCall = (statement: string, statedBy: HighlightRef | null = null): CommandCall => ({
  name: 'claim.create',
  input: { statement, speaker: '', saidOn: null, about: null, place: '', tagIds: [], statedBy: statedBy && { highlight: statedBy } },
});

/** Returns the command that ties a highlight to a claim. */
export const attachCall = (claimId: string, highlight: HighlightRef, stance: Stance, why = ''): CommandCall =>
  ({ name: 'evidence.attach', input: { claimId, passage: { highlight }, stance, strength: null, why } });
