import type { CodebookEntry } from '../formats/codebook/entry.ts';
import { exchangeId } from '../formats/codebook/entry.ts';
import { noteToPlainText } from '../formats/note/note.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { foldName, type Tag } from '../model/tag.ts';
import { childrenOf, withDescendants } from '../queries/tag-tree.ts';
import type { CommandContext } from './command.ts';
import { coloursByUse, lastOrder } from './tag-commands.ts';
import { ownerOf, tagMeant } from './tag-rules.ts';

/** What to do where a file and the codebook say different things of a tag. */
export type ConflictChoice = 'keep' | 'take';

export type EntryField = 'name' | 'place' | 'colour' | 'description' | 'shortcut' | 'archived';

/** What becomes of the codebook when a file is imported. */
export interface CodebookPlan {
  /** Tags to be made, each behind the one it stands inside. */
  readonly made: readonly Tag[];
  /** Tags of the codebook that the file knows too, as they will be; the same record where nothing changes. */
  readonly matched: readonly { readonly before: Tag; readonly after: Tag }[];
  /** Other tags that come into the archive because they stand inside one that does. */
  readonly archived: readonly Tag[];
  /** Where the file says something else than the codebook, whichever is chosen. */
  readonly conflicts: readonly { readonly tag: Tag; readonly fields: readonly EntryField[] }[];
  /** Tags that cannot have the key that the file gives them. */
  readonly keysLeftOut: readonly { readonly name: string; readonly shortcut: string }[];
  /** Entries that name a tag named before in the file. */
  readonly repeated: number;
}

/**
 * Returns what importing `entries` would do. A tag is known by its id, else by its place and name, letter case aside; one
 * whose place the file does not tell by its name alone. What is empty here is filled in from the file; where both say
 * something, `choice` decides. Nothing is deleted.
 */
export function planCodebookImport(project: ProjectReader, entries: readonly CodebookEntry[], choice: ConflictChoice, context: CommandContext): CodebookPlan {
  return new Planner(project, choice, context).plan(entries);
}

class Planner {
  private readonly tags: Map<string, Tag>;
  private readonly byPlace = new Map<string, string>();
  private readonly byName = new Map<string, readonly Tag[]>();
  private readonly byGuid = new Map<string, string>();
  /** Tags by the path that the file has them at. */
  private readonly byPath = new Map<string, string>();
  private readonly met = new Set<string>();
  private readonly made = new Set<string>();
  private readonly conflicts: { readonly tag: Tag; readonly fields: EntryField[] }[] = [];
  private readonly keysLeftOut: { readonly name: string; readonly shortcut: string }[] = [];
  private readonly colours: readonly Tag['colour'][];
  private lastOrder: number;
  private repeated = 0;
  private readonly project: ProjectReader;
  private readonly choice: ConflictChoice;
  private readonly context: CommandContext;

  constructor(project: ProjectReader, choice: ConflictChoice, context: CommandContext) {
    this.project = project;
    this.choice = choice;
    this.context = context;
    this.tags = new Map(project.tags);
    this.colours = coloursByUse(project);
    this.lastOrder = lastOrder(project);
    for (const tag of project.tags.values()) {
      this.index(tag);
      this.byGuid.set(exchangeId(tag), tag.id);
      this.byGuid.set(tag.id.toLowerCase(), tag.id);
    }
  }

  private index(tag: Tag): void {
    this.byPlace.set(placeKey(tag.parentId, tag.name), tag.id);
    const name = foldName(tag.name);
    this.byName.set(name, [...(this.byName.get(name) ?? []), tag]);
  }

  plan(entries: readonly CodebookEntry[]): CodebookPlan {
    for (const entry of entries) this.enter(entry);
    const archived = this.archiveInside();
    const made = [...this.made].map((id) => this.tags.get(id)!);
    const matched = [...this.met].filter((id) => !this.made.has(id)).map((id) => ({ before: this.project.tags.get(id)!, after: this.tags.get(id)! }));
    return { made, matched, archived, conflicts: this.conflicts, keysLeftOut: this.keysLeftOut, repeated: this.repeated };
  }

  private enter(entry: CodebookEntry): void {
    const name = entry.path.at(-1)!;
    const parentId = this.parentOf(entry.path.slice(0, -1));
    const tagId = this.find(entry, parentId) ?? this.make(name, parentId, entry.id);
    this.byPath.set(pathKey(entry.path), tagId);
    if (this.met.has(tagId)) this.repeated++;
    this.met.add(tagId);
    this.fill(tagId, entry, parentId);
  }

  /** Returns the tag at a path of the file, making what is missing on the way. */
  private parentOf(path: readonly string[]): string | null {
    let parentId: string | null = null;
    for (let depth = 1; depth <= path.length; depth++) {
      const part = path.slice(0, depth);
      const name = part.at(-1)!;
      const known: string = this.byPath.get(pathKey(part)) ?? this.byPlace.get(placeKey(parentId, name)) ?? this.make(name, parentId, null);
      parentId = known;
    }
    return parentId;
  }

