import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serialise } from './checkpoint-adapter.ts';

async function serialised(data: object): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of serialise(data)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

it('writes what reads as the same', async () => {
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }), async (data) => {
    expect(JSON.parse(await serialised(data))).toEqual(JSON.parse(JSON.stringify(data)));
  }));
});

it.each([0, 1])('writes a long text as it is, whatever lies where it is cut (%i)', async (shift) => {
  const text = `${'x'.repeat(shift)}${'😀'.repeat(200_000)}“"\n`;
  const written = await serialised({ text });
  expect(written).toContain('😀“\\"\\n"');
  expect(written).not.toContain('\\ud83d');
  expect(JSON.parse(written)).toEqual({ text });
});
