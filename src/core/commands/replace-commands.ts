import * as z from 'zod/mini';
import { message } from '../messages/messages.ts';
import type { Operation } from '../model/change.ts';
import type { Highlight } from '../model/highlight.ts';
import { idSchema, versionSchema } from '../model/primitives.ts';
import type { Selector } from '../model/selector.ts';
import { sourceContentSchema, type Source } from '../model/source.ts';
import { presentContent } from '../queries/source-versions.ts';
import { versionOfSelector } from '../replacement/plan-replacement.ts';
import { replacedPassageSchema, type ReplacedPassage } from '../replacement/replacement.ts';
import { err, ok } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { patch } from './operations.ts';
import { findSource } from './source-commands.ts';
import { shorten } from './words.ts';

const sameSelector = (a: Selector, b: Selector): boolean =>
  a.start === b.start && a.end === b.end && a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;

export const replaceCommands = {
  /**
   * Gives a source a newer text, whose files already lie in the project folder, and every highlight what was found for it.
   * Refused when the source or one of its highlights is no longer as it was when that was looked for.
   */
  'source.replace': defineCommand({
    input: z.object({ sourceId: idSchema, from: versionSchema, content: sourceContentSchema, passages: z.array(replacedPassageSchema) }),
    run: (project, { sourceId, from, content, passages }, { now }) => {
      const found = findSource(project, sourceId);
      if (!found.ok) return found;
      const source = found.value;
      const highlights = project.highlights.get(sourceId) ?? new Map<string, Highlight>();
      if (source.version !== from || content.version <= from || !areStillSo(source, highlights, passages)) {
        return err(message('problem.sourceChangedMeanwhile'));
      }
      return ok(draft(message('undo.source.replace', { title: shorten(source.citation.title) }), [
        patch('sources', source, { ...content, formerVersions: [...source.formerVersions, presentContent(source)], modifiedAt: now }),
        ...passages.flatMap((passage) => settle(highlights.get(passage.id)!, passage)),
      ]));
    },
  }),
};

function areStillSo(source: Source, highlights: ReadonlyMap<string, Highlight>, passages: readonly ReplacedPassage[]): boolean {
  return passages.length === highlights.size && passages.every(({ id, version, before }) => {
    const highlight = highlights.get(id);
    return highlight !== undefined && version === versionOfSelector(source, highlight) && sameSelector(before, highlight.selector);
  });
}

/** What has a place keeps all else as it is, the time of its last change too: nobody changed it. */
function settle(highlight: Highlight, { outcome, version, after, candidates }: ReplacedPassage): readonly Operation[] {
  if (after !== null) {
    if (highlight.review === null && sameSelector(highlight.selector, after)) return [];
    return [patch('highlights', highlight, { selector: after, review: null })];
  }
  const orphan = highlight.review?.orphan ?? false;
  return [patch('highlights', highlight, { review: { outcome: outcome === 'doubtful' ? 'doubtful' : 'gone', version, candidates, orphan } })];
}
