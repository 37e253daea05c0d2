import type { Source, SourceContent } from '../model/source.ts';

/** Returns what came in with a version of a source, or undefined when it never had one of that number. */
export const contentOf = (source: Source, version: number): SourceContent | undefined =>
  version === source.version ? presentContent(source) : source.formerVersions.find((former) => former.version === version);

/** Returns what came in with the present version of a source. */
export const presentContent = ({ version, file, textLength, importedAt }: Source): SourceContent => ({ version, file, textLength, importedAt });

/** Returns all versions of a source, oldest first. */
export const versionsOf = (source: Source): readonly SourceContent[] => [...source.formerVersions, presentContent(source)];
