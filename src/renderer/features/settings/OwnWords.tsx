import { X } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { longestOwnWord, mostOwnWords, withOwnWord } from '../../../core/spelling/own-words.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { showToast } from '../notices/toasts.ts';
import styles from './settings.module.css';

/** Words that are listed; among more, one is found by its letters. */
const mostListed = 200;

/** The words that the user added to the dictionaries. */
export const OwnWords = (): React.JSX.Element => {
  const words = useSettingsStore(({ settings }) => settings.words);
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const typed = query.trim();
  const found = typed === '' ? words : words.filter((word) => word.toLowerCase().includes(typed.toLowerCase()));
  const add = (): void => {
    const next = withOwnWord(words, typed);
    if (next === words && !words.includes(typed)) {
      setProblem(words.length >= mostOwnWords ? text('field.full', { count: mostOwnWords }) : text('settings.wordBad', { most: longestOwnWord }));
      return;
    }
    void changeSettings({ words: [...next] });
    setQuery('');
  };
  const remove = (word: string): void => {
    void changeSettings({ words: words.filter((other) => other !== word) });
    const back = (): void => void changeSettings({ words: [...withOwnWord(useSettingsStore.getState().settings.words, word)] });
    showToast({ tone: 'done', text: text('settings.wordRemoved', { word }), action: { label: text('shell.undo'), run: back } });
  };
  return (
    <div className={styles.ownWords}>
      <form
        className={styles.addWord}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') add();
        }}
      >
        <TextField
          label={text('settings.wordsFind')} hideLabel placeholder={text('settings.wordsFind')} value={query} problem={problem}
          onChange={(value) => {
            setProblem(null);
            setQuery(value);
          }}
        />
        <Button type="submit" disabled={typed === '' || words.includes(typed)}>{text('settings.wordsAdd')}</Button>
      </form>
      {words.length === 0 && <p className={styles.hint}>{text('settings.wordsNone')}</p>}
      {words.length > 0 && found.length === 0 && <p className={styles.hint} role="status">{text('settings.wordsFindNone', { query: typed })}</p>}
      {found.length > 0 && (
        <ul className={styles.wordList} aria-label={text('settings.words')}>
          {found.slice(0, mostListed).map((word) => (
            <li key={word} className={styles.ownWord}>
              <span dir="auto">{word}</span>
              <button type="button" className={styles.removeWord} title={text('settings.wordRemove', { word })} onClick={() => remove(word)}>
                <X aria-hidden />
                <VisuallyHidden>{text('settings.wordRemove', { word })}</VisuallyHidden>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.length > mostListed && <p className={styles.hint}>{text('settings.wordsMore', { count: found.length - mostListed })}</p>}
    </div>
  );
};
