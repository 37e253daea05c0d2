import { Plus } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TagPicker } from '../reader/TagPicker.tsx';
import { toggleClaimTag } from './claim-actions.ts';
import styles from './ClaimTags.module.css';

const none: ReadonlyMap<string, Tag> = new Map();

/** The tags of a claim, with a button that adds one. */
export const ClaimTags = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const tags = useProjectStore(({ view }) => view?.tags ?? none);
  const [picking, setPicking] = useState(false);
  return (
    <div className={styles.tags} role="group" aria-label={text('claim.tags')}>
      {claim.tagIds.flatMap((id) => tags.get(id) ?? []).map((tag) => (
        <Chip
          key={tag.id}
          label={tag.name}
          colour={tag.colour}
          onClick={() => inspect({ kind: 'tag', tagId: tag.id })}
          onRemove={readOnly ? undefined : () => toggleClaimTag(claim, { id: tag.id })}
          removeLabel={text('claim.removeTag', { tag: tag.name })}
        />
      ))}
      {!readOnly && (
        <Popover
          trigger={<button type="button" className={styles.add}><Plus aria-hidden />{text('claim.addTag')}</button>}
          open={picking}
          onOpenChange={setPicking}
          label={text('claim.addTag')}
        >
          <TagPicker
            applied={claim.tagIds}
            onPick={(choice) => {
              setPicking(false);
              toggleClaimTag(claim, choice);
            }}
            onClose={() => setPicking(false)}
          />
        </Popover>
      )}
    </div>
  );
};
