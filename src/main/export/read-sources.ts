import type { Codebook, ExportedSource } from '../../core/formats/exported-source.ts';
import type { LinkTarget } from '../../core/formats/note/links.ts';
import { withLinksSaid } from '../../core/formats/note/say-links.ts';
import type { ExportSubject } from '../../core/exports/export-subject.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { forEachLeaf, type SourceDocument } from '../../core/model/document.ts';
import type { Note } from '../../core/model/primitives.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { namesOf, sayLinks } from '../../core/queries/subject-names.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { pictureAddress } from '../picture-address.ts';
import { foundKey, type ExportableProject, type ExportOrder } from './exporter.ts';

/** Sources with the tags that their highlights name. */
export interface ReadSources {
  /** In the order asked for; at least one. */
  readonly sources: readonly ExportedSource[];
  readonly tags: Codebook;
}

interface Terms {
  /** Whether pictures are wanted. */
  readonly pictures?: boolean;
  /** The hundredth of the whole at which all is read. */
  readonly until: number;
}

/**
 * Reads the sources that an export is of, with their highlights, as the project is now. Fails in words when a source is missing or
 * unreadable, when there is none, and when the signal is aborted.
 */
export async function readSources({ project, subject, found, signal, onProgress }: ExportOrder, { pictures = false, until }: Terms): Promise<Result<ReadSources, Message>> {
  if (subject.kind !== 'sources' && subject.kind !== 'highlights') throw new Error(`${subject.kind} are no sources`);
  const { sources, highlights, tags } = project.state;
  const wanted = subject.sourceIds.length === 0 ? [...sources.keys()] : [...new Set(subject.sourceIds)];
  if (wanted.length === 0) return err(message('problem.exportNothing'));
  const chosenTags = new Set(subject.tagIds);
  const read: ExportedSource[] = [];
  for (const id of wanted) {
    if (signal.aborted) return err(message('problem.exportCancelled'));
    const source = sources.get(id);
    if (!source) return err(message('problem.sourceMissing'));
    // Copied at once with its version: the project may change while the text is read and the export goes on.
    const all = [...(highlights.get(id)?.values() ?? [])];
    const marked = all.filter((highlight) => (chosenTags.size === 0 || highlight.tagIds.some((tagId) => chosenTags.has(tagId))) && (found?.has(foundKey(highlight)) ?? true));
    const document = await project.readDocument(id, source.version);
    if (!document.ok) return document;
    read.push({ source, document: document.value, pictures: pictures ? await picturesIn(project, source, document.value) : new Map<string, string>(), highlights: marked });
    onProgress(Math.round((until * read.length) / wanted.length), 100);
  }
  return ok({ sources: read, tags: new Map(tags) });
}

/** Returns how notes are said outside the app: links to records as words, or as links where `addressOf` knows a place within what is made. */
export const noteSayer = (project: ProjectReader, addressOf?: (target: LinkTarget) => string | null): ((note: Note) => Note) => {
  const say = sayLinks(namesOf(project));
  return (note) => withLinksSaid(note, say, addressOf);
};

/** Returns sources and tags with their notes as `say` has them. */
export const withNotesSaid = ({ sources, tags }: ReadSources, say: (note: Note) => Note): ReadSources => ({
  sources: sources.map(({ source, highlights, ...rest }) => ({
    ...rest,
    source: { ...source, note: say(source.note) },
    highlights: highlights.map((highlight) => (highlight.note === null ? highlight : { ...highlight, note: say(highlight.note) })),
  })),
  tags: new Map(Array.from(tags, ([id, tag]) => [id, { ...tag, description: say(tag.description) ?? '' }])),
});

/** Returns whether an export is of all sources with all their highlights. */
export const isWhole = (subject: ExportSubject): boolean =>
  (subject.kind === 'sources' || subject.kind === 'highlights') && subject.sourceIds.length === 0 && subject.tagIds.length === 0 && subject.found === undefined;

/** Returns the names of all pictures that a text shows, each once. */
export function pictureNames({ blocks }: SourceDocument): ReadonlySet<string> {
  const names = new Set<string>();
  forEachLeaf(blocks, (_, block) => { if (block.type === 'figure' && block.picture) names.add(block.picture.name); });
  return names;
}

/** One that cannot be read is left to its words: the text is exported all the same. */
async function picturesIn(project: ExportableProject, source: Source, document: SourceDocument): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const name of pictureNames(document)) {
    const bytes = await project.readPicture(source.id, source.version, name);
    if (bytes.ok) pictures.set(name, pictureAddress(bytes.value));
  }
  return pictures;
}
