import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { defaultSettings, type Settings } from '../../../core/model/settings.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourPicker } from '../../ui/Colour.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { showToast } from '../notices/toasts.ts';
import { exportSettings, importSettings } from './settings-file.ts';
import { SettingRow } from './SettingRow.tsx';
import styles from './settings.module.css';

/** Who marks, and with what. */
export const PersonSettings = (): React.JSX.Element => {
  const { settings, version } = useSettingsStore();
  return (
    <>
      <div data-setting="author">
        <SavedField
          label={text('settings.author')}
          hint={text('settings.authorHint')}
          saved={settings.author}
          maxLength={200}
          onSave={(author) => void changeSettings({ author })}
        />
      </div>
      <SettingRow id="colour" title={text('settings.colour')} wide>
        <ColourPicker label={text('settings.colour')} value={settings.highlightColour} onChange={(highlightColour) => void changeSettings({ highlightColour })} />
      </SettingRow>
      <SettingRow id="take" title={text('settings.take')} hint={text('settings.takeHint')}>
        <span className={styles.ways}>
          <Button size="small" onClick={() => void exportSettings()}>{text('settings.export')}</Button>
          <Button size="small" onClick={() => void importSettings()}>{text('settings.import')}</Button>
        </span>
      </SettingRow>
      <Reset settings={settings} />
      <p className={styles.version}>{text('settings.version', { version })}</p>
    </>
  );
};

/** Asks once more before everything is as it was at first; the name and the width of the panes stay. */
const Reset = ({ settings }: { readonly settings: Settings }): React.JSX.Element => {
  const [asking, setAsking] = useState(false);
  const reset = (): void => {
    setAsking(false);
    const { author, layout } = settings;
    void changeSettings({ ...defaultSettings, author, layout });
    showToast({ tone: 'done', text: text('settings.resetDone'), action: { label: text('shell.undo'), run: () => void changeSettings(settings) } });
  };
  if (!asking) {
    return <p className={styles.foot}><Button size="small" variant="quiet" onClick={() => setAsking(true)}>{text('settings.resetAll')}</Button></p>;
  }
  return (
    <div className={styles.asking} role="group" aria-label={text('settings.resetAll')}>
      <p>{text('settings.resetAsk')}</p>
      <Button size="small" variant="danger" autoFocus onClick={reset}>{text('settings.resetNow')}</Button>
      <Button size="small" variant="quiet" onClick={() => setAsking(false)}>{text('shell.cancel')}</Button>
    </div>
  );
};
