import { message } from '../../core/messages/messages.ts';
import { freeTitle } from '../../core/reports/free-title.ts';
import { reportsShowing } from '../../core/reports/reports-showing.ts';
import { err, ok } from '../../core/result.ts';
import { pictureAddress } from '../picture-address.ts';
import type { Handlers } from './answers.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers for reports. */
export function reportHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'openReport' | 'findReports' | 'locatePassages' | 'passageAt' | 'draftReport' | 'addPicture' | 'choosePicture' | 'ownPicture'> {
  return {
    openReport: async ({ reportId }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state, sequence } = project.value;
      return state.reports.has(reportId) ? ok({ sequence, blocks: [...(state.reportBlocks.get(reportId)?.values() ?? [])] }) : err(message('problem.reportMissing'));
    },

    findReports: async ({ subjects }) => {
      const project = workspace.project();
      return project.ok ? ok([...reportsShowing(project.value.state, subjects)]) : project;
    },

    locatePassages: async ({ refs }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { locatePassages } = await import('../reports/locate-passages.ts');
      const { state } = project.value;
      const locate = await locatePassages({ state, readDocument: (id, version) => project.value.readDocument(id, version) }, refs);
      return ok(refs.map(locate));
    },

    passageAt: async ({ sourceId, start, end }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { passageAt } = await import('../reports/passages-for.ts');
      const found = await passageAt({ state: project.value.state, readDocument: (id, version) => project.value.readDocument(id, version) }, sourceId, { start, end });
      return found ? ok(found) : err(message('problem.sourceMissing'));
    },

    draftReport: ({ template, claimIds, sourceIds, table, about = '', ...which }) => jobs.run(message('job.draft'), async (signal) => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const [{ draftFor }, { claimsFor, passagesFor }] = await Promise.all([import('../reports/draft-for.ts'), import('../reports/passages-for.ts')]);
      const now = services.now();
      const { state } = project.value;
      const readable = { state, readDocument: (id: string, version: number) => project.value.readDocument(id, version) };
      const passages = template === 'readingNotes' ? await passagesFor(readable, services.search, which, signal) : ok(null);
      if (!passages.ok) return passages;
      const claims = template !== 'readingNotes' && which.search ? await claimsFor(services.search, which.search.query, signal) : ok(claimIds);
      if (!claims.ok) return claims;
      if (passages.value?.length === 0) return err(message('problem.reportFoundNone'));
      const { title, contents } = await draftFor(readable, template, { claimIds: claims.value, sourceIds, passages: passages.value, table, about }, now);
      const made = await project.value.run(
        { name: 'report.create', input: { title: freeTitle(title, state.reports.values()), style: 'apa', contents } },
        { now, author: services.profile.settings.author, newId: services.newId },
      );
      return made.ok ? ok({ reportId: made.value.created[0]! }) : made;
    }),

    addPicture: async ({ bytes }) => {
      const project = workspace.writable();
      return project.ok ? project.value.addOwnPicture(bytes) : project;
    },

    choosePicture: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const { pictureExtensions, readPictureFile } = await import('../reports/read-picture.ts');
      const path = await services.dialogs.choosePicture(pictureExtensions);
      if (path === null) return ok(null);
      const bytes = await readPictureFile(path);
      return bytes.ok ? project.value.addOwnPicture(bytes.value) : bytes;
    },

    ownPicture: async ({ name }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const bytes = await project.value.readOwnPicture(name);
      return bytes.ok ? ok(pictureAddress(bytes.value)) : bytes;
    },
  };
}
