import { Filter } from 'lucide-react';
import { useState } from 'react';
import { stopLanguages } from '../../../core/analysis/words/languages.ts';
import { wordKey } from '../../../core/analysis/words/word-text.ts';
import { text } from '../../../core/messages/messages.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeStopWords } from './stop-words.ts';
import styles from './Words.module.css';

const names = new Intl.DisplayNames(['en'], { type: 'language' });
const languages = [
  { value: 'auto', label: text('overview.stop.auto') },
  { value: 'none', label: text('overview.stop.none') },
  ...stopLanguages.map((code) => ({ value: code as string, label: names.of(code) ?? code })).sort((a, b) => a.label.localeCompare(b.label)),
];

/** Which words do not count alone: those of a language, with those that the user leaves out or counts all the same. */
export const StopWords = (): React.JSX.Element => {
  const { language, added, removed } = useSettingsStore(({ settings }) => settings.stopWords);
  return (
    <Popover label={text('overview.stopWords')} align="end" className={styles.stop} trigger={<Button size="small" variant="quiet" icon={<Filter aria-hidden />}>{text('overview.stopWords')}</Button>}>
      <Select label={text('overview.stopLanguage')} value={languages.some(({ value }) => value === language) ? language : 'auto'} options={languages} onChange={(next) => changeStopWords({ language: next })} />
      <Words label={text('overview.stop.added')} words={added} onChange={(words) => changeStopWords({ added: words, removed: removed.filter((word) => !words.includes(word)) })} />
      <Words label={text('overview.stop.removed')} words={removed} onChange={(words) => changeStopWords({ removed: words, added: added.filter((word) => !words.includes(word)) })} />
    </Popover>
  );
};

const Words = ({ label, words, onChange }: { readonly label: string; readonly words: readonly string[]; readonly onChange: (words: string[]) => void }): React.JSX.Element => {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles.stopWords}
      onSubmit={(event) => {
        event.preventDefault();
        const more = typed.split(/[\s,;]+/u).filter((word) => word !== '').map((word) => wordKey(word));
        if (more.length > 0) onChange([...new Set([...words, ...more])]);
        setTyped('');
      }}
    >
      <TextField label={label} hint={text('overview.stop.hint')} value={typed} maxLength={500} onChange={setTyped} />
      {words.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {words.map((word) => (
            <li key={word}><Chip label={word} colour="grey" removeLabel={text('overview.stop.remove', { word })} onRemove={() => onChange(words.filter((other) => other !== word))} /></li>
          ))}
        </ul>
      )}
    </form>
  );
};
