import { rmSync } from 'node:fs';
import { makeQuickFolder } from './memory.mjs';

/** @type {string} */
let folder;

/** Lets all temporary files of a run of the unit tests lie in one quick folder. */
export function setup() {
  folder = makeQuickFolder('claimwright-unit-');
  process.env['TMPDIR'] = folder;
}

/** Removes it, with what tests that were stopped have left there. */
export function teardown() {
  rmSync(folder, { recursive: true, force: true });
}
