/** Longest name of a file, in characters: with folders before it and an ending behind, no system finds it too long. */
const longestName = 80;
/** What Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Returns a name as a file may be called on every system and as Obsidian can link to: without the signs that paths and links are
 * made of, and not ending with a dot or a space. `otherwise` takes its place where nothing is left.
 */
export function vaultName(words: string, otherwise: string): string {
  const plain = words.normalize('NFC').replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Zl}\p{Zp}]+|%%/gu, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const short = Array.from(plain).slice(0, longestName).join('').replace(/[. ]+$/, '').trim();
  return short === '' || reserved.test(short) ? otherwise : short;
}

/** Returns names as file systems compare them that tell neither case nor ways to write a letter apart. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();

/** Gives out names, each once. */
export class VaultNames {
  private readonly taken = new Set<string>();

  /** Keeps a name from being given out. */
  take(name: string): void {
    this.taken.add(foldedName(name));
  }

  /** Returns a name for these words that was not given out before: with a number behind it where it must. */
  give(words: string, otherwise: string): string {
    const base = vaultName(words, otherwise);
    let name = base;
    for (let number = 2; this.taken.has(foldedName(name)); number++) name = `${base} ${number}`;
    this.take(name);
    return name;
  }
}
