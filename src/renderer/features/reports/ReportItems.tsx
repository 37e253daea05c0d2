import { ScrollText, Table2 } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { MenuItem } from '../../ui/Menu.tsx';
import { draftReport } from './report-actions.ts';

/** The reports that some claims can be made into. */
export const ReportItems = ({ claimIds }: { readonly claimIds: readonly string[] }): React.JSX.Element => (
  <>
    <MenuItem icon={<ScrollText aria-hidden />} disabled={claimIds.length === 0} onSelect={() => void draftReport('factCheck', { claimIds: [...claimIds] })}>{text('reports.factCheckOf', { count: claimIds.length })}</MenuItem>
    <MenuItem icon={<Table2 aria-hidden />} disabled={claimIds.length === 0} onSelect={() => void draftReport('evidenceTable', { claimIds: [...claimIds] })}>{text('reports.evidenceOf')}</MenuItem>
  </>
);
