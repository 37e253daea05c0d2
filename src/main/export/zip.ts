import { zip, type AsyncZippable } from 'fflate';

/** Packs files by their names, in threads. Rejects with the signal's reason when it is aborted. */
export function zipped(files: AsyncZippable, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const abort = (): void => { stop(); reject(signal.reason as Error); };
    const stop = zip(files, { level: 6 }, (error, bytes) => {
      signal.removeEventListener('abort', abort);
      if (error) reject(error);
      else resolve(bytes);
    });
    signal.addEventListener('abort', abort, { once: true });
  });
}
