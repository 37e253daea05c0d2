import type { Block, SourceDocument, Span } from '../../model/document.ts';
import { sayTime, type Cue } from './cue.ts';

/** Characters after which a paragraph ends with its sentence, and after which it ends in any case: so that a time is never far. */
const length = { sentence: 280, most: 700 } as const;
/** Milliseconds without words that begin a new paragraph. */
const pause = 3_000;

interface Turn {
  readonly start: number;
  readonly speaker: string | null;
  words: string;
  end: number;
}

/**
 * Returns a transcript as a page: what one speaker says in a row as paragraphs, each below a line with its speaker and time. Lines
 * are joined, because they end where the screen did; a word parted at their end is not put together.
 */
export function transcriptDocument(cues: readonly Cue[]): SourceDocument {
  const blocks: Block[] = [];
  let text = '';
  const paragraph = (words: string, separator: string, spans: readonly Span[] = []): void => {
    if (text !== '') text += separator;
    const start = text.length;
    text += words;
    blocks.push({ type: 'paragraph', start, end: text.length, spans: spans.map((span) => ({ ...span, start: start + span.start, end: start + span.end })) });
  };
  for (const { speaker, start, words } of turnsOf(cues)) {
    const time = sayTime(start);
    const head = speaker === null ? time : `${speaker} · ${time}`;
    paragraph(head, '\n\n', speaker === null ? [{ style: 'emphasis', start: 0, end: time.length }] : [{ style: 'strong', start: 0, end: speaker.length }, { style: 'emphasis', start: speaker.length + 3, end: head.length }]);
    paragraph(words, '\n');
  }
  return { text, blocks };
}

function turnsOf(cues: readonly Cue[]): readonly Turn[] {
  const turns: Turn[] = [];
  let speaker: string | null = null;
  for (const cue of cues) {
    const words = cue.lines.join(' ').replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    const last = turns.at(-1);
    // Who is not named again goes on, unless nothing was said for a while.
    const goesOn = last !== undefined && cue.start - last.end < pause;
    const now: string | null = cue.speaker ?? (goesOn ? speaker : null);
    const full = last !== undefined && (last.words.length >= length.most || (last.words.length >= length.sentence && /[.!?…]["”’»)]?$/.test(last.words)));
    if (last && goesOn && now === last.speaker && !full) {
      last.words += ` ${words}`;
      last.end = Math.max(last.end, cue.end);
    } else {
      turns.push({ start: cue.start, end: cue.end, speaker: now, words });
    }
    speaker = now;
  }
  return turns;
}
