/*
 * English verbs with which texts say whose words something is. Each is listed with what may follow it when it does so;
 * without any of that the same word means something else (claimed three lives, added two goals, noted for its wine).
 *
 *   *   anything     t  that, or a clause      w  whether, why, …      o  what is said as a noun (denied the charge)
 *   i   to with an infinitive (vowed to stay)  p  nothing: “…,” she warned        a  as (described it as a mistake)
 *   e   a person and then what is said (told reporters that)
 *
 * Words with a hyphen before them are prepositions that may follow. A quotation may follow, or go before, every one.
 */

export interface SpeechVerb {
  readonly base: string;
  readonly takes: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

/** How a form is used: base (they claim), s (she claims), past (which is also the participle unless `participle` differs), ing. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

const table = `
say *
go p
shoot p
snap p
interject p
express o
voice o
tell e t w
add t p
note t p w o
announce t p o
warn e t p w o -of -about -against
caution e t p -against -about
claim t p i
stress t p w o
emphasize t p w o
emphasise t p w o
underline t p w o
underscore t w o
highlight w o
report t p w o
estimate t p o
deny t p o
state t p
declare t p o
assert t p o
argue t p -for -against
insist t p -on
explain t p w
maintain t p
contend t p
allege t p o
admit t p o
acknowledge t p w o
concede t p o
confirm t p w o
confess t p
reveal t p w o
disclose t p w o
reiterate t p w o
repeat t p o
suggest t p w o
indicate t p w
signal t
hint t p -at
imply t
comment t p -on
remark t p -on
observe t p
reply t p
respond t p
retort t p
counter t p
ask w e p
wonder w p
inquire w p
demand t p o i
urge e o i -on
call -for -on
appeal -for -to
plead p -for
promise e t p i o
pledge t p i o
vow t p i o
threaten t i o -with
swear t p
guarantee t o
predict t p o
forecast t p o
project t
expect t o i
anticipate t o
believe t p
think t p
reckon t p
hope t p
fear t p
worry t p
suspect t
doubt t w
feel t
agree t p
dispute t o
refute o
reject o
dismiss o
rebut o
criticize o -for
criticise o -for
condemn o
denounce o
slam o
blast o
praise o
welcome o
hail o
laud o
lament t p o
regret t o
complain t p -of -about
protest t p
accuse e
blame o
advise e t p -against
recommend t p o
propose t p o
conclude t p
find t w p o
read
determine t w
calculate t p
rule t -out
write t p e
tweet t p
post t p
blog t p
joke t p
quip p t
boast t p -of -about
brag t p -of -about
recall t p w
recount t p w
testify t p -to -about
attest t -to
certify t
speculate t p
mention t o
specify t w
clarify t w
elaborate p -on
continue p
begin p
conclude t p
shout t p
yell t p
cry p
whisper t p
mutter p t
murmur p t
sigh p
laugh p
grumble t p -about
joke p t
proclaim t p o
opine t p
muse t p
foresee t o
envisage o
advocate t o -for
describe a o
depict a
portray a
characterize a
characterise a
liken o
quote t
cite o
point -to -out
speak -of
warn e t p w o -of -about -against
decree t
object t p
assure e t p
inform e t
remind e t p
notify e t
instruct e
question w o
show t w p o
hold t
put o
`;

/** Forms that the rules for regular verbs do not give: past, and the participle where it differs. */
const irregular: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'], tell: ['told'], write: ['wrote', 'written'], think: ['thought'], speak: ['spoke', 'spoken'], swear: ['swore', 'sworn'], read: ['read'],
  find: ['found'], show: ['showed', 'shown'], put: ['put'], foresee: ['foresaw', 'foreseen'], hold: ['held'], feel: ['felt'],
  forecast: ['forecast'], go: ['went', 'gone'], shoot: ['shot'], begin: ['began', 'begun'],
};

const doubling = new Set(['admit', 'blog', 'brag', 'slam', 'rebut', 'quip']);

function formsOf(base: string): readonly (readonly [string, VerbForm])[] {
  const soft = /[^aeiou]y$/.test(base);
  const stem = doubling.has(base) ? base + base.at(-1)! : base;
  const s = soft ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  const past = irregular[base]?.[0] ?? (soft ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${stem}ed`);
  const ing = /[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  const participle = irregular[base]?.[1];
  return [[base, 'base'], [s, 's'], [past, 'past'], [ing, 'ing'], ...(participle === undefined ? [] : [[participle, 'participle'] as const])];
}

export interface SpeechForm {
  readonly verb: SpeechVerb;
  readonly form: VerbForm;
}

const forms = new Map<string, SpeechForm>();
for (const line of table.trim().split('\n')) {
  const [base, ...rest] = line.split(' ') as [string, ...string[]];
  const verb: SpeechVerb = {
    base,
    takes: new Set(rest.filter((part) => !part.startsWith('-'))),
    prepositions: new Set(rest.filter((part) => part.startsWith('-')).map((part) => part.slice(1))),
  };
  for (const [form, kind] of formsOf(base)) forms.set(form, { verb, form: kind });
}
// In British headlines and scripts of broadcasts.
forms.set('says', { verb: forms.get('say')!.verb, form: 's' });

/** Returns the verb of speech that `word`, in small letters, is a form of; undefined when there is none. */
export const speechForm = (word: string): SpeechForm | undefined => forms.get(word);

/** Verbs whose base form, or the one with s, is as often a noun: police reports, insurance claims, two states. */
export const alsoNoun: ReadonlySet<string> = new Set(
  ('claim report note estimate comment remark state demand promise pledge vow hope fear worry doubt forecast project reply tweet post call appeal protest dispute signal hint stress '
    + 'praise blame welcome urge show find joke quip boast threat plan cry laugh sigh shout whisper blast slam rule object question charge answer counter hail advocate cite quote point doubt feel hold put worry blog').split(' '),
);

/** What someone does who speaks, said with several words: went on to say, was quick to add. The verb of speech comes next. */
export const leadingTo: readonly (readonly string[])[] = [
  ['went', 'on', 'to'], ['goes', 'on', 'to'], ['continued', 'to'], ['continues', 'to'], ['was', 'quick', 'to'], ['were', 'quick', 'to'], ['was', 'forced', 'to'], ['came', 'close', 'to'],
  ['is', 'quick', 'to'], ['has', 'had', 'to'], ['had', 'to'], ['was', 'the', 'first', 'to'], ['was', 'among', 'the', 'first', 'to'], ['took', 'to', 'the', 'stage', 'to'],
];

/** Verbs whose participle with “by” names who said it: was announced by the ministry, as noted by the court. */
export const saidByVerbs: ReadonlySet<string> = new Set(
  ('say announce confirm deny report claim allege describe note emphasize emphasise stress state outline publish release issue reveal disclose acknowledge mention criticize criticise condemn denounce '
    + 'estimate voice raise express make propose summarize summarise explain').split(' '),
);

/** Passive participles of verbs that are not in the table, by which something is made known. */
export const madeKnown: ReadonlySet<string> = new Set('outlined published released issued voiced raised expressed summarized summarised compiled collected gathered conducted'.split(' '));
