import styles from './ProgressBar.module.css';

/** How far a job has come. A total of 0 means that its end is not known. */
export const ProgressBar = ({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number }): React.JSX.Element => (
  <progress className={styles.bar} aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
);
