// Not the build for Node: it declares a `require` of its own, as the bundler does for the chunk that it is in.
import { unzipSync, type UnzipFileInfo } from 'fflate/browser';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';

/** What a package may unpack to. */
const limits = { files: 20_000, bytesOfOne: 120_000_000, bytes: 400_000_000 } as const;

/** The files in a ZIP archive, unpacked when they are asked for. */
export class ZipFiles {
  private unpacked = 0;

  constructor(private readonly archive: Uint8Array, private readonly entries: ReadonlyMap<string, UnzipFileInfo>) {}

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * Returns the bytes of a file by its exact name, which is never taken for a path; null where there is none. Fails, in English, where it is
   * damaged, or where this one or all that was asked for are larger than any document: no more is unpacked than the archive says there is.
   */
  bytes(name: string): Result<Uint8Array | null, string> {
    const entry = this.entries.get(name);
    if (!entry) return ok(null);
    this.unpacked += entry.originalSize;
    if (entry.originalSize > limits.bytesOfOne || this.unpacked > limits.bytes) return err(`${name} unpacks to more than ${limits.bytesOfOne / 1e6} MB, or all of it to more than ${limits.bytes / 1e6} MB`);
    try {
      let taken = false;
      const files = unzipSync(this.archive, {
        filter: (file) => {
          if (taken || file.name !== name) return false;
          taken = true;
          return true;
        },
      });
      return ok(files[name] ?? null);
    } catch (error) {
      return err(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Returns a file as text, in UTF-8 or, with a byte order mark, UTF-16. */
  text(name: string): Result<string | null, string> {
    const bytes = this.bytes(name);
    if (!bytes.ok || bytes.value === null) return bytes as Result<null, string>;
    const [first, second] = bytes.value;
    const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    return ok(new TextDecoder(encoding).decode(bytes.value));
  }
}

/** Returns the files in an archive; fails in words for bytes that are none, are encrypted, or hold more files than documents do. */
export function openZip(bytes: Uint8Array): Result<ZipFiles, Message> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return err(message('import.lockedOffice'));
  const entries = new Map<string, UnzipFileInfo>();
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (entries.size > limits.files) throw new Error(`it holds more than ${limits.files} files`);
        if (!entries.has(file.name)) entries.set(file.name, file);
        return false;
      },
    });
  } catch (error) {
    return err(message('import.damaged', { detail: error instanceof Error ? error.message : String(error) }));
  }
  return entries.size === 0 ? err(message('import.damaged', { detail: 'no ZIP archive' })) : ok(new ZipFiles(bytes, entries));
}
