import { $isLinkNode, $toggleLink } from '@lexical/link';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, ListNode, REMOVE_LIST_COMMAND } from '@lexical/list';
import { $findTableNode, $getTableCellNodeFromLexicalNode } from '@lexical/table';
import { $getNearestNodeOfType } from '@lexical/utils';
import { $addUpdateTag, $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, SKIP_DOM_SELECTION_TAG, type LexicalEditor, type TextFormatType } from 'lexical';
import { Bold, Code, Italic, Link, List, ListOrdered, ListTree, Plus, Search, Share, Strikethrough, Subscript, Superscript, Table, Underline } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { reportStyles, type Report } from '../../../core/model/report.ts';
import { $paragraphKind, paragraphKinds, turnInto, type ParagraphKind } from '../../editor/report/edit-report.ts';
import { isLinkAddress } from '../../editor/note/note-extension.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Space, ViewTools } from '../../ui/ViewFrame.tsx';
import { runShown } from '../notices/run-shown.ts';
import { showExport } from '../shell/shell-store.ts';
import type { Choosing } from './Chooser.tsx';
import { insertions } from './insertions.ts';
import { TableMenu } from './TableMenu.tsx';
import styles from './ReportToolbar.module.css';

const formats = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'superscript', 'subscript'] as const satisfies readonly TextFormatType[];
const formatIcons = { bold: Bold, italic: Italic, underline: Underline, strikethrough: Strikethrough, code: Code, superscript: Superscript, subscript: Subscript } as const;
const formatKeys = { bold: 'Mod+b', italic: 'Mod+i', underline: 'Mod+u', strikethrough: undefined, code: undefined, superscript: undefined, subscript: undefined } as const;
const formatLabels = { bold: 'note.bold', italic: 'note.italic', underline: 'report.underline', strikethrough: 'note.strikethrough', code: 'note.code', superscript: 'report.superscript', subscript: 'report.subscript' } as const;

/** What the text at the cursor is. */
interface Here {
  readonly formats: string;
  readonly kind: ParagraphKind | null;
  readonly list: 'bullet' | 'number' | 'check' | null;
  readonly url: string | null;
  readonly table: boolean;
}
const nowhere: Here = { formats: '', kind: null, list: null, url: null, table: false };

function $here(): Here {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nowhere;
  const node = selection.anchor.getNode();
  return {
    formats: formats.filter((format) => selection.hasFormat(format)).join(' '),
    kind: $paragraphKind(),
    list: $getNearestNodeOfType(node, ListNode)?.getListType() ?? null,
    url: [node, ...node.getParents()].find($isLinkNode)?.getURL() ?? null,
    table: $findTableNode(node) !== null && $getTableCellNodeFromLexicalNode(node) !== null,
  };
}

const same = (a: Here, b: Here): boolean => a.formats === b.formats && a.kind === b.kind && a.list === b.list && a.url === b.url && a.table === b.table;

interface ReportToolbarProps {
  readonly editor: LexicalEditor;
  readonly report: Report;
  readonly outline: boolean;
  readonly onOutline: (shown: boolean) => void;
  readonly onFind: () => void;
  readonly onChoose: (choosing: Choosing) => void;
}

