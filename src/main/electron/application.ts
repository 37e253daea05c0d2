import { join } from 'node:path';
import { app } from 'electron';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { answerBy, type Answer, type Handlers } from '../handlers/answers.ts';
import { createHandlers } from '../handlers/handlers.ts';
import type { Jobs } from '../handlers/jobs.ts';
import { runOpening } from '../handlers/opening.ts';
import type { Services } from '../handlers/services.ts';
import { Workspace } from '../handlers/workspace.ts';
import { ProjectMemories } from '../memory.ts';
import { ProjectSearch } from '../search/project-search.ts';
import type { UserProfile } from '../settings.ts';
import { Spelling } from '../spelling/spelling.ts';
import { ProjectWords } from '../words/project-words.ts';
import { systemDialogs } from './dialogs.ts';
import type { Machine } from './machine.ts';
import { bareMenu, showMenu } from './menu.ts';
import { applyTheme } from './theme.ts';
import { appWindow, broadcast } from './window.ts';

/** What works behind the window. */
export interface Application {
  /** Answers the windows' calls; for the project it waits until one is open. */
  readonly answer: Answer;
  /** Ends what is under way and writes everything, so that the process can end. */
  readonly close: () => Promise<void>;
}

/** Starts what works behind the window, and opens a project; that is waited for only by whoever asks for it. */
export function startApplication(machine: Machine, profile: UserProfile): Application {
  const memories = new ProjectMemories(join(app.getPath('userData'), 'projects'));
  const services: Services = {
    ...machine,
    profile,
    memories,
    dialogs: systemDialogs,
    broadcast,
    // Loaded when first needed, as are the formats: half of the app is not needed to show a project.
    print: async (request) => (await import('./printing.ts')).printer(machine.resources)(request),
    usualPaper: async () => (await import('../../core/exports/paper.ts')).usualPaper(app.getLocaleCountryCode()),
    paint: async (request) => (await import('./painting.ts')).paintSvg(request),
    readSource: async (...given) => (await import('../import/read-in-thread.ts')).readInThread(...given),
    readAnnotations: async (...given) => (await import('../import/pdf/annotations-in-thread.ts')).annotationsInThread(...given),
    readLong: async (...given) => (await import('../storage/read-in-thread.ts')).readLongInThread(...given),
    loadLarge: async (...given) => (await import('../storage/load-in-thread.ts')).loadInThread(...given),
    upgrade: async (...given) => (await import('../storage/upgrade-in-thread.ts')).upgradeInThread(...given),
    search: new ProjectSearch({
      start: async (...given) => (await import('../search/search-thread.ts')).searchInThread(...given),
      progress: (state) => broadcast('searchIndexed', state),
    }),
    spelling: new Spelling({
      folder: machine.dictionaries,
      start: async (...given) => (await import('../spelling/spelling-thread.ts')).spellInThread(...given),
    }),
    words: new ProjectWords(async (...given) => (await import('../words/words-thread.ts')).wordsInThread(...given)),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    editField: (command) => appWindow()?.webContents[command](),
    texts: {
      reanchor: async (...given) => (await import('../replace/texts-in-thread.ts')).textsInThread.reanchor(...given),
      compare: async (...given) => (await import('../replace/texts-in-thread.ts')).textsInThread.compare(...given),
    },
    applyTheme,
    setMenu: (menu) => showMenu(menu, machine.platform),
    documents: app.getPath('documents'),
  };
  const workspace = new Workspace(services);
  const { handlers, jobs } = createHandlers(services, workspace);
  const started = openLast(workspace, jobs, profile.lastProject).catch((error: unknown): Result<null, Message> => {
    console.error('opening a project failed', error);
    return err(message('problem.unexpected', { detail: error instanceof Error ? error.message : String(error) }));
  });
  showMenu(bareMenu, machine.platform);
  const getSnapshot: Handlers['getSnapshot'] = async (request) => {
    const outcome = await started;
    const answer = await handlers.getSnapshot(request);
    return answer.ok && answer.value === null && !outcome.ok ? outcome : answer;
  };
  return {
    answer: answerBy({ ...handlers, getSnapshot }),
    close: async () => {
      await jobs.stopAll();
      await workspace.close();
      await profile.settled();
      await memories.settled();
      await services.spelling.close();
      await services.words.close();
    },
  };
}

/** Opens what was open last. When the user cancels that, nothing is. */
async function openLast(workspace: Workspace, jobs: Jobs, folder: string | null): Promise<Result<null, Message>> {
  const opened = await runOpening(jobs, folder ?? '', (watch) => workspace.start(watch));
  return opened ?? ok(null);
}
