import { useState } from 'react';
import { formatsFor, shapeOf } from '../../../core/exports/export-formats.ts';
import { exportFormatIds, type ExportFormat } from '../../../core/exports/format-ids.ts';
import { fitsOption, type GivenOptions, type OptionValue } from '../../../core/exports/export-options.ts';
import type { ExportKind, ExportSubject } from '../../../core/exports/export-subject.ts';
import type { ExportMemory } from '../../../core/model/project-memory.ts';
import type { ExportRequest } from '../../../ipc/contract.ts';
import { remember, remembered } from '../../state/memory.ts';

/** What the form exports; a report is taken home from where it is written. */
export type FormKind = Exclude<ExportKind, 'report'>;

/** Which sources, for sources and highlights. */
export type SourceScope = 'this' | 'all' | 'chosen';
/** Which claims, for claims and evidence. */
export type ClaimScope = 'allClaims' | 'shownClaims' | 'selectedClaims';

/** What there is to choose from. */
export interface ExportRoom {
  readonly activeSourceId: string | null;
  readonly sourceIds: readonly string[];
  readonly tagIds: readonly string[];
  /** What is searched for; null where nothing is. */
  readonly search: string | null;
  readonly claimCount: number;
  /** In the order of the table; null where it is not filtered. */
  readonly shownClaimIds: readonly string[] | null;
  readonly selectedClaimIds: readonly string[];
}

export interface ExportChoice {
  readonly kind: FormKind;
  readonly sourceScope: SourceScope;
  readonly chosenIds: ReadonlySet<string>;
  readonly claimScope: ClaimScope;
  /** Highlights with a tag, or those that the search finds; null for all. */
  readonly only: { readonly tagId: string } | 'found' | null;
  readonly format: ExportFormat;
  /** What is chosen of the options of any format. */
  readonly options: GivenOptions;
}

export interface ChoosingExport {
  readonly choice: ExportChoice;
  readonly choose: (change: Partial<ExportChoice>) => void;
  readonly chooseOption: (name: string, value: OptionValue) => void;
  /** What is asked for; null while nothing is chosen. */
  readonly request: ExportRequest | null;
  /** Remembers the choice for the next time. */
  readonly keep: () => void;
}

const kinds: readonly FormKind[] = ['sources', 'highlights', 'claims', 'evidence'];

/** Returns the kinds of which there is something. */
export const kindsIn = ({ sourceIds, claimCount }: ExportRoom): readonly FormKind[] =>
  kinds.filter((kind) => (kind === 'sources' || kind === 'highlights' ? sourceIds.length > 0 : claimCount > 0));

/** What is chosen in the form, as it was left. */
export function useExportChoice(room: ExportRoom): ChoosingExport {
  const [choice, setChoice] = useState(() => firstChoice(remembered().exported, room));
  const choose = (change: Partial<ExportChoice>): void => setChoice((before) => fitting({ ...before, ...change }));
  return {
    choice, choose,
    chooseOption: (name, value) => choose({ options: { ...choice.options, [name]: value } }),
    request: requestOf(choice, room),
    keep: () => remember({ exported: { kind: choice.kind, format: choice.format, sourceScope: choice.sourceScope, options: choice.options } }),
  };
}

function firstChoice(left: ExportMemory | null, room: ExportRoom): ExportChoice {
  const [firstKind = 'sources'] = kindsIn(room);
  const active = room.activeSourceId;
  // Whoever chose all is not asked again; one source is the one that is read now.
  const sourceScope = active === null || left?.sourceScope === 'all' ? 'all' : 'this';
  return fitting({
    kind: kindsIn(room).find((kind) => kind === left?.kind) ?? firstKind,
    sourceScope, chosenIds: new Set(active === null ? [] : [active]), only: null, format: exportFormatIds.find((format) => format === left?.format) ?? 'pdf', options: left?.options ?? {},
    claimScope: room.selectedClaimIds.length > 0 ? 'selectedClaims' : room.shownClaimIds ? 'shownClaims' : 'allClaims',
  });
}

/** A format that the kind cannot take gives way to one that it can. */
const fitting = (choice: ExportChoice): ExportChoice => {
  const formats = formatsFor(choice.kind);
  return formats.includes(choice.format) ? choice : { ...choice, format: formats[0]! };
};

function requestOf(choice: ExportChoice, room: ExportRoom): ExportRequest | null {
  const subject = subjectOf(choice, room);
  if (!subject) return null;
  const shapes = shapeOf(choice.format).options;
  const options = Object.fromEntries(Object.entries(choice.options).filter(([name, value]) => Object.hasOwn(shapes, name) && fitsOption(shapes[name]!, value)));
  return { format: choice.format, subject, options: options as ExportRequest['options'] };
}

function subjectOf({ kind, sourceScope, chosenIds, claimScope, only }: ExportChoice, room: ExportRoom): ExportSubject | null {
  if (kind === 'claims' || kind === 'evidence') {
    if (claimScope === 'allClaims') return { kind, claimIds: [] };
    const claimIds = claimScope === 'shownClaims' ? room.shownClaimIds ?? [] : room.selectedClaimIds;
    return claimIds.length === 0 ? null : { kind, claimIds };
  }
  const marked = {
    tagIds: only !== null && only !== 'found' && room.tagIds.includes(only.tagId) ? [only.tagId] : [],
    ...(only === 'found' && room.search !== null && { found: room.search }),
  };
  const { activeSourceId } = room;
  if (sourceScope === 'this' && activeSourceId !== null) return { kind, sourceIds: [activeSourceId], ...marked };
  if (sourceScope !== 'chosen') return { kind, sourceIds: [], ...marked };
  // In the order of the library.
  const sourceIds = room.sourceIds.filter((id) => chosenIds.has(id));
  return sourceIds.length === 0 ? null : { kind, sourceIds, ...marked };
}
