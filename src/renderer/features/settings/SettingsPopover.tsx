import { Tabs } from '@base-ui/react/tabs';
import { Settings2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useKeys } from '../actions/registry.ts';
import { overlayChanged, useShellStore } from '../shell/shell-store.ts';
import { KeySettings } from './KeySettings.tsx';
import { PersonSettings } from './PersonSettings.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { settingPages, showSettingPage, useSettingPlace, type SettingPage } from './setting-rows.ts';
import { WritingSettings } from './WritingSettings.tsx';
import styles from './settings.module.css';

/** What belongs to the user. Changes show at once in the window beside it. */
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
      <Pages />
    </Popover>
  );
};

const Pages = (): React.JSX.Element => {
  const { page, row } = useSettingPlace();
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (row === null) return;
    const found = pages.current?.querySelector<HTMLElement>(`[data-setting="${row}"]`);
    found?.scrollIntoView({ block: 'nearest' });
    found?.querySelector<HTMLElement>('input, button, [tabindex="0"]')?.focus({ preventScroll: true });
  }, [page, row]);
  return (
    <Tabs.Root ref={pages} className={styles.pages} value={page} onValueChange={(next: SettingPage) => showSettingPage(next)}>
      <Tabs.List className={styles.tabs} aria-label={text('settings.title')}>
        {settingPages.map((each) => <Tabs.Tab key={each} className={styles.tab} value={each}>{text(`settings.page.${each}`)}</Tabs.Tab>)}
      </Tabs.List>
      <Tabs.Panel className={styles.page} value="reading"><ReadingSettings /></Tabs.Panel>
      <Tabs.Panel className={styles.page} value="writing"><WritingSettings /></Tabs.Panel>
      <Tabs.Panel className={styles.page} value="person"><PersonSettings /></Tabs.Panel>
      <Tabs.Panel className={styles.keyPage} value="keys"><KeySettings /></Tabs.Panel>
    </Tabs.Root>
  );
};
