import { isJsonObject, objectsIn, type JsonObject, type Migration } from './project-files.ts';

/** Version 6 lets a highlight be a rectangle of a page, and keeps of passages on pages where they lie there. Those before are words. Sources may say how their file was read, and have pictures. */
export const toVersion6: Migration = {
  to: 6,
  upgrade: ({ checkpoints, journal }) => ({
    checkpoints: Object.fromEntries(Object.entries(checkpoints).map(([path, file]) =>
      [path, 'highlights' in file ? { ...file, highlights: objectsIn(file['highlights']).map(asWords) } : file])),
    journal: Object.fromEntries(Object.entries(journal).map(([path, lines]) => [path, lines.map(upgradeLine)])),
  }),
};

const asWords = (highlight: JsonObject): JsonObject => ({ area: null, ...highlight });

const upgradeLine = (line: JsonObject): JsonObject =>
  (Array.isArray(line['operations']) ? { ...line, operations: objectsIn(line['operations']).map(upgradeOperation) } : line);

const upgradeOperation = (operation: JsonObject): JsonObject =>
  (operation['collection'] === 'highlights' && isJsonObject(operation['record']) ? { ...operation, record: asWords(operation['record']) } : operation);
