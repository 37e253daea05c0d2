import { Columns2, FileText, Link2, Merge, Pin, PinOff, ScrollText, Split, Trash2 } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { pinClaim, usePinnedClaim } from '../../state/pinned-claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showClaim } from '../../state/ui-store.ts';
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { copyLink } from '../links/copy-link.ts';
import { claimBlock } from '../reports/record-blocks.ts';
import { addToReport, draftReport } from '../reports/report-actions.ts';
import { deleteClaims } from './claim-actions.ts';

interface ClaimMenuProps {
  readonly claimId: string;
  /** False on the claim's own page. */
  readonly opening?: boolean;
}

/** What can be done with a claim, as the entries of a menu. */
export const ClaimMenu = ({ claimId, opening = true }: ClaimMenuProps): React.JSX.Element => {
  const pinned = usePinnedClaim() === claimId;
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  return (
    <>
      {opening && <MenuItem icon={<FileText aria-hidden />} onSelect={() => showClaim(claimId)}>{text('claim.open')}</MenuItem>}
      {opening && <MenuItem icon={<Columns2 aria-hidden />} onSelect={() => showClaim(claimId, { beside: true })}>{text('claim.openBeside')}</MenuItem>}
      <MenuItem icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />} onSelect={() => pinClaim(pinned ? null : claimId)}>
        {text(pinned ? 'claim.unpin' : 'claim.pin')}
      </MenuItem>
      <MenuItem icon={<Link2 aria-hidden />} onSelect={() => copyLink({ kind: 'claim', id: claimId })}>{text('link.copy')}</MenuItem>
      {!readOnly && (
        <>
          <MenuItem icon={<ScrollText aria-hidden />} onSelect={() => void addToReport(claimBlock(claimId)!)}>{text('reports.add')}</MenuItem>
          <MenuItem icon={<ScrollText aria-hidden />} onSelect={() => void draftReport('factCheck', { claimIds: [claimId] })}>{text('reports.fromClaim')}</MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Merge aria-hidden />} onSelect={() => inspect({ kind: 'claims', task: { kind: 'merge', claimIds: [claimId] } })}>{text('action.claim.merge')}</MenuItem>
          <MenuItem icon={<Split aria-hidden />} onSelect={() => inspect({ kind: 'claims', task: { kind: 'split', claimId } })}>{text('action.claim.split')}</MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => void deleteClaims([claimId])}>{text('claim.delete')}</MenuItem>
        </>
      )}
    </>
  );
};
