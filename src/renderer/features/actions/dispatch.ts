import { isForText } from '../../../core/keys/keys.ts';
import { bridge } from '../../state/bridge.ts';
import { isTyping } from '../../ui/is-typing.ts';
import { isMac, keysOfEvent, type Keys } from '../../ui/keys.ts';
import { runRecent } from '../project/recent.ts';
import { presentCursor } from '../reader/cursor-store.ts';
import { applyTagByKey } from '../reader/tag-keys.ts';
import type { Action } from './action.ts';
import { allActions, allKeys, runAction } from './registry.ts';

/** Returns the parts of the window around an element, as their `data-keys` attributes name them, and `app`. */
function placesOf(target: EventTarget | null): ReadonlySet<string> {
  const places = new Set(['app']);
  let element = target instanceof Element ? target.closest<HTMLElement>('[data-keys]') : null;
  for (; element; element = element.parentElement?.closest<HTMLElement>('[data-keys]') ?? null) places.add(element.dataset['keys']!);
  return places;
}

function actionsOf(keys: Keys, places: ReadonlySet<string>): readonly Action[] {
  const inForce = allKeys();
  return allActions().filter(({ id, where }) => places.has(where) && inForce.get(id)!.includes(keys));
}

/** Gives keys that nothing has, because what had them is gone, to the text that is read. Returns its element. */
function giveKeysToText(): Element {
  const cursor = presentCursor();
  cursor?.takeKeys();
  return cursor?.surface.root ?? document.body;
}

/** Carries out a key press, if it is an action's or a tag's. Returns whether it was. */
function carryOut(event: KeyboardEvent): boolean {
  const typing = isTyping(event.target);
  const places = placesOf(event.target === document.body ? giveKeysToText() : event.target);
  for (const keys of keysOfEvent(event)) {
    if (typing && isForText(keys, isMac)) continue;
    const found = actionsOf(keys, places);
    const possible = found.find(({ enabled }) => enabled());
    if (possible) {
      possible.run();
      return true;
    }
    if (!typing && places.has('reading') && applyTagByKey(keys)) return true;
    // Chromium must not do something of its own with the keys of an action that is only not possible now.
    if (found.length > 0 && keys.includes('+')) return true;
  }
  return false;
}

/** Lets keys and the application menu run actions. Returns a function that stops. */
export function followKeys(): () => void {
  const pressed = (event: KeyboardEvent): void => {
    // Prevented: whatever has the focus had its own use for the keys.
    if (!event.defaultPrevented && carryOut(event)) event.preventDefault();
  };
  window.addEventListener('keydown', pressed);
  const stopMenu = bridge().on('menuChosen', ({ command }) => {
    if (!runRecent(command)) runAction(command);
  });
  return () => {
    window.removeEventListener('keydown', pressed);
    stopMenu();
  };
}
