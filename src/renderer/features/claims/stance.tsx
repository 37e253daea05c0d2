import { Asterisk, Equal, Minus, Plus } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { stances, type Evidence, type Stance } from '../../../core/model/evidence.ts';
import type { SelectOption } from '../../ui/Select.tsx';
import styles from './stance.module.css';

/** Each is what is on the key that gives it. */
const icons: Readonly<Record<Stance, typeof Plus>> = { states: Equal, supports: Plus, refutes: Minus, context: Asterisk };

/** A stance's sign: its shape says which, its colour which side it is on. Hidden from assistive technology: the words stand beside it or in a title. */
export const StanceSign = ({ stance }: { readonly stance: Stance }): React.JSX.Element => {
  const Icon = icons[stance];
  return <span className={styles.sign} data-stance={stance} aria-hidden><Icon /></span>;
};

/** The stances as options of a choice. */
export const stanceOptions: readonly SelectOption<Stance>[] =
  stances.map((stance) => ({ value: stance, label: text(`stance.${stance}`), icon: <StanceSign stance={stance} /> }));

export type Strength = NonNullable<Evidence['strength']>;

const bars: Readonly<Record<Strength, number>> = { weak: 1, moderate: 2, strong: 3 };

/** How much a piece of evidence weighs, as one to three bars; hidden from assistive technology, as the words stand beside it. */
export const StrengthSign = ({ strength }: { readonly strength: Strength | null }): React.JSX.Element => (
  <span className={styles.strength} aria-hidden>
    {[1, 2, 3].map((bar) => <span key={bar} data-full={(strength !== null && bar <= bars[strength]) || undefined} />)}
  </span>
);

/** How much a piece of evidence can weigh, as options of a choice. */
export const strengthOptions: readonly SelectOption<Strength | 'none'>[] =
  (['none', 'weak', 'moderate', 'strong'] as const).map((strength) => (
    { value: strength, label: text(`strength.${strength}`), icon: <StrengthSign strength={strength === 'none' ? null : strength} /> }));
