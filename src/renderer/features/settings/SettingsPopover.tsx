import { ALargeSmall, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { ColourPicker } from '../../ui/Colour.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKeys } from '../actions/registry.ts';
import { overlayChanged, useShellStore } from '../shell/shell-store.ts';
import { themeOptions } from './ThemeMenu.tsx';
import styles from './settings.module.css';

const smallestSize = 14;
const largestSize = 28;

/** What belongs to the user: name, theme, reading size, colour of new highlights. */
export const SettingsPopover = (): React.JSX.Element => {
  const open = useShellStore(({ overlay }) => overlay === 'settings');
  return (
    <Popover
      open={open}
      onOpenChange={overlayChanged('settings')}
      align="end"
      label={text('settings.title')}
      trigger={<IconButton label={text('settings.title')} keys={useKeys('settings.open')} icon={<Settings2 aria-hidden />} />}
    >
      <SettingsForm />
    </Popover>
  );
};

const SettingsForm = (): React.JSX.Element => {
  const { settings, version } = useSettingsStore();
  const { readingSize } = settings;
  const [author, setAuthor] = useState(settings.author);
  const saveAuthor = (): void => {
    if (author.trim() !== settings.author) void changeSettings({ author: author.trim() });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        saveAuthor();
        overlayChanged('settings')(false);
      }}
    >
      <TextField label={text('settings.author')} hint={text('settings.authorHint')} value={author} maxLength={200} onChange={setAuthor} onBlur={saveAuthor} />
      <div className={styles.row}>
        <span className={styles.label}>{text('settings.theme')}</span>
        <Select label={text('settings.theme')} variant="quiet" value={settings.theme} options={themeOptions()} onChange={(theme) => void changeSettings({ theme })} />
      </div>
      <div className={styles.row}>
        <span className={styles.label}>{text('settings.readingSize')}</span>
        <span className={styles.stepper}>
          <IconButton
            size="small"
            label={text('settings.smaller')}
            icon={<ALargeSmall className={styles.smaller} aria-hidden />}
            disabled={readingSize <= smallestSize}
            onClick={() => void changeSettings({ readingSize: readingSize - 1 })}
          />
          <output className={styles.size}>{text('settings.pixels', { size: readingSize })}</output>
          <IconButton
            size="small"
            label={text('settings.larger')}
            icon={<ALargeSmall aria-hidden />}
            disabled={readingSize >= largestSize}
            onClick={() => void changeSettings({ readingSize: readingSize + 1 })}
          />
        </span>
      </div>
      <div className={styles.field}>
        <span className={styles.label}>{text('settings.colour')}</span>
        <ColourPicker label={text('settings.colour')} value={settings.highlightColour} onChange={(highlightColour) => void changeSettings({ highlightColour })} />
      </div>
      <p className={styles.version}>{text('settings.version', { version })}</p>
    </form>
  );
};
