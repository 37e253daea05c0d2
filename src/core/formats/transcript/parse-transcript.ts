import { parseTiming, splitSpeaker, type Cue } from './cue.ts';

/** A file of cues. */
export interface Transcript {
  readonly cues: readonly Cue[];
  /** What the file calls itself, where it does. */
  readonly title: string | null;
}

/**
 * Returns what is heard in a SubRip file (.srt) whose lines end with line feeds. The format has no standard: numbers before
 * the times may be missing or wrong, marks of HTML and of players are dropped. What has no times is passed over.
 */
export const parseSubRip = (text: string): Transcript => ({ cues: cuesIn(text, plainOfSubRip), title: null });

/**
 * Returns what is heard in a WebVTT file (.vtt, https://www.w3.org/TR/webvtt1/) whose lines end with line feeds: speakers from
 * its voice tags or, as video conferences write them, from a name before a colon. Notes, styles and regions are passed over.
 */
export function parseWebVtt(text: string): Transcript {
  const header = /^WEBVTT(?:[ \t]+(?:[-–—:][ \t]*)?(?<title>[^\n]*))?/.exec(text);
  const body = header ? text.slice(header[0].length) : text;
  return { cues: cuesIn(body, plainOfWebVtt), title: header?.groups?.['title']?.trim() || null };
}

/** How the words of a cue are read: a run of them for each speaker. */
type ReadWords = (payload: string) => readonly { readonly speaker: string | null; readonly lines: readonly string[] }[];

function cuesIn(text: string, read: ReadWords): readonly Cue[] {
  const cues: Cue[] = [];
  for (const block of text.split(/\n[^\S\n]*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    // A number or name may stand before the times; a file that was put together badly has cues without a line between them.
    for (let at = 0; at < lines.length; at++) {
      const times = parseTiming(lines[at]!);
      if (!times) continue;
      const next = lines.findIndex((line, index) => index > at && parseTiming(line) !== null);
      const end = next === -1 ? lines.length : isNumber(lines[next - 1]) && next - 1 > at ? next - 1 : next;
      for (const words of read(lines.slice(at + 1, end).join('\n'))) if (words.lines.length > 0) cues.push({ ...times, ...words });
      at = end - 1;
    }
  }
  return withoutRepeats(cues.sort((a, b) => a.start - b.start));
}

const isNumber = (line: string | undefined): boolean => line !== undefined && /^\s*\d+\s*$/.test(line);

const plainOfSubRip: ReadWords = (payload) => bySpeaker(null, payload.replace(/\{\\[^}]*\}|<\/?(?:[bius]|font)(?:\s[^>]*)?>/gi, ''));

function plainOfWebVtt(payload: string): ReturnType<ReadWords> {
  const runs: { readonly speaker: string | null; readonly lines: readonly string[] }[] = [];
  // Every second part is who speaks from there on; an end tag gives the voice back.
  const parts = payload.split(/<v(?:\.[^\s>]*)?(?:[ \t\n]+([^>]*))?>|(?:<\/v>)/);
  let speaker: string | null = null;
  parts.forEach((part, index) => {
    if (index % 2 === 1) speaker = part === undefined || part.trim() === '' ? null : plain(part);
    else runs.push(...bySpeaker(speaker, plain(part ?? '')));
  });
  return runs.filter(({ lines }) => lines.length > 0);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f', quot: '"', apos: '\'' };

const plain = (marked: string): string =>
  marked.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|apos);/g, (_, name: string) => entities[name]!);

/** Parts the words of a cue at each line that says who speaks; the voice of the cue, if it has one, says it for all. */
function bySpeaker(voice: string | null, words: string): ReturnType<ReadWords> {
  const runs: { readonly speaker: string | null; readonly lines: string[] }[] = [];
  for (const line of words.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const said = voice === null ? splitSpeaker(line) : { speaker: null, words: line };
    const last = runs.at(-1);
    if (last && said.speaker === null) last.lines.push(said.words);
    else runs.push({ speaker: voice ?? said.speaker, lines: [said.words] });
  }
  return runs;
}

/** Captions that roll up show a line again in the next cue: it was said once. */
function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  const kept: Cue[] = [];
  let before: { readonly last: string; readonly end: number } | null = null;
  for (const cue of cues) {
    const rolls = before !== null && cue.start <= before.end + rollGap && cue.lines[0] === before.last;
    const lines = rolls ? cue.lines.slice(1) : cue.lines;
    before = { last: cue.lines.at(-1)!, end: cue.end };
    if (lines.length > 0) kept.push({ ...cue, lines });
  }
  return kept;
}

/** Milliseconds between two cues of captions that roll. */
const rollGap = 50;
