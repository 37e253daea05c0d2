import { ScrollText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { subjectKey, subjectOf, type Subject } from '../../../core/model/subject.ts';
import type { ReportShowing } from '../../../core/reports/reports-showing.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showInReport } from '../../state/report-target.ts';
import { wantsBeside } from '../../ui/wants-beside.ts';
import styles from '../links/mentions.module.css';

/** The reports that show a record; each leads to where it does first. Nothing while there are none. */
export const InReports = ({ subject }: { readonly subject: Subject }): React.JSX.Element | null => {
  const reports = useProjectStore(({ view }) => view?.reports);
  const showing = useReportsShowing(subjectKey(subject)).filter(({ reportId }) => reports?.has(reportId));
  if (showing.length === 0) return null;
  return (
    <div className={styles.mentions} role="group" aria-label={text('reports.showing')}>
      <h3 className={styles.title}>{text('reports.showing')}</h3>
      <ul className={styles.list}>
        {showing.map(({ reportId, blockId, count }) => (
          <li key={reportId}>
            <button
              type="button" className={styles.mention}
              onClick={(event) => {
                event.stopPropagation();
                showInReport(reportId, blockId, { beside: wantsBeside(event) });
              }}
            >
              <span className={styles.name} dir="auto"><ScrollText aria-hidden /> {reports?.get(reportId)?.title}</span>
              {count > 1 && <span className={styles.context}>{text('reports.showingTimes', { count })}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Main's answer, asked anew with every change of a report, of evidence, or of which reports there are. */
function useReportsShowing(key: string): readonly ReportShowing[] {
  const [found, setFound] = useState<{ readonly key: string; readonly showing: readonly ReportShowing[] } | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => bridge().on('changed', ({ operations }) => {
    if (operations.some(({ collection }) => collection === 'reportBlocks' || collection === 'reports' || collection === 'evidence')) setChanges((count) => count + 1);
  }), []);
  useEffect(() => {
    let wanted = true;
    void bridge().findReports({ subjects: [subjectOf(key)!] }).then((answer) => { if (wanted && answer.ok) setFound({ key, showing: answer.value }); });
    return () => { wanted = false; };
  }, [key, changes]);
  return found?.key === key ? found.showing : [];
}
