import { dayRange, daysWords } from '../../calendar/words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { countFindings } from '../../diagnostic/show.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { ChosenEdit, Obstacle, Solution } from '../../remedies/solving/solve.ts';
import { type Document, type DocumentBlock, heading, type ListEntry } from '../blocks.ts';
import { findingEntry } from '../finding-entry.ts';
import { type Effect, effectBlocks } from './effect.ts';

/** An entry of `changes` as it can be put there, or lines of a file as they were and are to be. */
export type YamlEdit = string | { file: string; before: string; after: string };

/** A solution with what comes of it. */
export interface SolutionFound extends Solution {
  effect: Effect;
  /** What is wrong with the definitions themselves, which no solution changes. */
  definitions: readonly Finding[];
  yamlOf(edit: ChosenEdit): YamlEdit;
}

interface Words {
  title: (period: string) => string;
  nothing: string;
  ends: (edits: number, ended: number, left: number) => string;
  proven: (count: number) => string;
  best: (count: number) => string;
  edits: string;
  solves: string;
  touches: string;
  touched: (people: number, deadlines: number) => string;
  costs: string;
  levels: readonly string[];
  unsolved: string;
  why: Record<Obstacle, string>;
  because: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: (period) => `Oplossing van ${period}`,
    nothing: 'Er is niets op te lossen: er zijn geen fouten.',
    ends: (edits, ended, left) =>
      `${edits === 1 ? '1 wijziging lost' : `${edits} wijzigingen lossen`} ${ended === 1 ? '1 fout' : `${ended} fouten`} op; ` +
      (left === 0
        ? 'er blijft geen fout over.'
        : `er ${left === 1 ? 'blijft 1 fout' : `blijven ${left} fouten`} over.`),
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
    ends: (edits, ended, left) =>
      `${edits === 1 ? '1 edit ends' : `${edits} edits end`} ${ended === 1 ? '1 error' : `${ended} errors`}; ` +
      (left === 0 ? 'no error is left.' : `${left === 1 ? '1 error is' : `${left} errors are`} left.`),
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

/** The cheapest set of edits with what each ends, what it costs, what is left and why, and what comes of it all. */
export function solutionDocument(found: SolutionFound, lang: Lang): Document {
  const words = WORDS[lang];
  const { before, after, edits, cost, effect } = found;
  const { from, until } = before.schedule.window;
  const [was, is] = [before, after].map(({ findings }) => countFindings(findings).error) as [number, number];
  const summary =
    was === 0 && edits.length === 0
      ? [words.nothing]
      : [words.ends(edits.length, was - is, is), provenWords(found, words)];
  return {
    lang,
    title: words.title(dayRange(from, until, lang)),
    subtitles: summary,
    blocks: [
      ...(edits.length === 0
        ? []
        : [heading(words.edits), { kind: 'list' as const, entries: edits.map((edit) => editEntry(edit, lang)) }]),
      ...unsolvedBlocks(found, lang),
      ...(edits.length === 0
        ? []
        : [
            heading(words.costs),
            {
              kind: 'fields' as const,
              rows: words.levels.map((label, level) => ({ label, lines: [String(cost[level])] })),
            },
            ...effectBlocks(effect, lang),
          ]),
    ],
    footer: null,
  };
}

/** Why something is not solved, in one sentence without its full stop. */
export function whyWords(why: Obstacle, lang: Lang): string {
  return WORDS[lang].why[why];
}

function provenWords({ proven, helpful }: SolutionFound, { proven: sure, best }: Words): string {
  return (proven ? sure : best)(helpful.length);
}

/** @example sentence(edit, 'nl') // 'verplaats MCC van vrijdag 1 januari 2021 naar maandag 4 januari 2021' */
function editSentence({ subject, to, end }: ChosenEdit, lang: Lang): string {
  return [subject[lang], to[lang], end?.[lang] ?? ''].filter(Boolean).join(' ');
}

function editEntry(edit: ChosenEdit, lang: Lang): ListEntry {
  const words = WORDS[lang];
  const { kind, args, when } = edit.finding;
  return {
    label: null,
    tone: 'plain',
    text: editSentence(edit, lang),
    after: null,
    facts: [
      { label: words.solves, value: `${kind.say[lang](args)} (${daysWords(when, lang)})` },
      { label: words.touches, value: words.touched(edit.touches.people, edit.touches.deadlines) },
    ],
  };
}

function unsolvedBlocks({ unsolved }: SolutionFound, lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  if (unsolved.length === 0) return [];
  const entries = unsolved.map(({ finding, why }): ListEntry => {
    const { facts, ...entry } = findingEntry(
      { ...finding, kind: { ...finding.kind, hint: { nl: () => undefined, en: () => undefined } } },
      finding.when,
      lang,
    );
    return { ...entry, facts: [...facts, { label: words.because, value: words.why[why] }] };
  });
  return [heading(words.unsolved), { kind: 'list', entries }];
}
