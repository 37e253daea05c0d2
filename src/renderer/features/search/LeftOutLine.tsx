import { text } from '../../../core/messages/messages.ts';
import { countTaggable } from '../../../core/search/left-out.ts';
import type { SearchPage } from '../../../ipc/search.ts';
import { Button } from '../../ui/Button.tsx';
import { putAllBack } from './leave-out.ts';
import { toField, useSearchStore } from './search-store.ts';
import styles from './SearchView.module.css';

/** How many results are left out of tagging, and a way to put them back. */
export const LeftOutLine = ({ groups }: { readonly groups: SearchPage['groups'] }): React.JSX.Element => {
  const count = useSearchStore(({ leftOut }) => countTaggable(groups, leftOut).leftOut);
  return (
    <div className={styles.leftOut} data-some={count > 0 || undefined}>
      <span role="status">{count > 0 && text('search.leftOutCount', { count: count.toLocaleString('en'), one: count })}</span>
      {count > 0 && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            putAllBack();
            toField();
          }}
        >
          {text('search.putAllBack')}
        </Button>
      )}
    </div>
  );
};
