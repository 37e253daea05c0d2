import * as z from 'zod/mini';
import { nearnessSchema } from '../core/analysis/nearness.ts';
import { lineOrders, longestPhrase } from '../core/analysis/words/asked.ts';
import { libraryEntrySchema } from '../core/formats/citation-library/entry.ts';
import { codebookEntrySchema } from '../core/formats/codebook/entry.ts';
import { exportFormatIds } from '../core/exports/format-ids.ts';
import { exportPreviewSchema } from '../core/exports/export-preview.ts';
import { exportSubjectSchema } from '../core/exports/export-subject.ts';
import { commandRequestSchema } from '../core/commands/registry.ts';
import { mostPassagesAsked, suggestedFacts, suggestionPlaces } from '../core/claims/suggestion.ts';
import { annotationKinds } from '../core/model/annotation-kind.ts';
import { highlightColourSchema } from '../core/model/colour.ts';
import type { Data } from '../core/model/data.ts';
import { operationSchema } from '../core/model/change.ts';
import { highlightRefSchema, highlightSchema } from '../core/model/highlight.ts';
import { pictureNamePattern } from '../core/model/document.ts';
import { legacyEncodings } from '../core/model/encodings.ts';
import { pageLayoutSchema } from '../core/model/page-layout.ts';
import { idSchema, nameSchema, offsetSchema, versionSchema } from '../core/model/primitives.ts';
import { projectMemorySchema } from '../core/model/project-memory.ts';
import { readings } from '../core/model/reading.ts';
import { recentProjectSchema } from '../core/model/recent-projects.ts';
import { settingsSchema, stopChoiceSchema } from '../core/model/settings.ts';
import { locatorSchema } from '../core/model/report-text.ts';
import { ownPicturePattern, ownPictureSchema, reportBlockSchema } from '../core/model/report-block.ts';
import { subjectSchema } from '../core/model/subject.ts';
import { noteQuerySchema } from '../core/queries/find-notes.ts';
import { replacementSchema } from '../core/replacement/replacement.ts';
import type { CallName, EventName } from './channels.ts';
import { appMenuSchema } from './app-menu.ts';
import { messageSchema } from './problem.ts';
import { draftRequestSchema, ownTemplateInfoSchema, quotedPassageSchema, reportShowingSchema } from './reports.ts';
import { claimMatchesSchema, findRequestSchema, indexStateSchema, matchClaimsSchema, searchPageSchema, searchRequestSchema, sourceHitsSchema, taggedSchema, tagResultsSchema } from './search.ts';
import { historySchema, openSourceSchema, snapshotSchema } from './snapshot.ts';
import { comparisonSchema, openVersionSchema, replaceOutcomeSchema } from './versions.ts';

/*
 * The one contract between the processes. Every call goes from a window to main and is answered by a result: the
 * response below, or a message saying what went wrong. Every event goes from main to the windows. Each end checks
 * what it receives.
 */

interface CallShape {
  readonly request: z.ZodMiniType;
  readonly response: z.ZodMiniType;
}
const call = <Request extends z.ZodMiniType, Response extends z.ZodMiniType>(request: Request, response: Response) => ({ request, response });
const nothing = z.null();
/** Chosen by the window that asks, so that it knows the job from its beginning. */
const jobIdSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** Pages, and bytes of an original, that are asked for at once at most. */
export const mostPagesAsked = 64;
export const mostBytesAsked = 16_000_000;

/** One file that could not be imported, and why. */
const importFailureSchema = z.object({ file: z.string(), problem: messageSchema });

/** What became of the files of an import. */
export const importOutcomeSchema = z.object({
  imported: z.array(idSchema),
  /** Files whose bytes are in the project already, with the source that holds them. */
  known: z.array(z.object({ file: z.string(), sourceId: idSchema })),
  failed: z.array(importFailureSchema),
  /** What could not be read of files that were imported. */
  warnings: z.array(importFailureSchema),
});
export type ImportOutcome = Data<z.infer<typeof importOutcomeSchema>>;

