import { TriangleAlert } from 'lucide-react';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useOpenHints } from './use-hints.ts';
import styles from './HintSign.module.css';

/** A sign that something about a claim does not fit together, with the first reason; nothing where all does, or was put aside. */
export const HintSign = ({ claim }: { readonly claim: Claim }): React.JSX.Element | null => {
  const hints = useOpenHints(claim);
  if (hints.length === 0) return null;
  const words = text('hints.sign', { count: hints.length, first: textOf(hints[0]!.reason) });
  return <span className={styles.sign} title={words}><TriangleAlert aria-hidden /><VisuallyHidden>{words}</VisuallyHidden></span>;
};
