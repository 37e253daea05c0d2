import { expect, it } from 'vitest';
import type { WindowFile } from '../ipc/bridge.ts';
import { droppedFiles } from './dropped-files.ts';

const inMemory = (name: string, size: number, read: WindowFile['arrayBuffer'] = async () => new ArrayBuffer(size)): WindowFile => ({ name, size, arrayBuffer: read });
const unreadable = (): never => { throw new Error('it was read'); };
const nowhere = (): string => '';

it('tells where files lie, and reads none of them', async () => {
  const files = [inMemory('a.txt', 10, unreadable), inMemory('huge.txt', 2e9, unreadable)];
  expect(await droppedFiles(files, ({ name }) => `/desk/${name}`)).toEqual([{ name: 'a.txt', path: '/desk/a.txt' }, { name: 'huge.txt', path: '/desk/huge.txt' }]);
});

it('reads what lies nowhere, as far as it is not too much together', async () => {
  const files = [inMemory('a.txt', 3), inMemory('huge.txt', 2e9, unreadable), inMemory('b.txt', 99_999_997), inMemory('c.txt', 1, unreadable)];
  const told = await droppedFiles(files, nowhere);
  expect(told.map((one) => ('bytes' in one ? one.bytes.length : one))).toEqual([3, { name: 'huge.txt', unread: 'large' }, 99_999_997, { name: 'c.txt', unread: 'large' }]);
});

it('says of what cannot be read that it is gone, and goes on', async () => {
  const gone = inMemory('folder', 0, async () => { throw new DOMException('gone', 'NotFoundError'); });
  expect(await droppedFiles([gone, inMemory('a.txt', 0)], nowhere)).toEqual([{ name: 'folder', unread: 'gone' }, { name: 'a.txt', bytes: new Uint8Array(0) }]);
});
