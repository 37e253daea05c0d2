import type { Codebook, ExportedSource } from '../../core/formats/exported-source.ts';
import type { LinkTarget } from '../../core/formats/note/links.ts';
import { withLinksSaid } from '../../core/formats/note/say-links.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { forEachLeaf, type SourceDocument } from '../../core/model/document.ts';
import type { Note } from '../../core/model/primitives.ts';
import type { Source } from '../../core/model/source.ts';
import { namesOf, sayLinks } from '../../core/queries/subject-names.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { pictureAddress } from '../picture-address.ts';
import type { ExportableProject, ExportOrder } from './exporter.ts';

/** Sources with the tags that their highlights name. */
export interface ReadSources {
  /** In the order asked for; at least one. */
  readonly sources: readonly ExportedSource[];
  readonly tags: Codebook;
}

interface Terms {
  /** Where a link to a record leads within what is made, or null where it leads nowhere there. */
  readonly addressOf?: (target: LinkTarget) => string | null;
  /** Whether pictures are wanted. */
  readonly pictures?: boolean;
  /** The hundredth of the whole at which all is read. */
  readonly until: number;
}

/**
 * Reads the sources that an export is of, with their highlights, as the project is now. Their notes are for readers outside the
 * app: links to records are said in words. Fails in words when a source is missing or unreadable, when there is none, and when the
 * signal is aborted.
 */
export async function readSources({ project, subject, signal, onProgress }: ExportOrder, { addressOf, pictures = false, until }: Terms): Promise<Result<ReadSources, Message>> {
  if (subject.kind !== 'sources' && subject.kind !== 'highlights') throw new Error(`${subject.kind} are no sources`);
  const { sources, highlights, tags } = project.state;
  const wanted = subject.sourceIds.length === 0 ? [...sources.keys()] : [...new Set(subject.sourceIds)];
  if (wanted.length === 0) return err(message('problem.exportNothing'));
  const chosenTags = new Set(subject.tagIds);
  const say = sayLinks(namesOf(project.state));
  const said = (note: Note): Note => withLinksSaid(note, say, addressOf);
  const read: ExportedSource[] = [];
  for (const id of wanted) {
    if (signal.aborted) return err(message('problem.exportCancelled'));
    const source = sources.get(id);
    if (!source) return err(message('problem.sourceMissing'));
    // Copied at once with its version: the project may change while the text is read and the export goes on.
    const all = [...(highlights.get(id)?.values() ?? [])];
    const marked = chosenTags.size === 0 ? all : all.filter(({ tagIds }) => tagIds.some((tagId) => chosenTags.has(tagId)));
    const document = await project.readDocument(id, source.version);
    if (!document.ok) return document;
    read.push({
      source: { ...source, note: said(source.note) },
      document: document.value,
      pictures: pictures ? await picturesIn(project, source, document.value) : new Map<string, string>(),
      highlights: marked.map((highlight) => (highlight.note === null ? highlight : { ...highlight, note: said(highlight.note) })),
    });
    onProgress(Math.round((until * read.length) / wanted.length), 100);
  }
  return ok({ sources: read, tags: new Map(Array.from(tags, ([id, tag]) => [id, { ...tag, description: said(tag.description) ?? '' }])) });
}

/** One that cannot be read is left to its words: the text is exported all the same. */
async function picturesIn(project: ExportableProject, source: Source, { blocks }: SourceDocument): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  const names = new Set<string>();
  forEachLeaf(blocks, (_, block) => { if (block.type === 'figure' && block.picture) names.add(block.picture.name); });
  for (const name of names) {
    const bytes = await project.readPicture(source.id, source.version, name);
    if (bytes.ok) pictures.set(name, pictureAddress(bytes.value));
  }
  return pictures;
}
