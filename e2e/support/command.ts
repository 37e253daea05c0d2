import { spawn } from 'node:child_process';
import { electronExecutable, isRoot, projectRoot } from './electron.ts';
import type { Profile } from './profile.ts';

/** What a command of the app left behind. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the app's command line in real Electron, as `npm start -- COMMAND …` does, from the profile's projects folder. */
export function runCommand(profile: Profile, args: readonly string[]): Promise<CommandResult> {
  const switches = isRoot ? ['--no-sandbox'] : [];
  const child = spawn(electronExecutable(), [...switches, projectRoot, '--', ...args], { cwd: profile.projects, env: profile.env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
