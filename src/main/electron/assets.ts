import { resolve, sep } from 'node:path';

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
