/** Passwords that opened originals, by source, for as long as the window is open. They are written nowhere. */
const passwords = new Map<string, string>();

/** Remembers what opened the original of a source. */
export const rememberPassword = (sourceId: string, password: string): void => void passwords.set(sourceId, password);

/** Returns what opened the original of a source before; null when it is not known. */
export const passwordOf = (sourceId: string): string | null => passwords.get(sourceId) ?? null;
