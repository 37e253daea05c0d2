import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, PASTE_COMMAND, type LexicalEditor } from 'lexical';
import { useEffect, useMemo, useRef, useState } from 'react';
import '../../../core/reports/words.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Report } from '../../../core/model/report.ts';
import { Citing } from '../../../core/reports/citing.ts';
import { unreadClaims } from '../../../core/reports/report-project.ts';
import { citedSources } from '../../../core/reports/set-report.ts';
import { $topSelected, duplicateBlock, moveBlock } from '../../editor/report/edit-report.ts';
import { LinkPicker } from '../../editor/note/LinkPicker.tsx';
import { useFieldTurn } from '../../editor/note/use-field-turn.ts';
import { highlightHere } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSpellingOn } from '../../state/spelling.ts';
import { matchesKeys } from '../../ui/keys.ts';
import { SavedField } from '../../ui/SavedField.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { runShown } from '../notices/run-shown.ts';
import { BlockHandle } from './BlockHandle.tsx';
import { Chooser, type Choosing } from './Chooser.tsx';
import type { ReportShown } from './report-context.ts';
import { ReportFind } from './ReportFind.tsx';
import { ReportOutline } from './ReportOutline.tsx';
import { ReportToolbar } from './ReportToolbar.tsx';
import { SlashMenu } from './SlashMenu.tsx';
import { lookedAtReport } from './last-report.ts';
import { takePaste } from './take-paste.ts';
import { useFarBlocks } from './use-far-blocks.ts';
import { useFocusWhenOpen } from './use-focus-when-open.ts';
import { useReportFacts } from './use-report-facts.ts';
import { useShownTarget } from './use-report-target.ts';
import { useReportWriting, type Opened } from './use-report-writing.ts';
import styles from './ReportPage.module.css';

/** A report as a page with its tools: title, text, outline. */
export const ReportPage = ({ report, onShown }: { readonly report: Report; readonly onShown: (shown: ReportShown) => void }): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const { opened, problem } = useReportWriting(editor, report.id);
  useShownTarget(editor, report.id, opened);
  const facts = useReportFacts(editor, opened !== null);
  const shown = useShown(report, opened, readOnly, facts.numbers);
  useEffect(() => onShown(shown), [onShown, shown]);
  const [outline, setOutline] = useState(false);
  const [finding, setFinding] = useState(false);
  const [choosing, setChoosing] = useState<{ readonly what: Choosing; readonly anchor: DOMRect } | null>(null);
  useEffect(() => lookedAtReport(report.id), [report.id]);
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  const choose = (what: Choosing): void => setChoosing({ what, anchor: caretOf(editor) });
  return (
    <ViewFrame label={text('report.label', { title: report.title })}>
      <div
        className={styles.view} data-keys="report"
        onKeyDown={(event) => {
          if (!matchesKeys(event.nativeEvent, 'Mod+f')) return;
          event.preventDefault();
          setFinding(true);
        }}
      >
        {!readOnly && <ReportToolbar editor={editor} report={report} outline={outline} onOutline={setOutline} onFind={() => setFinding(true)} onChoose={choose} />}
        {finding && <ReportFind editor={editor} readOnly={readOnly} onClose={() => { setFinding(false); editor.focus(); }} />}
        <div className={styles.body}>
          {outline && <ReportOutline editor={editor} facts={facts} />}
          <div className={styles.scroller} data-report-scroller>
            <article className={styles.page}>
              <SavedField
                className={styles.title} label={text('report.title')} hideLabel multiline maxLength={500} saved={report.title} readOnly={readOnly}
                check={(title) => (title.trim() === '' ? text('report.titleMissing') : null)}
                onSave={(title) => void runShown({ name: 'report.update', input: { reportId: report.id, changes: { title: title.replace(/\s+/g, ' ') } } })}
              />
              {problem && <p className={styles.problem} role="alert">{textOf(problem)}</p>}
              <Writing editor={editor} open={opened !== null} title={report.title} readOnly={readOnly} onChoose={choose} />
            </article>
            <p className={styles.words} role="status">{opened ? text('report.words', { count: facts.words }) : text('report.loading')}</p>
          </div>
        </div>
      </div>
      {choosing && (
        <Chooser
          choosing={{ ...choosing.what, onChoose: (chosen) => { choosing.what.onChoose(chosen); editor.focus(); } }}
          anchor={choosing.anchor}
          onClose={() => { setChoosing(null); editor.focus(); }}
        />
      )}
    </ViewFrame>
  );
};

