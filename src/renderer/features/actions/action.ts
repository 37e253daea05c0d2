import { text, type MessageId } from '../../../core/messages/messages.ts';
import type { MenuName } from '../../../ipc/app-menu.ts';
import type { Keys } from '../../ui/keys.ts';

type IdOf<Message> = Message extends `action.${infer Id}` ? Id : never;

/** The ids of all actions. They are kept for good, because users' key maps name them; each has a title `action.ID` in the catalogue. */
export type ActionId = IdOf<MessageId>;

/**
 * The part of the window in which an action's keys count: everywhere, or where the focus is inside an element whose attribute
 * `data-keys` names it. `reading` is the text of a source with the cards beside it,
 * `review` the review of a replaced text, `changes` the comparison of two, `claim` the page of a claim, `search` the search
 * with its results, `report` a report that is written.
 */
export type Where = 'app' | 'reading' | 'review' | 'changes' | 'claim' | 'search' | 'report';

/** Something the app can do, whatever asks for it: a key, the application menu, the command palette, a button. */
export interface Action {
  readonly id: ActionId;
  readonly title: string;
  /** Its usual keys, the one to show first; the user may change them. */
  readonly keys: readonly Keys[];
  readonly where: Where;
  /** True for what makes sense by its key alone: palette and menu leave it out. */
  readonly keyOnly: boolean;
  /** Returns whether it can be done now. Asked often: it must be quick. */
  readonly enabled: () => boolean;
  readonly run: () => void;
}

interface ActionDetails {
  readonly keys?: Keys | readonly Keys[];
  readonly where?: Where;
  readonly keyOnly?: boolean;
  readonly enabled?: () => boolean;
}

const always = (): boolean => true;

/** Returns an action; without details it has no keys, and can be done at any time. */
export const action = (id: ActionId, run: () => void, { keys = [], where = 'app', keyOnly = false, enabled = always }: ActionDetails = {}): Action =>
  ({ id, title: text(`action.${id}`), keys: typeof keys === 'string' ? [keys] : keys, where, keyOnly, enabled, run });

/** Actions of one area, listed together in settings and in a menu. */
export interface ActionGroup {
  readonly title: MessageId;
  readonly menu: MenuName;
  readonly actions: readonly Action[];
}
