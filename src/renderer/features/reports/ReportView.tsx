import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useState } from 'react';
import { useProjectStore } from '../../state/project-store.ts';
import { provideDecorators } from '../../editor/report/report-decorators.ts';
import { reportExtension } from '../../editor/report/report-extension.ts';
import { CitationChip } from './CitationChip.tsx';
import { FootnoteChip } from './FootnoteChip.tsx';
import { LiveBlockView } from './LiveBlockView.tsx';
import { PageBreakView } from './PageBreakView.tsx';
import { PictureView } from './PictureView.tsx';
import { noReport, ReportContext } from './report-context.ts';
import { ReportPage } from './ReportPage.tsx';

provideDecorators({ Live: LiveBlockView, Citation: CitationChip, Footnote: FootnoteChip, PageBreak: PageBreakView, Picture: PictureView });

/** A report, to be written. */
export const ReportView = ({ reportId }: { readonly reportId: string }): React.JSX.Element | null => {
  const report = useProjectStore(({ view }) => view?.reports.get(reportId));
  const [shown, setShown] = useState(noReport);
  if (!report) return null;
  // Around the editor, which draws its pieces beside its children and not in them.
  return (
    <ReportContext value={shown}>
      <LexicalExtensionComposer key={reportId} extension={reportExtension} contentEditable={null}>
        <ReportPage report={report} onShown={setShown} />
      </LexicalExtensionComposer>
    </ReportContext>
  );
};
