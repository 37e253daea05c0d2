import { nodeDisk, type Disk } from './disk.ts';

/** What storage takes from outside, and its measures. Tests make them small, or make the disk fail. */
export interface Environment {
  readonly disk: Disk;
  /** Bytes after which the journal begins a new segment. */
  readonly segmentBytes: number;
  /** Bytes of journal beyond which older steps of undo are given up. */
  readonly journalBytes: number;
  /** How long after a change the checkpoints are brought up to date, in milliseconds. */
  readonly checkpointDelay: number;
}

export const defaultEnvironment: Environment = {
  disk: nodeDisk,
  segmentBytes: 4 * 1024 * 1024,
  journalBytes: 64 * 1024 * 1024,
  checkpointDelay: 2000,
};
