import { isJsonObject, objectsIn, type JsonObject, type Migration } from './project-files.ts';

/** What version 3 adds to the records of each collection: every field with the value that it had silently before. */
const additions: Readonly<Record<string, (record: JsonObject) => JsonObject>> = {
  project: (project) => ({ savedSearches: [], ...project }),
  sources: (source) => ({ version: 1, formerVersions: [], ...source }),
  tags: (tag) => ({ examples: [], archived: false, ...tag, description: asRichText(tag['description']) }),
  highlights: (highlight) => ({ review: null, ...highlight }),
};

/**
 * Version 3 lets a source's text be replaced, tags be archived and shown by examples, and searches be kept. Descriptions
 * of tags become rich text: what stood in one as a plain character must not become a mark of Markdown.
 */
export const toVersion3: Migration = {
  to: 3,
  upgrade: ({ checkpoints, journal }) => ({
    checkpoints: Object.fromEntries(Object.entries(checkpoints).map(([path, file]) => [path, upgradeFile(file)])),
    journal: Object.fromEntries(Object.entries(journal).map(([path, lines]) => [path, lines.map(upgradeLine)])),
  }),
};

function upgradeFile(file: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(file).map(([name, value]) => {
    const add = Object.hasOwn(additions, name) ? additions[name] : undefined;
    if (!add) return [name, value];
    return [name, isJsonObject(value) ? add(value) : objectsIn(value).map(add)];
  }));
}

const upgradeLine = (line: JsonObject): JsonObject =>
  Array.isArray(line['operations']) ? { ...line, operations: objectsIn(line['operations']).map(upgradeOperation) } : line;

function upgradeOperation(operation: JsonObject): JsonObject {
  const { collection, record } = operation;
  if (typeof collection !== 'string' || !Object.hasOwn(additions, collection)) return operation;
  const upgraded = isJsonObject(record) ? { ...operation, record: additions[collection]!(record) } : operation;
  return collection === 'tags' ? { ...upgraded, ...describedIn(upgraded, 'before'), ...describedIn(upgraded, 'after') } : upgraded;
}

/** A patch names the fields it changes: only a description among them needs anything. */
function describedIn(operation: JsonObject, side: 'before' | 'after'): JsonObject {
  const fields = operation[side];
  return isJsonObject(fields) && 'description' in fields
    ? { [side]: { ...fields, description: asRichText(fields['description']) } }
    : {};
}

/** Returns Markdown that reads as the plain text `value`; each of its lines stays one. */
function asRichText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.split(/\r?\n/).map((line) => line.trim()
    .replace(/[\\`*_[\]<>&~]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')).join('  \n').trim();
}
