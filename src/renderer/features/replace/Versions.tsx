import { BookOpen, GitCompare } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { versionsOf } from '../../../core/queries/source-versions.ts';
import { openPlace } from '../../state/places.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { shortDate } from './short-date.ts';
import styles from './versions.module.css';

/** The versions of a source, the newest first, each to be read and compared with the one before. */
export const Versions = ({ source }: { readonly source: Source }): React.JSX.Element => {
  const versions = versionsOf(source);
  return (
    <ul className={styles.list}>
      {versions.map(({ version, file, importedAt }, index) => {
        const before = versions[index - 1]?.version;
        const present = version === source.version;
        return (
          <li key={version} className={styles.version}>
            <div className={styles.words}>
              <p>{text('version.one', { version })}{present && <span className={styles.present}> · {text('version.now')}</span>}</p>
              <p className={styles.about}><span dir="auto">{file.name}</span> · {shortDate(importedAt)}</p>
            </div>
            {before !== undefined && (
              <IconButton
                size="small"
                label={text('version.compare', { from: before, to: version })}
                icon={<GitCompare aria-hidden />}
                onClick={() => openPlace({ kind: 'changes', sourceId: source.id, from: before, to: version })}
              />
            )}
            <IconButton
              size="small"
              label={text('version.read', { version })}
              icon={<BookOpen aria-hidden />}
              onClick={() => openPlace({ kind: 'source', sourceId: source.id, version: present ? null : version })}
            />
          </li>
        );
      }).toReversed()}
    </ul>
  );
};
