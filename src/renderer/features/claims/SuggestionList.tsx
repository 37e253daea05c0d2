import { Sparkle, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { ariaKeys } from '../../ui/keys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../actions/registry.ts';
import { announce } from '../notices/announcer.ts';
import { claimAttribute } from './claim-attribute.ts';
import { acceptSuggestion, dismissSuggestion, offerSuggestions } from './offered-suggestions.ts';
import { suggestionReason, suggestionTitle, suggestionWords } from './suggestion-words.ts';
import { useSuggestions, type NumberedSuggestion } from './use-suggestions.ts';
import styles from './SuggestionList.module.css';

interface SuggestionListProps {
  readonly claim: Claim;
  /** True in a narrow pane. */
  readonly dense?: boolean;
}

/** What the text says of a claim that the claim does not say yet, each with its reason; taken by its key or a click, and never by itself. Nothing where there is nothing to suggest. */
export const SuggestionList = ({ claim, dense = false }: SuggestionListProps): React.JSX.Element | null => {
  const { open: suggestions, several } = useSuggestions(claim);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => offerSuggestions(claim.id, suggestions), [claim.id, suggestions]);
  const first = useRef(true);
  useEffect(() => {
    if (suggestions.length === 0 || !first.current) return;
    first.current = false;
    announce(text('suggestions.found', { count: suggestions.length }));
  }, [suggestions]);
  if (suggestions.length === 0) return null;
  /** The one that comes to stand where this one was gets the focus that it had. */
  const after = (index: number): void => {
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('[data-take]');
      buttons?.[Math.min(index, buttons.length - 1)]?.focus();
    });
  };
  return (
    <section className={styles.suggestions} aria-label={text('suggestions.label')} data-dense={dense || undefined} {...{ [claimAttribute]: claim.id }}>
      <h3 className={styles.title}><Sparkle aria-hidden />{text('suggestions.label')}</h3>
      <ul ref={list} className={styles.list}>
        {suggestions.map((suggestion, index) => <Offer key={suggestion.digit} claimId={claim.id} suggestion={suggestion} several={several} onDone={() => after(index)} />)}
      </ul>
    </section>
  );
};

interface OfferProps {
  readonly claimId: string;
  readonly suggestion: NumberedSuggestion;
  /** Whether several passages state the claim. */
  readonly several: boolean;
  readonly onDone: () => void;
}

const Offer = ({ claimId, suggestion, several, onDone }: OfferProps): React.JSX.Element => {
  const title = useProjectStore(({ view }) => (several ? view?.sources.get(suggestion.sourceId)?.citation.title ?? null : null));
  const keys = useKeys(`suggestion.take${suggestion.digit}`);
  const [fact, value, reason] = [suggestionTitle(suggestion), suggestionWords(suggestion), suggestionReason(suggestion, title)];
  return (
    <li className={styles.offer}>
      <button
        type="button"
        className={styles.take}
        data-take
        aria-keyshortcuts={keys && ariaKeys(keys)}
        onClick={() => {
          acceptSuggestion(claimId, suggestion);
          onDone();
        }}
      >
        <span className={styles.fact}>{fact}{keys && <span aria-hidden><Kbd keys={keys} /></span>}</span>
        <span className={styles.value} dir="auto">{value}</span>
        <span className={styles.reason} dir="auto">{reason}</span>
      </button>
      <IconButton
        size="small"
        className={styles.dismiss}
        label={text('suggestions.dismiss', { value })}
        icon={<X aria-hidden />}
        onClick={() => {
          dismissSuggestion(claimId, suggestion);
          onDone();
        }}
      />
    </li>
  );
};
