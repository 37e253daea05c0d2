import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { Outlet } from './outlet.ts';

function failing(code: string, after: number): { readonly stream: Writable; readonly taken: string[] } {
  const taken: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      if (taken.length >= after) return done(Object.assign(new Error(`write ${code}`), { code }));
      taken.push(String(chunk));
      return done();
    },
  });
  return { stream, taken };
}

it('resolves when everything has been taken', async () => {
  const { stream, taken } = failing('EPIPE', 100);
  const outlet = new Outlet(stream);
  outlet.write('a\n');
  outlet.write('b\n');
  expect(await outlet.drained()).toBeNull();
  expect(taken.join('')).toBe('a\nb\n');
});

it('drops what nobody reads any more', async () => {
  const { stream, taken } = failing('EPIPE', 1);
  const outlet = new Outlet(stream);
  outlet.write('a\n');
  outlet.write('b\n');
  outlet.write('c\n');
  expect(await outlet.drained()).toBeNull();
  outlet.write('d\n');
  expect(await outlet.drained()).toBeNull();
  expect(taken).toEqual(['a\n']);
});

it('says what else went wrong', async () => {
  const outlet = new Outlet(failing('ENOSPC', 0).stream);
  outlet.write('a\n');
  expect(await outlet.drained()).toContain('ENOSPC');
});
