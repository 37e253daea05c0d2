/**
 * Returns the stem of an English word in small letters, so that its inflections compare as one: strikes, striking and
 * struck aside, regular endings only. Words of other languages lose nothing but a final s.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let stemmed = word;
  if (stemmed.endsWith('ies')) stemmed = `${stemmed.slice(0, -3)}y`;
  else if (/(?:sses|shes|ches|xes|zes)$/.test(stemmed)) stemmed = stemmed.slice(0, -2);
  else if (/[^su]s$/.test(stemmed)) stemmed = stemmed.slice(0, -1);
  const ended = /^(.{3,}?)(?:ing|ed|ly|ment|ation|er|or)$/.exec(stemmed)?.[1];
  if (ended !== undefined && /[aeiouy]/.test(ended)) stemmed = /([^aeiouls])\1$/.test(ended) ? ended.slice(0, -1) : ended;
  return stemmed.endsWith('e') && stemmed.length > 4 ? stemmed.slice(0, -1) : stemmed;
}
