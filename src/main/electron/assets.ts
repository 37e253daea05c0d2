import { extname, resolve, sep } from 'node:path';

/** The kinds of files that a page of the app may load. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Returns the media type of a file by its ending, or null for one that no page needs. */
export const mediaType = (file: string): string | null => mediaTypes[extname(file)] ?? null;

/** Returns the file in `folder` that an `app:` URL names, or null when it names none or leads outside. */
export function assetPath(folder: string, url: string): string | null {
  const { hostname, pathname } = new URL(url);
  if (hostname !== 'claimwright') return null;
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  const file = resolve(folder, `.${name === '/' ? '/index.html' : name}`);
  return file.startsWith(folder + sep) ? file : null;
}
