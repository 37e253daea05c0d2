import { join } from 'node:path';
import { message } from '../../core/messages/messages.ts';
import { inReadingOrder } from '../../core/model/report-block.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import { freeTitle } from '../../core/reports/free-title.ts';
import { contentsOfTemplate, templateContents, type OwnTemplate } from '../../core/reports/own-template.ts';
import { err, ok } from '../../core/result.ts';
import { OwnTemplates } from '../reports/own-templates.ts';
import type { Handlers } from './answers.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

const infoOf = ({ id, name, asksClaim }: OwnTemplate) => ({ id, name, asksClaim });

/** Returns the handlers for the templates that the user made of reports. */
export function templateHandlers(
  services: Services, workspace: Workspace,
): Pick<Handlers, 'ownTemplates' | 'saveTemplate' | 'renameTemplate' | 'removeTemplate' | 'restoreTemplate' | 'draftOwn'> {
  const templates = new OwnTemplates(join(services.profile.folder, 'templates'));
  return {
    ownTemplates: async () => ok((await templates.list()).map(infoOf)),

    saveTemplate: async ({ reportId, name }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state } = project.value;
      const report = state.reports.get(reportId);
      if (!report) return err(message('problem.reportMissing'));
      const kept = templateContents(inReadingOrder(state.reportBlocks.get(reportId)?.values() ?? []).map(({ content }) => content));
      if (!kept) return err(message('problem.templateEmpty'));
      const pictures: Record<string, string> = {};
      for (const content of kept.contents) {
        const bytes = content.kind === 'picture' ? await project.value.readOwnPicture(content.picture.name) : null;
        if (content.kind === 'picture' && bytes?.ok) pictures[content.picture.name] = Buffer.from(bytes.value).toString('base64');
      }
      const others = (await templates.list()).map((template) => ({ title: template.name }));
      const template: OwnTemplate = { format: 1, id: services.newId(), name: freeTitle(name, others), style: report.style, createdAt: services.now(), pictures, ...kept };
      const saved = await templates.save(template);
      return saved.ok ? ok(infoOf(template)) : saved;
    },

    renameTemplate: async ({ id, name }) => {
      const template = await templates.read(id);
      return template.ok ? templates.save({ ...template.value, name }) : template;
    },

    removeTemplate: ({ id }) => templates.remove(id),

    restoreTemplate: ({ id }) => templates.restore(id),

    draftOwn: async ({ id, claimId }) => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const template = await templates.read(id);
      if (!template.ok) return template;
      const { state } = project.value;
      const now = services.now();
      const claim = claimId === null ? undefined : state.claims.get(claimId);
      // They are there before the blocks that name them. One that is refused leaves its words.
      for (const base64 of Object.values(template.value.pictures)) await project.value.addOwnPicture(Buffer.from(base64, 'base64'));
      const contents = contentsOfTemplate(template.value, claim ? { id: claim.id, seen: { words: claim.statement, verdict: verdictOf(state.project.verdicts, claim.verdict).name, at: now } } : null);
      const made = await project.value.run(
        { name: 'report.create', input: { title: freeTitle(template.value.name, state.reports.values()), style: template.value.style, contents } },
        { now, author: services.profile.settings.author, newId: services.newId },
      );
      return made.ok ? ok({ reportId: made.value.created[0]! }) : made;
    },
  };
}
