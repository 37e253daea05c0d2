/*
 * What comes before a full stop that need not end a sentence, in the languages that our users most often read. A word
 * missing here costs one press of a key; a word too many joins two sentences, so only what is common is here.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Titles and words that introduce what follows: a sentence hardly ever ends with one. */
export const introducing: ReadonlySet<string> = words(`
  Mr Mrs Ms Mx Dr Drs Prof St Ste Sts Mt Ft Rev Hon Gen Col Lt Capt Cmdr Cpt Sgt Cpl Pvt Maj Adm Gov Sen Rep Reps Sens Pres Supt Det Insp Amb Atty Msgr Fr Br
  vs cf ca approx viz resp incl excl esp ibid op
  Hr Frl Dipl Ing Mag bzw vgl ggf evtl inkl zzgl sog bspw ehem geb gest dt
  MM Mme Mmes Mlle Mgr Me env
  Sr Sra Srta Srs Dra Dña Ud Uds Lic EE
  Sig Sigg Dott Avv Geom Egr Gent
  dhr mw mevr bijv
  г ул им просп пл гр проф акад
`);

/** Words that stand before a number: the stop belongs to them only when a number follows. */
export const numbering: ReadonlySet<string> = words(`
  No Nos no nos Nr nr Nrn Art art Arts Fig fig Figs Sec sec Secs Ch ch Chap chap Vol vol Vols Pt pt Para para Paras Cl cl Eq eq p pp P PP S Bd Abs Kap Ziff Rn Tab tab Abb abb
  vs v pág pag págs cap núm num nº стр рис табл ст п
`);

/** Words that may well end a sentence: they do when a word follows that usually begins one. */
export const mayEnd: ReadonlySet<string> = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Inc Corp Ltd Co Cos LLC PLC Bros Jr Sr Esq Ave Blvd Rd Hwy Dept Univ Assn Intl Natl Govt est al etc Ph.D M.Sc B.Sc
  Okt Dez Mär usw Str GmbH Mio Mrd Tsd janv févr avr juil déc UU enz тыс млн млрд руб
`);

/** Words that usually begin a sentence where a capital tells nothing, because a name could follow as well. */
const starting: ReadonlySet<string> = words(`
  The A An It He She They We You I His Her Their Its Our My This That These Those There Here And But Or So Yet If When While As For In On At To By From With Without
  After Before Since Until Although Though Because However Meanwhile Moreover Then Thus Now No Not One Some Many Most Both All Each Every Other Others What Why How Who Where Which
  Is Are Was Were Will Would Can Could Should May Do Does Did Has Have Had Let Also Even Only Just Still According Under Over During Despite Instead Later Last Next Earlier More
  Der Die Das Den Dem Des Ein Eine Einen Einem Er Sie Es Wir Ihr Ich Und Aber Oder Doch Wenn Als Auch Bei Nach Vor Mit Auf Aus Für Von Zu Zum Zur Im Am Dann Dort Hier Dies Diese Dieser Nicht Noch
  Le La Les Un Une Des Du Il Elle Ils Elles On Nous Vous Je Ce Cette Ces Cet Et Mais Ou Si Quand Dans Sur Pour Par Avec Selon Après Avant Ainsi
  El Los Las Una Unos Él Ella Ellos Ellas Esto Este Esta Y Pero Cuando En Con Por Para Según Tras Desde
  Lo Gli Uno Ed Ma Se Nel Nella Con Per Dopo Questo Questa Het Een Hij Zij Wij Dit Dat Maar Toen
  Он Она Они Оно Мы Вы Я Это Этот Эта Но И А В На С По Когда Если Как
`);

/** Returns whether `tail`, what follows a full stop and white space, looks like the beginning of a sentence although a name could stand there. */
export function looksLikeStart(tail: string): boolean {
  if (/^["“„«‘‚¿¡]/u.test(tail)) return true;
  const word = /^[([]*(\p{L}[\p{L}\p{M}]*)(?![\p{L}\p{M}.])/u.exec(tail)?.[1];
  return word !== undefined && starting.has(word);
}

/** What reports speech after a quotation that ends with a mark of its own: “Is it over?” Biden asked. */
const english = /^(?:\p{Lu}[\p{L}.’'-]*\s+){0,4}(?:said|says|asked|asks|replied|replies|told|added|adds|wrote|writes|shouted|cried|answered|argued|wondered|insisted|warned|continued|declared|exclaimed)\b/u;
const chinese = /^[^。！？，\s]{0,6}(?:说|說|问|問|道|表示|称|稱|喊|答)/u;
const japanese = /^(?:と|って)/u;

/** Returns whether `tail`, what follows a closing quotation mark, says whose words those were. */
export const reportsSpeech = (tail: string): boolean => english.test(tail) || chinese.test(tail) || japanese.test(tail);

const germanMonth = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;
const germanWord = /\b(?:der|die|das|und|nicht|ist|ein|eine|wurde|im|vom|am|mit)\b/gu;

/** Returns whether a number before a full stop is an ordinal, as in German: am 5. Oktober, der 2. Weltkrieg. */
export const isOrdinal = (paragraph: string, tail: string): boolean =>
  germanMonth.test(tail) || ((paragraph.match(germanWord)?.length ?? 0) >= 2 && !looksLikeStart(tail));
