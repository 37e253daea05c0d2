import { text } from '../../../core/messages/messages.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { Button } from '../../ui/Button.tsx';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import type { TagChoice } from '../reader/actions.ts';
import { draftReport } from '../reports/report-actions.ts';
import { undoButton } from '../shell/history.ts';
import { TagChooser } from './TagChooser.tsx';
import styles from './TagDetail.module.css';

interface RecodeBarProps {
  readonly tag: Tag;
  readonly chosen: readonly HighlightRef[];
  /** How many passages there are. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** What can be done with the selected passages of a tag, all at once. */
export const RecodeBar = ({ tag, chosen, total, onAll, onNone }: RecodeBarProps): React.JSX.Element => {
  const recode = async (remove: readonly string[], choice: TagChoice | null): Promise<void> => {
    const add = choice && 'id' in choice ? [choice.id] : [];
    const create = choice && 'create' in choice ? choice.create : null;
    if (!(await runShown({ name: 'highlight.recode', input: { highlights: chosen, remove, add, create } }))) return;
    onNone();
    showToast({ tone: 'done', text: text('recode.done', { count: chosen.length }), action: undoButton() });
  };
  const count = chosen.length;
  return (
    <div className={styles.recode} role="toolbar" aria-label={text('recode.label')}>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={count > 0 && count === total}
          ref={(box) => { if (box) box.indeterminate = count > 0 && count < total; }}
          onChange={() => (count === total ? onNone() : onAll())}
        />
        {text('recode.selected', { count, total })}
      </label>
      {count > 0 && (
        <div className={styles.recodeButtons}>
          <TagChooser
            trigger={<Button size="small">{text('recode.replace')}</Button>}
            label={text('recode.replaceLabel', { tag: tag.name })}
            without={new Set([tag.id])}
            canCreate
            onChoose={(choice) => void recode([tag.id], choice)}
          />
          <TagChooser
            trigger={<Button size="small">{text('recode.add')}</Button>}
            label={text('recode.addLabel')}
            without={new Set([tag.id])}
            canCreate
            onChoose={(choice) => void recode([], choice)}
          />
          <Button size="small" onClick={() => void draftReport('readingNotes', { passages: [...chosen], about: tag.name })}>{text('reports.fromPassages')}</Button>
          <Button size="small" variant="danger" onClick={() => void recode([tag.id], null)}>{text('recode.remove')}</Button>
        </div>
      )}
    </div>
  );
};
