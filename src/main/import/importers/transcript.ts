import { nameWithoutEnding } from '../../../core/formats/plain-text/title.ts';
import { parseSubRip, parseWebVtt, type Transcript } from '../../../core/formats/transcript/parse-transcript.ts';
import { transcriptDocument } from '../../../core/formats/transcript/transcript-document.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { decodeText } from '../decode-text.ts';
import { textLimits, type ImportedFile, type Importer, type ReadChoices } from '../importer.ts';

/** Days of talking have a few megabytes. */
const limits = { ...textLimits, bytes: 20_000_000 };

/** Subtitles in SubRip. */
export class SubRipImporter implements Importer {
  readonly extensions = ['srt'] as const;
  readonly mediaType = 'application/x-subrip';
  readonly limits = limits;

  recognises(start: string): boolean {
    return /^\s*\d+[^\S\n]*\n\d{1,3}:\d{2}:\d{2},\d{1,3}[^\S\n]*-->[^\S\n]*\d/.test(start);
  }

  read(bytes: Uint8Array, name: string, { encoding }: ReadChoices): Result<ImportedFile, Message> {
    return readTranscript(bytes, name, encoding, parseSubRip);
  }
}

/** Captions and transcripts in WebVTT. */
export class WebVttImporter implements Importer {
  readonly extensions = ['vtt'] as const;
  readonly mediaType = 'text/vtt';
  readonly limits = limits;

  recognises(start: string): boolean {
    return /^WEBVTT(?:[ \t\n]|$)/.test(start);
  }

  read(bytes: Uint8Array, name: string, { encoding }: ReadChoices): Result<ImportedFile, Message> {
    return readTranscript(bytes, name, encoding, parseWebVtt);
  }
}

function readTranscript(bytes: Uint8Array, name: string, encoding: string | null, parse: (text: string) => Transcript): Result<ImportedFile, Message> {
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return decoded;
  const { cues, title } = parse(decoded.value.text);
  const document = transcriptDocument(cues);
  if (document.text === '') return err(message('import.noCues'));
  return ok({ document, citation: { type: 'document', title: title ?? nameWithoutEnding(name) }, encoding: decoded.value.encoding });
}
