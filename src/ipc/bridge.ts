import type { Message } from '../core/messages/messages.ts';
import type { Result } from '../core/result.ts';
import type { CallName, EventName } from './channels.ts';
import type { CallRequest, CallResponse, EventPayload } from './contract.ts';

interface Spelling {
  /**
   * Has Chromium underline, in the fields that are written in, the words that `misspelt` answers of those it is given.
   * `language`, a BCP 47 tag, says which letters make a word. It asks for the words of a field when that has the focus.
   */
  readonly markSpelling: (language: string, misspelt: (words: readonly string[]) => Promise<readonly string[]>) => void;
}

/** What is needed of a file that was dropped or pasted, as the DOM has it. */
export interface WindowFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** What a window asks with where that is not the request: the preload makes it of this, because a window knows no paths. */
interface Asked {
  readonly importDropped: { readonly files: readonly WindowFile[] };
}

type Asks<Name extends CallName> = Name extends keyof Asked ? Asked[Name] : CallRequest<Name>;

/** What the preload puts at `window.claimwright`: one function per call, one for the marks under words, and one subscription. Nothing in it is checked yet. */
export type RawBridge = { readonly [Name in CallName]: (request: unknown) => Promise<unknown> } & Spelling & {
  readonly on: (name: EventName, listener: (payload: unknown) => void) => () => void;
};

/** What a window works with: the same functions, with what main says checked against the contract. */
export type Bridge = {
  readonly [Name in CallName]: null extends CallRequest<Name>
    ? () => Promise<Result<CallResponse<Name>, Message>>
    : (request: Asks<Name>) => Promise<Result<CallResponse<Name>, Message>>;
} & Spelling & {
  /** Calls `listener` for every event of that name; returns a function that stops it. */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};
