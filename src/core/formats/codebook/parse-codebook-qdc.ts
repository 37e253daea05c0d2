import { SaxesParser, type SaxesTagNS } from 'saxes';
import { message, type Message } from '../../messages/messages.ts';
import { nearestColour } from '../../model/colour.ts';
import { nameSchema } from '../../model/primitives.ts';
import { err, ok, type Result } from '../../result.ts';
import { plainNote } from '../note/plain-note.ts';
import { deepest, type CodebookEntry, type CodebookFile } from './entry.ts';

/** Codes that a codebook may hold. */
const mostCodes = 20_000;

/** A reason to stop reading; never seen outside this file. */
class Unreadable extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(problem.id);
    this.problem = problem;
  }
}

interface OpenCode {
  readonly path: readonly string[];
  readonly id: string | null;
  readonly color: string;
  readonly codable: boolean;
  description: string;
  readonly place: number;
}

/**
 * Reads a REFI-QDA codebook (`.qdc`), or the codebook of a REFI-QDA project (`project.qde`). It is read as a stream of
 * plain elements: a document type, and with it every entity that could be declared, is refused; so is nesting deeper than
 * people nest. What has no place in a codebook here (sets, codes that only group) is told of.
 */
export function parseCodebookQdc(xml: string): Result<CodebookFile, Message> {
  const reader = new QdcReader();
  try {
    reader.read(xml);
  } catch (error) {
    if (error instanceof Unreadable) return err(error.problem);
    throw error;
  }
  return reader.entries.length === 0 ? err(message('problem.codebookEmptyFile')) : ok({ entries: reader.entries, warnings: reader.warnings });
}

class QdcReader {
  readonly warnings: Message[] = [];
  private readonly found: (CodebookEntry | null)[] = [];
  private readonly codes: OpenCode[] = [];
  /** Names of the open elements. */
  private readonly elements: string[] = [];
  private readonly sets: string[] = [];
  private groups = 0;

  get entries(): readonly CodebookEntry[] {
    return this.found.filter((entry) => entry !== null);
  }

  read(xml: string): void {
    const parser = new SaxesParser({ xmlns: true, position: true });
    parser.on('error', (error) => { throw new Unreadable(message('problem.codebookXml', { detail: error.message })); });
    parser.on('doctype', () => { throw new Unreadable(message('problem.codebookDoctype')); });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('closetag', () => this.close());
    parser.write(xml).close();
    if (this.sets.length > 0) this.warnings.push(message('codebookFile.sets', { count: this.sets.length, names: this.sets.join('”, “') }));
    if (this.groups > 0) this.warnings.push(message('codebookFile.groups', { count: this.groups }));
  }

  private open({ local, uri, attributes }: SaxesTagNS): void {
    if (this.elements.length === 0 && !(uri.startsWith('urn:QDA-XML:') && (local === 'CodeBook' || local === 'Project'))) {
      throw new Unreadable(message('problem.codebookOther', { element: local }));
    }
    if (this.elements.length > deepest * 2) throw new Unreadable(message('problem.codebookDeep', { levels: deepest }));
    this.elements.push(local);
    const value = (name: string): string => attributes[name]?.value ?? '';
    if (local === 'Set' && this.elements.includes('Sets')) this.sets.push(value('name'));
    if (local !== 'Code' || !this.elements.includes('Codes')) return;
    if (this.found.length >= mostCodes) throw new Unreadable(message('problem.codebookLarge', { count: mostCodes.toLocaleString('en') }));
    const name = this.nameOf(value('name'));
    const path = [...(this.codes.at(-1)?.path ?? []), name];
    if (path.length > deepest) throw new Unreadable(message('problem.codebookDeep', { levels: deepest }));
    const id = value('guid').replace(/^\{|\}$/g, '').toLowerCase();
    this.codes.push({
      path, id: /^[0-9a-f-]{36}$/.test(id) ? id : null, color: value('color'), codable: !['false', '0'].includes(value('isCodable')),
      description: '', place: this.found.push(null) - 1,
    });
  }

  private nameOf(written: string): string {
    const name = written.replace(/\s+/g, ' ').trim();
    if (nameSchema.safeParse(name).success) return name;
    const usable = name === '' ? 'Code' : Array.from(name).slice(0, 200).join('');
    this.warnings.push(message('codebookFile.codeName', { name: usable }));
    return usable;
  }

  private text(text: string): void {
    const code = this.codes.at(-1);
    if (code && this.elements.at(-1) === 'Description' && this.elements.at(-2) === 'Code') code.description += text;
  }

  private close(): void {
    if (this.elements.pop() !== 'Code') return;
    const code = this.codes.pop();
    if (!code) return;
    if (!code.codable) this.groups++;
    this.found[code.place] = {
      id: code.id, path: [...code.path], placed: true, colour: nearestColour(code.color), description: plainNote(code.description) ?? '',
      shortcut: null, archived: null,
    };
  }
}
