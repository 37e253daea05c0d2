import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { temporaryFolder } from './test-folder.ts';

/** Returns the path of a script beside this file as one bundle, with everything it needs: Node 20 runs no TypeScript. */
export async function bundledChild(script: string): Promise<string> {
  const folder = await temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL(script, import.meta.url)), outDir: join(folder, 'out'), minify: false, rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'out', 'child.mjs');
}
