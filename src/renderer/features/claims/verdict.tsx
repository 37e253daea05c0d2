import { CircleCheck, CircleDashed, CircleHelp, CircleX, Contrast } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { verdicts, type Verdict } from '../../../core/model/verdict.ts';
import type { SelectOption } from '../../ui/Select.tsx';
import styles from './verdict.module.css';

const icons: Readonly<Record<Verdict, typeof CircleCheck>> = {
  unchecked: CircleDashed,
  supported: CircleCheck,
  'mostly-supported': CircleCheck,
  mixed: Contrast,
  'mostly-refuted': CircleX,
  refuted: CircleX,
  unverifiable: CircleHelp,
};

/** A verdict's sign. Its shape says which side it is on; the words stand beside it or in its title. */
export const VerdictIcon = ({ verdict }: { readonly verdict: Verdict }): React.JSX.Element => {
  const Icon = icons[verdict];
  return <Icon className={styles.icon} data-verdict={verdict} aria-hidden />;
};

/** The scale of verdicts as options of a choice. */
export const verdictOptions = (): readonly SelectOption<Verdict>[] =>
  verdicts.map((verdict) => ({ value: verdict, label: text(`verdict.${verdict}`), icon: <VerdictIcon verdict={verdict} /> }));
