/** Returns whether an address may be kept as a link: not those that do something else than lead somewhere (`javascript:`, `data:`). */
export const mayBeLinked = (url: string): boolean => /^(?:https?:|mailto:|ftp:|[^:]*(?:[/?#]|$))/i.test(url.trim());
