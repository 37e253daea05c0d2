import { isJsonObject, objectsIn, type Json, type JsonObject, type Migration } from './project-files.ts';

/** The scale that every project had before it could be changed, with the words by which its verdicts went. */
const scale: readonly JsonObject[] = [
  { id: 'unchecked', name: 'Unchecked', definition: 'Nobody has weighed it yet.', colour: 'grey', meaning: 'open' },
  { id: 'supported', name: 'Supported', definition: 'The evidence bears it out, and nothing of weight speaks against it.', colour: 'green', meaning: 'for' },
  { id: 'mostly-supported', name: 'Mostly supported', definition: 'It holds in what matters, with details that do not.', colour: 'teal', meaning: 'for' },
  { id: 'mixed', name: 'Mixed', definition: 'Parts of it hold and parts do not, or good evidence stands on both sides.', colour: 'amber', meaning: 'mixed' },
  { id: 'mostly-refuted', name: 'Mostly refuted', definition: 'It fails in what matters, though details hold.', colour: 'orange', meaning: 'against' },
  { id: 'refuted', name: 'Refuted', definition: 'The evidence speaks against it, and nothing of weight for it.', colour: 'red', meaning: 'against' },
  { id: 'unverifiable', name: 'Unverifiable', definition: 'No evidence that can be had would settle it.', colour: 'violet', meaning: 'unknown' },
];

/** Fields of a record, all or some of them, as version 4 has them. */
type Fields = (fields: JsonObject) => JsonObject;

/** What changes in fields that are there, whether of a record or of a patch. */
const changed: Readonly<Record<string, Fields>> = {
  claims: (fields) => ({
    ...fields,
    ...('saidOn' in fields ? { saidOn: timeOf(fields['saidOn']) } : {}),
    ...('verdictHistory' in fields ? { verdictHistory: objectsIn(fields['verdictHistory']).map(named) } : {}),
  }),
  evidence: ({ highlight, ...fields }) => (isJsonObject(highlight) ? { ...fields, at: { kind: 'highlight', ...highlight } } : fields),
};

/** What version 4 adds to whole records, with the values that they had silently before. */
const added: Readonly<Record<string, JsonObject>> = {
  project: { verdicts: scale, claimViews: [] },
  claims: { about: null, place: '', tagIds: [], confidence: null, status: 'open', assignee: '', dismissedHints: [] },
  evidence: { strength: null },
};

/**
 * Version 4 makes claims whole: times that are understood, what they are about, tags, confidence, status and assignee; a scale
 * of verdicts that the project owns; evidence that may be a page of the web.
 */
export const toVersion4: Migration = {
  to: 4,
  upgrade: ({ checkpoints, journal }) => ({
    checkpoints: Object.fromEntries(Object.entries(checkpoints).map(([path, file]) => [path, upgradeFile(file)])),
    journal: Object.fromEntries(Object.entries(journal).map(([path, lines]) => [path, lines.map(upgradeLine)])),
  }),
};

const fieldsOf = (collection: string): Fields => (Object.hasOwn(changed, collection) ? changed[collection]! : (fields) => fields);
const recordOf = (collection: string, record: JsonObject): JsonObject => ({ ...added[collection], ...fieldsOf(collection)(record) });

function upgradeFile(file: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(file).map(([name, value]) => {
    if (!Object.hasOwn(added, name)) return [name, value];
    return [name, isJsonObject(value) ? recordOf(name, value) : objectsIn(value).map((record) => recordOf(name, record))];
  }));
}

const upgradeLine = (line: JsonObject): JsonObject =>
  (Array.isArray(line['operations']) ? { ...line, operations: objectsIn(line['operations']).map(upgradeOperation) } : line);

function upgradeOperation(operation: JsonObject): JsonObject {
  const { collection, record, before, after } = operation;
  if (typeof collection !== 'string' || !Object.hasOwn(added, collection)) return operation;
  return {
    ...operation,
    ...(isJsonObject(record) ? { record: recordOf(collection, record) } : {}),
    ...(isJsonObject(before) ? { before: fieldsOf(collection)(before) } : {}),
    ...(isJsonObject(after) ? { after: fieldsOf(collection)(after) } : {}),
  };
}

/** A date was words; those that name a day, month or year as ISO 8601 does are understood. Longer words than a time may have are cut. */
function timeOf(words: Json | undefined): Json {
  if (typeof words !== 'string' || words.trim() === '') return null;
  const written = words.trim().slice(0, 200);
  return { words: written, edtf: isIsoDate(written) ? written : null };
}

function isIsoDate(words: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(words)) return false;
  const [year, month = 1, day = 1] = words.split('-').map(Number);
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year!, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function named(given: JsonObject): JsonObject {
  const step = scale.find(({ id }) => id === given['verdict']);
  return { ...given, name: step?.['name'] ?? given['verdict'] ?? '' };
}
