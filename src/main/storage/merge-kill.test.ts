import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { selectorAt } from '../../core/anchoring/selector.ts';
import { everyHighlight } from '../../core/queries/highlights.ts';
import { bundledChild } from './bundled-child.ts';
import { newProject, temporaryFolder } from './test-folder.ts';
import { addSource, contextWith, open, tagNamed, text, value } from './test-support.ts';

const passages = 20_000;

/** Makes a project with two tags, `t1` and `t2`, each on half of the passages. Returns its folder and its last change. */
async function prepared(): Promise<{ readonly folder: string; readonly sequence: number }> {
  const project = await newProject();
  const tags = contextWith('t');
  for (const name of ['One', 'Other']) value(await project.run(tagNamed(name), tags));
  const context = contextWith('h');
  await addSource(project, 's', context);
  const annotations = Array.from({ length: passages }, (_, i) => ({
    selector: selectorAt(text, { start: i % 40, end: (i % 40) + 5 }), colour: 'teal' as const, tagNames: [i % 2 === 0 ? 'One' : 'Other'], note: null,
    author: null, createdAt: null, modifiedAt: null,
  }));
  value(await project.run({ name: 'highlight.import', input: { sourceId: 's', annotations } }, context));
  const { folder, sequence } = project;
  value(await project.close());
  return { folder, sequence };
}

/** Runs the child until it has told of `steps` steps and `delay` ms more, kills it, and returns the last change it told of. */
async function runAndKill(child: string, folder: string, steps: number, delay: number): Promise<number> {
  const running = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(running, 'exit');
  let [last, told] = [0, 0];
  for await (const line of createInterface(running.stdout)) {
    last = Number(line);
    if (told++ === steps) setTimeout(() => running.kill('SIGKILL'), delay);
  }
  await ended;
  return last;
}

test(`killed at any moment of merging ${passages} passages, the app has merged all of them or none`, async () => {
  const [child, { folder, sequence: before }] = await Promise.all([bundledChild('merge-kill-child.ts'), prepared()]);
  for (const [steps, delay] of [[0, 0], [0, 150], [0, 400], [1, 100], [1, 300], [2, 250]] as const) {
    const copy = await temporaryFolder();
    await cp(folder, copy, { recursive: true });
    const confirmed = await runAndKill(child, copy, steps, delay);
    const again = await open(copy);
    expect(again.sequence).toBeGreaterThanOrEqual(confirmed);
    expect(again.notices.filter(({ id }) => id !== 'storage.tornLine')).toEqual([]);
    const merged = (again.sequence - before) % 2 === 1;
    expect(again.state.tags.has('t1')).toBe(!merged);
    const carriers = [...everyHighlight(again.state)].filter(({ tagIds }) => tagIds.includes('t2')).length;
    expect(carriers).toBe(merged ? passages : passages / 2);
    if (merged) {
      value(await again.undo(contextWith('y')));
      expect([...everyHighlight(again.state)].filter(({ tagIds }) => tagIds.includes('t1')).length).toBe(passages / 2);
    }
    await again.close();
  }
}, 180_000);
