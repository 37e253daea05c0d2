import { FileText, FileType, Globe, Hash, Share, Text, type LucideIcon } from 'lucide-react';
import { formatsFor } from '../../../core/exports/export-formats.ts';
import type { ExportFormat } from '../../../core/exports/format-ids.ts';
import { text } from '../../../core/messages/messages.ts';
import { bridge } from '../../state/bridge.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { sayWritten } from '../export/save-made.ts';
import { showProblem } from '../notices/toasts.ts';
import '../export/words.ts';
import { saveReport } from './use-report-writing.ts';

const icons: Readonly<Partial<Record<ExportFormat, LucideIcon>>> = { 'report-pdf': FileText, 'report-docx': FileType, 'report-html': Globe, 'report-markdown': Hash, 'report-text': Text };

/** Takes a report home. */
export const ExportMenu = ({ reportId }: { readonly reportId: string }): React.JSX.Element => (
  <Menu align="end" trigger={<IconButton size="small" label={text('report.export')} icon={<Share aria-hidden />} />}>
    {formatsFor('report').map((format) => {
      const Icon = icons[format] ?? FileText;
      return <MenuItem key={format} icon={<Icon aria-hidden />} title={text(`exportUi.format.${format}Hint`)} onSelect={() => void exportReport(reportId, format)}>{text(`exportUi.format.${format}`)}</MenuItem>;
    })}
  </Menu>
);

async function exportReport(reportId: string, format: ExportFormat): Promise<void> {
  // What is written and not saved yet goes along.
  await saveReport(reportId);
  const answer = await bridge().exportProject({ format, subject: { kind: 'report', reportId }, options: {} });
  if (!answer.ok) return showProblem(answer.error);
  if (answer.value) sayWritten(answer.value.path);
}