/**
 * A file or folder that was dropped, as the preload tells of it: where it lies, which Electron knows and no window can make up; or,
 * of one that lies nowhere, its bytes; or why these were not read.
 */
const droppedFileSchema = z.union([
  z.object({ name: z.string(), path: z.string().check(z.minLength(1)) }),
  z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.object({ name: z.string(), unread: z.enum(['large', 'gone']) }),
]);
export type DroppedFile = Data<z.infer<typeof droppedFileSchema>>;

export const exportRequestSchema = z.object({
  format: z.enum(exportFormatIds),
  /** Of a kind that the format takes. */
  subject: exportSubjectSchema,
  /** What is chosen of the format's options; the others, and what cannot be chosen, are as usual. */
  options: z.record(z.string(), z.union([z.boolean(), z.string(), z.array(z.string())])),
});
export type ExportRequest = Data<z.infer<typeof exportRequestSchema>>;

export const codebookFormats = ['csv', 'qdc'] as const;
export type CodebookFormat = (typeof codebookFormats)[number];

const codebookExportSchema = z.object({
  format: z.enum(codebookFormats),
  /** CSV: begin the file with a byte order mark, by which older spreadsheets know UTF-8. */
  byteOrderMark: z.boolean(),
});
export type CodebookExportRequest = Data<z.infer<typeof codebookExportSchema>>;

const tagMeetingsSchema = z.object({
  /** Passages by tag id. */
  totals: z.record(z.string(), z.number()),
  /** Each pair of tags that meet once; `jaccard` from 0 to 1. */
  meetings: z.array(z.object({ a: idSchema, b: idSchema, count: z.number(), jaccard: z.number() })),
});

const columnSchema = z.nullable(z.int().check(z.nonnegative()));

export const madeFileKinds = ['svg', 'png', 'csv', 'md'] as const;

/** Columns of a table of texts, counted from 0, by what they hold. */
const columnsSchema = z.object({ text: columnSchema, title: columnSchema, authors: columnSchema, date: columnSchema, url: columnSchema });
/** A table of texts as it is shown before its import: its columns, how many rows each fills, and the first rows, shortened. */
const shownTableSchema = z.object({ file: z.string(), names: z.array(z.string()), rows: z.number(), filled: z.array(z.number()), guess: columnsSchema, first: z.array(z.array(z.string())) });

/** A picture or table that a window made of what it shows. */
const madeFileSchema = z.object({
  /** The name to suggest, without its ending. */
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.enum(madeFileKinds),
  content: z.union([z.string().check(z.maxLength(200_000_000)), z.instanceof(Uint8Array)]),
});
export type MadeFile = Data<z.infer<typeof madeFileSchema>>;

/** Numbers of highlights that carry some tags: all; those that carry no other tag; and of these, those with a note, or that are evidence. */
const tagImpactSchema = z.object({ passages: z.number(), only: z.number(), onlyNoted: z.number(), onlyEvidence: z.number() });
/** What the system's clipboard does to a field. */
export const fieldCommands = ['cut', 'copy', 'paste', 'selectAll'] as const;
export type FieldCommand = (typeof fieldCommands)[number];

const wordSchema = z.string().check(z.maxLength(1000));

