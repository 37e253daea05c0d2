import { Quote, Scale, ScrollText } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { countTaggable } from '../../../core/search/left-out.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { checkFound, reportFound } from '../reports/report-found.ts';
import { useSearchStore, type Results } from './search-store.ts';

/** Makes a report of what was found, in one step. */
export const ReportResults = ({ results: { groups } }: { readonly results: Results }): React.JSX.Element | null => {
  const writable = useProjectStore(isWritable);
  const leftOut = useSearchStore((state) => state.leftOut);
  const { taggable, leftOut: out } = countTaggable(groups, leftOut);
  const passages = taggable - out;
  const claims = groups.find(({ kind }) => kind === 'claims')?.count ?? 0;
  if (!writable) return null;
  return (
    <Menu align="end" trigger={<Button size="small" variant="quiet" icon={<ScrollText aria-hidden />} disabled={passages + claims === 0}>{text('reports.fromFound')}</Button>}>
      <MenuItem icon={<Quote aria-hidden />} disabled={passages === 0} onSelect={reportFound}>{text('reports.passagesFound', { count: passages })}</MenuItem>
      <MenuItem icon={<Scale aria-hidden />} disabled={claims === 0} onSelect={checkFound}>{text('reports.claimsFound', { count: claims })}</MenuItem>
    </Menu>
  );
};
