import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { alikeClaims } from '../../../core/claims/alike-claims.ts';
import { text } from '../../../core/messages/messages.ts';
import { claimsLike } from '../../state/similar-claims.ts';
import { inspect } from '../../state/ui-store.ts';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { announce } from '../notices/announcer.ts';
import { runShown } from '../notices/run-shown.ts';
import { AlikeList } from './AlikeList.tsx';
import { endClaimTask } from './end-task.ts';


const showInInspector = (claimId: string): void => inspect({ kind: 'claim', claimId });

/** Making a claim in the user's own words, of no passage. Claims that say nearly the same are offered while it is being written. Enter makes it; the inspector then shows it with its facts. */
export const NewClaimPane = (): React.JSX.Element => {
  const [statement, setStatement] = useState('');
  // Never in the way of typing.
  const written = useDeferredValue(statement);
  const alike = useMemo(() => alikeClaims(claimsLike(written), []), [written]);
  useEffect(() => { if (alike.length > 0) announce(text('alike.found', { count: alike.length })); }, [alike.length]);
  const ready = statement.trim() !== '';
  const make = async (): Promise<void> => {
    if (!ready) return;
    const made = await runShown({ name: 'claim.create', input: { statement: statement.trim(), speaker: '', saidOn: null, about: null, place: '', tagIds: [], statedBy: null } });
    if (!made) return;
    inspect({ kind: 'claim', claimId: made[0]! });
    announce(text('newClaim.made'));
  };
  return (
    <TaskPane label={text('newClaim.title')} confirm={text('newClaim.do')} ready={ready} onConfirm={() => void make()} onGiveUp={endClaimTask}>
      <TextArea
        label={text('newClaim.statement')}
        placeholder={text('newClaim.placeholder')}
        maxLength={10_000}
        autoFocus
        value={statement}
        onChange={setStatement}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void make();
        }}
      />
      {alike.length > 0 && (
        <DetailGroup title={text('alike.found', { count: alike.length })}>
          <AlikeList claims={alike} onShow={showInInspector} />
        </DetailGroup>
      )}
    </TaskPane>
  );
};
