import type { HalfId } from '../../../core/panes/panes.ts';

/** Returns the id of the element that shows what is in front of a half. */
export const panelId = (half: HalfId): string => `panel-${half}`;

/** Returns the id of a tab's element. */
export const tabId = (half: HalfId, key: string): string => `tab-${half}-${key.replaceAll(' ', '-')}`;
