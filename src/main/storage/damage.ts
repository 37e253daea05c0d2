import { message, type Message } from '../../core/messages/messages.ts';
import type { FileKey } from './layout.ts';

/** Something that could not be read, with what was found there. */
export type Damage = {
  /** The file it was found in, as a path inside the project. */
  readonly file: string;
  readonly why: string;
} & ({ readonly record: unknown } | { readonly bytes: Uint8Array });

/** Returns damages by the file they were found in. */
export function byFile(damages: readonly Damage[]): ReadonlyMap<string, readonly Damage[]> {
  const groups = new Map<string, Damage[]>();
  for (const damage of damages) {
    const group = groups.get(damage.file);
    if (group) group.push(damage);
    else groups.set(damage.file, [damage]);
  }
  return groups;
}

/** {@link Findings} as they cross between threads. */
export interface FindingsData {
  readonly damages: readonly Damage[];
  readonly rewrite: readonly FileKey[];
  readonly journalDamaged: boolean;
  readonly notices: readonly Message[];
}

/** What reading a project brought to light: damage to be put aside, files to be written anew, and the words for both. */
export class Findings {
  readonly damages: Damage[] = [];
  /** Checkpoints that no longer hold what was read from them. */
  readonly rewrite = new Set<FileKey>();
  /** Whether the journal has damage that a new segment leaves behind. */
  journalDamaged = false;
  private readonly words: Message[] = [];
  private readonly leftOut: Damage[] = [];

  say(notice: Message): void {
    this.words.push(notice);
  }

  /** A record of a checkpoint that is left out. */
  badRecord(file: FileKey, why: string, record: unknown): void {
    this.leftOut.push({ file, why, record });
    this.repairedRecord(file, why, record);
  }

  /** A record that stays, changed; what was found is kept aside. */
  repairedRecord(file: FileKey, why: string, record: unknown): void {
    this.damages.push({ file, why, record });
    this.rewrite.add(file);
  }

  /** A whole checkpoint that cannot be read. */
  badFile(file: FileKey, why: string, bytes: Uint8Array): void {
    this.damages.push({ file, why, bytes });
    this.rewrite.add(file);
  }

  /** A line or a change of the journal that cannot be used. */
  badChange(damage: Damage): void {
    this.damages.push(damage);
    this.journalDamaged = true;
  }

  /** Returns findings to which nothing more will be added than words. */
  static from({ damages, rewrite, journalDamaged, notices }: FindingsData): Findings {
    const findings = new Findings();
    findings.damages.push(...damages);
    for (const file of rewrite) findings.rewrite.add(file);
    findings.journalDamaged = journalDamaged;
    findings.words.push(...notices);
    return findings;
  }

  get data(): FindingsData {
    return { damages: this.damages, rewrite: [...this.rewrite], journalDamaged: this.journalDamaged, notices: this.notices() };
  }

  get any(): boolean {
    return this.damages.length > 0 || this.journalDamaged || this.rewrite.size > 0;
  }

  /** Returns the notices for the user; records left out are counted by file. */
  notices(): readonly Message[] {
    const records = [...byFile(this.leftOut)].map(([file, damages]) =>
      message('storage.recordsLeftOut', { file, count: damages.length, why: damages[0]!.why }));
    return [...this.words, ...records];
  }
}
