import { describe, expect, it } from 'vitest';
import { commandLineArguments } from './arguments.ts';

describe('commandLineArguments', () => {
  it('takes what follows the marker in a checkout', () => {
    expect(commandLineArguments(['electron', '--no-sandbox', '/app', '--', 'list', 'DIR', '--json'], false)).toEqual(['list', 'DIR', '--json']);
  });

  it('opens the window when nothing is asked for', () => {
    expect(commandLineArguments(['electron', '/app'], false)).toBeNull();
    expect(commandLineArguments(['electron', '/app', '--'], false)).toBeNull();
    expect(commandLineArguments(['claimwright', '--enable-features=X'], true)).toBeNull();
  });

  it('takes the command of a packaged app directly', () => {
    expect(commandLineArguments(['claimwright', '--ozone-platform=x11', 'init', 'DIR', '--name', 'N'], true)).toEqual(['init', 'DIR', '--name', 'N']);
    expect(commandLineArguments(['claimwright', '--version'], true)).toEqual(['--version']);
  });
});
