import { useMemo } from 'react';
import { subjectKey, type Subject } from '../../core/model/subject.ts';
import { nameOf, type SubjectName } from '../../core/queries/subject-names.ts';
import { useHighlight } from './known-highlights.ts';
import { useProjectStore } from './project-store.ts';

/** Returns what a record is called now: undefined while main is asked, null when it is not there. */
export function useSubjectName(subject: Subject): SubjectName | null | undefined {
  const highlight = useHighlight(subject.kind === 'highlight' ? subject : null);
  const key = subjectKey(subject);
  // The records that the name is made of, and no others: a link must not be drawn anew with every change.
  const project = useProjectStore(({ view }) => view?.project);
  const tags = useProjectStore(({ view }) => (subject.kind === 'tag' || subject.kind === 'highlight' ? view?.tags : undefined));
  const record = useProjectStore(({ view }) => {
    switch (subject.kind) {
      case 'source': return view?.sources.get(subject.id);
      case 'claim': return view?.claims.get(subject.id);
      case 'highlight': return view?.sources.get(subject.sourceId);
      default: return undefined;
    }
  });
  return useMemo(() => {
    const { view } = useProjectStore.getState();
    if (!view || highlight === undefined && subject.kind === 'highlight' && view.sources.has(subject.sourceId)) return undefined;
    return nameOf({ ...view, highlight: () => highlight ?? undefined }, subject);
    // oxlint-disable-next-line react/exhaustive-deps -- the subject is its key; the records stand for the parts of the view
  }, [key, highlight, project, tags, record]);
}
