/** Returns the given class names joined by spaces; what is not a string is left out. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');
