import { useVirtualizer } from '@tanstack/react-virtual';
import { MoreHorizontal, Pin } from 'lucide-react';
import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Verdict } from '../../../core/model/verdict.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { showClaim } from '../../state/ui-store.ts';
import { Menu } from '../../ui/Menu.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useStable } from '../../ui/use-stable.ts';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { draggedAs } from '../../ui/record-drag.ts';
import { claimAttribute } from './claim-attribute.ts';
import { ClaimMenu } from './ClaimMenu.tsx';
import { HintSign } from './HintSign.tsx';
import { useScale, VerdictSign } from './verdict.tsx';
import styles from './ClaimList.module.css';

/** CSS pixels of a claim whose statement takes one line and that has room for two. */
const usualHeight = 56;
/** Milliseconds after which the list follows the claim that is shown elsewhere. */
const pause = 150;

interface ClaimListProps {
  /** In the order in which they are listed. */
  readonly claims: readonly Claim[];
  readonly pinned: string | null;
  /** The claim that is shown somewhere else in full. */
  readonly active: string | null;
}

/** The claims, one row each; only the rows in view are on the page. Arrow keys move, Enter opens the claim's page. */
export const ClaimList = ({ claims, pinned, active }: ClaimListProps): React.JSX.Element => {
  const scroller = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const [menu, setMenu] = useState<{ readonly claimId: string; readonly place: Place } | null>(null);
  /** The claim whose row Tab stops at. */
  const [stopId, setStopId] = useState<string | null>(null);
  const acts = useStable({ focus: setStopId, menu: (claimId: string, place: Place) => setMenu({ claimId, place }) });
  const stop = Math.max(0, claims.findIndex(({ id }) => id === stopId));
  const activeIndex = claims.findIndex(({ id }) => id === active);
  // Another function would have all rows measured anew.
  const getItemKey = useCallback((index: number) => claims[index]!.id, [claims]);
  const virtual = useVirtualizer({ count: claims.length, getScrollElement: () => scroller.current, estimateSize: () => usualHeight, overscan: 6, getItemKey });

  useEffect(() => {
    if (activeIndex < 0) return undefined;
    setStopId(active);
    // The claim is on its page; where it stands in the list can wait until that page is complete.
    const timer = setTimeout(() => virtual.scrollToIndex(activeIndex), pause);
    return () => clearTimeout(timer);
  }, [active, activeIndex, virtual]);

  const focusRow = (index: number): void => {
    const next = Math.max(0, Math.min(claims.length - 1, index));
    setStopId(claims[next]!.id);
    virtual.scrollToIndex(next);
    // The row may only now come onto the page.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus());
  };
  // The row that has the keys goes to the top when it is pinned, and back when it is not any more: the keys go with it.
  const keyed = useRef(false);
  const followKeys = useRef<() => void>(() => undefined);
  useEffect(() => {
    followKeys.current = () => { if (keyed.current && document.activeElement === document.body) focusRow(stop); };
  });
  useEffect(() => followKeys.current(), [pinned]);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && wantsBeside(event)) {
      // A button takes Enter with Ctrl for no click.
      event.preventDefault();
      showClaim(claims[stop]!.id, { beside: true });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualHeight) - 1);
    const place = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: claims.length - 1, PageDown: stop + page, PageUp: stop - page }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    focusRow(place);
  };

  return (
    <>
      <div ref={scroller} className={styles.scroll}>
        <ul className={styles.list} style={{ blockSize: virtual.getTotalSize() }} aria-label={text('claims.list')} onKeyDown={pressed} onFocus={() => { keyed.current = true; }} onBlur={({ relatedTarget }) => { keyed.current = relatedTarget === null; }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const claim = claims[index]!;
            return (
              <li
                key={claim.id}
                ref={virtual.measureElement}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                {...{ [claimAttribute]: claim.id }}
                {...draggedAs(claim.statement, () => [{ kind: 'claim', id: claim.id }])}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={claims.length}
              >
                <ClaimRow
                  claim={claim}
                  verdict={verdictOf(scale, claim.verdict)}
                  pinned={claim.id === pinned}
                  active={claim.id === active}
                  tabbable={index === stop}
                  onFocus={acts.focus}
                  onMenu={acts.menu}
                />
              </li>
            );
          })}
        </ul>
      </div>
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.place}>
        {menu && <ClaimMenu claimId={menu.claimId} />}
      </Menu>
    </>
  );
};

interface ClaimRowProps {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly pinned: boolean;
  readonly active: boolean;
  readonly tabbable: boolean;
  readonly onFocus: (claimId: string) => void;
  readonly onMenu: (claimId: string, place: Place) => void;
}

/** Drawn anew only when its own claim changes: another one is shown with every step through the claims. */
const ClaimRow = memo(({ claim, verdict, pinned, active, tabbable, onFocus, onMenu }: ClaimRowProps): React.JSX.Element => (
  <>
    <button
      type="button"
      className={styles.claim}
      tabIndex={tabbable ? 0 : -1}
      aria-current={active || undefined}
      title={claim.statement}
      onFocus={() => onFocus(claim.id)}
      onClick={(event) => showClaim(claim.id, { beside: wantsBeside(event) })}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        onMenu(claim.id, placeOf(event));
      }}
    >
      <span className={styles.verdict} title={verdict.name}><VerdictSign verdict={verdict} /></span>
      <span className={styles.words}>
        <span className={styles.statement} dir="auto">{claim.statement}</span>
        <span className={styles.about}>
          {pinned && <span className={styles.pinned} title={text('claims.pinned')}><Pin aria-hidden /><VisuallyHidden>{text('claims.pinned')}</VisuallyHidden></span>}
          <HintSign claim={claim} />
          <span className={styles.verdictWords}>{verdict.name}</span>
        </span>
      </span>
    </button>
    <button
      type="button"
      className={styles.more}
      tabIndex={tabbable ? 0 : -1}
      aria-label={text('claims.menu', { statement: claim.statement })}
      aria-haspopup="menu"
      onClick={(event) => onMenu(claim.id, event.currentTarget)}
    >
      <MoreHorizontal aria-hidden />
    </button>
  </>
));
