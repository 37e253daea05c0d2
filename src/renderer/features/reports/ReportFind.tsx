import type { LexicalEditor } from 'lexical';
import { CaseSensitive, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { $findInReport, rangeOf, replaceHits, type ReportHit } from '../../editor/report/find-in-report.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { announce } from '../notices/announcer.ts';
import { bringIntoView } from './far-blocks.ts';
import styles from './ReportFind.module.css';

const [allName, currentName] = ['report-find', 'report-find-current'] as const;
/** Milliseconds without a change after which the text is looked through anew. */
const pause = 150;

interface ReportFindProps {
  readonly editor: LexicalEditor;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** Finds words in a report, and replaces them. */
export const ReportFind = ({ editor, readOnly, onClose }: ReportFindProps): React.JSX.Element => {
  const [query, setQuery] = useState('');
  const [words, setWords] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [hits, setHits] = useState<readonly ReportHit[]>([]);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLDivElement>(null);
  const current = Math.min(at, Math.max(0, hits.length - 1));
  const look = useCallback(() => setHits(editor.read(() => $findInReport(query, matchCase))), [editor, query, matchCase]);
  useEffect(() => field.current?.querySelector('input')?.select(), []);
  useEffect(() => {
    look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, look]);
  useEffect(() => {
    const ranges = hits.flatMap((hit) => rangeOf(editor, hit) ?? []);
    CSS.highlights.set(allName, new Highlight(...ranges));
    const shown = hits[current] && rangeOf(editor, hits[current]);
    if (shown) {
      CSS.highlights.set(currentName, new Highlight(shown));
      bringIntoView(shown.startContainer.parentElement, 'nearest');
    } else CSS.highlights.delete(currentName);
    return () => {
      CSS.highlights.delete(allName);
      CSS.highlights.delete(currentName);
    };
  }, [editor, hits, current]);
  const step = (by: 1 | -1): void => { if (hits.length > 0) setAt((current + by + hits.length) % hits.length); };
  const replace = (which: readonly ReportHit[]): void => {
    replaceHits(editor, which, words);
    look();
    announce(text('report.replaced', { count: which.length }));
    // The button is of no use where nothing is left to be replaced, and keeps no focus then.
    if (which.length === hits.length) field.current?.querySelector('input')?.focus();
  };
  const count = query === '' ? '' : hits.length === 0 ? text('report.findNone') : text('report.findCount', { at: current + 1, total: hits.length });
  return (
    <div
      className={styles.bar} role="search" aria-label={text('report.find')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div ref={field} className={styles.line}>
        <TextField
          className={styles.field} label={text('report.find')} hideLabel placeholder={text('report.find')} value={query} onChange={(next) => { setQuery(next); setAt(0); }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }}
        />
        <span className={styles.count} role="status">{count}</span>
        <IconButton size="small" label={text('report.matchCase')} icon={<CaseSensitive aria-hidden />} pressed={matchCase} onClick={() => setMatchCase(!matchCase)} />
        <IconButton size="small" label={text('report.findPrevious')} icon={<ChevronUp aria-hidden />} disabled={hits.length === 0} onClick={() => step(-1)} />
        <IconButton size="small" label={text('report.findNext')} icon={<ChevronDown aria-hidden />} disabled={hits.length === 0} onClick={() => step(1)} />
        <IconButton size="small" label={text('report.closeFind')} icon={<X aria-hidden />} onClick={onClose} />
      </div>
      {!readOnly && (
        <div className={styles.line}>
          <TextField className={styles.field} label={text('report.replace')} hideLabel placeholder={text('report.replace')} value={words} onChange={setWords} />
          <Button size="small" disabled={hits.length === 0} onClick={() => replace([hits[current]!])}>{text('report.replaceOne')}</Button>
          <Button size="small" disabled={hits.length === 0} onClick={() => replace(hits)}>{text('report.replaceAll')}</Button>
        </div>
      )}
    </div>
  );
};
