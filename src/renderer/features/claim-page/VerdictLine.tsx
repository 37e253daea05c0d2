import { verdictSteps } from '../../../core/claims/verdict-steps.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { useScale, VerdictSign } from '../claims/verdict.tsx';
import styles from './VerdictLine.module.css';

/** Steps that are drawn at most, the latest. */
const most = 12;

/** How the verdict changed, as a small line of steps from for, above, to against, below. The list of them says the same in words. */
export const VerdictLine = ({ claim }: { readonly claim: Claim }): React.JSX.Element | null => {
  const scale = useScale();
  const steps = verdictSteps(claim, scale);
  if (steps.length < 2) return null;
  const shown = steps.slice(-most);
  const x = (index: number): number => (index / (shown.length - 1)) * 100;
  const path = shown.map(({ level }, index) => `${index === 0 ? 'M' : `H${x(index)} V`}${index === 0 ? `${x(0)} ` : ''}${level * 100}`).join(' ');
  return (
    <div
      className={styles.line}
      role="img"
      aria-label={text('verdict.historyLine', { list: steps.map(({ name }) => name).join(', ') })}
      style={{ '--steps': shown.length } as React.CSSProperties}
    >
      <svg className={styles.path} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden><path d={path} /></svg>
      {shown.map(({ verdict, name, author, at, reason, level }, index) => (
        <Tooltip
          key={index}
          side="top"
          text={[name, text('verdict.entry', { author: author === '' ? text('claim.someone') : author, when: relativeTime(at, Date.now()) }), reason].filter((words) => words !== '').join(' · ')}
        >
          <span className={styles.dot} style={{ insetInlineStart: `${x(index)}%`, insetBlockStart: `${level * 100}%` }}>
            <VerdictSign verdict={verdictOf(scale, verdict)} />
          </span>
        </Tooltip>
      ))}
    </div>
  );
};
