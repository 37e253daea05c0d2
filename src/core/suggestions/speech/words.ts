/* Small English words, and the nouns for those who speak, by which sentences are taken apart. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const articles = set('the a an');
export const determiners = set(`the a an this that these those its his her their our my your some any all both each every no another other several many few most more such various numerous two three four five six
  seven eight nine ten dozens hundreds thousands one`);
export const possessives = set('its his her their our my your whose');

export const speakingPronouns = set('he she they it');
export const otherPronouns = set(`i we you who which what whoever someone somebody anyone anybody everyone everybody nobody none nothing something everything anything one there this that these those some others
  many few most all neither either`);

export const auxiliaries = set(`is are was were be been being am has have had do does did will would shall should can could may might must cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
  didn't won't wouldn't can't couldn't shouldn't 'll 've 'd ought`);
export const modals = set('would should could may might must can cannot shall wouldn\'t couldn\'t shouldn\'t can\'t ought');
export const negations = set('not never n\'t didn\'t doesn\'t don\'t won\'t wouldn\'t can\'t cannot couldn\'t hasn\'t haven\'t hadn\'t isn\'t wasn\'t aren\'t weren\'t neither nor');

export const prepositions = set(`of in on at to from by with for about into over after before during under between among against through without within across near behind beyond despite since until upon via per
  amid around above below toward towards alongside including regarding concerning outside inside off throughout versus like than onto out up down as except`);

/** What begins a clause of its own. */
export const subordinators = set(`that because while whereas although though if when whenever where unless until since so whether why how what who whom whose which but yet nor or once as than`);

export const adverbs = set(`also later then again earlier already still now once often always repeatedly recently publicly privately previously initially subsequently meanwhile however moreover furthermore
  too instead even just only further soon today yesterday tonight perhaps indeed nonetheless nevertheless therefore thus first finally long ever never twice afterwards afterward thereafter elsewhere there here
  though besides hence likewise otherwise rather quite well both herself himself themselves itself together alike alone abroad`);

