import { expect, it } from 'vitest';
import { pastedFile, pastedPage } from './pasted-page.ts';

it('is a page only where it has structure', () => {
  expect(pastedPage('<meta charset="utf-8"><div><span style="color: red">const a = 1;</span></div>', '')).toBeNull();
  expect(pastedPage('', '')).toBeNull();
  expect(pastedPage('<meta charset="utf-8"><p>One</p>', '')).toEqual({ html: '<meta charset="utf-8"><p>One</p>', url: null });
});

it('knows where it comes from, where the clipboard says so', () => {
  const windows = 'Version:0.9\r\nStartHTML:00000097\r\nSourceURL:https://a.example/x\r\n<html><body><!--StartFragment--><b>One</b></body></html>';
  expect(pastedPage(windows, '')).toEqual({ html: '<html><body><!--StartFragment--><b>One</b></body></html>', url: 'https://a.example/x' });
  expect(pastedPage('<p>One', 'https://b.example/\nTitle')?.url).toBe('https://b.example/');
  expect(pastedPage('<p>One', 'javascript:x')?.url).toBeNull();
});

it('is kept with its address, which cannot end the comment it stands in', () => {
  expect(pastedFile({ html: '<p>One', url: 'https://a.example/--><b>' })).toBe('<!-- saved from url=(0024)https://a.example/-%2D><b> -->\n<p>One');
});
