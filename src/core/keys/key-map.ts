import * as z from 'zod/mini';
import type { Data } from '../model/data.ts';
import { canonicalKeys, isReserved, keysSchema, type Keys } from './keys.ts';

/** The user's own keys by action: a list takes the place of the action's usual keys, an empty one leaves it without. */
export const keyMapSchema = z.record(z.string().check(z.minLength(1), z.maxLength(100)), z.array(keysSchema).check(z.maxLength(6)));
export type KeyMap = Data<z.infer<typeof keyMapSchema>>;

/** What of an action matters for its keys. */
export interface Binding {
  readonly id: string;
  /** The part of the window in which its keys count; `app` is all of it. */
  readonly where: string;
  /** Its usual keys, the one to show first. */
  readonly keys: readonly Keys[];
}

/** The part of the window in which the tags' own keys count. */
export const tagPlace = 'reading';

/** Returns whether keys pressed at one place may be meant for either of two parts of the window. */
const meet = (a: string, b: string): boolean => a === b || a === 'app' || b === 'app';

/**
 * Returns every action's keys. What the user chose goes before what is usual: an action whose usual keys the user gave to
 * another is left without them.
 */
export function keysInForce(bindings: readonly Binding[], map: KeyMap, mac: boolean): ReadonlyMap<string, readonly Keys[]> {
  const chosen = bindings.flatMap(({ id, where }) => (map[id] ?? []).map((keys) => ({ where, keys: canonicalKeys(keys, mac) })));
  const free = (where: string, keys: Keys): boolean => !chosen.some((other) => other.keys === keys && meet(where, other.where));
  return new Map(bindings.map(({ id, where, keys }) => {
    const own = map[id];
    const all = (own ?? keys).map((each) => canonicalKeys(each, mac));
    return [id, [...new Set(own ? all : all.filter((each) => free(where, each)))]];
  }));
}

/** Returns the action that has these keys where the keys of a given part of the window count, or undefined; `except` is not asked. */
export function ownerOf(bindings: readonly Binding[], inForce: ReadonlyMap<string, readonly Keys[]>, keys: Keys, where: string, except?: string): string | undefined {
  return bindings.find((other) => other.id !== except && meet(where, other.where) && inForce.get(other.id)?.includes(keys))?.id;
}

/** Why an action cannot simply have certain keys: they mean something everywhere, another action has them, or a tag does. */
export type KeyObjection =
  | { readonly kind: 'reserved' }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'tag'; readonly name: string };

/** What tells a tag by its key. */
interface KeyedTag {
  readonly name: string;
  readonly shortcut: string | null;
}

/** Returns what speaks against giving an action certain keys, or null. The keys must be canonical. */
export function objectionToKeys(
  bindings: readonly Binding[],
  inForce: ReadonlyMap<string, readonly Keys[]>,
  tags: Iterable<KeyedTag>,
  { id, where }: Pick<Binding, 'id' | 'where'>,
  keys: Keys,
  mac: boolean,
): KeyObjection | null {
  if (isReserved(keys, mac)) return { kind: 'reserved' };
  const owner = ownerOf(bindings, inForce, keys, where, id);
  if (owner !== undefined) return { kind: 'action', id: owner };
  if (meet(where, tagPlace)) for (const { name, shortcut } of tags) if (shortcut === keys) return { kind: 'tag', name };
  return null;
}

const same = (a: readonly Keys[], b: readonly Keys[]): boolean => a.length === b.length && a.every((keys, i) => keys === b[i]);

/**
 * Returns the user's map with an action's keys changed; back at its usual keys, the action leaves the map. When `takenFrom` is
 * given, the action of that id loses those of the keys that it had.
 */
export function withKeys(
  bindings: readonly Binding[],
  map: KeyMap,
  { id, keys, takenFrom }: { readonly id: string; readonly keys: readonly Keys[]; readonly takenFrom?: string | undefined },
  mac: boolean,
): KeyMap {
  const inForce = keysInForce(bindings, map, mac);
  const changes = new Map<string, readonly Keys[]>([[id, [...new Set(keys.map((each) => canonicalKeys(each, mac)))]]]);
  if (takenFrom !== undefined) changes.set(takenFrom, inForce.get(takenFrom)!.filter((each) => !changes.get(id)!.includes(each)));
  const next = new Map(Object.entries(map));
  for (const [changed, left] of changes) {
    const usual = bindings.find((binding) => binding.id === changed)?.keys.map((each) => canonicalKeys(each, mac)) ?? [];
    if (same(left, usual)) next.delete(changed);
    else next.set(changed, left);
  }
  return Object.fromEntries(next);
}
