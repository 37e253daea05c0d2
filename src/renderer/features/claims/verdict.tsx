import { CircleCheck, CircleDashed, CircleHelp, CircleX, Contrast } from 'lucide-react';
import { defaultScale, verdictOf, type Scale, type Verdict, type VerdictMeaning } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { colourStyle } from '../../ui/Colour.tsx';
import styles from './verdict.module.css';

const icons: Readonly<Record<VerdictMeaning, typeof CircleCheck>> = {
  open: CircleDashed,
  for: CircleCheck,
  mixed: Contrast,
  against: CircleX,
  unknown: CircleHelp,
};

/** The project's scale of verdicts. */
export const useScale = (): Scale => useProjectStore(({ view }) => view?.project.verdicts ?? defaultScale);

/** A verdict of the project's scale by its id. */
export const useVerdict = (id: string): Verdict => verdictOf(useScale(), id);

/** A verdict's sign. Its shape says which side it is on, its colour which step of the scale; the words stand beside it or in its title. */
export const VerdictIcon = ({ verdict: id }: { readonly verdict: string }): React.JSX.Element => <VerdictSign verdict={useVerdict(id)} />;

/** As {@link VerdictIcon}, of a verdict that is at hand. */
export const VerdictSign = ({ verdict: { meaning, colour } }: { readonly verdict: Pick<Verdict, 'meaning' | 'colour'> }): React.JSX.Element => {
  const Icon = icons[meaning];
  return <Icon className={styles.icon} style={colourStyle(colour)} data-meaning={meaning} aria-hidden />;
};

/** The sign of the verdict that a claim has; none once the claim is gone. */
export const ClaimSign = ({ claimId }: { readonly claimId: string }): React.JSX.Element | null => {
  const verdict = useProjectStore(({ view }) => view?.claims.get(claimId)?.verdict);
  return verdict === undefined ? null : <VerdictIcon verdict={verdict} />;
};
