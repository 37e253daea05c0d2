import { Table2, X } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { lookAt } from '../../state/looked-at.ts';
import { showClaim } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Space } from '../../ui/ViewFrame.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { VerdictIcon } from '../claims/verdict.tsx';
import { listFigure } from './overview-store.ts';
import styles from './Overview.module.css';

/** Claims that are listed; beyond, the search finds them by words. */
const mostListed = 500;

/** The claims that a figure counts; each opens as a page, and all in the table of claims by `onTable`. */
export const FigureClaims = ({ title, claims, onTable }: { readonly title: string; readonly claims: readonly Claim[]; readonly onTable: () => void }): React.JSX.Element => (
  <section className={styles.listed} aria-label={title}>
    <header className={styles.listedHead}>
      <h3 className={styles.groupTitle}>{title}</h3>
      <Space />
      <Button size="small" variant="quiet" icon={<Table2 aria-hidden />} onClick={onTable}>{text('overview.inTable')}</Button>
      <IconButton size="small" label={text('overview.closeList')} icon={<X aria-hidden />} onClick={() => listFigure(null)} />
    </header>
    <ul className={styles.rows}>
      {claims.slice(0, mostListed).map(({ id, statement, verdict }) => (
        <li key={id}>
          <button type="button" className={styles.rowButton} onFocus={() => lookAt('overview', { kind: 'claim', id })} onClick={(event) => showClaim(id, { beside: wantsBeside(event) })}>
            <VerdictIcon verdict={verdict} />
            <span className={styles.statement} dir="auto">{statement}</span>
          </button>
        </li>
      ))}
    </ul>
    {claims.length > mostListed && <p className={styles.quiet}>{text('overview.firstRows', { shown: mostListed })}</p>}
  </section>
);
