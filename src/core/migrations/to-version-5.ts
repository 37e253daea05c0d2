import type { Migration } from './project-files.ts';

/** Version 5 lets the kind and the encoding of a source's file be any, where the versions before know two and four; what they wrote stays as it is. */
export const toVersion5: Migration = { to: 5, upgrade: (files) => files };
