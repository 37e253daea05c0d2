/** Words of a recording with the time at which they are heard. */
export interface Cue {
  /** Milliseconds from the beginning of the recording. */
  readonly start: number;
  readonly end: number;
  /** Who speaks, where the file says so. */
  readonly speaker: string | null;
  /** Lines of words, without marks. */
  readonly lines: readonly string[];
}

/** Returns the milliseconds of a time such as `01:02:03,450`, `02:03.450` or `02:03`; null for anything else. */
export function parseTime(written: string): number | null {
  const parts = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(written.trim());
  if (!parts) return null;
  const [, hours = '0', minutes, seconds, fraction = '0'] = parts;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Returns a time as it is read, `1:02:03` or `02:03`; the part of a second is left out. */
export function sayTime(milliseconds: number): string {
  const whole = Math.floor(milliseconds / 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** The two times of a cue, and what WebVTT says behind them of its place on the screen. */
const timing = /^(?<start>[\d:.,]+)[ \t]*-->[ \t]*(?<end>[\d:.,]+)(?:[ \t].*)?$/;

/** Returns the times of a line such as `00:01.000 --> 00:04.000`, or null when it is none. */
export function parseTiming(line: string): Pick<Cue, 'start' | 'end'> | null {
  const { start, end } = timing.exec(line.trim())?.groups ?? {};
  const from = start === undefined ? null : parseTime(start);
  const to = end === undefined ? null : parseTime(end);
  return from === null || to === null ? null : { start: from, end: Math.max(from, to) };
}

/** A name before a colon: of up to four words, each with a capital or none (`Ada Lovelace:`, `MAN 2:`, `>> REPORTER:`). */
const named = /^(?:[-–—]\s*|>{1,3}\s*)?(?<name>\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:\s+(?:\p{Lu}|\p{N}|(?:van|von|de|da|bin|al)\b)[\p{L}\p{M}\p{N}.'’-]*){0,3}):\s+(?=\S)/u;
const bracketed = /^(?:[-–—]\s*|>{1,3}\s*)?\[(?<name>\p{Lu}[^\]:]{0,40})\]:?\s+(?=\S)/u;

/** Returns who speaks by the beginning of the words, and the words behind it. */
export function splitSpeaker(line: string): { readonly speaker: string | null; readonly words: string } {
  const found = named.exec(line) ?? bracketed.exec(line);
  return found ? { speaker: found.groups!['name']!.trim(), words: line.slice(found[0].length) } : { speaker: null, words: line };
}
