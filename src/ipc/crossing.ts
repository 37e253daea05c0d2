/*
 * Answers and events cross to the windows as JSON text. What passes the bridge of the preload as an object is copied there
 * property by property, which takes many times as long as writing and reading it as text.
 */

/** An answer as it crosses: its JSON; one with pieces as a list, its JSON without them before the pieces; bytes as they are. */
export type Crossing = string | readonly string[] | Uint8Array;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns an event as it crosses. */
export const asText = (value: unknown): string => JSON.stringify(value);

/**
 * Returns an answer as it crosses. What its value has as `pieces` is JSON already, and may be long: it goes beside the rest,
 * and is not written a second time.
 */
export function asCrossing(answer: unknown): Crossing {
  const value = isRecord(answer) && answer['ok'] === true ? answer['value'] : null;
  if (value instanceof Uint8Array) return value;
  if (!isRecord(value) || !Array.isArray(value['pieces'])) return asText(answer);
  const { pieces, ...rest } = value;
  return [asText({ ok: true, value: rest }), ...pieces as readonly string[]];
}

/** Returns what crossed; an object, from a host in the page itself, as it is. Throws when a text is no JSON. */
export function fromCrossing(crossed: unknown): unknown {
  if (typeof crossed === 'string') return JSON.parse(crossed) as unknown;
  if (crossed instanceof Uint8Array) return { ok: true, value: crossed };
  if (!Array.isArray(crossed)) return crossed;
  const [head, ...pieces] = crossed as readonly string[];
  const answer = JSON.parse(head!) as { readonly value: object };
  return { ...answer, value: { ...answer.value, pieces } };
}
