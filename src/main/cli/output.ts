import { text, textOf, type Message } from '../../core/messages/messages.ts';

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Where the command line writes. Both take text as it is, line ends included. */
export interface CliStreams {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** What a command says: its results on stdout, as text or as JSON, and all else on stderr. */
export class Output {
  private readonly streams: CliStreams;
  private readonly json: boolean;

  constructor(streams: CliStreams, json: boolean) {
    this.streams = streams;
    this.json = json;
  }

  /** Says one result, as a line of JSON or in words. */
  result(record: object, words: string): void {
    this.record(record);
    this.words(words);
  }

  /** Says something for programs only. */
  record(record: object): void {
    if (this.json) this.streams.stdout(`${JSON.stringify(record)}\n`);
  }

  /** Says something for people only. */
  words(words: string): void {
    if (!this.json) this.streams.stdout(`${words}\n`);
  }

  /** Says what went wrong or is worth knowing. */
  note(words: string): void {
    this.streams.stderr(`${text('cli.error', { detail: words })}\n`);
  }

  /** Says what went wrong and returns the exit code for it. */
  fail(problem: Message): ExitCode {
    this.note(textOf(problem));
    return 1;
  }
}
