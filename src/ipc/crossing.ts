/*
 * Answers and events cross to the windows as JSON text. What passes the bridge of the preload as an object is copied there
 * property by property, which takes many times as long as writing and reading it as text.
 */

/** Returns an answer or an event as it crosses. */
export const asText = (value: unknown): string => JSON.stringify(value);

/** Returns what crossed; an object, from a host in the page itself, as it is. Throws when a text is no JSON. */
export const fromText = (crossed: unknown): unknown => (typeof crossed === 'string' ? JSON.parse(crossed) as unknown : crossed);
