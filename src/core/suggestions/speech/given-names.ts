import type { Gender } from './speaker.ts';

/* Common given names, to tell of two people named before which a “she” or a “he” can mean. Names given to both are left out. */

const women = new Set(`mary anna anne ann hannah emma emily sarah sara laura julia julie maria marie marta martha eva eve elena helen helena ellen sofia sophia sophie olivia isabella isabel amelia charlotte lucy alice
  grace rose ruth rachel rebecca leah esther miriam susan susanne linda barbara patricia jennifer elizabeth elisabeth jessica karen nancy lisa betty margaret sandra ashley kimberly donna michelle carol amanda
  melissa deborah stephanie cynthia kathleen amy angela shirley brenda pamela nicole katherine catherine kate samantha christine debra janet maud maureen joan jane janice diane diana theresa teresa victoria
  greta astrid ingrid sigrid freya frida liv ilse elke heike ursula petra gudrun birgit kirsten karin katrin monika sabine claudia brigitte gisela renate anneke saskia femke marijke wanda agnieszka ewa
  katarzyna magdalena joanna zofia ludmila olga tatiana natalia natasha svetlana irina oksana yulia ekaterina galina nadia fatima aisha khadija zainab leila layla noor nour amal huda mariam yasmin samira
  salma rania priya anjali lakshmi sunita indira meera kavita mei meilan ling yuki sakura keiko akiko naoko hanako aiko lucia carmen pilar dolores consuelo rosa ana lourdes ines beatriz giulia chiara
  francesca paola giovanna caterina elisa amélie chloé camille juliette brigitte monique sylvie valérie nathalie isabelle véronique geneviève edith eleanor florence harriet heather hilary ivy jill josephine
  judith june kirsty louise lydia mabel molly naomi nora phoebe polly sally sheila sylvia ursula vera violet winifred zoe amina ngozi chioma adaeze wanjiru thandiwe nomvula zanele abena ama akosua dagmar
  marlene nadine simone yvonne tove solveig ragnhild siobhan niamh aoife ciara roisin rhiannon bronwen meghan megan caitlin shauna nadezhda ludmilla milena jelena ivana snezana dragana aylin ayşe elif zeynep`.trim().split(/\s+/));

const men = new Set(`john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald
  timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas
  zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy
  ralph randy eugene vincent russell louis philip bobby johnny bradley tom tim jim bob bill ben dan sam max leo luke oscar felix hugo victor martin simon tobias reuben omar ali hassan hussein ahmed mohammed
  muhammad mohamed mahmoud mustafa ibrahim yusuf youssef khalid karim tariq idris bashar osama samir faisal abdullah ivan dmitry dmitri vladimir sergei sergey boris mikhail nikolai alexei oleg pavel igor yuri
  viktor andrei anton tomasz piotr jan jakub krzysztof andrzej marek stanislaw wojciech karel petr jiri milan zoran goran dragan slobodan dimitar georgi nikola lars sven erik einar olaf ola bjorn björn leif
  knut harald magnus gustav johan hans klaus jürgen jurgen wolfgang heinz dieter günter werner fritz otto stefan jens uwe piet pieter willem maarten joost henk kees jean pierre jacques françois francois michel
  philippe alain laurent luc olivier antoine marcel étienne carlos miguel pedro luis javier fernando diego pablo rafael manuel antonio francisco jorge ricardo roberto eduardo alejandro giovanni giuseppe marco
  paolo luigi francesco matteo lorenzo alessandro aldo enzo rahul raj amit vijay sanjay arjun ravi suresh ramesh hiroshi kenji takashi satoshi akira haruto wei ming jun hao kwame kofi emeka chidi obinna tunde
  thabo sipho jomo juma hamisi desmond nelson alastair angus callum duncan euan ewan fergus hamish hugh ian owen rhys dafydd gareth liam declan cormac padraig seamus eamon conor gordon graham neil nigel rupert
  trevor clive basil cedric cuthbert edmund ernest geoffrey gilbert herbert humphrey lionel maurice neville norman percy reginald rodney roland rupert sidney stanley stuart theodore wilfred mehmet emre murat
  kemal recep ahmet burak cem`.trim().split(/\s+/));

/** Returns whether a given name is a woman’s or a man’s, as far as known. */
export function genderOfName(given: string): Gender {
  const name = given.toLowerCase().split('-')[0]!;
  return women.has(name) ? 'f' : men.has(name) ? 'm' : null;
}
