import { Copy, FileHeart, FilePlus, MoreHorizontal, Pencil, Plus, ScrollText, Share, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Report } from '../../../core/model/report.ts';
import { focusedHalf, placeIn } from '../../../core/panes/panes.ts';
import { reportTemplates } from '../../../core/reports/templates.ts';
import { openPlace, usePlaces } from '../../state/places.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { late } from '../../ui/late.tsx';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { SavedField } from '../../ui/SavedField.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import styles from '../../ui/named-rows.module.css';
import { runShown } from '../notices/run-shown.ts';
import { Section } from '../shell/Section.tsx';
import { showExport } from '../shell/shell-store.ts';
import type { TemplateTask } from './OwnTemplates.tsx';
import { createReport, deleteReport, draftReport, duplicateReport } from './report-actions.ts';

const OwnTemplateItems = late(async () => (await import('./OwnTemplates.tsx')).OwnTemplateItems);
const TemplateTaskPopover = late(async () => (await import('./OwnTemplates.tsx')).TemplateTaskPopover);

/** What is to be done with templates, and where that was asked for. */
interface Task {
  readonly task: TemplateTask;
  readonly place: Place;
}

const none: ReadonlyMap<string, Report> = new Map();

/** The reports of the project, those made first at the top. */
export const ReportsSection = (): React.JSX.Element => {
  const reports = useProjectStore(({ view }) => view?.reports ?? none);
  const writable = useProjectStore(isWritable);
  const ordered = useMemo(() => [...reports.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)), [reports]);
  const [task, setTask] = useState<Task | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Section
      title={text('reports.title')} count={reports.size} className={styles.section}
      actions={writable && (
        <Menu align="end" trigger={<IconButton ref={button} size="small" label={text('reports.new')} icon={<Plus aria-hidden />} />}>
          <MenuItem icon={<FilePlus aria-hidden />} onSelect={() => void createReport()}>{text('reports.empty')}</MenuItem>
          <MenuGroup label={text('reports.from')}>
            {reportTemplates.map((template) => <MenuItem key={template} icon={<ScrollText aria-hidden />} onSelect={() => void draftReport(template)}>{text(`reports.template.${template}`)}</MenuItem>)}
          </MenuGroup>
          <OwnTemplateItems onTask={(task) => setTask({ task, place: button.current! })} />
        </Menu>
      )}
    >
      {ordered.length === 0 ? <p className={styles.empty}>{text('reports.none')}</p> : <ReportList reports={ordered} writable={writable} onTask={setTask} />}
      {task && <TemplateTaskPopover task={task.task} place={task.place} onClose={() => setTask(null)} />}
    </Section>
  );
};

interface ReportListProps {
  readonly reports: readonly Report[];
  readonly writable: boolean;
  readonly onTask: (task: Task) => void;
}

const ReportList = ({ reports, writable, onTask }: ReportListProps): React.JSX.Element => {
  const [menu, setMenu] = useState<{ readonly report: Report; readonly place: Place } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const active = usePlaces(({ panes }) => {
    const place = placeIn(focusedHalf(panes));
    return place?.kind === 'report' ? place.reportId : null;
  });
  return (
    <>
      <ul className={styles.list} aria-label={text('reports.list')}>
        {reports.map((report) => (
          <li key={report.id} className={styles.row} data-active={report.id === active || undefined}>
            {renaming === report.id
              ? <Renaming report={report} onDone={() => setRenaming(null)} />
              : (
                <button
                  type="button" className={classes(styles.open)} title={report.title} aria-current={report.id === active || undefined}
                  onClick={(event) => openPlace({ kind: 'report', reportId: report.id }, { beside: wantsBeside(event) })}
                  onContextMenu={(event) => {
                    event.preventDefault();
                    setMenu({ report, place: placeOf(event) });
                  }}
                >
                  <ScrollText aria-hidden />
                  <span className={styles.name} dir="auto">{report.title}</span>
                </button>
              )}
            {renaming !== report.id && (
              <button type="button" className={styles.more} aria-label={text('reports.menu', { title: report.title })} aria-haspopup="menu" onClick={(event) => setMenu({ report, place: event.currentTarget })}>
                <MoreHorizontal aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.place}>
        {menu && (
          <>
            <MenuItem icon={<Pencil aria-hidden />} disabled={!writable} onSelect={() => setRenaming(menu.report.id)}>{text('reports.rename')}</MenuItem>
            <MenuItem icon={<Copy aria-hidden />} disabled={!writable} onSelect={() => void duplicateReport(menu.report)}>{text('reports.duplicate')}</MenuItem>
            <MenuItem icon={<Share aria-hidden />} onSelect={() => showExport({ reportId: menu.report.id })}>{text('reports.export')}</MenuItem>
            <MenuItem icon={<FileHeart aria-hidden />} onSelect={() => onTask({ task: { kind: 'save', report: menu.report }, place: menu.place })}>{text('reports.saveTemplate')}</MenuItem>
            <MenuItem icon={<Trash2 aria-hidden />} danger disabled={!writable} onSelect={() => void deleteReport(menu.report)}>{text('reports.delete')}</MenuItem>
          </>
        )}
      </Menu>
    </>
  );
};

const Renaming = ({ report, onDone }: { readonly report: Report; readonly onDone: () => void }): React.JSX.Element => (
  <div className={styles.renaming} ref={(element) => element?.querySelector('input')?.select()} onBlur={onDone} onKeyDown={({ key }) => { if (key === 'Enter') onDone(); }}>
    <SavedField
      label={text('reports.renameLabel', { title: report.title })} hideLabel saved={report.title} maxLength={500}
      check={(title) => (title.trim() === '' ? text('reports.titleMissing') : null)}
      onSave={(title) => void runShown({ name: 'report.update', input: { reportId: report.id, changes: { title } } })}
    />
  </div>
);
