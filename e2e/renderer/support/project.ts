import type { CommandCall, CommandRequest } from '../../../src/core/commands/registry.ts';
import { parseMarkdown } from '../../../src/core/formats/markdown-import/parse-markdown.ts';
import { parsePlainText } from '../../../src/core/formats/plain-text/plain-text.ts';
import { selectorAt } from '../../../src/core/anchoring/selector.ts';
import type { Citation } from '../../../src/core/model/citation.ts';
import type { HighlightColour } from '../../../src/core/model/colour.ts';
import type { SourceDocument } from '../../../src/core/model/document.ts';
import type { Tag } from '../../../src/core/model/tag.ts';
import type { MemoryProject } from '../../../src/renderer/testing/memory-host.ts';

/** A highlight to start with, named by its quote. */
export interface GivenHighlight {
  readonly quote: string;
  readonly colour?: HighlightColour;
  readonly tags?: readonly string[];
  readonly note?: string;
}

export interface GivenSource {
  readonly id: string;
  readonly title?: string;
  readonly citation?: Partial<Citation>;
  readonly markdown?: string;
  readonly text?: string;
  readonly highlights?: readonly GivenHighlight[];
}

export interface GivenTag {
  readonly name: string;
  readonly colour?: Tag['colour'];
  readonly shortcut?: string;
}

/** What the page in the browser starts with. */
export interface StartedProject {
  readonly project: MemoryProject;
  /** Run when the page opens. */
  readonly commands: readonly CommandRequest[];
  /** Bytes of originals by source, as base64. */
  readonly originals?: Readonly<Record<string, string>>;
}

const at = '2026-01-02T09:00:00.000Z';

/** Returns a project with these sources and tags, and the commands that mark the highlights. */
export function projectOf(sources: readonly GivenSource[], tags: readonly GivenTag[] = []): StartedProject {
  const documents = sources.map(documentOf);
  return {
    project: {
      name: 'Test project',
      sources: sources.map((given, i) => ({
        document: documents[i]!,
        source: {
          id: given.id,
          citation: { type: 'article', title: given.title ?? given.id, ...given.citation },
          file: { name: `${given.id}.md`, mediaType: 'text/markdown', encoding: 'utf-8', size: 1, sha256: '0'.repeat(64) },
          textLength: documents[i]!.text.length,
          version: 1,
          formerVersions: [],
          note: null,
          importedAt: at,
          modifiedAt: at,
        },
      })),
    },
    commands: [
      ...tags.map(({ name, colour, shortcut }): CommandCall => (
        { name: 'tag.create', input: { name, parentId: null, colour: colour ?? null, description: '', shortcut: shortcut ?? null } })),
      ...sources.flatMap((given, i) => importOf(given, documents[i]!)),
    ],
  };
}

function documentOf({ markdown, text }: GivenSource): SourceDocument {
  if (markdown === undefined) return parsePlainText(text ?? '');
  const parsed = parseMarkdown(markdown);
  if (!parsed.ok) throw new Error(parsed.error.id);
  return parsed.value.document;
}

function importOf({ id, highlights }: GivenSource, { text }: SourceDocument): readonly CommandCall[] {
  if (!highlights || highlights.length === 0) return [];
  return [{
    name: 'highlight.import',
    input: {
      sourceId: id,
      annotations: highlights.map(({ quote, colour, tags, note }) => {
        const start = text.indexOf(quote);
        if (start < 0) throw new Error(`no “${quote}” in ${id}`);
        return {
          selector: selectorAt(text, { start, end: start + quote.length }),
          colour: colour ?? 'amber', tagNames: [...(tags ?? [])], note: note ?? null, author: 'Ada', createdAt: at, modifiedAt: at,
        };
      }),
    },
  }];
}
