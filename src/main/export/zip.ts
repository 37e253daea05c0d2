import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** Files of an archive by their names. What is packed already, as pictures are, is stored as it is. */
export type ZipFiles = Readonly<Record<string, string | { readonly stored: Uint8Array }>>;

const deflated = promisify(deflateRaw) as (content: Uint8Array) => Promise<Uint8Array>;

/** The first day that the format knows, so that the same content makes the same file. */
const firstDay = 0x21;
/** Names are UTF-8. */
const utf8Names = 0x0800;

/**
 * Returns an archive (PKWARE APPNOTE 6.3.3, without its extensions for more than 4 GB). Rejects with the signal's reason when it is
 * aborted, between two files. Packing is done by the runtime's own threads.
 */
export async function zipped(files: ZipFiles, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, file] of Object.entries(files)) {
    signal.throwIfAborted();
    const content = typeof file === 'string' ? Buffer.from(file) : file.stored;
    const packed = typeof file === 'string' ? await deflated(content) : content;
    const named = Buffer.from(name);
    // What both headers say: version, flags, method, time, day, checksum, sizes, length of the name, no extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(utf8Names, 2);
    common.writeUInt16LE(packed === content ? 0 : 8, 4);
    common.writeUInt16LE(firstDay, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(named.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, entry, named);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, named, packed);
    offset += 4 + common.length + named.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  signal.throwIfAborted();
  return Buffer.concat([...parts, ...directory, end]);
}
