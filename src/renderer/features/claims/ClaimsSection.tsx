import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../actions/registry.ts';
import { Section } from '../shell/Section.tsx';
import { useScale, VerdictIcon } from './verdict.tsx';
import styles from './ClaimsSection.module.css';

const none: ReadonlyMap<string, Claim> = new Map();

/** The project's claims with their verdicts. */
export const ClaimsSection = (): React.JSX.Element => {
  const claims = useProjectStore(({ view }) => view?.claims ?? none);
  const shown = useUiStore(({ inspector }) => (inspector.kind === 'claim' ? inspector.claimId : null));
  const scale = useScale();
  const keys = useKeys('highlight.claim');
  const [before, after] = text('claims.empty', { keys: '\n' }).split('\n');
  return (
    <Section title={text('claims.title')} count={claims.size} className={styles.section}>
      {claims.size === 0 && <p className={styles.empty}>{before}{keys && <Kbd keys={keys} />}{after}</p>}
      {claims.size > 0 && (
        <ul className={styles.list} aria-label={text('claims.list')}>
          {[...claims.values()].map((claim) => (
            <li key={claim.id}>
              <button
                type="button"
                className={styles.claim}
                aria-current={claim.id === shown || undefined}
                title={claim.statement}
                onClick={() => inspect({ kind: 'claim', claimId: claim.id })}
              >
                <span className={styles.verdict} title={verdictOf(scale, claim.verdict).name}><VerdictIcon verdict={claim.verdict} /></span>
                <span className={styles.words}>
                  <span className={styles.statement} dir="auto">{claim.statement}</span>
                  <span className={styles.verdictWords}>{verdictOf(scale, claim.verdict).name}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
