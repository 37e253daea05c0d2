const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const english = list('a an in is on at or if no we do did an told over under the of and to that was for with he she it as by said says has have are were be from they his her which will would this but been had their there who its after when more than not what about into');
/** Small words of languages in Latin letters, without those that English has too. */
const others: readonly ReadonlySet<string>[] = [
  list('der die das und ist nicht mit von zu den ein eine im auf für sich dem des sie wir ich auch hat wurde werden bei nach aus dass oder'),
  list('le la les des et est une un que qui dans pour pas sur au avec ce il elle du en par plus ont été selon son'),
  list('el la los las de que y en un una por con para se del al es lo su más como pero según fue'),
  list('il lo la gli le di che e un una per con non del della è sono nel alla dei ha anche'),
  list('de het een en van dat op te zijn met voor niet aan door bij ook er maar werd'),
  list('o os as de que e do da em um uma para com não na no por mais dos foi segundo'),
  list('och att det som en på är av för med den till inte har de ett om var'),
  list('og at det som en på er av for med den til ikke har de et om var jeg'),
  list('w i na z że się nie do jest to po od za przez jak ale dla był'),
  list('a se na je že v s o do za jako ale pro by jsou podle který'),
  list('ve bir bu da de için ile olarak çok daha en gibi kadar sonra'),
  list('ja on ei että se oli hän ovat myös kun mutta joka'),
  list('și de la în a cu că pe nu din este care mai pentru'),
  list('yang dan di dari untuk dengan pada ini itu dalam tidak akan'),
];

/**
 * Returns whether a text is in English, told by its small words; where there are too few, by `locale` (BCP 47), and if
 * that is not known either by its script.
 */
export function isEnglish(text: string, locale: string | null): boolean {
  const sample = text.slice(0, 2_000).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < 0.6 * letters) return false;
  const words = sample.match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>): number => words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0);
  const ours = count(english);
  const theirs = Math.max(...others.map(count));
  const named = locale === null || locale === '' ? null : /^en\b/i.test(locale);
  if (Math.abs(ours - theirs) <= 1) return named ?? true;
  return ours > theirs;
}
