import { CircleHelp } from 'lucide-react';
import { memo } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from './SyntaxHelp.module.css';

/** Something that can be written into a query, and what it means. */
export type SyntaxExample = readonly [example: string, meaning: string];

/** What can be written into a query. */
export const SyntaxHelp = memo(({ examples }: { readonly examples: readonly SyntaxExample[] }): React.JSX.Element => (
  <Popover
    label={text('search.help')}
    align="end"
    className={styles.help}
    trigger={<IconButton size="small" label={text('search.help')} icon={<CircleHelp aria-hidden />} />}
  >
    <h2 className={styles.title}>{text('search.help')}</h2>
    {/* Scrolls, so that it must be reachable by the keys. */}
    <dl className={styles.list} tabIndex={0}>
      {examples.map(([example, meaning]) => (
        <div key={example} className={styles.row}>
          <dt><code>{example}</code></dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </Popover>
));
