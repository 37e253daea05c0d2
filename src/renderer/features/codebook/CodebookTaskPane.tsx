import type { CodebookTask } from '../../state/ui-store.ts';
import { DeletePane } from './DeletePane.tsx';
import { ImportPane } from './ImportPane.tsx';
import { MergePane } from './MergePane.tsx';
import { SplitPane } from './SplitPane.tsx';

/** A piece of work on the codebook, with what it will do before it is done. */
export const CodebookTaskPane = ({ task }: { readonly task: CodebookTask }): React.JSX.Element => {
  switch (task.kind) {
    case 'merge': return <MergePane key={task.tagIds.join(' ')} tagIds={task.tagIds} />;
    case 'split': return <SplitPane key={task.tagId} tagId={task.tagId} />;
    case 'delete': return <DeletePane key={task.tagIds.join(' ')} tagIds={task.tagIds} />;
    case 'import': return <ImportPane />;
  }
};
