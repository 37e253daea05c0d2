import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd.tsx';
import type { Keys } from './keys.ts';
import styles from './Tooltip.module.css';

export type Side = 'top' | 'bottom' | 'left' | 'right';

interface TooltipProps {
  readonly text: string;
  readonly keys?: Keys | undefined;
  readonly side?: Side | undefined;
  /** The control that the tooltip explains. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Words that appear beside a control under the pointer or in focus. The control must have a name of its own: this is an aid to the eye. */
export const Tooltip = ({ text, keys, side = 'bottom', children }: TooltipProps): React.JSX.Element => (
  <Base.Root disableHoverablePopup>
    <Base.Trigger render={children} delay={450} />
    <Base.Portal>
      <Base.Positioner className={styles.positioner} side={side} sideOffset={6} collisionPadding={8}>
        <Base.Popup className={styles.popup}>
          {text}
          {keys && <Kbd keys={keys} bare />}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