/** The sources whose words are counted; null for all. */
const wordSourcesSchema = z.nullable(z.array(idSchema));
const frequenciesSchema = z.object({
  rows: z.array(z.object({ keys: z.array(z.string()), words: z.string(), count: z.number(), texts: z.number() })),
  different: z.number(),
  texts: z.array(z.object({ sourceId: idSchema, words: z.number(), language: z.nullable(z.string()) })),
});
const linesSchema = z.object({
  total: z.number(),
  lines: z.array(z.object({ sourceId: idSchema, start: z.number(), end: z.number(), left: z.string(), words: z.string(), right: z.string() })),
});
const offeredProjectSchema = z.extend(recentProjectSchema, { present: z.boolean() });
export type OfferedProject = Data<z.infer<typeof offeredProjectSchema>>;
/** An annotation in the file of a PDF; `page` is counted from 0, `range` is null where there is nothing to mark. */
const foundAnnotationSchema = z.object({
  name: z.string(), kind: z.enum(annotationKinds), page: z.number(), pageLabel: z.string(), contents: z.string(), author: z.string(), colour: z.nullable(highlightColourSchema),
  createdAt: z.nullable(z.string()), modifiedAt: z.nullable(z.string()), quote: z.string(), range: z.nullable(z.object({ start: z.number(), end: z.number() })), area: z.boolean(),
});
export type FileAnnotation = Data<z.infer<typeof foundAnnotationSchema>>;
const claimSuggestionSchema = z.object({ fact: z.enum(suggestedFacts), value: z.string().check(z.minLength(1)), reason: messageSchema, place: z.enum(suggestionPlaces), sourceId: idSchema, passages: z.int().check(z.minimum(1)) });
const linkCandidateSchema = z.object({
  target: z.object({ subject: subjectSchema, part: z.enum(['record', 'note']) }),
  name: z.object({ subject: subjectSchema, words: z.string(), colour: z.nullable(highlightColourSchema), verdict: z.nullable(idSchema) }),
  about: z.string(),
});

