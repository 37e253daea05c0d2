import { BookPlus, ClipboardPaste, Copy, Scissors, Settings2, TextSelect } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { FieldCommand } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { classes } from '../../ui/classes.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Keys } from '../../ui/keys.ts';
import { openSetting } from '../settings/setting-rows.ts';
import { addOwnWord, closeFieldMenu, openFieldMenu, useFieldMenu, type Misspelt } from './field-menu.ts';
import { fieldOf, hasSelection, replaceWord } from './field-word.ts';
import menu from '../../ui/Menu.module.css';
import styles from './FieldMenu.module.css';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: Keys;
  readonly strong?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

const edit = (command: FieldCommand): void => void bridge().editField({ command });

/** Returns what can be done about a misspelt word. */
function spellingEntries({ found, suggestions }: Misspelt): readonly Entry[] {
  const none: Entry = { id: 'none', label: text(suggestions === null ? 'field.looking' : 'field.none'), disabled: true, run: closeFieldMenu };
  const suggested = (suggestions ?? []).map((words): Entry => ({ id: `suggestion ${words}`, label: words, strong: true, run: () => replaceWord(found, words) }));
  return [
    ...(suggested.length === 0 ? [none] : suggested),
    { id: 'add', label: text('field.add', { word: found.word }), icon: <BookPlus aria-hidden />, run: () => addOwnWord(found.word) },
  ];
}

/** Returns what can be done with the text of a field. */
function editEntries(field: HTMLElement): readonly Entry[] {
  const selected = hasSelection(field);
  return [
    { id: 'cut', label: text('field.cut'), icon: <Scissors aria-hidden />, keys: 'Mod+x', disabled: !selected, run: () => edit('cut') },
    { id: 'copy', label: text('field.copy'), icon: <Copy aria-hidden />, keys: 'Mod+c', disabled: !selected, run: () => edit('copy') },
    { id: 'paste', label: text('field.paste'), icon: <ClipboardPaste aria-hidden />, keys: 'Mod+v', run: () => edit('paste') },
    { id: 'selectAll', label: text('field.selectAll'), icon: <TextSelect aria-hidden />, keys: 'Mod+a', run: () => edit('selectAll') },
  ];
}

/**
 * The menu of fields that are written in, for the right mouse button and the keyboard. The field keeps the focus, so that what is
 * written in it goes on.
 */
export const FieldMenu = (): React.JSX.Element | null => {
  const open = useFieldMenu((state) => state.open);
  useEffect(() => {
    const asked = (event: MouseEvent): void => {
      const field = fieldOf(event.target);
      if (!field || event.defaultPrevented) return;
      event.preventDefault();
      // Chromium says by the button that it was a key, and where the cursor is.
      void openFieldMenu(field, { x: event.clientX, y: event.clientY }, event.button === -1);
    };
    window.addEventListener('contextmenu', asked);
    return () => window.removeEventListener('contextmenu', asked);
  }, []);
  if (!open) return null;
  const { field, at, byKeyboard, misspelt } = open;
  const settings: Entry = {
    id: 'settings', label: text('field.settings'), icon: <Settings2 aria-hidden />,
    run: () => {
      field.blur();
      openSetting('spelling');
    },
  };
  const groups = [...(misspelt ? [spellingEntries(misspelt)] : []), editEntries(field), ...(field.spellcheck || misspelt ? [[settings]] : [])];
  return <OpenMenu field={field} at={at} byKeyboard={byKeyboard} groups={groups} />;
};

interface OpenMenuProps {
  readonly field: HTMLElement;
  readonly at: { readonly x: number; readonly below: number; readonly above: number };
  readonly byKeyboard: boolean;
  readonly groups: readonly (readonly Entry[])[];
}