  private find({ id, path, placed }: CodebookEntry, parentId: string | null): string | undefined {
    const known = id === null ? undefined : this.byGuid.get(id);
    if (known !== undefined) return known;
    const name = path.at(-1)!;
    return placed ? this.byPlace.get(placeKey(parentId, name)) : tagMeant(this.byName.get(foldName(name)) ?? [], name)?.id;
  }

  private make(name: string, parentId: string | null, id: string | null): string {
    const { now } = this.context;
    const made: Tag = {
      id: id !== null && !this.tags.has(id) ? id : this.context.newId(),
      name, parentId, colour: this.colours[this.made.size % this.colours.length]!, description: '', examples: [],
      archived: parentId !== null && this.tags.get(parentId)!.archived,
      shortcut: null, order: ++this.lastOrder, createdAt: now, modifiedAt: now,
    };
    this.tags.set(made.id, made);
    this.made.add(made.id);
    this.index(made);
    if (id !== null) this.byGuid.set(id, made.id);
    return made.id;
  }

  private fill(tagId: string, entry: CodebookEntry, parentId: string | null): void {
    const tag = this.tags.get(tagId)!;
    const fresh = this.made.has(tagId);
    const differing: EntryField[] = [];
    const wins = (field: EntryField): boolean => {
      if (!fresh) differing.push(field);
      return fresh || this.choice === 'take';
    };
    let next = tag;
    const name = entry.path.at(-1)!;
    if (foldName(name) !== foldName(tag.name) && this.isFree(tag.parentId, name, tagId) && wins('name')) next = this.moved(next, tag.parentId, name);
    if (entry.placed && parentId !== tag.parentId && this.canMove(tagId, parentId, next.name) && wins('place')) next = this.moved(next, parentId, next.name);
    if (entry.colour !== null && entry.colour !== tag.colour && wins('colour')) next = { ...next, colour: entry.colour };
    if (entry.description !== '' && !sameWords(entry.description, tag.description) && (tag.description === '' || wins('description'))) next = { ...next, description: entry.description };
    if (entry.archived !== null && entry.archived !== tag.archived && wins('archived')) next = { ...next, archived: entry.archived };
    if (entry.shortcut !== null && entry.shortcut !== tag.shortcut) next = this.withKey(next, entry.shortcut, wins);
    this.tags.set(tagId, next);
    if (differing.length > 0) this.conflicts.push({ tag, fields: differing });
  }

  private withKey(tag: Tag, shortcut: string, wins: (field: EntryField) => boolean): Tag {
    const owner = ownerOf(this.tags.values(), shortcut);
    if (owner && owner.id !== tag.id) {
      this.keysLeftOut.push({ name: tag.name, shortcut });
      return tag;
    }
    return tag.shortcut === null || wins('shortcut') ? { ...tag, shortcut } : tag;
  }

  private isFree(parentId: string | null, name: string, tagId: string): boolean {
    const there = this.byPlace.get(placeKey(parentId, name));
    return there === undefined || there === tagId;
  }

  private canMove(tagId: string, parentId: string | null, name: string): boolean {
    for (let id = parentId; id !== null; id = this.tags.get(id)?.parentId ?? null) if (id === tagId) return false;
    const parent = parentId === null ? undefined : this.tags.get(parentId);
    return this.isFree(parentId, name, tagId) && !(parent?.archived === true && !this.tags.get(tagId)!.archived);
  }

  private moved(tag: Tag, parentId: string | null, name: string): Tag {
    this.byPlace.delete(placeKey(tag.parentId, tag.name));
    this.byPlace.set(placeKey(parentId, name), tag.id);
    return { ...tag, parentId, name, order: parentId === tag.parentId ? tag.order : ++this.lastOrder };
  }

  /** What stands inside an archived tag is archived. Returns the tags that the file says nothing of. */
  private archiveInside(): readonly Tag[] {
    const children = childrenOf(this.tags);
    const others: Tag[] = [];
    for (const archived of [...this.tags.values()].filter((tag) => tag.archived)) {
      for (const id of withDescendants(this.tags, archived.id, children)) {
        const tag = this.tags.get(id)!;
        if (tag.archived) continue;
        this.tags.set(id, { ...tag, archived: true });
        if (!this.met.has(id) && !this.made.has(id)) others.push(this.project.tags.get(id)!);
      }
    }
    return others;
  }
}

const placeKey = (parentId: string | null, name: string): string => `${parentId ?? ''}\n${foldName(name)}`;
const pathKey = (path: readonly string[]): string => path.map(foldName).join('\n');
const sameWords = (a: string, b: string): boolean => a === b || noteToPlainText(a).trim() === noteToPlainText(b).trim();
