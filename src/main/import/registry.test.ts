import { describe, expect, it } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { readSource, type ReadSource } from './read-source.ts';

function read(name: string, content: string | Uint8Array): ReadSource {
  const result = readSource(name, typeof content === 'string' ? Buffer.from(content) : content);
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

const problem = (name: string, content: string): string => {
  const result = readSource(name, Buffer.from(content));
  return result.ok ? '' : result.error.id;
};

const subRip = '1\r\n00:00:01,000 --> 00:00:02,000\r\nADA: Ten people came.\r\n';

describe('the kind of a file', () => {
  it('is told by its ending', () => {
    const kinds = ['a.txt', 'a.text', 'a.MD', 'a.markdown'].map((name) => read(name, '# Words').mediaType);
    expect(kinds).toEqual(['text/plain', 'text/plain', 'text/markdown', 'text/markdown']);
    expect(read('talk.SRT', subRip)).toMatchObject({ mediaType: 'application/x-subrip', extension: 'srt', citation: { title: 'talk' } });
    expect(problem('a.xlsx', 'PK')).toBe('import.unsupported');
  });

  it('is told by what it holds, where it is called plain text', () => {
    expect(read('talk.txt', subRip)).toMatchObject({ mediaType: 'application/x-subrip', extension: 'srt' });
    expect(read('talk.txt', Buffer.from(`\ufeff${subRip}`, 'utf16le'))).toMatchObject({ mediaType: 'application/x-subrip', encoding: 'utf-16le' });
    expect(read('talk.vtt.txt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Ten came.')).toMatchObject({ mediaType: 'text/vtt', document: { text: 'Ada · 00:01\nTen came.' } });
    expect(read('a.txt', 'WEBVTTX is a word.').mediaType).toBe('text/plain');
  });
});

describe('a transcript', () => {
  it('has the title that the file gives itself', () => {
    expect(read('talk.vtt', 'WEBVTT - The briefing\n\n00:01.000 --> 00:02.000\nTen came.').citation).toEqual({ type: 'document', title: 'The briefing' });
  });

  it('in which nothing is said is refused in words', () => {
    expect(problem('talk.srt', 'No times here.')).toBe('import.noCues');
    expect(problem('talk.vtt', 'WEBVTT\n\nNOTE nothing')).toBe('import.noCues');
    expect(problem('talk.vtt', ' \n')).toBe('import.empty');
  });
});
