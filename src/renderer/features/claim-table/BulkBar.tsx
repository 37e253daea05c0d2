import { CircleCheckBig, Merge, Scale, ScrollText, Speech, Tag as TagIcon, Tags, Trash2, UserRound, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CommandCall } from '../../../core/commands/registry.ts';
import { text } from '../../../core/messages/messages.ts';
import { inspect } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { statusOptions } from '../claims/status.tsx';
import { VerdictPopover } from '../claims/VerdictPopover.tsx';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import type { TagChoice } from '../reader/actions.ts';
import { TagPicker } from '../reader/TagPicker.tsx';
import { ReportItems } from '../reports/ReportItems.tsx';
import { undoButton } from '../shell/history.ts';
import { changeClaims, deleteSelected } from './claim-table-actions.ts';
import { setSelected } from './claim-table-store.ts';
import { TextEditor } from './TextEditor.tsx';
import type { ClaimRows } from './use-claim-rows.ts';
import styles from './ClaimsView.module.css';

interface BulkBarProps {
  readonly table: ClaimRows;
  readonly selected: ReadonlySet<string>;
  /** Called when something was done, or given up, and the keys go back to the table. */
  readonly onDone: () => void;
}

/** Claims that can be merged at once: more of them are not looked through one by one. */
const mostMerged = 50;

/** What can be done with the selected claims, all at once; each is one step of undo. */
export const BulkBar = ({ table, selected, onDone }: BulkBarProps): React.JSX.Element => {
  const ids = [...selected];
  const done = (changed: boolean): void => {
    if (changed) showToast({ tone: 'done', topic: 'bulk', text: text('claims.bulkDone', { count: ids.length }), action: undoButton() });
    onDone();
  };
  const change = async (changes: Parameters<typeof changeClaims>[1]): Promise<void> => done((await changeClaims(ids, changes)) !== null);
  return (
    <div className={styles.bulk} role="toolbar" aria-label={text('claims.bulk')}>
      <span className={styles.bulkCount} role="status">{text('claims.selected', { count: ids.length })}</span>
      <VerdictChange ids={ids} table={table} />
      <Menu trigger={<Button size="small" variant="quiet" icon={<CircleCheckBig aria-hidden />}>{text('claims.column.status')}</Button>} side="top">
        {statusOptions.map(({ value, label, icon }) => <MenuItem key={value} icon={icon} onSelect={() => void change({ status: value })}>{label}</MenuItem>)}
      </Menu>
      <TagChange ids={ids} table={table} adding onDone={done} />
      <TagChange ids={ids} table={table} adding={false} onDone={done} />
      <FieldChange field="assignee" onWords={(assignee) => void change({ assignee })} />
      <FieldChange field="speaker" onWords={(speaker) => void change({ speaker })} />
      <Menu trigger={<Button size="small" variant="quiet" icon={<ScrollText aria-hidden />}>{text('reports.fromSelected')}</Button>} side="top">
        <ReportItems claimIds={table.shown.filter(({ claim }) => selected.has(claim.id)).map(({ claim }) => claim.id)} />
      </Menu>
      {ids.length > 1 && ids.length <= mostMerged && (
        <Button size="small" variant="quiet" icon={<Merge aria-hidden />} onClick={() => inspect({ kind: 'claims', task: { kind: 'merge', claimIds: ids } })}>{text('claims.merge')}</Button>
      )}
      <IconButton size="small" label={text('claims.delete', { count: ids.length })} icon={<Trash2 aria-hidden />} onClick={() => void deleteSelected(ids).then(onDone)} />
      <IconButton
        size="small" label={text('claims.clearSelection')} icon={<X aria-hidden />}
        onClick={() => {
          setSelected([]);
          onDone();
        }}
      />
    </div>
  );
};

interface ChangeProps {
  readonly ids: readonly string[];
  readonly onDone: (changed: boolean) => void;
}

const VerdictChange = ({ ids, table }: { readonly ids: readonly string[]; readonly table: ClaimRows }): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  const wanted = new Set(ids);
  const claims = table.shown.filter(({ claim }) => wanted.has(claim.id)).map(({ claim }) => claim);
  const [first] = claims;
  const alike = <Field extends 'verdict' | 'confidence'>(field: Field): (typeof claims)[number][Field] | null =>
    (first && claims.every((claim) => claim[field] === first[field]) ? first[field] : null);
  return (
    <VerdictPopover
      claimIds={ids}
      verdict={alike('verdict')}
      confidence={alike('confidence')}
      trigger={<Button size="small" variant="quiet" icon={<Scale aria-hidden />}>{text('claims.column.verdict')}</Button>}
      open={open}
      onOpenChange={setOpen}
    />
  );
};

const TagChange = ({ ids, table, adding, onDone }: ChangeProps & { readonly table: ClaimRows; readonly adding: boolean }): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  const wanted = new Set(ids);
  const carried = new Set(adding ? [] : table.shown.filter(({ claim }) => wanted.has(claim.id)).flatMap(({ claim }) => claim.tagIds));
  const without = adding ? new Set<string>() : new Set([...table.project.tags.keys()].filter((id) => !carried.has(id)));
  const label = text(adding ? 'claims.addTag' : 'claims.removeTag');
  const pick = async (tag: TagChoice): Promise<void> => {
    const call: CommandCall = 'id' in tag && !adding
      ? { name: 'claim.updateMany', input: { claimIds: ids, changes: {}, addTagIds: [], removeTagIds: [tag.id] } }
      : { name: 'claim.addTag', input: { claimIds: ids, tag } };
    onDone((await runShown(call)) !== null);
  };
  return (
    <Popover
      side="top"
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small" variant="quiet" disabled={!adding && carried.size === 0} icon={adding ? <TagIcon aria-hidden /> : <Tags aria-hidden />}>{label}</Button>}
    >
      <TagPicker
        applied={[]}
        without={without}
        canCreate={adding}
        onPick={(choice) => {
          setOpen(false);
          void pick(choice);
        }}
        onClose={() => setOpen(false)}
      />
    </Popover>
  );
};

const FieldChange = ({ field, onWords }: { readonly field: 'assignee' | 'speaker'; readonly onWords: (words: string) => void }): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  const leave = useRef<() => void>(() => undefined);
  const label = text(`claims.column.${field}`);
  return (
    <Popover side="top" label={label} open={open} onOpenChange={setOpen} trigger={<Button size="small" variant="quiet" icon={field === 'assignee' ? <UserRound aria-hidden /> : <Speech aria-hidden />}>{label}</Button>}>
      {/* Nothing is changed for many when a field is only left. */}
      <TextEditor
        label={label}
        saved=""
        maxLength={500}
        field={field}
        leave={leave}
        onSave={() => undefined}
        onDone={(words) => {
          setOpen(false);
          if (words !== null) onWords(words);
        }}
      />
    </Popover>
  );
};
