import { linkTarget, type LinkTarget } from '../../../core/formats/note/links.ts';
import { text } from '../../../core/messages/messages.ts';
import { linkWords } from '../../../core/queries/subject-names.ts';
import { useSubjectName } from '../../state/use-subject-name.ts';
import { goToTarget } from './go-to-target.ts';
import { SubjectIcon } from './SubjectIcon.tsx';
import styles from './links.module.css';

interface LinkChipProps {
  readonly address: string;
  /** What the link itself says; shown until the record's name is known, and when the record is gone. */
  readonly label: string;
  /** In a note that is being written: no stop for Tab, and marked while the cursor stands on it. */
  readonly written?: { readonly selected: boolean };
}

/** A link of a note to a record of the project, by the name that the record has now. A click leads there. */
export const LinkChip = ({ address, label, written }: LinkChipProps): React.JSX.Element => {
  const target = linkTarget(address);
  return target ? <TargetChip target={target} label={label} written={written} /> : <span>{label}</span>;
};

const TargetChip = ({ target, label, written }: { readonly target: LinkTarget } & Pick<LinkChipProps, 'label' | 'written'>): React.JSX.Element => {
  const name = useSubjectName(target.subject);
  if (name === null) {
    return (
      <span className={styles.chip} data-gone data-selected={written?.selected || undefined} title={text(`link.goneHint.${target.subject.kind}`)} dir="auto">
        <del>{label}</del> <span className={styles.gone}>{text('link.deleted')}</span>
      </span>
    );
  }
  const words = name ? linkWords(target, name) : label;
  // The sign stays on the line of the first word.
  const [, first = '', rest = ''] = /^(\S*)(.*)$/s.exec(words) ?? [];
  const inside = (
    <span className={styles.words} dir="auto">
      <span className={styles.start}>{name && <SubjectIcon name={name} part={target.part} />}{first}</span>{rest}
    </span>
  );
  const go = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    void goToTarget(target);
  };
  if (!written) return <button type="button" className={styles.chip} title={name?.words} onClick={go}>{inside}</button>;
  return (
    <span
      className={styles.chip}
      role="link"
      tabIndex={-1}
      title={name?.words}
      data-selected={written.selected || undefined}
      onPointerDown={(event) => event.preventDefault()}
      onClick={go}
    >
      {inside}
    </span>
  );
};
