import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { highlightColours } from '../../core/model/colour.ts';

type Rgba = readonly [number, number, number, number];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The declarations of the first rule whose selector contains `selector`. */
function variables(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf('{', css.indexOf(selector));
  const body = css.slice(start + 1, css.indexOf('\n}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]));
}

function parse(colour: string): Rgba {
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/.exec(colour);
  if (hex) {
    const at = (i: number): number => Number.parseInt(hex[1]!.slice(i, i + 2), 16);
    return [at(0), at(2), at(4), hex[2] ? Number.parseInt(hex[2], 16) / 255 : 1];
  }
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(colour);
  if (!rgb) throw new Error(`not a colour of the tokens: ${colour}`);
  return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4])];
}

const over = (top: Rgba, under: Rgba): Rgba => {
  const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + under[i] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

/** Relative luminance and contrast as in WCAG 2.2. */
const luminance = ([r, g, b]: Rgba): number => {
  const linear = (v: number): number => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};
const contrast = (a: Rgba, b: Rgba): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

describe.each([['light', ":root,\n[data-theme='light']"], ['dark', "[data-theme='dark']"], ['sepia', "[data-theme='sepia']"]])('the %s theme', (_, selector) => {
  const theme = variables(selector);
  const colour = (name: string): Rgba => parse(theme.get(name) ?? `missing ${name}`);
  const surfaces = ['--surface-page', '--surface-pane', '--surface-raised'] as const;

  it.each(highlightColours)('keeps text readable on %s', (name) => {
    for (const surface of surfaces) {
      for (const tint of [`--hl-${name}`, `--hl-${name}-strong`]) {
        expect(contrast(colour('--text'), over(colour(tint), colour(surface)))).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(colour(`--hl-${name}-ink`), over(colour(`--hl-${name}`), colour(surface)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps the words of the interface readable on every surface', () => {
    for (const surface of [...surfaces, '--surface-selected']) {
      for (const words of ['--text', '--text-secondary', '--text-tertiary', '--accent', '--danger', '--warning', '--good']) {
        expect(contrast(colour(words), colour(surface)), `${words} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const surface of surfaces) {
      expect(contrast(colour('--good'), over(colour('--inserted'), colour(surface)))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour('--danger'), over(colour('--danger-soft'), colour(surface)))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colour('--text-on-solid'), colour('--solid'))).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the focus ring and the edges of fields at 3:1 at least', () => {
    for (const surface of surfaces) {
      expect(contrast(colour('--focus'), colour(surface))).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('--line-field'), colour(surface))).toBeGreaterThanOrEqual(3);
    }
  });
});