export const calls = {
  // The app
  /** Answers the app's version, the system's languages as BCP 47 tags, the preferred one first, and the user's settings. */
  getApp: call(nothing, z.object({ version: z.string(), platform: z.string(), systemLanguages: z.array(z.string()), settings: settingsSchema })),
  /** Replaces the user's settings and answers them as stored. */
  setSettings: call(settingsSchema, settingsSchema),
  /** Asks where to save and writes the user's settings there; answers the path written, or null when the user cancelled. */
  exportSettings: call(nothing, z.nullable(z.object({ path: z.string() }))),
  /** Asks for a file of settings and answers what it holds, to be set, and what of it could not be read; null when the user cancelled. */
  chooseSettings: call(nothing, z.nullable(z.object({ file: z.string(), settings: z.partial(settingsSchema), unread: z.array(z.string()) }))),
  /** Puts up the application menu with these entries. */
  setMenu: call(appMenuSchema, nothing),
  /** Replaces what is remembered of the user's work on a project; the snapshot has it when the project is opened again. */
  setMemory: call(z.object({ projectId: idSchema, memory: projectMemorySchema }), nothing),

  // The project
  /** Answers the open project, or null while there is none. */
  getSnapshot: call(nothing, z.nullable(snapshotSchema)),
  /** Asks for a folder and opens the project in it; null when the user cancelled. */
  openProject: call(nothing, z.nullable(snapshotSchema)),
  /** Answers the projects that were open before, the latest first, and of each whether it is still there. */
  recentProjects: call(nothing, z.array(offeredProjectSchema)),
  /** Opens one of them; null when the user cancelled. On failure the open one stays open. */
  openRecent: call(z.object({ folder: z.string() }), z.nullable(snapshotSchema)),
  /** Takes one off the list, and leaves its folder alone. */
  forgetRecent: call(z.object({ folder: z.string() }), nothing),
  /** Asks for a place and makes a project with this name there; null when the user cancelled. */
  createProject: call(z.object({ name: nameSchema }), z.nullable(snapshotSchema)),
  /** Opens the sample project, made anew if the user has none yet. */
  openSample: call(nothing, snapshotSchema),

  // Changes
  /** Runs a command. Answered once the change is safely on disk, with the ids of the records it made. */
  runCommand: call(commandRequestSchema, z.object({ created: z.array(z.string()), sequence: z.number() })),
  /** Undoes the last step; answers the words of what was undone. */
  undo: call(nothing, messageSchema),
  /** Redoes the step undone last; answers the words of what was redone. */
  redo: call(nothing, messageSchema),

  // Sources
  /** Answers a source's text, structure and highlights. It is a job of that id. */
  openSource: call(z.object({ sourceId: idSchema, jobId: jobIdSchema }), openSourceSchema),
  /** Answers a version of a source, present or former, and where the highlights lay in it; as a job of that id. */
  openVersion: call(z.object({ sourceId: idSchema, version: versionSchema, jobId: jobIdSchema }), openVersionSchema),
  /** Asks for a file and gives the source its text; null when the user cancelled. */
  replaceSource: call(z.object({ sourceId: idSchema }), z.nullable(replaceOutcomeSchema)),
  /** Gives a source the text that its original bytes have in another encoding, or read in another way. */
  rereadSource: call(z.object({ sourceId: idSchema, encoding: z.optional(z.enum(legacyEncodings)), reading: z.optional(z.enum(readings)) }), replaceOutcomeSchema),
  /** Answers a picture of a source as a `data:` address. */
  readPicture: call(z.object({ sourceId: idSchema, version: versionSchema, name: z.string().check(z.regex(pictureNamePattern)) }), z.string()),
  /** Answers what became of a source's highlights when `version` replaced the one before. */
  readReplacement: call(z.object({ sourceId: idSchema, version: versionSchema }), replacementSchema),
  /** Answers what changed from one version of a source's text to another. */
  compareVersions: call(z.object({ sourceId: idSchema, from: versionSchema, to: versionSchema }), comparisonSchema),
  /** Answers where the letters of a source's text stand on its pages, of `count` pages from page `first` (counted from 0) on; of fewer where it ends before. */
  pageLayouts: call(
    z.object({ sourceId: idSchema, version: versionSchema, first: offsetSchema, count: z.int().check(z.minimum(1), z.maximum(mostPagesAsked)) }),
    z.array(pageLayoutSchema),
  ),
  /** Answers the bytes of a source's original from `start` to `end`; fewer where it ends before. */
  originalSlice: call(
    z.object({ sourceId: idSchema, version: versionSchema, start: offsetSchema, end: offsetSchema })
      .check(z.refine(({ start, end }) => start < end && end - start <= mostBytesAsked, 'no such slice')),
    z.instanceof(Uint8Array),
  ),
  /** Answers the annotations that lie in the file of a PDF, and of which version it is; as a job of that id, null when that was cancelled. */
  findAnnotations: call(
    z.object({ sourceId: idSchema, password: z.nullable(z.string().check(z.maxLength(1000))), jobId: jobIdSchema }),
    z.nullable(z.object({ version: versionSchema, annotations: z.array(foundAnnotationSchema) })),
  ),
  /** Makes highlights of those that were found last and are named, except of such as were imported before; answers their ids. */
  importAnnotations: call(z.object({ sourceId: idSchema, version: versionSchema, names: z.array(z.string()) }), z.object({ created: z.array(idSchema) })),
  /** Asks for files and imports them; null when the user cancelled. */
  importChosen: call(nothing, z.nullable(importOutcomeSchema)),
  /** Imports files and folders that were dropped on the window. */
  importDropped: call(z.object({ files: z.array(droppedFileSchema) }), importOutcomeSchema),
  /** Imports a file, by the name that it failed with, that was locked when it was to be imported. */
  unlockImport: call(z.object({ file: z.string(), password: z.string().check(z.minLength(1), z.maxLength(1000)) }), importOutcomeSchema),
  /** Imports text from the clipboard as a source of its own; where it was copied from a page, as one with its structure. */
  importPasted: call(z.object({ text: z.string(), page: z.optional(z.object({ html: z.string(), url: z.nullable(z.string()) })) }), importOutcomeSchema),

  /** Asks for a table of texts and answers its columns, how many rows each fills, and the first rows, shortened; null when the user cancelled. */
  chooseTable: call(nothing, z.nullable(shownTableSchema)),
  /** Answers the same of a file, by the name that it failed with, that was not imported because it is a table. */
  openTable: call(z.object({ file: z.string() }), shownTableSchema),
  /** Imports the rows of the table that was chosen last. */
  importTable: call(z.object({ columns: columnsSchema }), importOutcomeSchema),
  /** Asks for a library of references and answers its entries; null when the user cancelled. */
  chooseLibrary: call(nothing, z.nullable(z.object({ file: z.string(), entries: z.array(libraryEntrySchema) }))),

  // Finding
  /**
   * Answers the highlights of all sources whose passage or note holds every word of the query, the best first, and how many fit.
   * While a window asks for more letters, the answer to the ones before may be short.
   */
  findHighlights: call(
    z.object({ query: z.string().check(z.maxLength(200)), limit: z.number().check(z.int(), z.minimum(1), z.maximum(200)) }),
    z.object({
      found: z.array(z.object({ ref: highlightRefSchema, quote: z.string(), note: z.nullable(z.string()), colour: highlightColourSchema })),
      total: z.number(),
    }),
  ),
  /** Answers the highlights that carry a tag, across all sources, in the order of sources and passages. */
  highlightsWithTag: call(z.object({ tagId: idSchema }), z.array(z.object({ ref: highlightRefSchema, quote: z.string() }))),
  /** Answers what fits a query, from hit number `first` on, at most `count`; null when another search was asked for meanwhile. */
  search: call(searchRequestSchema, z.nullable(searchPageSchema)),
  /** Answers where letters, or a pattern between slashes, stand in a source's text; null when something else was asked for meanwhile. */
  findInSource: call(findRequestSchema, z.nullable(sourceHitsSchema)),
  /** Answers the claims in which, or in whose notes, what a query asks for stands; null when other claims were asked for meanwhile. */
  matchClaims: call(matchClaimsSchema, z.nullable(claimMatchesSchema)),
  /** Tags everything that fits a query, in one step of undo. */
  tagResults: call(tagResultsSchema, taggedSchema),
  // Notes and links
  /** Answers highlights of any sources, in the order asked for; null for each that is not there. */
  getHighlights: call(z.object({ refs: z.array(highlightRefSchema).check(z.maxLength(1000)) }), z.array(z.nullable(highlightSchema))),
  /** Answers what the notes are about that a query finds, at most as many as can be listed, and how many there are. */
  findNotes: call(noteQuerySchema, z.object({ subjects: z.array(subjectSchema), total: z.number() })),
  /** Answers the notes that link to a record, each with the words around its link. */
  findMentions: call(z.object({ subject: subjectSchema }), z.array(z.object({ subject: subjectSchema, context: z.string() }))),
  /** Answers what a note may link to by the words typed; with `only`, records of one kind, and more of them. */
  findLinkTargets: call(z.object({ typed: z.string().check(z.maxLength(500)), only: z.optional(z.enum(['source', 'claim', 'highlight'])) }), z.array(linkCandidateSchema)),

  // Writing
  /** Answers those of some words that are misspelt in the languages the user writes in. */
  checkWords: call(z.object({ words: z.array(wordSchema).check(z.maxLength(10_000)) }), z.array(z.string())),
  /** Answers what a misspelt word may be meant for, the likeliest first. */
  suggestWords: call(z.object({ word: wordSchema }), z.array(z.string())),
  /** Does to the field with the focus what the entry of the Edit menu does. */
  editField: call(z.object({ command: z.enum(fieldCommands) }), nothing),

  // Claims
  /** Answers what stands around highlights in their sentences, in the order asked for; null for each that has no place in its text. */
  readContexts: call(z.object({ refs: z.array(highlightRefSchema).check(z.maxLength(200)) }), z.array(z.nullable(z.object({ before: z.string(), after: z.string() })))),
  /** Answers what the texts of sources say about a claim that these highlights state; highlights that have no place in their text say nothing. */
  suggestForClaim: call(z.object({ refs: z.array(highlightRefSchema).check(z.maxLength(mostPassagesAsked)) }), z.array(claimSuggestionSchema)),

  // Reports
  /** Answers the blocks of a report as they are after the change numbered `sequence`, in no order. */
  openReport: call(z.object({ reportId: idSchema }), z.object({ sequence: z.number(), blocks: z.array(reportBlockSchema) })),
  /** Answers which reports show one of these records: by how many of their blocks, and by which first. */
  findReports: call(z.object({ subjects: z.array(subjectSchema).check(z.maxLength(100_000)) }), z.array(reportShowingSchema)),
  /** Answers on which page, or in which paragraph, highlights stand, in the order asked for; null for each of which that cannot be told. */
  locatePassages: call(z.object({ refs: z.array(highlightRefSchema).check(z.maxLength(1000)) }), z.array(z.nullable(locatorSchema))),

  /** Answers what to quote for a place of a source's text: the highlight around it, or else the words of its sentence and where they stand. */
  passageAt: call(z.object({ sourceId: idSchema, start: offsetSchema, end: offsetSchema }), quotedPassageSchema),
  /**
   * Makes a report of a template, of these claims and sources, or of all, and answers its id; of these passages alone, those that carry
   * one of these tags, or what a search finds, where such are named. `about` says in its title what they have in common.
   */
  draftReport: call(draftRequestSchema, z.object({ reportId: idSchema })),

  /** Stores a picture for a report in the project; refuses what is none, or too large. */
  addPicture: call(z.object({ bytes: z.instanceof(Uint8Array) }), ownPictureSchema),
  /** Asks for the file of a picture and stores it; answers null when the user cancelled. */
  choosePicture: call(nothing, z.nullable(ownPictureSchema)),
  /** Answers such a picture as a `data:` address. */
  ownPicture: call(z.object({ name: z.string().check(z.regex(ownPicturePattern)) }), z.string()),

  /** Answers the templates that the user made, by name. */
  ownTemplates: call(nothing, z.array(ownTemplateInfoSchema)),
  /** Makes a template of a report: of its structure and text, and of what names no record; answers it, with a number behind its name where that is taken. */
  saveTemplate: call(z.object({ reportId: idSchema, name: nameSchema }), ownTemplateInfoSchema),
  renameTemplate: call(z.object({ id: idSchema, name: nameSchema }), nothing),
  removeTemplate: call(z.object({ id: idSchema }), nothing),
  /** Brings back a template that was removed since the app was started. */
  restoreTemplate: call(z.object({ id: idSchema }), nothing),
  /** Makes a report of such a template, about a claim where it asks for one; answers its id. */
  draftOwn: call(z.object({ id: idSchema, claimId: z.nullable(idSchema) }), z.object({ reportId: idSchema })),

  // The codebook
  /** Asks for a file of tags and answers what it holds, to be imported by a command; null when the user cancelled. */
  chooseCodebook: call(nothing, z.nullable(z.object({ file: z.string(), entries: z.array(codebookEntrySchema), warnings: z.array(messageSchema) }))),
  /** Asks where to save and writes the tags there; answers the path written, or null when the user cancelled. */
  exportCodebook: call(codebookExportSchema, z.nullable(z.object({ path: z.string() }))),
  /** Answers what deleting tags would mean for the highlights that carry them. */
  tagImpact: call(z.object({ tagIds: z.array(idSchema) }), tagImpactSchema),

  // The whole
  /** Answers which tags meet and how often, and how often each is applied; null when it was asked for again meanwhile. */
  tagMeetings: call(z.object({ near: nearnessSchema }), z.nullable(tagMeetingsSchema)),
  /** Answers the passages in which two tags meet, as many as can be listed, and how many there are. */
  meetingPassages: call(z.object({ near: nearnessSchema, a: idSchema, b: idSchema }), z.object({ total: z.number(), passages: z.array(z.object({ ref: highlightRefSchema, quote: z.string() })) })),
  /** Answers how often each tag is applied in each source. */
  tagsBySource: call(nothing, z.array(z.object({ tagId: idSchema, sourceId: idSchema, count: z.number() }))),
  /** Answers how many highlights each source has, and how many of them have no tag, have a note, or wait for a decision; sources without any are left out. */
  countHighlights: call(nothing, z.array(z.object({ sourceId: idSchema, highlights: z.number(), untagged: z.number(), notes: z.number(), waiting: z.number() }))),
  /** Counts the words, or phrases of so many words, of these sources or of all; answers null when it was cancelled by its job. */
  countWords: call(z.object({ jobId: jobIdSchema, sourceIds: wordSourcesSchema, size: z.int().check(z.minimum(1), z.maximum(longestPhrase)), stop: stopChoiceSchema }), z.nullable(frequenciesSchema)),
  /** Answers where words stand that follow each other, with what is around them; null when it was cancelled by its job. */
  wordLines: call(z.object({ jobId: jobIdSchema, sourceIds: wordSourcesSchema, keys: z.array(wordSchema).check(z.minLength(1), z.maxLength(longestPhrase)), order: z.enum(lineOrders) }), z.nullable(linesSchema)),

  // Export
  /** Asks where to save and exports; answers the path written and what is to be said of it, or null when the user cancelled. */
  exportProject: call(exportRequestSchema, z.nullable(z.object({ path: z.string(), remarks: z.array(messageSchema) }))),
  /** Answers the beginning of what an export would make; null where its format cannot tell. */
  previewExport: call(exportRequestSchema, z.nullable(exportPreviewSchema)),
  /** Asks where to save what the window made, and writes it there; answers the path written, or null when the user cancelled. */
  saveFile: call(madeFileSchema, z.nullable(z.object({ path: z.string() }))),
  /** Stops a running job. */
  cancelJob: call(z.object({ jobId: z.string() }), nothing),
  /** Shows an exported file in the system's file manager. */
  showInFolder: call(z.object({ path: z.string() }), nothing),
} as const satisfies Record<CallName, CallShape>;

