import type { MapColours } from '../../../core/analysis/map-drawing.ts';

/** The map in the colours of the theme in force. */
export const themeColours: MapColours = {
  paper: 'var(--surface-page)',
  claim: 'var(--surface-raised)',
  source: 'var(--surface-pane)',
  web: 'var(--surface-page)',
  border: 'var(--line-strong)',
  text: 'var(--text)',
  quiet: 'var(--text-secondary)',
  stances: { supports: 'var(--good)', refutes: 'var(--danger)', states: 'var(--accent)', context: 'var(--text-tertiary)' },
  verdict: (colour) => `var(--hl-${colour}-ink)`,
};
