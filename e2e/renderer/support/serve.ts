import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import type { InlineConfig } from 'vite';

/** The variable of the environment in which the workers of a run find the address of the renderer. */
export const addressVariable = 'CLAIMWRIGHT_TESTED_RENDERER';

/** What a build holds, by its path on the server. */
type Files = ReadonlyMap<string, Uint8Array>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
};

/**
 * Serves the renderer to all workers of a run of Playwright, and returns what ends that. It is built once, when the first of them asks, and held in
 * memory: no run sees what an earlier one built. On an address of this machine alone, which counts as secure, as the app's own does. Answered
 * through Playwright, every file would cross as text for every test. A build that fails is answered with its reason.
 */
export default async function serveRenderer(): Promise<() => void> {
  let built: Promise<Files> | undefined;
  const server = createServer((request, response) => {
    built ??= buildRenderer();
    built.then((files) => answer(files, request, response), (error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  process.env[addressVariable] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

async function buildRenderer(): Promise<Files> {
  // A run of the app's tests alone does without it.
  const { build } = await import('vite');
  const config: InlineConfig = { configFile: resolve('vite.testing.config.ts'), logLevel: 'warn', build: { write: false } };
  const results = [await build(config)].flat();
  return new Map(results.flatMap((result) => ('output' in result ? result.output : [])).map((file) => [`/${file.fileName}`, Buffer.from(file.type === 'chunk' ? file.code : file.source)]));
}

function answer(files: Files, request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file = files.get(path);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  // Kept by the browser with what it compiled, which all pages of a worker share.
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=3600' }).end(file);
}
