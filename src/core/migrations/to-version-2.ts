import { isJsonObject, objectsIn, type JsonObject, type Migration } from './project-files.ts';

const projectFile = 'claimwright.json';

/** Version 2 gives tags a description. */
export const toVersion2: Migration = {
  to: 2,
  upgrade: ({ checkpoints, journal }) => {
    const project = checkpoints[projectFile];
    return {
      checkpoints: project ? { ...checkpoints, [projectFile]: { ...project, tags: objectsIn(project['tags']).map(describe) } } : checkpoints,
      journal: Object.fromEntries(Object.entries(journal).map(([path, lines]) => [path, lines.map(describeInLine)])),
    };
  },
};

const describe = (tag: JsonObject): JsonObject => ({ description: '', ...tag });

const describeInLine = (line: JsonObject): JsonObject =>
  Array.isArray(line['operations']) ? { ...line, operations: objectsIn(line['operations']).map(describeInOperation) } : line;

function describeInOperation(operation: JsonObject): JsonObject {
  const { collection, record } = operation;
  return collection === 'tags' && isJsonObject(record) ? { ...operation, record: describe(record) } : operation;
}
