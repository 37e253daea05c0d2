import { useMemo, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { Button } from '../../ui/Button.tsx';
import { keyNames } from '../../ui/keys.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { Action, ActionGroup } from '../actions/action.ts';
import { actionGroups, allKeys } from '../actions/registry.ts';
import { fuzzyMatch } from '../palette/fuzzy.ts';
import { showToast } from '../notices/toasts.ts';
import { hasOwnKeys, resetAllKeys } from './change-keys.ts';
import { KeyRow } from './KeyRow.tsx';
import styles from './keys.module.css';

/** Returns whether a query fits an action by its title or by its keys, as they are printed. */
function fits(query: string, { id, title }: Action): boolean {
  if (query === '' || fuzzyMatch(query, title) !== null) return true;
  const wanted = query.toLowerCase().replaceAll(/\s/g, '');
  return allKeys().get(id)!.some((keys) => keyNames(keys).join('+').toLowerCase() === wanted);
}

/** Every action with its keys, to be found and changed. */
export const KeySettings = (): React.JSX.Element => {
  const map = useSettingsStore(({ settings }) => settings.keys);
  const [query, setQuery] = useState('');
  const find = text('keys.find', { keys: keyNames('Mod+k').join('+') });
  const shown = useMemo(
    () => actionGroups().map((group): ActionGroup => ({ ...group, actions: group.actions.filter((action) => fits(query.trim(), action)) })).filter(({ actions }) => actions.length > 0),
    // The map, because what fits depends on the keys in force.
    // eslint-disable-next-line react/exhaustive-deps
    [query, map],
  );
  const reset = (): void => {
    resetAllKeys();
    showToast({ tone: 'done', text: text('keys.resetDone'), action: { label: text('shell.undo'), run: () => void changeSettings({ keys: map }) } });
  };
  return (
    <>
      <div className={styles.find} data-setting="keys">
        <TextField label={find} hideLabel type="search" placeholder={find} value={query} onChange={setQuery} />
        <Button size="small" variant="quiet" disabled={Object.keys(map).length === 0} onClick={reset}>{text('keys.resetAll')}</Button>
      </div>
      <div className={styles.groups}>
        {shown.map(({ title, actions }) => (
          <div key={title} className={styles.group} role="group" aria-label={text(title)}>
            <h3 className={styles.groupTitle}>{text(title)}</h3>
            <ul>{actions.map((action) => <KeyRow key={action.id} action={action} changed={hasOwnKeys(action, map)} />)}</ul>
          </div>
        ))}
        {shown.length === 0 && <p className={styles.none} role="status">{text('keys.findNone', { query })}</p>}
      </div>
    </>
  );
};
