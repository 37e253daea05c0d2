import type { ReactNode } from 'react';
import { useSettingPlace } from './setting-rows.ts';
import styles from './settings.module.css';

interface SettingRowProps {
  /** One of the ids of the rows. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** True when what is set needs the whole width, below the title. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Something that can be set, with its name. */
export const SettingRow = ({ id, title, hint, wide = false, children }: SettingRowProps): React.JSX.Element => {
  const sought = useSettingPlace(({ row }) => row === id);
  return (
    <div className={styles.row} data-setting={id} data-wide={wide || undefined} data-sought={sought || undefined}>
      <div className={styles.words}>
        <span className={styles.label}>{title}</span>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </div>
      {children}
    </div>
  );
};
