import { memo, useState } from 'react';
import { shorten } from '../../../core/commands/words.ts';
import { dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import { highlightOfEvidence, type Evidence } from '../../../core/model/evidence.ts';
import { sayTime } from '../../../core/time/say-time.ts';
import { useHalf } from '../../state/half.ts';
import { useHighlight } from '../../state/known-highlights.ts';
import { lookAt } from '../../state/looked-at.ts';
import { usePassageContext } from '../../state/passage-contexts.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { draggedAs } from '../../ui/record-drag.ts';
import { changeEvidence } from '../claims/claim-actions.ts';
import { StrengthSign } from '../claims/stance.tsx';
import { EvidenceTools } from './EvidenceTools.tsx';
import { openEvidence } from './open-evidence.ts';
import { useClaimPages, writeOn, type Writing } from './page-store.ts';
import { focusEvidence, stopAttribute } from './use-evidence-keys.ts';
import { WebPageForm } from './WebPageForm.tsx';
import { WhyField } from './WhyField.tsx';
import styles from './EvidenceCard.module.css';

interface EvidenceCardProps {
  readonly evidence: Evidence;
  /** True for the one of its column that Tab stops at. */
  readonly tabbable: boolean;
  readonly readOnly: boolean;
  /** Called with its id when it gets the focus. */
  readonly onStop: (id: string) => void;
}

/** A piece of evidence: its words in their sentence, where they stand, how much they weigh and why. Only the one in focus has controls: there can be many. */
export const EvidenceCard = memo(function EvidenceCard({ evidence, tabbable, readOnly, onStop }: EvidenceCardProps): React.JSX.Element {
  const { id, claimId, at, stance, why } = evidence;
  const half = useHalf();
  const [focused, setFocused] = useState(false);
  const [pointed, setPointed] = useState(false);
  const writing = useClaimPages((state) => (state.writing?.evidenceId === id && state.writing.half === half ? state.writing.what : null));
  const write = (what: Writing): void => writeOn({ half, evidenceId: id, what });
  const done = (): void => {
    writeOn(null);
    focusEvidence(id);
  };
  const quote = useQuote(evidence);
  return (
    <li
      className={styles.card}
      {...{ [stopAttribute]: id }}
      data-stance={stance}
      tabIndex={tabbable || focused ? 0 : -1}
      aria-label={quote.exact === '' && at.kind === 'web' ? text('evidenceCard.noQuote', { stance: text(`stance.${stance}`), title: at.page.title || at.page.url }) : text('evidenceCard.label', { stance: text(`stance.${stance}`), quote: shorten(quote.exact) })}
      onFocus={() => {
        setFocused(true);
        onStop(id);
        if (at.kind === 'highlight') lookAt('claim', at);
        else lookAt('claim');
      }}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false); }}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        openEvidence(evidence, half);
      }}
      onDoubleClick={() => openEvidence(evidence, half)}
    >
      {quote.exact !== '' && (
        <blockquote className={styles.quote} dir="auto" {...(at.kind === 'highlight' && !quote.gone ? draggedAs(quote.exact, () => [{ kind: 'highlight', sourceId: at.sourceId, id: at.id }]) : {})}>
          {quote.before !== '' && <span className={styles.around}>{quote.before}</span>}
          {quote.exact}
          {quote.after !== '' && <span className={styles.around}>{quote.after}</span>}
        </blockquote>
      )}
      {writing === 'page'
        ? <WebPageForm claimId={claimId} evidence={evidence} onDone={done} />
        : <Where evidence={evidence} gone={quote.gone} />}
      {writing === 'why'
        ? <WhyField why={why} onSave={(words) => changeEvidence(evidence, { why: words })} onDone={done} />
        : why !== '' && <p className={styles.why} dir="auto" onClick={readOnly ? undefined : () => write('why')}>{why}</p>}
      <div className={styles.foot}>
        <Strength evidence={evidence} />
        {(focused || pointed) && <EvidenceTools evidence={evidence} gone={quote.gone} readOnly={readOnly} onWrite={write} />}
      </div>
    </li>
  );
});

interface Quote {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  /** True once it is known that its highlight is there no more. */
  readonly gone: boolean;
}

function useQuote(evidence: Evidence): Quote {
  const ref = highlightOfEvidence(evidence);
  const highlight = useHighlight(ref);
  const around = usePassageContext(ref);
  const hasSource = useProjectStore(({ view }) => ref === null || view?.sources.has(ref.sourceId) === true);
  return {
    exact: evidence.quote,
    before: around?.before ?? '',
    after: around?.after ?? '',
    gone: ref !== null && (!hasSource || highlight === null),
  };
}

const Where = ({ evidence: { at }, gone }: { readonly evidence: Evidence; readonly gone: boolean }): React.JSX.Element => {
  const citation = useProjectStore(({ view }) => (at.kind === 'highlight' ? view?.sources.get(at.sourceId)?.citation : undefined));
  if (at.kind === 'web') {
    const { title, url, accessedOn } = at.page;
    return (
      <p className={styles.where}>
        {title !== '' && <span dir="auto">{title}</span>}
        <span className={styles.address} dir="ltr">{url}</span>
        <span>{text('evidenceCard.accessed', { date: sayTime(accessedOn) })}</span>
      </p>
    );
  }
  return (
    <p className={styles.where} data-gone={gone || undefined}>
      {citation && <span dir="auto">{citation.title}</span>}
      {citation && [citation.publisher, dateText(citation.issued)].map((part) => part !== undefined && part !== null && part !== '' && part !== citation.title && <span key={part} dir="auto">{part}</span>)}
      {gone && <span>{text('evidence.gone')}</span>}
    </p>
  );
};

const Strength = ({ evidence: { strength } }: { readonly evidence: Evidence }): React.JSX.Element => (
  <span className={styles.strength}>
    {strength !== null && <><StrengthSign strength={strength} />{text(`strength.${strength}`)}</>}
  </span>
);
