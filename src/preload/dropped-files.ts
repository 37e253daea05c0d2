import type { WindowFile } from '../ipc/bridge.ts';
import type { DroppedFile } from '../ipc/contract.ts';
import { mostBytesInMemory } from '../ipc/dropped.ts';

/**
 * Returns what main is told of dropped files: the path of each that has one, which main reads itself, one at a time; of the
 * others, such as an image from the clipboard, their bytes, as far as all together they are not too many. `pathOf` returns a
 * file's absolute path, or nothing for one that lies nowhere.
 */
export async function droppedFiles(files: readonly WindowFile[], pathOf: (file: WindowFile) => string): Promise<readonly DroppedFile[]> {
  const told: DroppedFile[] = [];
  let left = mostBytesInMemory;
  for (const file of files) {
    const { name } = file;
    const path = pathOf(file);
    if (path !== '') {
      told.push({ name, path });
    } else if (file.size > left) {
      told.push({ name, unread: 'large' });
    } else {
      const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
      told.push(bytes === null ? { name, unread: 'gone' } : { name, bytes });
      left -= file.size;
    }
  }
  return told;
}
