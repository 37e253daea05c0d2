import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { cardAttribute } from './card-placer.ts';

const controls = 'button, input, select, textarea, a[href], [tabindex], [contenteditable="true"]';

const cardOf = (target: EventTarget | null): HTMLElement | null =>
  (target instanceof Element ? target.closest<HTMLElement>(`[${cardAttribute}]`) : null);

const controlsIn = (element: Element): readonly HTMLElement[] => [...element.querySelectorAll<HTMLElement>(controls)];

interface CardKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Makes the cards one stop for Tab: up and down go from card to card, Enter or F2 into one, where Tab reaches what can be
 * done with it, Escape back to the card. `shown` is what is on the page; a new value says that cards came or went. `goOn` selects
 * the next highlight (1) or the one before (-1), and returns the id of the one that is selected then.
 */
export function useCardKeys(column: RefObject<HTMLElement | null>, shown: unknown, goOn: (by: 1 | -1) => string | null): CardKeys {
  /** The card whose controls Tab reaches. */
  const entered = useRef<HTMLElement | null>(null);
  /** The highlight whose card is to have the focus as soon as it is there. */
  const awaited = useRef<string | null>(null);
  const keepOneStop = useRef<() => void>(() => undefined);

  useLayoutEffect(() => {
    const { current: element } = column;
    if (!element) return undefined;
    const apply = (): void => {
      for (const card of element.querySelectorAll(`:scope > [${cardAttribute}]`)) {
        for (const control of controlsIn(card)) {
          const index = card === entered.current ? 0 : -1;
          if (control.tabIndex !== index) control.tabIndex = index;
        }
      }
    };
    keepOneStop.current = apply;
    apply();
    const changes = new MutationObserver(apply);
    changes.observe(element, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [column]);
  useLayoutEffect(() => {
    const card = awaited.current === null ? null : column.current?.querySelector<HTMLElement>(`[${cardAttribute}="${awaited.current}"]`);
    if (!card) return;
    awaited.current = null;
    card.focus({ preventScroll: true });
  }, [column, shown]);

  const enter = (card: HTMLElement | null): void => {
    if (entered.current === card) return;
    entered.current = card;
    keepOneStop.current();
  };
  const step = (by: 1 | -1): void => {
    const selected = goOn(by);
    if (selected === null) return;
    const card = column.current?.querySelector<HTMLElement>(`[${cardAttribute}="${selected}"]`);
    if (card) card.focus({ preventScroll: true });
    else awaited.current = selected;
  };

  return {
    onKeyDown: (event) => {
      const card = cardOf(event.target);
      if (!card || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const onCard = event.target === card;
      if (onCard && event.key === 'ArrowDown') step(1);
      else if (onCard && event.key === 'ArrowUp') step(-1);
      else if (onCard && (event.key === 'Enter' || event.key === 'F2')) {
        enter(card);
        controlsIn(card)[0]?.focus();
      } else if (!onCard && event.key === 'Escape') card.focus({ preventScroll: true });
      else return;
      event.preventDefault();
    },
    onFocus: (event) => {
      const card = cardOf(event.target);
      enter(card === event.target ? null : card);
    },
    onBlur: (event) => { if (cardOf(event.relatedTarget) !== entered.current) enter(null); },
  };
}
