import { text, type Message } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { openTable } from './tell-import.ts';
import { isTable } from './import-store.ts';
import { UnlockForm } from './UnlockForm.tsx';
import styles from './UnlockForm.module.css';

/** What can be done about a file that was not imported: a password for a locked one, columns for a table. */
export const Remedy = ({ file, problem }: { readonly file: string; readonly problem: Message }): React.JSX.Element =>
  (isTable(problem) ? <div className={styles.form}><Button onClick={() => void openTable(file)}>{text('library.openTable')}</Button></div> : <UnlockForm file={file} />);
