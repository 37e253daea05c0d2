import { useId } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { defaultSettings, readingFaces, settingBounds, type ReadingFace } from '../../../core/model/settings.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { SettingRow } from './SettingRow.tsx';
import { Stepper } from './Stepper.tsx';
import { themeOptions } from './ThemeMenu.tsx';
import styles from './settings.module.css';

const usual = (({ readingFace, readingSize, lineLength, leading, theme }) => ({ readingFace, readingSize, lineLength, leading, theme }))(defaultSettings);

/** How texts look on the page, and the window around them. */
export const ReadingSettings = (): React.JSX.Element => {
  const settings = useSettingsStore((state) => state.settings);
  const { readingFace, readingSize, lineLength, leading, theme } = settings;
  const changed = Object.entries(usual).some(([name, value]) => settings[name as keyof typeof usual] !== value);
  return (
    <>
      <SettingRow id="face" title={text('settings.face')} wide>
        <Faces value={readingFace} onChange={(next) => void changeSettings({ readingFace: next })} />
      </SettingRow>
      <SettingRow id="size" title={text('settings.readingSize')}>
        <Stepper
          label={text('settings.readingSize')} less={text('settings.smaller')} more={text('settings.larger')}
          value={readingSize} bounds={settingBounds.readingSize} show={(size) => text('settings.pixels', { size })}
          onChange={(next) => void changeSettings({ readingSize: next })}
        />
      </SettingRow>
      <SettingRow id="lineLength" title={text('settings.lineLength')}>
        <Stepper
          label={text('settings.lineLength')} less={text('settings.shorterLines')} more={text('settings.longerLines')}
          value={lineLength} bounds={settingBounds.lineLength} show={(count) => text('settings.characters', { count })}
          onChange={(next) => void changeSettings({ lineLength: next })}
        />
      </SettingRow>
      <SettingRow id="leading" title={text('settings.leading')}>
        <Stepper
          label={text('settings.leading')} less={text('settings.closerLines')} more={text('settings.widerLines')}
          value={leading} bounds={settingBounds.leading} show={(value) => value.toFixed(2)}
          onChange={(next) => void changeSettings({ leading: next })}
        />
      </SettingRow>
      <SettingRow id="theme" title={text('settings.theme')}>
        <Select label={text('settings.theme')} variant="quiet" value={theme} options={themeOptions()} onChange={(next) => void changeSettings({ theme: next })} />
      </SettingRow>
      <p className={styles.foot}>
        <Button size="small" variant="quiet" disabled={!changed} onClick={() => void changeSettings(usual)}>{text('settings.resetReading')}</Button>
      </p>
    </>
  );
};

const Faces = ({ value, onChange }: { readonly value: ReadingFace; readonly onChange: (face: ReadingFace) => void }): React.JSX.Element => {
  const name = useId();
  return (
    <fieldset className={styles.faces} aria-label={text('settings.face')}>
      {readingFaces.map((face) => (
        <label key={face} className={styles.face} data-reading-face={face} title={text(`settings.faceTitle.${face}`)}>
          <input type="radio" className={styles.radio} name={name} value={face} checked={face === value} onChange={() => onChange(face)} />
          <span className={styles.specimen} aria-hidden>Aa</span>
          <span className={styles.faceName}>{text(`settings.face.${face}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};
