import { message } from '../../core/messages/messages.ts';
import { freeTitle } from '../../core/reports/free-title.ts';
import { err, ok } from '../../core/result.ts';
import { pictureAddress } from '../picture-address.ts';
import type { Handlers } from './answers.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers for reports. */
export function reportHandlers(services: Services, workspace: Workspace): Pick<Handlers, 'openReport' | 'locatePassages' | 'draftReport' | 'addPicture' | 'choosePicture' | 'ownPicture'> {
  return {
    openReport: async ({ reportId }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state, sequence } = project.value;
      return state.reports.has(reportId) ? ok({ sequence, blocks: [...(state.reportBlocks.get(reportId)?.values() ?? [])] }) : err(message('problem.reportMissing'));
    },

    locatePassages: async ({ refs }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { locatePassages } = await import('../reports/locate-passages.ts');
      const { state } = project.value;
      const locate = await locatePassages({ state, readDocument: (id, version) => project.value.readDocument(id, version) }, refs);
      return ok(refs.map(locate));
    },

    draftReport: async ({ template, ...subject }) => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const { draftFor } = await import('../reports/draft-for.ts');
      const now = services.now();
      const { state } = project.value;
      const { title, contents } = await draftFor({ state, readDocument: (id, version) => project.value.readDocument(id, version) }, template, subject, now);
      const made = await project.value.run(
        { name: 'report.create', input: { title: freeTitle(title, state.reports.values()), style: 'apa', contents } },
        { now, author: services.profile.settings.author, newId: services.newId },
      );
      return made.ok ? ok({ reportId: made.value.created[0]! }) : made;
    },

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
