import { Square, SquareCheck, SquarePen } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { SelectOption } from '../../ui/Select.tsx';
import styles from './status.module.css';

type Status = Claim['status'];

const icons: Readonly<Record<Status, typeof Square>> = { open: Square, 'in-work': SquarePen, done: SquareCheck };

/** How far the work on a claim is, as a sign; hidden from assistive technology, as the words stand beside it. */
export const StatusSign = ({ status }: { readonly status: Status }): React.JSX.Element => {
  const Icon = icons[status];
  return <Icon className={styles.sign} data-status={status} aria-hidden />;
};

/** How far the work on a claim can be, as options of a choice. */
export const statusOptions: readonly SelectOption<Status>[] =
  (['open', 'in-work', 'done'] as const).map((status) => ({ value: status, label: text(`claim.status.${status}`), icon: <StatusSign status={status} /> }));
