import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Drawing } from './drawing.ts';
import { drawingSvg } from './drawing-svg.ts';

const drawing = (words: string): Drawing => ({
  width: 200.4, height: 100, title: words, background: '#ffffff',
  shapes: [
    { kind: 'rect', x: 1.23456, y: 2, width: 30, height: 10, radius: 2, fill: '#5cb549', stroke: '#000000', dashed: true, title: words },
    { kind: 'line', x1: 0, y1: 0, x2: 10, y2: 10, stroke: '#000000', width: 1, dashed: false },
    { kind: 'curve', x1: 0, y1: 0, x2: 10, y2: 20, stroke: '#000000', width: 2, line: 'mixed' },
    { kind: 'text', x: 5, y: 5, words, size: 12, fill: '#000000', strong: true, anchor: 'end' },
    { kind: 'text', x: 5, y: 5, words, size: 12, fill: '#000000', strong: false, anchor: 'start', rightToLeft: true },
  ],
});

it('is drawn as SVG with what it stands for', () => {
  const svg = drawingSvg(drawing('Mixed & “so on”'));
  expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="201" height="100"');
  expect(svg).toContain('<rect x="1.23" y="2" width="30" height="10" rx="2" fill="#5cb549" stroke="#000000" stroke-dasharray="4 3"><title>Mixed &amp; “so on”</title></rect>');
  expect(svg).toContain('<path d="M0 0C5 0 5 20 10 20" fill="none" stroke="#000000" stroke-width="2" stroke-dasharray="9 3 1.5 3"/>');
  expect(svg).toContain('fill="#000000" direction="rtl">Mixed');
  expect(svg).toContain('font-weight="600" text-anchor="end">Mixed &amp; “so on”</text>');
});

it('is well-formed whatever the words are, as xmllint says', () => {
  const all = ['\ufffe\uffff\u0000\ud800', ...fc.sample(fc.string({ unit: 'binary', maxLength: 20 }), 60)];
  const svg = all.map((words) => drawingSvg(drawing(words)).replace(/^<\?xml.*\n/, '')).join('');
  execFileSync('xmllint', ['--noout', '-'], { input: `<all>${svg}</all>` });
});
