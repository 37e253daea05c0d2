import type { LibraryTask } from '../../state/ui-store.ts';
import { CitationsPane } from './CitationsPane.tsx';
import { SummaryPane } from './SummaryPane.tsx';
import { TablePane } from './TablePane.tsx';
import './words.ts';

/** A piece of work on the sources that is seen before it is done, or what became of one. */
export const LibraryTaskPane = ({ task }: { readonly task: LibraryTask }): React.JSX.Element | null => {
  switch (task) {
    case 'table': return <TablePane />;
    case 'citations': return <CitationsPane />;
    case 'imported': return <SummaryPane />;
  }
};
