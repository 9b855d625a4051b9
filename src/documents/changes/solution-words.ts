import type { Lang, Said } from '../../language/language.ts';
import type { Obstacle } from '../../remedies/solving/solve.ts';

/** How many there are of each. */
interface Counted {
  error: number;
  warning: number;
}

/** What is said of a solution. */
export interface SolutionWords {
  title: (period: string) => string;
  nothing: string;
  nothingAtAll: string;
  ends: (edits: number, ended: number, left: number) => string;
  brings: (edits: number, before: Counted, after: Counted) => string;
  proven: (count: number) => string;
  best: (count: number) => string;
  edits: string;
  solves: string;
  touches: string;
  touched: (people: number, deadlines: number) => string;
  costs: string;
  levels: readonly string[];
  /** Where warnings have to go as well. */
  warningsLeft: string;
  others: string;
  instead: string;
  difference: string;
  same: string;
  unsolved: string;
  why: Record<Obstacle, string>;
  because: string;
}

export const SOLUTION: Said<SolutionWords> = {
  nl: {
    title: (period) => `Oplossing van ${period}`,
    nothing: 'Er is niets op te lossen: er zijn geen fouten.',
    nothingAtAll: 'Er is niets op te lossen: er zijn geen fouten of waarschuwingen.',
    ends: (edits, ended, left) =>
      `${edits === 1 ? '1 wijziging lost' : `${edits} wijzigingen lossen`} ${ended === 1 ? '1 fout' : `${ended} fouten`} op; ` +
      (left === 0
        ? 'er blijft geen fout over.'
        : `er ${left === 1 ? 'blijft 1 fout' : `blijven ${left} fouten`} over.`),
    brings: (edits, before, after) =>
      `${edits === 1 ? '1 wijziging brengt' : `${edits} wijzigingen brengen`} ${countedWords(before, 'nl')} terug tot ${countedWords(after, 'nl')}.`,
    proven: (count) => `Bewezen de kleinste wijziging uit de ${count} mogelijkheden die iets oplossen.`,
    best: (count) =>
      `De beste die is gevonden, uit ${count} mogelijkheden die iets oplossen; dat het niet kleiner kan, is niet bewezen.`,
    edits: 'Wijzigingen',
    solves: 'Lost op',
    touches: 'Raakt',
    touched: (people, deadlines) =>
      `${people} ${people === 1 ? 'functie' : 'functies'}, ${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'}`,
    costs: 'Wat het kost',
    levels: [
      'fouten die overblijven',
      'producten die te laat of nergens worden besloten',
      'afgelaste overleggen',
      'wijzigingen',
      'leden maal werkdagen verplaatst',
      'stukken die eerder klaar moeten zijn',
      'overleggen nieuw in een weekend, op een vooravond of in een reces',
      'nieuwe waarschuwingen',
    ],
    warningsLeft: 'waarschuwingen die overblijven',
    others: 'Andere oplossingen',
    instead: 'In plaats van',
    difference: 'Verschil',
    same: 'geen: het kost hetzelfde',
    unsolved: 'Niet opgelost',
    why: {
      past: 'het ligt in het verleden, en dat staat vast',
      kept: 'alles wat het oplost, moet blijven zoals het is',
      nothing: 'geen van de mogelijkheden lost het op',
      others: 'wat het oplost, geeft een andere fout of gaat niet samen met de rest',
      time: 'de tijd was om',
    },
    because: 'Waarom',
  },
  en: {
    title: (period) => `Solution for ${period}`,
    nothing: 'There is nothing to solve: there are no errors.',
    nothingAtAll: 'There is nothing to solve: there are no errors or warnings.',
    ends: (edits, ended, left) =>
      `${edits === 1 ? '1 edit ends' : `${edits} edits end`} ${ended === 1 ? '1 error' : `${ended} errors`}; ` +
      (left === 0 ? 'no error is left.' : `${left === 1 ? '1 error is' : `${left} errors are`} left.`),
    brings: (edits, before, after) =>
      `${edits === 1 ? '1 edit brings' : `${edits} edits bring`} ${countedWords(before, 'en')} down to ${countedWords(after, 'en')}.`,
    proven: (count) => `Proven the smallest change among the ${count} candidates that end anything.`,
    best: (count) =>
      `The best that was found, among ${count} candidates that end anything; that nothing is smaller, is not proven.`,
    edits: 'Edits',
    solves: 'Ends',
    touches: 'Touches',
    touched: (people, deadlines) =>
      `${people} ${people === 1 ? 'role' : 'roles'}, ${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'}`,
    costs: 'What it costs',
    levels: [
      'errors that are left',
      'products that are decided too late or nowhere',
      'cancelled meetings',
      'edits',
      'members times working days moved',
      'papers that are due earlier',
      'meetings newly in a weekend, on an eve or in a recess',
      'new warnings',
    ],
    warningsLeft: 'warnings that are left',
    others: 'Other solutions',
    instead: 'Instead of',
    difference: 'Difference',
    same: 'none: it costs the same',
    unsolved: 'Not solved',
    why: {
      past: 'it lies in the past, and that stands',
      kept: 'all that ends it has to stay as it is',
      nothing: 'none of the candidates ends it',
      others: 'what ends it makes another error, or does not go together with the rest',
      time: 'the time was up',
    },
    because: 'Why',
  },
};

const COUNTED: Said<Record<keyof Counted, readonly [one: string, many: string]>> = {
  nl: { error: ['fout', 'fouten'], warning: ['waarschuwing', 'waarschuwingen'] },
  en: { error: ['error', 'errors'], warning: ['warning', 'warnings'] },
};

function countedWords({ error, warning }: Counted, lang: Lang): string {
  const say = (what: keyof Counted, count: number) => `${count} ${COUNTED[lang][what][count === 1 ? 0 : 1]}`;
  return `${say('error', error)} ${lang === 'nl' ? 'en' : 'and'} ${say('warning', warning)}`;
}