interface WritingProps {
  readonly editor: LexicalEditor;
  readonly open: boolean;
  readonly title: string;
  readonly readOnly: boolean;
  readonly onChoose: (choosing: Choosing) => void;
}

const Writing = ({ editor, open, title, readOnly, onChoose }: WritingProps): React.JSX.Element => {
  const spelling = useSpellingOn();
  const turn = useFieldTurn();
  const [focused, setFocused] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  useFarBlocks(editor, open);
  useFocusWhenOpen(editor, open);
  useEffect(() => editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
    const by = matchesKeys(event, 'Alt+Shift+ArrowUp') ? -1 : matchesKeys(event, 'Alt+Shift+ArrowDown') ? 1 : null;
    const key = by !== null || matchesKeys(event, 'Mod+Shift+d') ? $topSelected()?.getKey() : undefined;
    if (key === undefined) return false;
    event.preventDefault();
    if (by === null) duplicateBlock(editor, key);
    else moveBlock(editor, key, by);
    return true;
  }, COMMAND_PRIORITY_HIGH), [editor]);
  useEffect(() => editor.registerCommand(PASTE_COMMAND, (event) => {
    if (!takePaste(editor, 'clipboardData' in event ? event.clipboardData : null)) return false;
    event.preventDefault();
    return true;
  }, COMMAND_PRIORITY_HIGH), [editor]);
  return (
    <div ref={area} className={styles.area} data-open={open || undefined} onFocus={() => setFocused(true)} onBlur={(event) => { if (!area.current?.contains(event.relatedTarget)) setFocused(false); }}>
      {open && !readOnly && <BlockHandle editor={editor} />}
      <ContentEditable
        key={turn}
        className={styles.text}
        ariaLabel={text('report.text')}
        aria-description={title}
        aria-placeholder={text('report.placeholder')}
        placeholder={<p className={styles.placeholder} aria-hidden>{open ? text('report.placeholder') : ''}</p>}
        spellCheck={spelling}
      />
      {focused && !readOnly && <LinkPicker />}
      {focused && !readOnly && <SlashMenu editor={editor} onChoose={onChoose} />}
    </div>
  );
};

/** What pieces of the report know of it; what it cites is told anew when it was saved. */
function useShown(report: Report, opened: Opened | null, readOnly: boolean, numbers: ReadonlyMap<string, number>): ReportShown {
  const sources = useProjectStore(({ view }) => view?.sources);
  const cited = useMemo(() => {
    const { view } = useProjectStore.getState();
    if (!opened || !view) return [];
    const project = { project: view.project, sources: view.sources, tags: view.tags, claims: view.claims, evidenceByClaim: view.evidenceByClaim, highlight: highlightHere, locator: () => null, ...unreadClaims, now: 0 };
    return citedSources(opened.binding.blocks, project);
    // oxlint-disable-next-line react/exhaustive-deps -- what is cited follows from what was saved, and from the sources
  }, [opened?.version, sources]);
  const key = cited.join(' ');
  // oxlint-disable-next-line react/exhaustive-deps -- the sources cited by their ids
  const citing = useMemo(() => new Citing(report.style, sources ?? new Map(), cited), [report.style, sources, key]);
  return useMemo(() => ({ reportId: report.id, readOnly, citing, cited, numbers }), [report.id, readOnly, citing, cited, numbers]);
}

/** Returns where the cursor is drawn, or the top of the text where it is nowhere. */
function caretOf(editor: LexicalEditor): DOMRect {
  const root = editor.getRootElement()!;
  const element = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.anchor.key : null;
  });
  return (element === null ? null : editor.getElementByKey(element))?.getBoundingClientRect() ?? root.getBoundingClientRect();
}