const OpenMenu = ({ field, at, byKeyboard, groups }: OpenMenuProps): React.JSX.Element => {
  const entries = groups.flat();
  const possible = entries.filter(({ disabled }) => disabled !== true);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = possible.find(({ id }) => id === chosen) ?? (byKeyboard ? possible[0] : undefined);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => box.current?.showPopover(), []);
  useLayoutEffect(() => place(box.current!, at));
  useOnFieldAria(field, id, current ? `${id}-${entries.indexOf(current)}` : null);
  useClosing(field, box);
  const run = (entry: Entry | undefined): void => {
    closeFieldMenu();
    if (entry && entry.disabled !== true) entry.run();
  };
  useMenuKeys((key) => {
    const at = current ? possible.indexOf(current) : -1;
    if (key === 'ArrowDown') setChosen(possible[(at + 1) % possible.length]!.id);
    else if (key === 'ArrowUp') setChosen(possible.at(Math.max(at, 0) - 1)!.id);
    else if (key === 'Home') setChosen(possible[0]!.id);
    else if (key === 'End') setChosen(possible.at(-1)!.id);
    else if (key === 'Enter' || key === ' ') run(current);
    else closeFieldMenu();
  });

  return (
    <div ref={box} id={id} className={classes(styles.box, menu.menu)} popover="manual" role="menu" aria-label={text('field.menu')} onPointerDown={(event) => event.preventDefault()}>
      {groups.map((group, i) => (
        <div key={group[0]!.id} role="group">
          {i > 0 && <div className={menu.separator} aria-hidden />}
          {group.map((entry) => (
            <div
              key={entry.id}
              id={`${id}-${entries.indexOf(entry)}`}
              className={menu.item}
              role="menuitem"
              tabIndex={-1}
              aria-disabled={entry.disabled || undefined}
              data-disabled={entry.disabled || undefined}
              data-highlighted={entry === current || undefined}
              onPointerMove={() => setChosen(entry.disabled === true ? null : entry.id)}
              onClick={() => run(entry)}
            >
              <span className={menu.icon}>{entry.icon}</span>
              <span className={classes(menu.words, entry.strong && styles.strong)} dir="auto">{entry.label}</span>
              {entry.keys && <Kbd keys={entry.keys} bare />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
};

const gap = 4;

/** Puts the menu below the word, or above it where there is no room, within the window. */
function place(box: HTMLElement, { x, below, above }: OpenMenuProps['at']): void {
  const { offsetWidth, offsetHeight } = box;
  const left = Math.min(x, window.innerWidth - offsetWidth - gap);
  const top = below + offsetHeight + 2 * gap > window.innerHeight ? above - gap - offsetHeight : below + gap;
  box.style.transform = `translate(${Math.round(Math.max(gap, left))}px, ${Math.round(Math.max(gap, top))}px)`;
}

/** Keys that belong to the menu while it is open; any other closes it and goes to the field. */
const menuKeys: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', ' ', 'Escape', 'Tab', 'ContextMenu']);
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

function useMenuKeys(pressed: (key: string) => void): void {
  const latest = useRef(pressed);
  useLayoutEffect(() => { latest.current = pressed; });
  useEffect(() => {
    const take = (event: KeyboardEvent): void => {
      if (modifiers.has(event.key)) return;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !menuKeys.has(event.key)) return closeFieldMenu();
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(event.key);
    };
    window.addEventListener('keydown', take, true);
    return () => window.removeEventListener('keydown', take, true);
  }, []);
}

/** Closes the menu when the field goes on without it. */
function useClosing(field: HTMLElement, box: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const elsewhere = (event: Event): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) closeFieldMenu();
    };
    const others = ['pointerdown', 'scroll', 'wheel'] as const;
    for (const name of others) window.addEventListener(name, elsewhere, { capture: true, passive: true });
    window.addEventListener('blur', closeFieldMenu);
    window.addEventListener('resize', closeFieldMenu);
    field.addEventListener('blur', closeFieldMenu);
    return () => {
      for (const name of others) window.removeEventListener(name, elsewhere, { capture: true });
      window.removeEventListener('blur', closeFieldMenu);
      window.removeEventListener('resize', closeFieldMenu);
      field.removeEventListener('blur', closeFieldMenu);
    };
  }, [field, box]);
}

/** Tells assistive technology, at the field that has the focus, about the menu and what is chosen in it. */
function useOnFieldAria(field: HTMLElement, menuId: string, activeId: string | null): void {
  useLayoutEffect(() => {
    const attributes = { 'aria-controls': menuId, 'aria-haspopup': 'menu', ...(activeId === null ? {} : { 'aria-activedescendant': activeId }) };
    const before = Object.keys(attributes).map((name) => [name, field.getAttribute(name)] as const);
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    return () => {
      for (const [name, value] of before) {
        if (value === null) field.removeAttribute(name);
        else field.setAttribute(name, value);
      }
    };
  }, [field, menuId, activeId]);
}
