import { annotationHandlers } from './annotation-handlers.ts';
import type { Handlers } from './answers.ts';
import { claimHandlers } from './claim-handlers.ts';
import { codebookHandlers } from './codebook-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { Jobs } from './jobs.ts';
import { matrixHandlers } from './matrix-handlers.ts';
import { noteHandlers } from './note-handlers.ts';
import { overviewHandlers } from './overview-handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { projectHandlers } from './project-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { searchHandlers } from './search-handlers.ts';
import { replaceHandlers } from './replace-handlers.ts';
import { templateHandlers } from './template-handlers.ts';
import { writingHandlers } from './writing-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers over one workspace, and the jobs that they run. */
export function createHandlers(services: Services, workspace: Workspace): { readonly handlers: Handlers; readonly jobs: Jobs } {
  const jobs = new Jobs(services.broadcast);
  const written = new Set<string>();
  const handlers: Handlers = {
    ...projectHandlers(services, workspace, jobs),
    ...searchHandlers(services, workspace, jobs),
    ...noteHandlers(workspace),
    ...matrixHandlers(workspace),
    ...overviewHandlers(services, workspace, jobs),
    ...writingHandlers(services),
    ...claimHandlers(workspace),
    ...reportHandlers(services, workspace, jobs),
    ...templateHandlers(services, workspace),
    ...settingsHandlers(services, (path) => void written.add(path)),
    ...importHandlers(services, workspace, jobs),
    ...replaceHandlers(services, workspace, jobs),
    ...pageHandlers(workspace),
    ...annotationHandlers(services, workspace, jobs),
    ...exportHandlers(services, workspace, jobs, written),
    ...codebookHandlers(services, workspace, (path) => void written.add(path)),
  };
  return { handlers, jobs };
}
