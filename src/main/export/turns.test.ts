import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

function* busy(milliseconds: number, steps: number): Generator<number, string> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield step;
  }
  return 'done';
}

it('lets others work between steps, and stops when it is asked to', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 1);
  const told: number[] = [];
  expect(await new Turns(new AbortController().signal).run(busy(5, 20), (step) => told.push(step))).toBe('done');
  expect(told).toHaveLength(20);
  clearInterval(timer);
  expect(others).toBeGreaterThan(2);

  const controller = new AbortController();
  void setTimeout(20).then(() => controller.abort());
  expect(await new Turns(controller.signal).run(busy(5, 1000))).toBeNull();
});
