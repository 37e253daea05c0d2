import { bridge } from '../../state/bridge.ts';
import { matchesKeys } from '../../ui/keys.ts';
import { isTyping } from '../shell/history.ts';
import { appActions, runAction } from './actions.ts';

/** Lets keys and the application menu run actions. Returns a function that stops. */
export function followKeys(): () => void {
  const pressed = (event: KeyboardEvent): void => {
    // Prevented: a text being written had its own use for the keys.
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    const found = appActions().find(({ keys, otherKeys, notWhileTyping }) =>
      !(typing && notWhileTyping) && [keys, otherKeys].some((each) => each !== undefined && matchesKeys(event, each)));
    if (!found) return;
    event.preventDefault();
    if (found.enabled) found.run();
  };
  window.addEventListener('keydown', pressed);
  const stopMenu = bridge().on('menuChosen', ({ command }) => runAction(command));
  return () => {
    window.removeEventListener('keydown', pressed);
    stopMenu();
  };
}
