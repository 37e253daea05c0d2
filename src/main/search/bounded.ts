import { createContext, Script } from 'node:vm';

const script = new Script('work()');

/**
 * Does `work`, and returns whether it came to its end within `limit` milliseconds; if not, it was cut off wherever it was.
 * Not even a regular expression that goes on for ever holds out against the virtual machine's own watchdog.
 */
export function bounded(work: () => void, limit: number): boolean {
  try {
    script.runInContext(createContext({ work }), { timeout: limit });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
