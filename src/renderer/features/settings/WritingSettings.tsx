import { text, type MessageId } from '../../../core/messages/messages.ts';
import { languagesToCheck, spellingLanguages, type SpellingLanguage } from '../../../core/spelling/languages.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { Select } from '../../ui/Select.tsx';
import { OwnWords } from './OwnWords.tsx';
import { SettingRow } from './SettingRow.tsx';
import styles from './settings.module.css';

type Mode = 'system' | 'chosen' | 'off';

const nameOf = (language: SpellingLanguage): string => text(`spelling.language.${language}` satisfies MessageId);
const modeOf = (chosen: readonly SpellingLanguage[] | null): Mode => (chosen === null ? 'system' : chosen.length === 0 ? 'off' : 'chosen');

/** How what the user writes is checked. */
export const WritingSettings = (): React.JSX.Element => {
  const chosen = useSettingsStore(({ settings }) => settings.spelling);
  const systemLanguages = useSettingsStore((state) => state.systemLanguages);
  const [system] = languagesToCheck(null, systemLanguages);
  const change = (mode: Mode): void => void changeSettings({ spelling: mode === 'system' ? null : mode === 'off' ? [] : [system ?? spellingLanguages[0]] });
  return (
    <>
      <SettingRow id="spelling" title={text('settings.spelling')} hint={text('settings.spellingHint')} wide>
        <Select
          label={text('settings.spelling')}
          value={modeOf(chosen)}
          options={[
            { value: 'system', label: system ? text('settings.spelling.system', { language: nameOf(system) }) : text('settings.spelling.systemNone') },
            { value: 'chosen', label: text('settings.spelling.chosen') },
            { value: 'off', label: text('settings.spelling.off') },
          ]}
          onChange={change}
        />
        {chosen !== null && chosen.length > 0 && <Languages chosen={chosen} />}
      </SettingRow>
      <SettingRow id="words" title={text('settings.words')} hint={text('settings.wordsHint')} wide>
        <OwnWords />
      </SettingRow>
    </>
  );
};

const Languages = ({ chosen }: { readonly chosen: readonly SpellingLanguage[] }): React.JSX.Element => (
  <fieldset className={styles.languages} aria-label={text('settings.spellingLanguages')}>
    {spellingLanguages.map((language) => (
      <label key={language} className={styles.language}>
        <input
          type="checkbox"
          checked={chosen.includes(language)}
          onChange={({ target }) => void changeSettings({ spelling: target.checked ? [...chosen, language] : chosen.filter((other) => other !== language) })}
        />
        {nameOf(language)}
      </label>
    ))}
  </fieldset>
);
