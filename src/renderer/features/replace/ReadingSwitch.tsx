import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { readingsBeside, type Reading } from '../../../core/model/reading.ts';
import { rereadSource } from './replace-source.ts';
import styles from './ReadingSwitch.module.css';

interface ReadingSwitchProps {
  readonly sourceId: string;
  /** How the text in view was read. */
  readonly reading: Reading;
  readonly readOnly: boolean;
}

/** How a file that can be read in two ways is read, above its text: the other way is one click away, and highlights follow. */
export function ReadingSwitch({ sourceId, reading, readOnly }: ReadingSwitchProps): React.JSX.Element {
  const [asked, setAsked] = useState<Reading | null>(null);
  const choose = (next: Reading): void => {
    if (next === reading || asked !== null) return;
    setAsked(next);
    // Where it fails, or reads the same, this text stays.
    void rereadSource(sourceId, { reading: next }).finally(() => setAsked(null));
  };
  return (
    <div className={styles.switch} role="group" aria-label={text('source.reading')} aria-busy={asked !== null}>
      {readingsBeside(reading).map((each) => (
        <button
          key={each} type="button" className={styles.way} aria-pressed={each === (asked ?? reading)} disabled={readOnly && each !== reading}
          onClick={() => choose(each)}
        >
          {text(`reading.${each}`)}
        </button>
      ))}
    </div>
  );
}