export const timeWords = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight overnight
  morning afternoon evening night midnight noon week weekend month year day hour minute decade century weeks months years days hours minutes decades centuries season spring summer autumn winter jan feb mar apr jun
  jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun midday dawn dusk`);

/** Past forms that no ending betrays. */
export const irregularPasts = set(`fell rose went came took gave made got left won lost met began broke brought built bought caught chose drew drove ate fought flew forgot grew hid kept knew laid led lent lay lit
  meant paid quit ran saw sold sent shot shut slept spent stood stole struck swept taught threw understood wore became blew burnt dealt dug drank fled froze hung heard hurt sank sang sat shook shone slid spread
  sprang stuck swam swung tore wept woke withdrew arose beat bore bent bound bred dove fed fit forbade forgave ground leapt overcame overtook rode rang sought sewed shed shrank sped spun split stung strove
  undertook upheld went wound undid said told thought spoke wrote swore held felt found`);

/** Titles before names, in any letter case. */
export const titles = set(`mr mrs ms mx miss dr drs prof professor sir dame lord lady baron baroness count president vice-president premier minister chancellor secretary undersecretary senator sen congressman
  congresswoman representative rep governor gov mayor councillor councilor councilman councilwoman alderman deputy mp mep king queen prince princess emperor emir sheikh sultan ayatollah imam rabbi pope
  cardinal archbishop bishop father sister brother reverend rev pastor general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private admiral adm commander cmdr commodore marshal
  brigadier sheriff constable inspector superintendent detective officer judge justice prosecutor attorney magistrate ambassador amb envoy commissioner director director-general chairman chairwoman chair
  chairperson chief ceo cfo cto coo coach captain manager spokesman spokeswoman spokesperson speaker treasurer comptroller auditor coroner ombudsman dean provost rector chancellor headmaster headmistress
  principal astronaut engineer nurse chef comrade ex-president ex-minister ex-mayor co-founder founder leader head monsignor msgr fr señor señora monsieur madame mme herr frau signor signora don doña
  st saint chaplain consul attaché taoiseach republican democrat democratic conservative labour liberal socialist tory independent veteran retired ex`);

/** What stands between a title and a name, or before it, and names an office: Minister of Foreign Affairs Anna Berg. */
export const portfolios = set(`foreign home prime interior defence defense finance financial economy economic economics justice health education energy environment climate transport transportation trade labour labor
  agriculture culture industry industrial treasury commerce state affairs security national vice deputy assistant acting former chief executive first second third press white house general attorney solicitor
  public prosecutor lead senior junior head managing regional chief police fire planning housing social welfare development international cooperation tourism sports sport science research technology digital
  infrastructure water information communications immigration employment pensions family women youth local government parliamentary permanent associate external policy human rights operating financial
  technology medical scientific nursing shadow opposition majority minority house senate co vice-chair staff press relations`);

/** Small words inside names. */
export const nameParticles = set('van von de del della di da dos das du la le les bin ibn ben bint el al der den ter ten te zu zur af av y e \'t st san abu bint mac mc o');

/** Nouns for people who speak, in the singular. Nouns that end as people do (-er, -ist, …) are told by their endings. */
const people = set(`counterpart predecessor successor passer-by passers-by passerby official spokesman spokeswoman spokesperson minister president premier chancellor secretary senator representative governor mayor deputy lawmaker mp councillor king queen prince princess pope
  bishop priest imam rabbi pastor general colonel major captain lieutenant sergeant admiral commander soldier officer sheriff detective inspector judge justice prosecutor attorney lawyer solicitor barrister
  defendant witness plaintiff claimant victim suspect resident villager neighbour neighbor local survivor activist campaigner protester protestor demonstrator critic supporter opponent rival ally analyst
  expert economist scientist researcher historian scholar academic professor doctor physician surgeon nurse medic paramedic patient engineer architect designer teacher student pupil parent mother father
  brother sister wife husband son daughter widow friend colleague aide adviser advisor assistant diplomat ambassador envoy negotiator mediator delegate chief head leader chairman chairwoman chair director
  manager executive ceo owner founder boss employee worker staffer unionist farmer fisherman pilot driver sailor miner trader investor banker broker shareholder customer client user source insider observer
  monitor inspector investigator auditor regulator reporter journalist correspondent columnist editor author writer poet novelist painter actor actress singer musician director producer coach player
  goalkeeper striker defender athlete swimmer runner champion referee star candidate voter rebel insurgent militant fighter hostage captive refugee migrant passenger tourist visitor guest host man woman boy
  girl child person member citizen subject individual teenager youth elder caretaker watchman guard keeper ranger firefighter policeman policewoman constable coroner pathologist virologist bystander
  eyewitness whistleblower informant relative physicist chemist speaker chancellor conservative liberal democrat republican socialist green moderate hardliner veteran cleric monk nun vet chef cook waiter
  tenant landlord developer lobbyist organiser organizer volunteer clerk accountant consul governor-general deputy superintendent commissioner ombudsman archaeologist warden janitor sibling twin couple farmer researcher observer vendor trader commuter cyclist motorist biologist geologist psychologist sociologist climatologist astronomer ecologist epidemiologist conservationist
  environmentalist feminist nationalist separatist loyalist royalist extremist terrorist hacker gamer blogger influencer streamer caller writer teenager hiker climber hunter camper bookseller shopkeeper publican
  baker butcher carpenter plumber electrician mechanic welder builder contractor surveyor planner councilman commander paratrooper gunman smuggler trafficker dealer addict inmate prisoner convict detainee
  evacuee employee trustee referee nominee returnee organizer founder co-founder reviewer commentator broadcaster presenter spectator supporter politician magistrate sources well-wisher mourner worshipper believer
  pensioner carer foster-parent midwife dentist vet pharmacist therapist psychiatrist paramedic counsellor counselor chaplain curator librarian archivist conductor composer choreographer dancer playwright
  translator interpreter entrepreneur industrialist financier lawmaker legislator congressman congresswoman backbencher ex-minister junta-leader warlord chieftain elder tribesman villager townspeople islander
  campaigner whistle-blower complainant respondent appellant petitioner applicant juror bailiff clerk trucker seafarer captain steward stewardess crewman astronaut cosmonaut engineer technician programmer developer`);

/** Nouns for bodies that speak. */
const bodies = set(`coastguard ministry government administration cabinet parliament senate congress house assembly council commission committee court tribunal agency authority office bureau department directorate
  inspectorate police army navy air-force military force guard militia group organisation organization association society federation union league party movement opposition coalition alliance bloc campaign
  charity foundation trust fund institute institution university college school academy laboratory lab hospital clinic church diocese mosque company firm corporation business maker manufacturer producer
  supplier operator provider carrier airline bank lender insurer retailer supermarket chain brewery airport utility railway newspaper daily weekly magazine journal tabloid broadcaster channel network station
  site website publisher agency outlet club team side board panel jury inquiry commission watchdog regulator prosecution defence defense embassy consulate mission delegation presidency palace monarchy
  municipality city town village county state province region country nation republic kingdom empire bench body secretariat treasury exchange start-up startup consortium think-tank thinktank tank media press
  family team staff crew management leadership headquarters command junta regime rebels taliban monitor ngo service services brigade unit division platoon squadron observatory museum theatre theater archive
  registry archive lobby industry community public electorate estate developer studio label plant factory mill`);

/** Papers and figures that say something for someone. */
const documents = set(`report study survey poll statement letter memo memorandum paper analysis review audit assessment figures data statistics numbers records document documents filing filings indictment
  complaint lawsuit affidavit brief briefing bulletin communique communiqué release article editorial book memoir diary email e-mail message text post tweet speech address interview testimony remarks comments
  census estimate estimates projection projections forecast forecasts model results findings investigation inquiry research white-paper manifesto declaration announcement note dossier transcript account accounts
  notice summary reports dispatch index ruling verdict judgment judgement opinion resolution tally count video`);

const irregularPlurals: Readonly<Record<string, string>> = {
  men: 'man', women: 'woman', children: 'child', people: 'person', wives: 'wife', spokesmen: 'spokesman', spokeswomen: 'spokeswoman', spokespeople: 'spokesperson', police: 'police', chairmen: 'chairman',
  witnesses: 'witness', bosses: 'boss', actresses: 'actress', coaches: 'coach', businessmen: 'businessman', fishermen: 'fisherman', staff: 'staff', medics: 'medic', media: 'media',
};

/** Returns the singular of a noun in small letters, as far as endings tell. */
export function singular(word: string): string {
  const known = irregularPlurals[word];
  if (known !== undefined) return known;
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word.endsWith('men') && word.length > 5 ? `${word.slice(0, -2)}an` : word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What a noun stands for when it is the subject of speaking; null when for nothing that speaks. */
export type SpeakerKind = 'person' | 'body' | 'document';

const notPeople = set(`number water power matter paper letter factor sector order offer center centre winter summer chamber corner border river tower computer weather cover danger fever figure former latter latter
  other either neither quarter chapter character disorder disaster error terror horror mirror motor door floor color colour labor labour humor humour harbor harbour favor favour error vapor flavor behavior
  behaviour after under over per ever never rather together whether however moreover further later earlier greater larger lower higher upper inner outer better bigger smaller fewer longer shorter older younger
  stronger weaker wider newer easier proper clever bitter sober silver copper timber lumber rubber leather feather butter dinner supper shelter filter register transfer answer wonder hunger anger murder
  border trailer boiler counter printer scooter helicopter container layer meter metre litre liter hammer ladder fiber fibre theater theatre list mist fist twist checklist waitlist shortlist exist insist
  persist resist consist assist gender tender render slender fertilizer trigger finger danger passenger-side war year nuclear similar particular popular regular dollar cellar calendar solar sugar altar october
  september november december buffer surrender encounter charter barter customer-service interest best worst west rest guest-house forest harvest test contest protest request arrest quest crest chest nest pest
  vest manifest waiter-service reactor tractor monitor-lizard minor major senior junior prior exterior interior superior rumour rumor sensor vector indicator elevator generator calculator corridor metaphor
  liquor mayor-elect tenor tumour tumor doctor-patient italian persian-carpet median obsidian rock-cut sewer shower flower tiger spider oyster lobster otter beer deer career pier frontier barrier carrier-bag
  premier-league glacier cashier-desk chandelier clear near fear gear bear tear dear wear linear beyond quicker cancer ulcer saucer freezer laser user-friendly`);

/** Returns whether a word in small letters is one of the nouns for those who speak that are listed here, in the singular or plural; endings are not enough. */
export const isListedSpeaker = (word: string): boolean => [word, singular(word)].some((noun) => people.has(noun) || bodies.has(noun) || documents.has(noun));

/** Returns what a noun in small letters stands for when it speaks: officials → person, ministry → body, survey → document. */
export function speakerKind(word: string): SpeakerKind | null {
  const parts = word.split('-');
  const last = parts.at(-1)!;
  for (const noun of [word, singular(word), last, singular(last)]) {
    if (people.has(noun)) return 'person';
    if (bodies.has(noun)) return 'body';
    if (documents.has(noun)) return 'document';
  }
  const noun = singular(last);
  if (noun.length < 5 || notPeople.has(noun)) return null;
  return /(?:[^aeiou]er|eer|ier|ist|(?:^|[a-z])man|woman|person|ator|itor|ctor|ician|arian|ogian|logue)$/.test(noun) || /(?:employee|trustee|referee|detainee|evacuee|returnee|absentee|nominee)$/.test(noun) ? 'person' : null;
}

/** Returns whether a noun in small letters is in the plural. */
export const isPlural = (word: string): boolean => word in irregularPlurals ? !['police', 'staff', 'media'].includes(word) : singular(word) !== word;

/** Words, written with a capital, that end the name of a body rather than of a person. */
const bodyNameWords = set(`ministry agency bank office council department party university institute court commission committee association union society federation league assembly parliament senate congress house
  government administration authority bureau board police army navy force forces guard hospital college school academy church group company corporation corp inc ltd llc plc co fund foundation trust organisation
  organization observatory service services club times post gazette chronicle herald tribune journal news press radio television tv network media institute center centre laboratory labs laboratories museum
  airlines airways motors records pharmaceuticals industries holdings partners capital energy oil gas steel mining software technologies systems international watch alliance coalition movement front
  brotherhood embassy treasury palace kremlin pentagon nations republic kingdom states telegraph mail guardian observer standard review magazine daily weekly agence interfax reuters exchange railways rail
  transport research report review index district county city state province secretariat directorate inspectorate registry archive crescent cross nations programme program initiative project campaign network charity authority tribunal
  presidency chancellery downing street`);

export const isBodyNameWord = (word: string): boolean => bodyNameWords.has(word);

/** A noun for what someone says, which points to whose it is: the governor’s claim that. */
export const saidNouns = set(`claim claims assertion assertions allegation allegations accusation accusations statement statements warning warnings announcement promise pledge denial insistence contention prediction
  comment comments remark remarks suggestion argument admission view belief estimate complaint complaints charge charges declaration testimony assurance assurances confession acknowledgement acknowledgment
  verdict threat vow forecast conclusion `);

/** A place or an event where people speak, or a paper in which they write; after in, at or during it belongs to the speaking. */
export const occasions = set(`statement interview speech letter email e-mail report tweet post message briefing conference hearing testimony memo note column article paper book address broadcast podcast video call
  debate meeting session filing affidavit lawsuit press-release release brief commentary blog thread release editorial op-ed bulletin communique communiqué telephone phone court parliament congress chamber
  television radio twitter facebook telegram instagram x ruling judgment judgement verdict opinion diary memoir response reply remarks comments declaration dispatch visit rally summit forum lecture sermon
  autumn assembly committee`);
