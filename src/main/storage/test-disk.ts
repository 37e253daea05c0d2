import type { FileHandle } from 'node:fs/promises';
import { nodeDisk, type Disk } from './disk.ts';

export type DiskOperation = keyof Disk | 'read' | 'write' | 'writeFile' | 'sync' | 'datasync' | 'truncate' | 'close';

/**
 * A disk for tests: operations can be made to fail as if the system had said so (a failing write stores half, and a failing close closes), and it can
 * be held still, so that what lies on it at one moment can be copied.
 */
export class TestDisk {
  /** Asked before each operation: returns the error's code, or null to let it happen. */
  fault: (operation: DiskOperation, path: string) => string | null = () => null;
  readonly disk: Disk;
  private held: Promise<void> | null = null;
  private running = 0;
  private whenIdle: () => void = () => undefined;

  constructor() {
    this.disk = new Proxy(nodeDisk, {
      get: (target, name) => async (...given: readonly unknown[]): Promise<unknown> => {
        const operation = name as keyof Disk;
        const path = String(given[operation === 'rename' || operation === 'link' || operation === 'copyFile' ? 1 : 0]);
        const result = await this.happen(operation, path, () => Reflect.apply(target[operation], target, given) as Promise<unknown>);
        return operation === 'open' ? this.watched(result as FileHandle, path) : result;
      },
    });
  }

  /** Runs `look` while nothing happens on the disk. */
  async still<T>(look: () => Promise<T>): Promise<T> {
    let release: () => void = () => undefined;
    this.held = new Promise((resolve) => { release = resolve; });
    if (this.running > 0) await new Promise<void>((resolve) => { this.whenIdle = resolve; });
    try {
      return await look();
    } finally {
      this.held = null;
      release();
    }
  }

  private watched(handle: FileHandle, path: string): FileHandle {
    return new Proxy(handle, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...given: readonly unknown[]): Promise<unknown> => {
          const call = (...changed: readonly unknown[]): Promise<unknown> => Reflect.apply(method, target, changed) as Promise<unknown>;
          const halves = new Map<string | symbol, () => Promise<unknown>>([
            ['write', () => call(given[0], given[1], Math.floor((given[2] as number) / 2), given[3])],
            ['close', () => call()],
          ]);
          return this.happen(name as DiskOperation, path, () => call(...given), halves.get(name));
        };
      },
    });
  }

  private async happen(operation: DiskOperation, path: string, act: () => Promise<unknown>, half?: () => Promise<unknown>): Promise<unknown> {
    while (this.held) await this.held;
    this.running++;
    try {
      const code = this.fault(operation, path);
      if (code === null) return await act();
      await half?.();
      throw Object.assign(new Error(`${code}: ${operation} ${path}`), { code });
    } finally {
      this.running--;
      if (this.running === 0) this.whenIdle();
    }
  }
}
