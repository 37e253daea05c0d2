import type { Message } from '../../core/messages/messages.ts';
import type { Block } from '../../core/model/document.ts';
import type { PageRange } from '../../core/model/page-layout.ts';
import type { Result } from '../../core/result.ts';
import type { ReadChoices } from './importer.ts';
import type { ReadSource } from './read-source.ts';

/** What the thread that reads a file is given. */
export interface ReadOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choices: ReadChoices;
  /** Opens a file that is locked. */
  readonly password: string | undefined;
}

/**
 * What that thread says: first what the file holds but for its structure, then the structure in parts, each when the one
 * before is taken in. Whole, the structure of a long text would hold up its receiver for half a second.
 */
export type ReadReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly read: Result<ReadHead, Message> }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  /** Pages of the layout, of a file with pages. */
  | { readonly kind: 'layout'; readonly lines: readonly string[] };

/** What a file holds but for its structure. */
export interface ReadHead extends Omit<ReadSource, 'document' | 'layout'> {
  readonly text: string;
  /** How many blocks follow. */
  readonly blocks: number;
  /** Those of the document; as many lines of the layout follow. */
  readonly pages?: readonly PageRange[] | undefined;
}
