import type { CommandRequest } from '../../../src/core/commands/registry.ts';
import { selectorAt } from '../../../src/core/anchoring/selector.ts';
import { parsePlainText } from '../../../src/core/formats/plain-text/plain-text.ts';
import type { Stance } from '../../../src/core/model/evidence.ts';

/** A source as the commands below quote it. */
export interface QuotedSource {
  readonly id: string;
  readonly text: string;
}

/** Returns the command that makes a claim with an id of its own. */
export const claimNamed = (id: string, statement: string, facts: { readonly speaker?: string; readonly saidOn?: string; readonly place?: string } = {}): CommandRequest => ({
  name: 'claim.create',
  ids: [id],
  input: {
    statement, speaker: facts.speaker ?? '', place: facts.place ?? '', about: null, tagIds: [], statedBy: null,
    saidOn: facts.saidOn === undefined ? null : { words: facts.saidOn, edtf: facts.saidOn },
  },
});

/** Returns the command that ties the words `quote` of a source to a claim, marking them. */
export function tie(claimId: string, source: QuotedSource, quote: string, stance: Stance, more: { readonly why?: string; readonly strength?: 'weak' | 'moderate' | 'strong' } = {}): CommandRequest {
  const { text } = parsePlainText(source.text);
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`no “${quote}” in ${source.id}`);
  return {
    name: 'evidence.attach',
    input: {
      claimId, stance, strength: more.strength ?? null, why: more.why ?? '',
      passage: { sourceId: source.id, selector: selectorAt(text, { start, end: start + quote.length }), colour: 'amber' },
    },
  };
}
