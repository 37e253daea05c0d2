import { useState } from 'react';
import { formatsFor, shapeOf } from '../../../core/exports/export-formats.ts';
import { exportFormatIds, type ExportFormat } from '../../../core/exports/format-ids.ts';
import { fitsOption, type GivenOptions, type OptionValue } from '../../../core/exports/export-options.ts';
import { exportKinds, type ExportKind, type ExportSubject } from '../../../core/exports/export-subject.ts';
import type { ExportMemory } from '../../../core/model/project-memory.ts';
import type { ExportRequest } from '../../../ipc/contract.ts';
import { remember, remembered } from '../../state/memory.ts';
import type { ExportAsked } from '../shell/shell-store.ts';

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
  /** Those made first at the top. */
  readonly reportIds: readonly string[];
  /** The report in front; null where another place is. */
  readonly activeReportId: string | null;
  /** The report that was looked at last; null where there is none. */
  readonly lastReportId: string | null;
}

export interface ExportChoice {
  readonly kind: ExportKind;
  readonly sourceScope: SourceScope;
  readonly chosenIds: ReadonlySet<string>;
  readonly claimScope: ClaimScope;
  /** Highlights with a tag, or those that the search finds; null for all. */
  readonly only: { readonly tagId: string } | 'found' | null;
  /** Null where there is no report. */
  readonly reportId: string | null;
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

/** Returns the kinds of which there is something. */
export const kindsIn = ({ sourceIds, claimCount, reportIds }: ExportRoom): readonly ExportKind[] => exportKinds.filter((kind) => {
  switch (kind) {
    case 'sources': case 'highlights': return sourceIds.length > 0;
    case 'claims': case 'evidence': return claimCount > 0;
    case 'report': return reportIds.length > 0;
  }
});

/** What is chosen in the form: what it was opened for, else as it was left. */
export function useExportChoice(room: ExportRoom, asked: ExportAsked | null): ChoosingExport {
  const [choice, setChoice] = useState(() => firstChoice(remembered().exported, room, asked));
  const choose = (change: Partial<ExportChoice>): void => setChoice((before) => fitting({ ...before, ...change }));
  return {
    choice, choose,
    chooseOption: (name, value) => choose({ options: { ...choice.options, [name]: value } }),
    request: requestOf(choice, room),
    keep: () => remember({ exported: { kind: choice.kind, format: choice.format, sourceScope: choice.sourceScope, options: choice.options } }),
  };
}

function firstChoice(left: ExportMemory | null, room: ExportRoom, asked: ExportAsked | null): ExportChoice {
  const active = room.activeSourceId;
  // Whoever chose all is not asked again; one source is the one that is read now.
  const sourceScope = active === null || left?.sourceScope === 'all' ? 'all' : 'this';
  return fitting({
    kind: firstKind(left?.kind, room, asked),
    sourceScope, chosenIds: new Set(active === null ? [] : [active]), only: null,
    reportId: asked !== null && asked !== 'sources' ? asked.reportId : room.activeReportId ?? room.lastReportId,
    format: exportFormatIds.find((format) => format === left?.format) ?? 'pdf', options: left?.options ?? {},
    claimScope: room.selectedClaimIds.length > 0 ? 'selectedClaims' : room.shownClaimIds ? 'shownClaims' : 'allClaims',
  });
}

/** What the form was opened for; else the report in front; else the kind of the last time. */
function firstKind(left: string | undefined, room: ExportRoom, asked: ExportAsked | null): ExportKind {
  const kinds = kindsIn(room);
  const wanted = asked === 'sources' ? (left === 'highlights' ? left : asked) : asked !== null || room.activeReportId !== null ? 'report' : left;
  return kinds.find((kind) => kind === wanted) ?? kinds[0] ?? 'sources';
}

/** A format that the kind cannot take gives way to one that makes the same sort of file, or else to the first that it can. */
const fitting = (choice: ExportChoice): ExportChoice => {
  const formats = formatsFor(choice.kind);
  if (formats.includes(choice.format)) return choice;
  const { ending } = shapeOf(choice.format);
  return { ...choice, format: formats.find((format) => shapeOf(format).ending === ending) ?? formats[0]! };
};

function requestOf(choice: ExportChoice, room: ExportRoom): ExportRequest | null {
  const subject = subjectOf(choice, room);
  if (!subject) return null;
  const shapes = shapeOf(choice.format).options;
  const options = Object.fromEntries(Object.entries(choice.options).filter(([name, value]) => Object.hasOwn(shapes, name) && fitsOption(shapes[name]!, value)));
  return { format: choice.format, subject, options: options as ExportRequest['options'] };
}

function subjectOf({ kind, sourceScope, chosenIds, claimScope, only, reportId }: ExportChoice, room: ExportRoom): ExportSubject | null {
  if (kind === 'report') return reportId === null || !room.reportIds.includes(reportId) ? null : { kind, reportId };
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
