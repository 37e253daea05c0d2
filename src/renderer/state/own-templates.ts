import { create } from 'zustand';
import type { OwnTemplateInfo } from '../../ipc/reports.ts';
import { bridge } from './bridge.ts';

/** The templates that the user made, by name; null before they were asked for. They belong to no project. */
export const useOwnTemplates = create<{ readonly templates: readonly OwnTemplateInfo[] | null }>(() => ({ templates: null }));

/** Asks main for the templates, at first and after each change. */
export async function loadOwnTemplates(): Promise<void> {
  const answer = await bridge().ownTemplates();
  if (answer.ok) useOwnTemplates.setState({ templates: answer.value });
}
