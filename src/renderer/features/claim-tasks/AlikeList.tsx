import { useEffect, type KeyboardEvent } from 'react';
import type { AlikeClaim } from '../../../core/claims/alike-claims.ts';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { text } from '../../../core/messages/messages.ts';
import { stances, type Stance } from '../../../core/model/evidence.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { ariaKeys, keyNames } from '../../ui/keys.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { keysOf, useKeys } from '../actions/registry.ts';
import { offerChoices } from '../claims/offered-suggestions.ts';
import { StanceSign } from '../claims/stance.tsx';
import { suggestionDigits, type SuggestionDigit } from '../claims/use-suggestions.ts';
import { useVerdict, VerdictSign } from '../claims/verdict.tsx';
import styles from './AlikeList.module.css';

interface AlikeListProps {
  readonly claims: readonly AlikeClaim[];
  /** Ties the passage to the claim; without it, claims are only shown. */
  readonly onAttach?: (claimId: string, stance: Stance) => void;
  readonly onShow: (claimId: string) => void;
}

/** Claims that say nearly the same, each with a key: to tie the passage to it, or to show it. */
export const AlikeList = ({ claims, onAttach, onShow }: AlikeListProps): React.JSX.Element => {
  useEffect(() => offerChoices((digit) => {
    const claim = claims[digit - 1];
    if (!claim) return undefined;
    return () => (onAttach && !claim.stated ? onAttach(claim.claimId, 'states') : onShow(claim.claimId));
  }), [claims, onAttach, onShow]);
  return (
    <ul className={styles.list} aria-label={text('alike.list')}>
      {claims.map((claim, index) => <Alike key={claim.claimId} claim={claim} digit={suggestionDigits[index]!} onAttach={claim.stated ? undefined : onAttach} onShow={onShow} />)}
    </ul>
  );
};

interface AlikeProps {
  readonly claim: AlikeClaim;
  readonly digit: SuggestionDigit;
  readonly onAttach: AlikeListProps['onAttach'];
  readonly onShow: AlikeListProps['onShow'];
}

const Alike = ({ claim: { claimId, differs, stated }, digit, onAttach, onShow }: AlikeProps): React.JSX.Element | null => {
  const claim = useProjectStore(({ view }) => view?.claims.get(claimId));
  const count = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claimId).length : 0));
  const verdict = useVerdict(claim?.verdict ?? '');
  const keys = useKeys(`suggestion.take${digit}`);
  if (!claim) return null;
  const pressed = (event: KeyboardEvent): void => {
    const stance = event.ctrlKey || event.metaKey || event.altKey ? undefined : stances.find((each) => keysOf(`stance.${each}`) === (event.key === '+' ? 'Plus' : event.key));
    if (!stance || !onAttach) return;
    event.preventDefault();
    onAttach(claimId, stance);
  };
  return (
    <li className={styles.alike} onKeyDown={pressed}>
      <button type="button" className={styles.main} data-first aria-keyshortcuts={keys && ariaKeys(keys)} onClick={() => (onAttach ? onAttach(claimId, 'states') : onShow(claimId))}>
        <span className={styles.do}>
          {text(onAttach ? 'alike.attach' : stated ? 'alike.stated' : 'alike.show')}
          {keys && <span aria-hidden><Kbd keys={keys} /></span>}
        </span>
        <span className={styles.statement} dir="auto">{claim.statement}</span>
        <span className={styles.about}>
          <VerdictSign verdict={verdict} />
          {[verdict.name, claim.speaker, text('alike.evidence', { count })].filter((words) => words !== '').join(' · ')}
        </span>
        {differs !== null && <span className={styles.differs}>{text(`alike.${differs}`)}</span>}
      </button>
      {onAttach && (
        <div className={styles.stances} role="group" aria-label={text('alike.as')}>
          {stances.map((stance) => <AttachAs key={stance} stance={stance} onClick={() => onAttach(claimId, stance)} />)}
        </div>
      )}
    </li>
  );
};

const AttachAs = ({ stance, onClick }: { readonly stance: Stance; readonly onClick: () => void }): React.JSX.Element => {
  const keys = useKeys(`stance.${stance}`);
  const words = text(`stance.${stance}`);
  return (
    <button type="button" className={styles.stance} title={keys === undefined ? words : `${words} (${keyNames(keys).join('+')})`} onClick={onClick}>
      <StanceSign stance={stance} />
      {words}
    </button>
  );
};
