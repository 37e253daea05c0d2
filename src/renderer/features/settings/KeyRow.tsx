import { Plus, RotateCcw, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { KeyObjection } from '../../../core/keys/key-map.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { keyNames, type Keys } from '../../ui/keys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Action } from '../actions/action.ts';
import { allKeys, findAction } from '../actions/registry.ts';
import { addKeys, objectionTo, removeKeys, resetKeys } from './change-keys.ts';
import { useKeyRecording } from './use-key-recording.ts';
import styles from './keys.module.css';

const printed = (keys: Keys): string => keyNames(keys).join('+');

interface Refused {
  readonly keys: Keys;
  readonly objection: KeyObjection;
}

/** One action with its keys: each can be taken away, and more are recorded by pressing them. */
export const KeyRow = ({ action, changed }: { readonly action: Action; readonly changed: boolean }): React.JSX.Element => {
  const [recording, setRecording] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const recorded = useCallback((keys: Keys | null) => {
    setRecording(false);
    if (keys === null || allKeys().get(action.id)!.includes(keys)) return;
    const objection = objectionTo(action, keys);
    if (objection) setRefused({ keys, objection });
    else addKeys(action, keys);
  }, [action]);
  const held = useKeyRecording(recording, recorded);
  const wasRecording = useRef(false);
  useEffect(() => {
    if (wasRecording.current && !recording) add.current?.focus();
    wasRecording.current = recording;
  }, [recording]);

  const { title } = action;
  const keys = allKeys().get(action.id)!;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.title}>{title}</span>
        {keys.map((each) => (
          <button key={each} type="button" className={styles.key} title={text('keys.remove', { keys: printed(each), action: title })} onClick={() => removeKeys(action, each)}>
            <span aria-hidden><Kbd keys={each} /></span>
            <X aria-hidden />
            <VisuallyHidden>{text('keys.remove', { keys: printed(each), action: title })}</VisuallyHidden>
          </button>
        ))}
        {keys.length === 0 && !recording && <span className={styles.noKey}>{text('keys.none')}</span>}
        {recording
          ? <span className={styles.recording} role="status">{held.length === 0 ? text('keys.press') : `${keyNames(held.join('+')).join('+')}+…`}</span>
          : (
            <IconButton
              ref={add}
              size="small"
              label={text('keys.add', { action: title })}
              icon={<Plus aria-hidden />}
              onClick={() => {
                setRefused(null);
                setRecording(true);
              }}
            />
          )}
        <span className={styles.reset}>
          {changed && <IconButton size="small" label={text('keys.reset', { action: title })} icon={<RotateCcw aria-hidden />} onClick={() => resetKeys(action)} />}
        </span>
      </div>
      {refused && <Refusal action={action} refused={refused} onDone={() => setRefused(null)} />}
    </li>
  );
};

/** Says who has the keys already, and offers to move them where that is possible. */
const Refusal = ({ action, refused: { keys, objection }, onDone }: {
  readonly action: Action;
  readonly refused: Refused;
  readonly onDone: () => void;
}): React.JSX.Element => {
  const other = objection.kind === 'action' ? findAction(objection.id)! : null;
  return (
    <div className={styles.refusal}>
      <p role="alert">
        {objection.kind === 'reserved' && text('keys.isReserved', { keys: printed(keys) })}
        {objection.kind === 'tag' && text('keys.isTag', { keys: printed(keys), tag: objection.name })}
        {other && text('keys.isAction', { keys: printed(keys), action: other.title })}
      </p>
      {other && (
        <Button
          size="small"
          onClick={() => {
            addKeys(action, keys, other.id);
            onDone();
          }}
        >
          {text('keys.move')}
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={onDone}>{text('keys.keep')}</Button>
    </div>
  );
};
