import type { LinkTarget } from '../../../core/formats/note/links.ts';
import { inspect, selectHighlight, showClaim, showSource } from '../../state/ui-store.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';

/** Goes where a link leads: to the passage, source, tag, claim or project, or to where the note on it is written. */
export async function goToTarget({ subject, part }: LinkTarget): Promise<void> {
  switch (subject.kind) {
    case 'project': return inspect({ kind: 'project' });
    case 'tag': return inspect({ kind: 'tag', tagId: subject.id });
    case 'claim': return showClaim(subject.id);
    case 'source':
      if (part === 'note') inspect({ kind: 'source', sourceId: subject.id });
      else showSource(subject.id);
      return;
    case 'highlight': {
      const ref = { sourceId: subject.sourceId, id: subject.id };
      await goToHighlight(ref);
      if (part === 'note') selectHighlight(ref);
    }
  }
}
