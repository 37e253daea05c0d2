import type { ClaimTask } from '../../state/ui-store.ts';
import { AlikePane } from './AlikePane.tsx';
import { MergeClaimsPane } from './MergeClaimsPane.tsx';
import { NewClaimPane } from './NewClaimPane.tsx';
import { SplitClaimPane } from './SplitClaimPane.tsx';

/** A piece of work on claims, with what it will do before it is done. */
export const ClaimTaskPane = ({ task }: { readonly task: ClaimTask }): React.JSX.Element => {
  switch (task.kind) {
    case 'new': return <NewClaimPane />;
    case 'alike': return <AlikePane key={task.highlight.id} highlight={task.highlight} />;
    case 'merge': return <MergeClaimsPane key={task.claimIds.join(' ')} claimIds={task.claimIds} />;
    case 'split': return <SplitClaimPane key={task.claimId} claimId={task.claimId} />;
  }
};
