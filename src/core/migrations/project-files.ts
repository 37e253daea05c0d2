/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject { readonly [name: string]: Json }

/** All the files of a project that its format version is about, parsed, by their paths inside the project. */
export interface ProjectFiles {
  /** The checkpoints: `claimwright.json`, `claims.json`, `highlights/<source>.json`. */
  readonly checkpoints: Readonly<Record<string, JsonObject>>;
  /** The objects of the lines of each journal segment. */
  readonly journal: Readonly<Record<string, readonly JsonObject[]>>;
}

/** The one step from a version of the project format to the next. */
export interface Migration {
  /** The version that it makes; it expects the one before. */
  readonly to: number;
  readonly upgrade: (files: ProjectFiles) => ProjectFiles;
}

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the elements of a list that are objects; none when the value is no list. */
export const objectsIn = (value: Json | undefined): readonly JsonObject[] => Array.isArray(value) ? value.filter(isJsonObject) : [];
