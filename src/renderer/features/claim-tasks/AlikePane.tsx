import { useCallback, useEffect, useMemo } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { useHighlight } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { matchesKeys } from '../../ui/keys.ts';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { useKeys } from '../actions/registry.ts';
import { attachInstead, claimsAlike, makeClaim } from '../claims/make-claim.ts';
import { announce } from '../notices/announcer.ts';
import { AlikeList } from './AlikeList.tsx';
import { endClaimTask } from './end-task.ts';
import styles from './AlikePane.module.css';

const showInInspector = (claimId: string): void => inspect({ kind: 'claim', claimId });

/** Before a claim is made of a passage: those that say nearly the same. The passage goes to one of them, or the new claim is made all the same. */
export const AlikePane = ({ highlight }: { readonly highlight: HighlightRef }): React.JSX.Element | null => {
  const claims = useProjectStore(({ view }) => view?.claims);
  const quote = useHighlight(highlight)?.selector.exact ?? '';
  // oxlint-disable-next-line react/exhaustive-deps -- asked anew when claims or passage change
  const alike = useMemo(() => claimsAlike(highlight), [highlight, claims, quote]);
  const attach = useCallback((claimId: string, stance: Parameters<typeof attachInstead>[2]) => attachInstead(claimId, highlight, stance), [highlight]);
  const again = useKeys('highlight.claim');
  useEffect(() => announce(text('alike.found', { count: alike.length })), [alike.length]);
  const make = (): void => void makeClaim(highlight);
  return (
    <div
      className={styles.pane}
      onKeyDown={(event) => {
        if (again === undefined || event.defaultPrevented || !matchesKeys(event.nativeEvent, again)) return;
        event.preventDefault();
        make();
      }}
    >
      <TaskPane label={text('alike.title')} confirm={text('alike.make')} keys={again} ready onConfirm={make} onGiveUp={endClaimTask}>
        <blockquote className={styles.quote} dir="auto">{quote}</blockquote>
        <AlikeList claims={alike} onAttach={attach} onShow={showInInspector} />
      </TaskPane>
    </div>
  );
};
