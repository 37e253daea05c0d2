import { CircleHelp } from 'lucide-react';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from './SyntaxHelp.module.css';

/** What can be written into the field, each with the number of its explanation in the catalogue. */
const examples = [
  ['minist', 'prefix'],
  ['"cease-fire talks"', 'phrase'],
  ['minstry~', 'fuzzy'],
  ['/\\d+,\\d{3}/', 'pattern'],
  ['died or killed', 'or'],
  ['people -children', 'not'],
  ['(a or b) c', 'parentheses'],
  ['tag:Figure', 'tag'],
  ['tag:=Figure', 'tagAlone'],
  ['-tag:Hedge', 'tagNot'],
  ['verdict:refuted', 'verdict'],
  ['colour:amber', 'colour'],
  ['has:note  is:untagged', 'has'],
  ['by:Ada', 'by'],
  ['source:brief', 'source'],
  ['author:WHO', 'author'],
  ['date:2025-10  before:2025  date:2024..2025', 'date'],
  ['in:notes', 'in'],
] as const;

/** What can be written into the search field. */
export const SyntaxHelp = (): React.JSX.Element => (
  <Popover
    label={text('search.help')}
    align="end"
    className={styles.help}
    trigger={<IconButton size="small" label={text('search.help')} icon={<CircleHelp aria-hidden />} />}
  >
    <h2 className={styles.title}>{text('search.help')}</h2>
    {/* Scrolls, so that it must be reachable by the keys. */}
    <dl className={styles.list} tabIndex={0}>
      {examples.map(([example, id]) => (
        <div key={id} className={styles.row}>
          <dt><code>{example}</code></dt>
          <dd>{text(`search.help.${id}` satisfies MessageId)}</dd>
        </div>
      ))}
    </dl>
  </Popover>
);
