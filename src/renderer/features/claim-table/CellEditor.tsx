import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import type { CountedFrom } from '../../../core/claims/day-counted-from.ts';
import { readGivenTime } from '../../../core/claims/read-given-time.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { ClaimColumn } from '../../../core/model/claim-view.ts';
import { sayTime } from '../../../core/time/say-time.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { toggleClaimTag } from '../claims/claim-actions.ts';
import { statusOptions } from '../claims/status.tsx';
import { useCountedFrom } from '../claims/use-counted-from.ts';
import { VerdictPopover } from '../claims/VerdictPopover.tsx';
import { runShown } from '../notices/run-shown.ts';
import { TagPicker } from '../reader/TagPicker.tsx';
import { changeClaims } from './claim-table-actions.ts';
import type { CellAt } from './ClaimGrid.tsx';
import { TextEditor } from './TextEditor.tsx';
import styles from './TextEditor.module.css';

interface CellEditorProps {
  readonly cell: CellAt;
  /** Called when editing has ended; with true when the keys go back to the table. */
  readonly onClose: (toGrid: boolean) => void;
}

/** What a cell is changed with, on top of it. */
export const CellEditor = ({ cell, onClose }: CellEditorProps): React.JSX.Element | null => {
  const claim = useProjectStore(({ view }) => view?.claims.get(cell.claimId));
  const { element } = cell;
  // While what changes the cell has the keys, the cell shows that it is about it.
  useLayoutEffect(() => {
    element.dataset['editing'] = 'true';
    return () => { delete element.dataset['editing']; };
  }, [element]);
  if (!claim) return null;
  switch (cell.column) {
    case 'verdict': return (
      <VerdictPopover
        claimIds={[claim.id]} verdict={claim.verdict} confidence={claim.confidence} anchor={cell.element} open
        onOpenChange={(open) => { if (!open) onClose(true); }}
      />
    );
    case 'status': return (
      <Menu open onOpenChange={(open) => { if (!open) onClose(true); }} anchor={cell.element}>
        <MenuChoice
          label={text('claims.column.status')}
          value={claim.status}
          options={statusOptions}
          onChange={(status) => void changeClaims([claim.id], { status })}
        />
      </Menu>
    );
    case 'tags': return (
      <Popover open onOpenChange={(open) => { if (!open) onClose(true); }} anchor={cell.element} label={labelOf(cell.column, claim)}>
        <TagPicker
          applied={claim.tagIds}
          onPick={(choice) => toggleClaimTag(claim, choice)}
          onClose={() => onClose(true)}
        />
      </Popover>
    );
    case 'statement': case 'speaker': case 'saidOn': case 'about': case 'place': case 'confidence': case 'assignee':
      return <WordsEditor cell={cell} claim={claim} column={cell.column} onClose={onClose} />;
    default: return null;
  }
};

const labelOf = (column: ClaimColumn, { statement }: Claim): string => text('claims.editing', { column: text(`claims.column.${column}`), statement });

type WordsColumn = 'statement' | 'speaker' | 'saidOn' | 'about' | 'place' | 'confidence' | 'assignee';

interface WordsEditorProps extends CellEditorProps {
  readonly claim: Claim;
  readonly column: WordsColumn;
}

/** A cell that is changed by writing. It is saved by Enter, and when it is left; Escape leaves it as it was. */
const WordsEditor = ({ cell, claim, column, onClose }: WordsEditorProps): React.JSX.Element => {
  const leave = useRef<() => void>(() => undefined);
  // Giving the keys back closes the field a second time.
  const ended = useRef(false);
  const countedFrom = useCountedFrom(column === 'about' ? 'about' : 'saidOn', claim);
  const saved = wordsOf(claim, column);
  const done = (words: string | null): void => {
    ended.current = true;
    if (words !== null && words !== saved) save(claim, column, words, countedFrom);
    onClose(true);
  };
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (open || ended.current) return;
        ended.current = true;
        leave.current();
        onClose(false);
      }}
      anchor={cell.element}
      offset={-cell.element.getBoundingClientRect().height}
      label={labelOf(column, claim)}
      finalFocus={false}
      className={styles.popup}
    >
      <div style={{ '--cell': `${cell.element.getBoundingClientRect().width}px` } as CSSProperties}>
        <TextEditor
          label={text(`claims.column.${column}`)}
          saved={saved}
          multiline={column === 'statement'}
          maxLength={column === 'statement' ? 10_000 : column === 'saidOn' || column === 'about' ? 200 : 500}
          field={column === 'speaker' || column === 'place' || column === 'assignee' ? column : null}
          check={(words) => problemWith(column, words)}
          meaning={(words) => meaningOf(column, words, countedFrom)}
          leave={leave}
          onSave={(words) => { if (words !== saved) save(claim, column, words, countedFrom); }}
          onDone={done}
        />
      </div>
    </Popover>
  );
};

function wordsOf(claim: Claim, column: WordsColumn): string {
  if (column === 'saidOn' || column === 'about') return claim[column]?.words ?? '';
  return column === 'confidence' ? String(claim.confidence ?? '') : claim[column];
}

function save(claim: Claim, column: WordsColumn, words: string, countedFrom: CountedFrom): void {
  if (column === 'statement') void runShown({ name: 'claim.update', input: { claimId: claim.id, changes: { statement: words }, editSession: null } });
  else if (column === 'saidOn' || column === 'about') void changeClaims([claim.id], { [column]: readGivenTime(words, countedFrom).time });
  else if (column === 'confidence') void changeClaims([claim.id], { confidence: words === '' ? null : Number(words.replace('%', '')) });
  else void changeClaims([claim.id], { [column]: words });
}

function problemWith(column: WordsColumn, words: string): string | null {
  if (column === 'statement' && words === '') return text('claim.statementMissing');
  if (column === 'confidence' && words !== '' && !/^(?:100|\d{1,2})\s*%?$/.test(words)) return text('claims.confidenceBad');
  return null;
}

function meaningOf(column: WordsColumn, words: string, countedFrom: CountedFrom): string | null {
  if (column === 'confidence') return text('claims.confidenceHint');
  if (column !== 'saidOn' && column !== 'about') return null;
  const { time, problem } = readGivenTime(words, countedFrom);
  if (time === null) return null;
  return time.edtf === null ? text(problem === 'noDay' ? 'time.noDay' : 'time.notYet') : text('time.understood', { time: sayTime(time.edtf) });
}
