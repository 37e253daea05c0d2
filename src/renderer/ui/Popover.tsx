import { Popover as Base } from '@base-ui/react/popover';
import { useLayoutEffect, useRef, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Side } from './Tooltip.tsx';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** The control that opens it. Without one, `open` and `anchor` say when and where it shows. */
  readonly trigger?: ReactElement<Record<string, unknown>>;
  /** True for a trigger that is no button but words in a line, which break and end as others do. */
  readonly inLine?: boolean;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** What the popup stands beside when that is not the trigger: an element, or anything with a rectangle. */
  readonly anchor?: ComponentProps<typeof Base.Positioner>['anchor'];
  readonly side?: Side;
  readonly align?: 'start' | 'center' | 'end';
  readonly offset?: number;
  /** What the popup is, for assistive technology. */
  readonly label: string;
  /** What takes the focus on opening; by default the first control in the popup. False leaves the focus where it is. */
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus'];
  /** What takes the focus on closing; by default the trigger. False leaves the focus where it is. */
  readonly finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus'];
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A small pane beside a control. Escape and a click elsewhere close it. */
export const Popover = (props: PopoverProps): React.JSX.Element => {
  const { trigger, inLine = false, open, onOpenChange, anchor, side = 'bottom', align = 'start', offset = 6, label, className, children } = props;
  const [opened, setOpened] = useState(false);
  const { popup, openedBy, isFocusFree } = useFocusReturn((open ?? opened) && props.finalFocus === undefined);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        if (next) openedBy(details.trigger);
        setOpened(next);
        onOpenChange?.(next);
      }}
    >
      {trigger && <Base.Trigger nativeButton={!inLine} render={trigger} />}
      <Base.Portal>
        <Base.Positioner className={styles.positioner} anchor={anchor} side={side} align={align} sideOffset={offset} collisionPadding={8}>
          <Base.Popup
            ref={popup}
            className={classes(styles.popup, className)}
            aria-label={label}
            initialFocus={props.initialFocus}
            finalFocus={props.finalFocus ?? isFocusFree}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
};

interface FocusReturn {
  readonly popup: React.RefObject<HTMLDivElement | null>;
  /** Tells what the popup was opened by. */
  readonly openedBy: (trigger: Element | undefined) => void;
  /** Returns whether the focus is still in the popup, or nowhere, when that goes. */
  readonly isFocusFree: () => boolean;
}

/**
 * Gives the focus back as soon as the popup closes, if it is still there: given back only once the popup has faded away, it
 * would be taken from a field that a key opened meanwhile.
 */
function useFocusReturn(open: boolean): FocusReturn {
  const popup = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const [acts] = useState(() => ({
    openedBy: (trigger: Element | undefined) => { opener.current = trigger ?? null; },
    isFocusFree: () => {
      const { activeElement } = document;
      // What a popup opens is on the page within what holds the popup.
      return activeElement === null || activeElement === document.body || popup.current?.closest('[data-base-ui-portal]')?.contains(activeElement) === true;
    },
    giveBack: (before: Element | null) => { if (before instanceof HTMLElement && popup.current?.contains(document.activeElement)) before.focus({ preventScroll: true }); },
  }));
  useLayoutEffect(() => {
    if (!open) return undefined;
    const before = opener.current ?? document.activeElement;
    opener.current = null;
    // The rest of the key that closes it is not for what had the focus before.
    return () => { setTimeout(() => acts.giveBack(before)); };
  }, [open, acts]);
  return { popup, ...acts };
}
