import { Check, Plus } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { findTags, isCalled } from '../../../core/queries/find-tags.ts';
import { keysOfTags } from '../../../core/queries/tag-keys.ts';
import { offered } from '../../../core/queries/tag-tree.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { isActionKey } from '../actions/registry.ts';
import { tagCalled, type TagChoice } from './actions.ts';
import styles from './tag-picker.module.css';

interface TagPickerProps {
  /** Tags that the passage has already; picking one takes it off. */
  readonly applied: readonly string[];
  /** Tags that are not offered. */
  readonly without?: ReadonlySet<string>;
  /** False where a tag that is missing cannot be made. */
  readonly canCreate?: boolean;
  readonly onPick: (choice: TagChoice) => void;
  readonly onClose: () => void;
}

type Option = { readonly kind: 'tag'; readonly tag: Tag } | { readonly kind: 'create'; readonly name: string };

const none: ReadonlySet<string> = new Set();
const noTags: ReadonlyMap<string, Tag> = new Map();

/** A field that finds tags as you type, and makes the one that is missing. */
export function TagPicker({ applied, without = none, canCreate = true, onPick, onClose }: TagPickerProps): React.JSX.Element {
  const tags = useProjectStore(({ view }) => view?.tags ?? noTags);
  const keyMap = useSettingsStore(({ settings }) => settings.keys);
  // eslint-disable-next-line react/exhaustive-deps -- which keys commands have depends on the map
  const keys = useMemo(() => keysOfTags(tags, isActionKey), [tags, keyMap]);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const options = useMemo((): readonly Option[] => {
    const all = findTags(offered(tags.values()), typed);
    const found = all.filter(({ id }) => !without.has(id));
    const name = typed.trim();
    return [
      ...found.map((tag): Option => ({ kind: 'tag', tag })),
      ...(name === '' || !canCreate || all.some((tag) => isCalled(tag, name)) ? [] : [{ kind: 'create', name } as const]),
    ];
  }, [tags, typed, without, canCreate]);

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    // Not returned: newer engines answer with a promise, which React would take for a clean-up.
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  const pick = (option: Option | undefined): void => {
    if (!option) return;
    onPick(option.kind === 'tag' ? { id: option.tag.id } : tagCalled(option.name));
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    const digit = typed === '' && /^\d$/.test(event.key) ? options.find((option) => option.kind === 'tag' && keys.get(option.tag.id) === event.key) : undefined;
    if (digit) pick(digit);
    else if (event.key === 'ArrowDown') setPlace((place + 1) % Math.max(1, options.length));
    else if (event.key === 'ArrowUp') setPlace((place + options.length - 1) % Math.max(1, options.length));
    else if (event.key === 'Enter') pick(options[place]);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picker}>
      <input
        ref={input}
        className={styles.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={options.length > 0 ? `${listId}-${place}` : undefined}
        aria-label={text('tagPicker.label')}
        placeholder={text('tagPicker.placeholder')}
        maxLength={500}
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      />
      {options.length === 0
        ? <p className={styles.empty}>{text('tagPicker.empty')}</p>
        : (
          <ul ref={list} id={listId} className={styles.list} role="listbox" aria-label={text('tagPicker.label')} onPointerDown={(event) => event.preventDefault()}>
            {options.map((option, i) => (
              <li
                key={option.kind === 'tag' ? option.tag.id : ''}
                id={`${listId}-${i}`}
                className={styles.option}
                role="option"
                aria-selected={i === place}
                onPointerMove={() => setPlace(i)}
                onClick={() => pick(option)}
              >
                {option.kind === 'tag'
                  ? <TagOption tag={option.tag} keyName={keys.get(option.tag.id)} parent={tags.get(option.tag.parentId ?? '')} applied={applied.includes(option.tag.id)} />
                  : <><Plus className={styles.icon} aria-hidden="true" /><span className={styles.name}>{text('tagPicker.create', { name: option.name })}</span></>}
              </li>
            ))}
          </ul>
        )}
    </div>
  );
}

interface TagOptionProps {
  readonly tag: Tag;
  readonly parent: Tag | undefined;
  readonly applied: boolean;
  /** The key that applies it without the picker. */
  readonly keyName: string | undefined;
}

function TagOption({ tag, parent, applied, keyName }: TagOptionProps): React.JSX.Element {
  return (
    <>
      <span className={styles.dot} style={{ background: `var(--hl-${tag.colour}-ink)` }} aria-hidden="true" />
      <span className={styles.name} dir="auto">{tag.name}</span>
      {parent && <span className={styles.parent} dir="auto">{parent.name}</span>}
      {applied && <Check className={styles.icon} aria-label={text('tagPicker.applied')} />}
      {keyName !== undefined && <kbd className={styles.key}>{keyName.toUpperCase()}</kbd>}
    </>
  );
}
