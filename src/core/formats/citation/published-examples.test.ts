import { describe, expect, it } from 'vitest';
import type { Citation } from '../../model/citation.ts';
import type { CitationRun } from './citation-styles.ts';
import { citeAs } from './citation-styles.ts';
import { fullNote } from './chicago-note.ts';

// Works that the guides to each style publish as examples, and what they make of them.

const marked = (runs: readonly CitationRun[]): string => runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
const on = (...parts: readonly number[]) => ({ 'date-parts': [[...parts]] });
const people = (...names: readonly string[]) => names.map((name) => {
  const [family, given] = name.split(', ');
  return given === undefined ? { literal: name } : { family: family!, given };
});

type Example = readonly [Citation, string];

/** From the reference examples of the APA's own site (7th edition). */
const apa: readonly Example[] = [
  [{ type: 'article-journal', author: people('Grady, J. S.', 'Her, M.', 'Moreno, G.', 'Perez, C.', 'Yelinek, J.'), issued: on(2019), title: 'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States', 'container-title': 'Psychology of Popular Media Culture', volume: '8', issue: '3', page: '207–217', DOI: '10.1037/ppm0000185' },
    'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185'],
  [{ type: 'book', author: people('Sapolsky, Robert M.'), issued: on(2017), title: 'Behave: The biology of humans at our best and worst', publisher: 'Penguin Books' },
    'Sapolsky, R. M. (2017). *Behave: The biology of humans at our best and worst*. Penguin Books.'],
  [{ type: 'book', author: people('Jackson, L. M.'), issued: on(2019), title: 'The psychology of prejudice: From attitudes to social action', edition: '2', publisher: 'American Psychological Association', DOI: '10.1037/0000168-000' },
    'Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000'],
  [{ type: 'article-newspaper', author: people('Carey, B.'), issued: on(2019, 3, 22), title: 'Can we get better at forgetting?', 'container-title': 'The New York Times', URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html' },
    'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html'],
  [{ type: 'article-newspaper', author: people('Harlan, C.'), issued: on(2013, 4, 2), title: 'North Korea vows to restart shuttered reactor that can make bomb-grade plutonium', 'container-title': 'The Washington Post', page: 'A1, A4' },
    'Harlan, C. (2013, April 2). North Korea vows to restart shuttered reactor that can make bomb-grade plutonium. *The Washington Post*, A1, A4.'],
  [{ type: 'article-magazine', author: people('Schaefer, N. K.', 'Shapiro, B.'), issued: on(2019, 9, 6), title: 'New middle chapter in the story of human evolution', 'container-title': 'Science', volume: '365', issue: '6457', page: '981–982', DOI: '10.1126/science.aay3550' },
    'Schaefer, N. K., & Shapiro, B. (2019, September 6). New middle chapter in the story of human evolution. *Science*, *365*(6457), 981–982. https://doi.org/10.1126/science.aay3550'],
  [{ type: 'report', author: people('Fried, D.', 'Polyakova, A.'), issued: on(2018), title: 'Democratic defense against disinformation', publisher: 'Atlantic Council', URL: 'https://www.atlanticcouncil.org/images/publications/Democratic_Defense_Against_Disinformation_FINAL.pdf' },
    'Fried, D., & Polyakova, A. (2018). *Democratic defense against disinformation*. Atlantic Council. https://www.atlanticcouncil.org/images/publications/Democratic_Defense_Against_Disinformation_FINAL.pdf'],
  [{ type: 'report', author: people('National Cancer Institute'), issued: on(2019), title: 'Taking time: Support for people with cancer', genre: 'NIH Publication', number: '18-2059', publisher: 'U.S. Department of Health and Human Services, National Institutes of Health', URL: 'https://www.cancer.gov/publications/patient-education/takingtime.pdf' },
    'National Cancer Institute. (2019). *Taking time: Support for people with cancer* (NIH Publication No. 18-2059). U.S. Department of Health and Human Services, National Institutes of Health. https://www.cancer.gov/publications/patient-education/takingtime.pdf'],
  [{ type: 'webpage', author: people('World Health Organization'), publisher: 'World Health Organization', issued: on(2018, 5, 24), title: 'The top 10 causes of death', URL: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death' },
    'World Health Organization. (2018, May 24). *The top 10 causes of death*. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death'],
  [{ type: 'webpage', author: people('National Nurses United'), publisher: 'National Nurses United', title: 'What employers should do to protect nurses from Zika', URL: 'https://www.nationalnursesunited.org/pages/what-employers-should-do-to-protect-rns-from-zika' },
    'National Nurses United. (n.d.). *What employers should do to protect nurses from Zika*. https://www.nationalnursesunited.org/pages/what-employers-should-do-to-protect-rns-from-zika'],
  [{ type: 'chapter', author: people('Aron, L.', 'Botella, M.', 'Lubart, T.'), issued: on(2019), title: 'Culinary arts: Talent and their development', editor: people('Subotnik, R. F.', 'Olszewski-Kubilius, P.', 'Worrell, F. C.'), 'container-title': 'The psychology of high performance: Developing human potential into domain-specific talent', page: '345-359', publisher: 'American Psychological Association', DOI: 'https://doi.org/10.1037/0000120-016' },
    'Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), *The psychology of high performance: Developing human potential into domain-specific talent* (pp. 345–359). American Psychological Association. https://doi.org/10.1037/0000120-016'],
  [{ type: 'book', editor: people('Hacker Hughes, J.'), issued: on(2017), title: 'Military veteran psychological health and social care: Contemporary approaches', publisher: 'Routledge' },
    'Hacker Hughes, J. (Ed.). (2017). *Military veteran psychological health and social care: Contemporary approaches*. Routledge.'],
  [{ type: 'thesis', author: people('Hollander, M. M.'), issued: on(2017), title: 'Resistance to authority: Methodological innovations and new lessons from the Milgram experiment', genre: 'PhD thesis', publisher: 'University of Wisconsin–Madison' },
    'Hollander, M. M. (2017). *Resistance to authority: Methodological innovations and new lessons from the Milgram experiment* [Doctoral dissertation, University of Wisconsin–Madison].'],
  [{ type: 'article-journal', author: people(...'Kalnay, E.|Kanamitsu, M.|Kistler, R.|Collins, W.|Deaven, D.|Gandin, L.|Iredell, M.|Saha, S.|White, G.|Woollen, J.|Zhu, Y.|Chelliah, M.|Ebisuzaki, W.|Higgins, W.|Janowiak, J.|Mo, K. C.|Ropelewski, C.|Wang, J.|Leetmaa, A.|Reynolds, R.|Jenne, R.|Joseph, D.'.split('|')), issued: on(1996), title: 'The NCEP/NCAR 40-year reanalysis project', 'container-title': 'Bulletin of the American Meteorological Society', volume: '77', issue: '3', page: '437–471', URL: 'http://doi.org/fg6rf9' },
    'Kalnay, E., Kanamitsu, M., Kistler, R., Collins, W., Deaven, D., Gandin, L., Iredell, M., Saha, S., White, G., Woollen, J., Zhu, Y., Chelliah, M., Ebisuzaki, W., Higgins, W., Janowiak, J., Mo, K. C., Ropelewski, C., Wang, J., Leetmaa, A., … Joseph, D. (1996). The NCEP/NCAR 40-year reanalysis project. *Bulletin of the American Meteorological Society*, *77*(3), 437–471. http://doi.org/fg6rf9'],
];

const lahiri: Citation = { type: 'book', author: people('Lahiri, Jhumpa'), title: 'In Other Words', translator: people('Goldstein, Ann'), publisher: 'Alfred A. Knopf', 'publisher-place': 'New York', issued: on(2016) };
const rutz: Citation = { type: 'thesis', author: people('Rutz, Cynthia Lillian'), title: 'King Lear and Its Folktale Analogues', genre: 'PhD diss.', publisher: 'University of Chicago', issued: on(2013) };
const yale: Citation = { type: 'webpage', author: people('Yale University'), title: 'About Yale: Yale Facts', accessed: on(2017, 5, 1), URL: 'https://www.yale.edu/about-yale/yale-facts' };

/** From the Chicago Manual's quick guide to notes and bibliography (17th edition). Where it names a database, that is left out. */
const chicago: readonly Example[] = [
  [{ type: 'book', author: people('Grazer, Brian', 'Fishman, Charles'), title: 'A Curious Mind: The Road to a Bigger Life', publisher: 'Simon & Schuster', 'publisher-place': 'New York', issued: on(2015) },
    'Grazer, Brian, and Charles Fishman. *A Curious Mind: The Road to a Bigger Life*. New York: Simon & Schuster, 2015.'],
  [{ type: 'book', author: people('Smith, Zadie'), title: 'Swing Time', publisher: 'Penguin Press', 'publisher-place': 'New York', issued: on(2016) }, 'Smith, Zadie. *Swing Time*. New York: Penguin Press, 2016.'],
  [{ type: 'article-journal', author: people('Satterfield, Susan'), title: 'Livy and the Pax Deum', 'container-title': 'Classical Philology', volume: '111', issue: '2', page: '165–76', issued: on(2016, 4) },
    'Satterfield, Susan. “Livy and the Pax Deum.” *Classical Philology* 111, no. 2 (April 2016): 165–76.'],
  [{ type: 'article-journal', author: people('LaSalle, Peter'), title: 'Conundrum: A Story about Reading', 'container-title': 'New England Review', volume: '38', issue: '1', page: '95–109', issued: on(2017) },
    'LaSalle, Peter. “Conundrum: A Story about Reading.” *New England Review* 38, no. 1 (2017): 95–109.'],
  [{ type: 'article-newspaper', author: people('Manjoo, Farhad'), title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera', 'container-title': 'New York Times', issued: on(2017, 3, 8), URL: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html' },
    'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.'],
  [{ type: 'article-magazine', author: people('Mead, Rebecca'), title: 'The Prophet of Dystopia', 'container-title': 'New Yorker', issued: on(2017, 4, 17) }, 'Mead, Rebecca. “The Prophet of Dystopia.” *New Yorker*, April 17, 2017.'],
  [{ type: 'article-newspaper', author: people('Pegoraro, Rob'), title: 'Apple’s iPhone Is Sleek, Smart and Simple', 'container-title': 'Washington Post', issued: on(2007, 7, 5) }, 'Pegoraro, Rob. “Apple’s iPhone Is Sleek, Smart and Simple.” *Washington Post*, July 5, 2007.'],
  [{ type: 'chapter', author: people('Thoreau, Henry David'), title: 'Walking', 'container-title': 'The Making of the American Essay', editor: people('D’Agata, John'), page: '167–95', publisher: 'Graywolf Press', 'publisher-place': 'Minneapolis', issued: on(2016) },
    'Thoreau, Henry David. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.'],
  [{ type: 'book', editor: people('D’Agata, John'), title: 'The Making of the American Essay', publisher: 'Graywolf Press', 'publisher-place': 'Minneapolis', issued: on(2016) }, 'D’Agata, John, ed. *The Making of the American Essay*. Minneapolis: Graywolf Press, 2016.'],
  [lahiri, 'Lahiri, Jhumpa. *In Other Words*. Translated by Ann Goldstein. New York: Alfred A. Knopf, 2016.'],
  [rutz, 'Rutz, Cynthia Lillian. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago, 2013.'],
  [yale, 'Yale University. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.'],
];

/** From the MLA's quick guide to works cited and its Handbook (9th edition), and the last from the guide of Purdue's writing lab. */
const mla: readonly Example[] = [
  [{ type: 'book', author: people('Mantel, Hilary'), title: 'Wolf Hall', publisher: 'Picador', issued: on(2010) }, 'Mantel, Hilary. *Wolf Hall*. Picador, 2010.'],
  [{ type: 'book', author: people('Dorris, Michael', 'Erdrich, Louise'), title: 'The Crown of Columbus', publisher: 'HarperCollins Publishers', issued: on(1999) }, 'Dorris, Michael, and Louise Erdrich. *The Crown of Columbus*. HarperCollins Publishers, 1999.'],
  [{ type: 'book', author: people('Burdick, Anne', 'Drucker, Johanna', 'Lunenfeld, Peter'), title: 'Digital_Humanities', publisher: 'MIT P', issued: on(2012) }, 'Burdick, Anne, et al. *Digital_Humanities*. MIT P, 2012.'],
  [{ type: 'book', title: 'MLA Handbook', edition: '9', publisher: 'Modern Language Association of America', issued: on(2021) }, '*MLA Handbook*. 9th ed., Modern Language Association of America, 2021.'],
  [{ type: 'article-journal', author: people('Baron, Naomi S.'), title: 'Redefining Reading: The Impact of Digital Communication Media', 'container-title': 'PMLA', volume: '128', issue: '1', page: '193–200', issued: on(2013, 1) },
    'Baron, Naomi S. “Redefining Reading: The Impact of Digital Communication Media.” *PMLA*, vol. 128, no. 1, Jan. 2013, pp. 193–200.'],
  [{ type: 'article-magazine', author: people('Deresiewicz, William'), title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur', 'container-title': 'The Atlantic', issued: on(2014, 12, 28), URL: 'https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/' },
    'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” *The Atlantic*, 28 Dec. 2014, www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.'],
  [{ type: 'webpage', author: people('Hollmichel, Stefanie'), title: 'The Reading Brain: Differences between Digital and Print', publisher: 'So Many Books', issued: on(2013, 4, 25), URL: 'http://somanybooksblog.com/2013/04/25/the-reading-brain-differences-between-digital-and-print/' },
    'Hollmichel, Stefanie. “The Reading Brain: Differences between Digital and Print.” *So Many Books*, 25 Apr. 2013, somanybooksblog.com/2013/04/25/the-reading-brain-differences-between-digital-and-print/.'],
  [{ type: 'report', author: people('United Nations'), title: 'Consequences of Rapid Population Growth in Developing Countries', publisher: 'Taylor and Francis', issued: on(1991) }, 'United Nations. *Consequences of Rapid Population Growth in Developing Countries*. Taylor and Francis, 1991.'],
  [{ type: 'thesis', author: people('Njus, Jesse'), title: 'Performing the Passion: A Study on the Nature of Medieval Acting', genre: 'PhD dissertation', publisher: 'Northwestern U', issued: on(2010) }, 'Njus, Jesse. *Performing the Passion: A Study on the Nature of Medieval Acting*. 2010. Northwestern U, PhD dissertation.'],
  [{ type: 'book', editor: people('Nunberg, Geoffrey'), title: 'The Future of the Book', publisher: 'U of California P', issued: on(1996) }, 'Nunberg, Geoffrey, editor. *The Future of the Book*. U of California P, 1996.'],
  [{ type: 'book', editor: people('Baron, Sabrina Alcorn', 'Lindquist, Eric N.', 'Shevlin, Eleanor F.'), title: 'Agent of Change: Print Culture Studies after Elizabeth L. Eisenstein', publisher: 'U of Massachusetts P / Center for the Book, Library of Congress', issued: on(2007) },
    'Baron, Sabrina Alcorn, et al., editors. *Agent of Change: Print Culture Studies after Elizabeth L. Eisenstein*. U of Massachusetts P / Center for the Book, Library of Congress, 2007.'],
  [{ type: 'webpage', author: people('Lundman, Susan'), title: 'How to Make Vegetarian Chili', publisher: 'eHow', accessed: on(2015, 7, 6), URL: 'https://www.ehow.com/how_10727_make-vegetarian-chili.html' },
    'Lundman, Susan. “How to Make Vegetarian Chili.” *eHow*, www.ehow.com/how_10727_make-vegetarian-chili.html. Accessed 6 July 2015.'],
];

describe('a work that a guide to its style gives as an example is written as there', () => {
  it.each([['apa', apa], ['chicago', chicago], ['mla', mla]] as const)('in the list: %s', (style, examples) => {
    expect(examples.map(([citation]) => marked(citeAs(style, citation)))).toEqual(examples.map(([, expected]) => expected));
  });

  it('in a note of Chicago, when it was looked at and which edition it is among them', () => {
    expect(marked(fullNote(yale, null))).toBe('Yale University, “About Yale: Yale Facts,” accessed May 1, 2017, https://www.yale.edu/about-yale/yale-facts');
    expect(marked(fullNote({ type: 'book', author: people('Smith, Zadie'), title: 'Swing Time', edition: '2', publisher: 'Penguin Press', issued: on(2016) }, null))).toBe('Zadie Smith, *Swing Time*, 2nd ed. (Penguin Press, 2016)');
  });

  it('in a note of Chicago, with editors, translators and universities', () => {
    const page = (at: string) => ({ unit: 'page', at }) as const;
    const essays = { type: 'book', editor: people('D’Agata, John'), title: 'The Making of the American Essay', publisher: 'Graywolf Press', 'publisher-place': 'Minneapolis', issued: on(2016) };
    expect(marked(fullNote(essays, page('177–78')))).toBe('John D’Agata, ed., *The Making of the American Essay* (Minneapolis: Graywolf Press, 2016), 177–78');
    expect(marked(fullNote({ ...essays, type: 'chapter', author: people('Thoreau, Henry David'), title: 'Walking', 'container-title': essays.title }, page('177–78')))).toBe('Henry David Thoreau, “Walking,” in *The Making of the American Essay*, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 177–78');
    expect(marked(fullNote(lahiri, page('146')))).toBe('Jhumpa Lahiri, *In Other Words*, trans. Ann Goldstein (New York: Alfred A. Knopf, 2016), 146');
    expect(marked(fullNote(rutz, page('99–100')))).toBe('Cynthia Lillian Rutz, “King Lear and Its Folktale Analogues” (PhD diss., University of Chicago, 2013), 99–100');
  });
});

it('what the guides have no example of follows their rules', () => {
  const list = (style: 'apa' | 'chicago' | 'mla', citation: Citation): string => marked(citeAs(style, citation));
  // Titles that end with a question are not ended again, and what is no list of names is none.
  expect(list('chicago', { type: 'book', title: 'Who Counts?', editor: 'nobody' })).toBe('*Who Counts?*');
  expect(list('mla', { type: 'book', title: 'Who Counts?', translator: people('Ng, Bo'), publisher: 'Tolls', issued: on(2020) })).toBe('*Who Counts?* Translated by Bo Ng, Tolls, 2020.');
  expect(list('apa', { type: 'book', author: people('Ng, Bo'), title: 'Tolls', translator: people('Haddad, Sami'), edition: '2', publisher: 'Gate', issued: on(2020) })).toBe('Ng, B. (2020). *Tolls* (S. Haddad, Trans.; 2nd ed.). Gate.');
  // Printed without a year.
  expect(list('chicago', { type: 'book', author: people('Ng, Bo'), title: 'Tolls', publisher: 'Gate' })).toBe('Ng, Bo. *Tolls*. Gate, n.d.');
  // Letters without initials, and names that begin with the family's.
  expect(list('apa', { type: 'book', author: people('حداد, سامي', '王, 小明'), title: 'T', issued: on(2020) })).toBe('حداد, سامي, & 王小明. (2020). *T*.');
  expect(list('chicago', { type: 'book', author: people('王, 小明'), title: 'T', issued: on(2020) })).toBe('王小明. *T*. 2020.');
});
