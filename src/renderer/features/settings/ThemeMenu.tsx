import { BookOpen, Monitor, Moon, Sun } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { themes, type Theme } from '../../../core/model/settings.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';

const icons: Readonly<Record<Theme, React.JSX.Element>> = {
  system: <Monitor aria-hidden />,
  light: <Sun aria-hidden />,
  dark: <Moon aria-hidden />,
  sepia: <BookOpen aria-hidden />,
};

/** The themes with their names and icons, as a choice among options wants them. */
export const themeOptions = (): readonly { readonly value: Theme; readonly label: string; readonly icon: React.JSX.Element }[] =>
  themes.map((theme) => ({ value: theme, label: text(`settings.theme.${theme}`), icon: icons[theme] }));

/** The button that switches the theme. */
export const ThemeMenu = (): React.JSX.Element => {
  const theme = useSettingsStore(({ settings }) => settings.theme);
  return (
    <Menu align="end" trigger={<IconButton label={text('settings.themeIs', { theme: text(`settings.theme.${theme}`) })} icon={icons[theme]} />}>
      <MenuChoice label={text('settings.theme')} value={theme} options={themeOptions()} onChange={(next) => void changeSettings({ theme: next })} />
    </Menu>
  );
};