/** What the text of a report can be made of, and how it cites. */
export const ReportToolbar = ({ editor, report, outline, onOutline, onFind, onChoose }: ReportToolbarProps): React.JSX.Element => {
  const [here, setHere] = useState(nowhere);
  useEffect(() => editor.registerUpdateListener(({ editorState }) => {
    const now = editorState.read($here);
    setHere((before) => (same(before, now) ? before : now));
  }), [editor]);
  const on = here.formats.split(' ');
  const kinds = [...(here.kind === null ? (['other'] as const) : []), ...paragraphKinds];
  return (
    <ViewTools label={text('report.tools')}>
      <div className={styles.group} onPointerDown={keepFocus}>
        <Select
          label={text('report.kind')} variant="quiet" value={here.kind ?? 'other'}
          onChange={(kind) => { if (kind !== 'other') turnInto(editor, kind); }}
          options={kinds.map((value) => ({ value, label: text(`report.kind.${value}`) }))}
        />
      </div>
      <div className={styles.group} onPointerDown={keepFocus}>
        {formats.map((format) => {
          const Icon = formatIcons[format];
          return (
            <IconButton
              key={format} size="small" label={text(formatLabels[format])} keys={formatKeys[format]} icon={<Icon aria-hidden />} pressed={on.includes(format)}
              onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
            />
          );
        })}
        <LinkButton editor={editor} url={here.url} />
      </div>
      <div className={styles.group} onPointerDown={keepFocus}>
        <IconButton
          size="small" label={text('note.bullets')} icon={<List aria-hidden />} pressed={here.list === 'bullet'}
          onClick={() => editor.dispatchCommand(here.list === 'bullet' ? REMOVE_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND, undefined)}
        />
        <IconButton
          size="small" label={text('note.numbers')} icon={<ListOrdered aria-hidden />} pressed={here.list === 'number'}
          onClick={() => editor.dispatchCommand(here.list === 'number' ? REMOVE_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND, undefined)}
        />
        {here.table && <Menu trigger={<IconButton size="small" label={text('report.table')} icon={<Table aria-hidden />} />}><TableMenu editor={editor} /></Menu>}
      </div>
      <Menu trigger={<Button size="small" icon={<Plus aria-hidden />}>{text('report.insert')}</Button>}>
        {(['live', 'text'] as const).map((group) => (
          <MenuGroup key={group} label={text(`report.group.${group}`)}>
            {insertions().filter((each) => each.group === group).map(({ id, label, icon: Icon, run }) => <MenuItem key={id} icon={<Icon aria-hidden />} onSelect={() => run(editor, onChoose)}>{label}</MenuItem>)}
          </MenuGroup>
        ))}
      </Menu>
      <Space />
      <Select
        label={text('report.style')} variant="quiet" value={report.style}
        onChange={(style) => void runShown({ name: 'report.update', input: { reportId: report.id, changes: { style } } })}
        options={reportStyles.map((value) => ({ value, label: text(`report.style.${value}`) }))}
      />
      <IconButton size="small" label={text('report.export')} icon={<Share aria-hidden />} onClick={() => showExport({ reportId: report.id })} />
      <IconButton size="small" label={text('report.find')} keys="Mod+f" icon={<Search aria-hidden />} onClick={onFind} />
      <IconButton size="small" label={text('report.outline')} icon={<ListTree aria-hidden />} pressed={outline} onClick={() => onOutline(!outline)} />
    </ViewTools>
  );
};

/** What is pressed here does not take the cursor out of the text. */
const keepFocus = (event: React.PointerEvent): void => { if (!(event.target as Element).closest('input')) event.preventDefault(); };

const LinkButton = ({ editor, url }: { readonly editor: LexicalEditor; readonly url: string | null }): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen} label={text('note.link')} trigger={<IconButton size="small" label={text('note.link')} icon={<Link aria-hidden />} pressed={url !== null} />}>
      <LinkForm editor={editor} url={url} onDone={() => setOpen(false)} />
    </Popover>
  );
};

const LinkForm = ({ editor, url, onDone }: { readonly editor: LexicalEditor; readonly url: string | null; readonly onDone: () => void }): React.JSX.Element => {
  const [address, setAddress] = useState(url ?? '');
  const [refused, setRefused] = useState(false);
  const link = (to: string | null): void => {
    editor.update(() => {
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      const selection = $getSelection();
      if (to !== null && $isRangeSelection(selection) && selection.isCollapsed() && url === null) selection.insertText(to);
      if (to !== null && $isRangeSelection(selection) && selection.isCollapsed() && url === null) selection.anchor.getNode().select(selection.anchor.offset - to.length, selection.anchor.offset);
      $toggleLink(to);
    });
    onDone();
  };
  return (
    <form
      className={styles.link}
      onSubmit={(event) => {
        event.preventDefault();
        if (isLinkAddress(address.trim())) link(address.trim());
        else setRefused(true);
      }}
    >
      <TextField label={text('note.address')} value={address} problem={refused ? text('note.badAddress') : null} placeholder="https://" onChange={setAddress} />
      <div className={styles.buttons}>
        {url !== null && <Button size="small" variant="quiet" onClick={() => link(null)}>{text('note.unlink')}</Button>}
        <Button size="small" variant="solid" type="submit">{text('note.apply')}</Button>
      </div>
    </form>
  );
};
