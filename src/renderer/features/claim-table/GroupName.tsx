import type { CellsProject } from '../../../core/claims/cell-words.ts';
import { groupWords } from '../../../core/claims/group-words.ts';
import type { ClaimGrouping } from '../../../core/model/claim-view.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { ColourDot } from '../../ui/Colour.tsx';
import { VerdictSign } from '../claims/verdict.tsx';
import styles from './ClaimGrid.module.css';

interface GroupNameProps {
  readonly grouping: ClaimGrouping;
  readonly value: string | null;
  readonly project: CellsProject;
}

/** What a group of claims is called, with the sign of what it is named after. */
export const GroupName = ({ grouping, value, project }: GroupNameProps): React.JSX.Element => {
  const colour = grouping === 'tag' && value !== null ? project.tags.get(value)?.colour : undefined;
  return (
    <>
      {grouping === 'verdict' && value !== null && <VerdictSign verdict={verdictOf(project.project.verdicts, value)} />}
      {colour && <ColourDot colour={colour} />}
      <span className={styles.groupName} dir="auto" data-none={value === null || undefined}>{groupWords(grouping, value, project)}</span>
    </>
  );
};
