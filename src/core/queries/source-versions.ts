import type { Source, SourceContent } from '../model/source.ts';

/** Returns what came in with a version of a source, or undefined when it never had one of that number. */
export const contentOf = (source: Source, version: number): SourceContent | undefined =>
  version === source.version ? presentContent(source) : source.formerVersions.find((former) => former.version === version);

/** Returns what came in with the present version of a source. */
export const presentContent = ({ version, file, textLength, importedAt }: Source): SourceContent => ({ version, file, textLength, importedAt });

/** Returns all versions of a source, oldest first. */
export const versionsOf = (source: Source): readonly SourceContent[] => [...source.formerVersions, presentContent(source)];

/** Returns the version that followed `version`, or null when that is the present one or unknown. */
export function versionAfter(source: Source, version: number): number | null {
  const all = versionsOf(source);
  const place = all.findIndex((each) => each.version === version);
  return place < 0 ? null : all[place + 1]?.version ?? null;
}
