import { describe, expect, it } from 'vitest';
import { assetPath, mediaType } from './assets.ts';

describe('assetPath', () => {
  it('serves the page at the root and files below it', () => {
    expect(assetPath('/app/out', 'app://claimwright/')).toBe('/app/out/index.html');
    expect(assetPath('/app/out', 'app://claimwright/assets/a.js?v=1')).toBe('/app/out/assets/a.js');
  });

  it.each(['app://claimwright/..%2f..%2fetc/passwd', 'app://claimwright/%2e%2e%2fsecret', 'app://other/index.html', 'app://claimwright/%00', 'app://claimwright/%zz'])(
    'answers nothing for %s',
    (url) => {
      expect(assetPath('/app/out', url)).toBeNull();
    },
  );
});

it('knows the kinds of files that a page needs, and no others', () => {
  expect(['/a/index.html', '/a/b.js', '/a/b.css', '/a/b.woff2'].map(mediaType)).toEqual([
    'text/html; charset=utf-8', 'text/javascript; charset=utf-8', 'text/css; charset=utf-8', 'font/woff2',
  ]);
  expect(['/a/b.js.map', '/a/package.json', '/a/b'].map(mediaType)).toEqual([null, null, null]);
});
