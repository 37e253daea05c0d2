import { describe, expect, it } from 'vitest';
import { commandLineArguments } from './arguments.ts';

describe('what was typed', () => {
  it.each<readonly [string, readonly string[], boolean, readonly string[] | null]>([
    ['nothing, in a checkout', ['electron', '--no-sandbox', '/app', '--'], false, null],
    ['nothing, without the marker', ['electron', '/app'], false, null],
    ['a command, in a checkout', ['electron', '/app', '--', 'list', 'dir', 'tags', '--', '-x'], false, ['list', 'dir', 'tags', '--', '-x']],
    ['nothing, packaged', ['claimwright'], true, null],
    ['Chromium’s switches only, packaged', ['claimwright', '--no-sandbox', '--lang=de'], true, null],
    ['a command, packaged', ['claimwright', '--no-sandbox', 'check', 'dir', '--json'], true, ['check', 'dir', '--json']],
    ['a switch of ours, packaged', ['claimwright', '--version'], true, ['--version']],
  ])('is %s', (_, argv, isPackaged, expected) => {
    expect(commandLineArguments(argv, isPackaged)).toEqual(expected);
  });
});
