import { claimParts, claimTraits, hyphenated } from '../../../core/claims/claim-query.ts';
import { hintKinds } from '../../../core/claims/hints.ts';
import { valuesOf } from '../../../core/claims/known-values.ts';
import { text } from '../../../core/messages/messages.ts';
import { claimStatuses } from '../../../core/model/claim.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import { stances } from '../../../core/model/evidence.ts';
import type { ProjectView } from '../../state/project-view.ts';
import type { FilterChoice } from '../query/FilterMenu.tsx';

/** What one can filter claims by without writing the filter. */
export const claimFilterKinds = ['verdict', 'speaker', 'tag', 'source', 'status', 'assignee', 'said', 'about', 'confidence', 'stance', 'hint', 'place', 'has'] as const;
export type ClaimFilterKind = (typeof claimFilterKinds)[number];

/** Returns the values that there are to filter by. */
export function claimChoices(kind: ClaimFilterKind, view: ProjectView): readonly FilterChoice[] {
  const choice = (value: string, label = value, colour: HighlightColour | null = null, name: string = kind): FilterChoice => ({ name, value, label, colour });
  const none = choice('none', text('claims.choice.none'));
  const names = (field: 'speaker' | 'assignee' | 'place'): readonly FilterChoice[] => {
    const known = valuesOf(view.claims.values(), field).map((value) => choice(`=${value}`, value));
    return known.length === 0 ? [] : [...known, none];
  };
  switch (kind) {
    case 'verdict': return view.project.verdicts.map(({ name, colour }) => choice(name, name, colour));
    case 'speaker': case 'assignee': case 'place': return names(kind);
    case 'tag': return [...view.tags.values()].sort((a, b) => a.name.localeCompare(b.name)).map(({ name, colour }) => choice(name, name, colour));
    case 'source': return [...Array.from(view.sources.values(), ({ citation }) => choice(`=${citation.title}`, citation.title)), none];
    case 'status': return claimStatuses.map((status) => choice(status, text(`claim.status.${status}`)));
    case 'said': case 'about': return [];
    case 'confidence': return [choice('>=75', text('claims.choice.atLeast', { percent: 75 })), choice('>=50', text('claims.choice.atLeast', { percent: 50 })), choice('<50', text('claims.choice.below', { percent: 50 })), none];
    case 'stance': return stances.map((stance) => choice(stance, text(`stance.${stance}`)));
    case 'hint': return hintKinds.map((hint) => choice(hyphenated(hint), text(`hint.kind.${hint}`)));
    case 'has': return [
      ...claimParts.map((part) => choice(part, text(`claims.part.${part}`))),
      ...claimTraits.map((trait) => choice(trait, text(`claims.trait.${trait}`), null, 'is')),
    ];
  }
}
