const longestQuote = 48;

/** Returns `text` on one line and short enough for a menu, cut at a word with an ellipsis. */
export function shorten(text: string, limit = longestQuote): string {
  const whole = text.trim();
  // No more is looked at than can be needed: a quote may be as long as its source.
  const start = whole.slice(0, limit * 8);
  const line = start.replace(/\s+/g, ' ').trimEnd();
  const characters = Array.from(line);
  if (characters.length <= limit && start.length === whole.length) return line;
  const cut = characters.slice(0, limit - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