export const events = {
  /** A change was made (by any window, or undo): apply it to the snapshot if its sequence follows. */
  changed: z.object({ sequence: z.number(), operations: z.array(operationSchema), history: historySchema }),
  /** Another project was opened, or the open one was closed. */
  projectOpened: z.nullable(snapshotSchema),
  /** Settings changed in another window. */
  settingsChanged: settingsSchema,
  /**
   * A long job goes on; `done` and `total` are in the job's own unit, total 0 while unknown. It is shown by the status bar, by the
   * reader or other view that asked for it, or, where there is nothing else to do meanwhile, in place of all that the window shows.
   */
  jobProgress: z.object({ jobId: z.string(), label: messageSchema, shown: z.enum(['statusBar', 'reader', 'view', 'window']), done: z.number(), total: z.number() }),
  /** A job ended, in whatever way. */
  jobEnded: z.object({ jobId: z.string() }),
  /** Something that the user should know and that no call waits for; it stays until dismissed. */
  noticed: messageSchema,
  /** More of the project's texts can be searched; all of them when `done` is `total`. */
  searchIndexed: indexStateSchema,
  /** The user chose an entry of the application menu that the window carries out. */
  menuChosen: z.object({ command: z.string() }),
} as const satisfies Record<EventName, z.ZodMiniType>;

export type CallRequest<Name extends CallName> = Data<z.infer<(typeof calls)[Name]['request']>>;
export type CallResponse<Name extends CallName> = Data<z.infer<(typeof calls)[Name]['response']>>;
export type EventPayload<Name extends EventName> = Data<z.infer<(typeof events)[Name]>>;
