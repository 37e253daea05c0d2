import { describe, expect, it } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { readSource, type ReadSource } from './read-source.ts';

async function read(name: string, content: string | Uint8Array): Promise<ReadSource> {
  const result = await readSource(name, typeof content === 'string' ? Buffer.from(content) : content);
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

const problem = async (name: string, content: string): Promise<string> => {
  const result = await readSource(name, Buffer.from(content));
  return result.ok ? '' : result.error.id;
};

const subRip = '1\r\n00:00:01,000 --> 00:00:02,000\r\nADA: Ten people came.\r\n';

describe('the kind of a file', () => {
  it('is told by its ending', async () => {
    const kinds = await Promise.all(['a.txt', 'a.text', 'a.MD', 'a.markdown'].map(async (name) => (await read(name, '# Words')).mediaType));
    expect(kinds).toEqual(['text/plain', 'text/plain', 'text/markdown', 'text/markdown']);
    expect(await read('talk.SRT', subRip)).toMatchObject({ mediaType: 'application/x-subrip', extension: 'srt', citation: { title: 'talk' } });
    expect(await problem('a.xlsx', 'PK')).toBe('import.unsupported');
    expect(await problem('a.csv', 'a,b')).toBe('import.table');
  });

  it('is told by what it holds, where it is called plain text', async () => {
    expect(await read('talk.txt', subRip)).toMatchObject({ mediaType: 'application/x-subrip', extension: 'srt' });
    expect(await read('talk.txt', Buffer.from(`\ufeff${subRip}`, 'utf16le'))).toMatchObject({ mediaType: 'application/x-subrip', encoding: 'utf-16le' });
    expect(await read('talk.vtt.txt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Ten came.')).toMatchObject({ mediaType: 'text/vtt', document: { text: 'Ada · 00:01\nTen came.' } });
    expect((await read('a.txt', 'WEBVTTX is a word.')).mediaType).toBe('text/plain');
  });
});

describe('a transcript', () => {
  it('has the title that the file gives itself', async () => {
    expect((await read('talk.vtt', 'WEBVTT - The briefing\n\n00:01.000 --> 00:02.000\nTen came.')).citation).toEqual({ type: 'document', title: 'The briefing' });
  });

  it('in which nothing is said is refused in words', async () => {
    expect(await problem('talk.srt', 'No times here.')).toBe('import.noCues');
    expect(await problem('talk.vtt', 'WEBVTT\n\nNOTE nothing')).toBe('import.noCues');
    expect(await problem('talk.vtt', ' \n')).toBe('import.empty');
  });
});
