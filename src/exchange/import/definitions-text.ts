import type { Lang, Said } from '../../language/language.ts';
import type { DraftChanges } from './changes.ts';
import type { ImportDraft } from './draft.ts';
import { changesLines } from './write-changes.ts';
import { cycleIds, cyclesLines } from './write-cycles.ts';
import { foraLines } from './write-fora.ts';
import { yamlText } from './yaml-text.ts';

/** A file of definitions. */
export interface DefinitionText {
  name: string;
  text: string;
}

/** What the definitions say of the calendar they come from. */
export interface Origin {
  /** What the programme is called; empty when nobody says. */
  title: string;
  /** Null for the usual one. */
  zone: string | null;
  lang: Lang;
  /** What is to be known about them, for a comment at the top. */
  about: readonly string[];
}

type Section = 'fora' | 'cycles' | 'changes';

const HEADINGS: Said<Record<Section, readonly string[]>> = {
  nl: {
    fora: [
      'De gremia, met de tijd, de lengte en de plaats die in de agenda het meest voorkomen.',
      'Zelf aan te vullen: name, level, chair, members en papers (de termijn voor stukken).',
    ],
    cycles: ['Wat zich in de agenda steeds herhaalt. Met `name` geeft u een cyclus een naam die mensen kennen.'],
    changes: ['Wat in de agenda anders is dan de cycli zeggen. Nieuwe wijzigingen komen onderaan.'],
  },
  en: {
    fora: [
      'The fora, with the time, the length and the place that occur most in the calendar.',
      'To be filled in: name, level, chair, members and papers (when they are due).',
    ],
    cycles: ['What comes round again and again in the calendar. Give a cycle a name that people know with `name`.'],
    changes: ['What is otherwise in the calendar than the cycles say. New changes go at the end.'],
  },
};

const NOTHING: Said<Record<Section, string>> = {
  nl: {
    fora: 'In de agenda staat geen gremium.',
    cycles: 'In de agenda is geen ritme te herkennen. Hoe een cyclus eruitziet, toont cyclus begin.',
    changes: 'De agenda is zoals de cycli zeggen. Nieuwe wijzigingen komen in dit bestand.',
  },
  en: {
    fora: 'There is no forum in the calendar.',
    cycles: 'There is no rhythm to be seen in the calendar. For what a cycle looks like, see cyclus init.',
    changes: 'The calendar is as the cycles say. New changes go into this file.',
  },
};

/** Writes definitions as a secretary would: a file for each section, with comments. */
export function definitionTexts(draft: ImportDraft, changes: DraftChanges, origin: Origin): DefinitionText[] {
  const { title, zone, lang, about } = origin;
  const ids = cycleIds(draft.programmes.length, draft.fora);
  const byProgramme = new Map(draft.programmes.map((programme, index) => [programme, ids[index]!]));
  const settings = [
    'settings:',
    ...(title === '' ? [] : [`  title: ${yamlText(title)}`]),
    `  language: ${lang}`,
    ...(zone === null ? [] : [`  timezone: ${zone}`]),
  ];
  const section = (name: Section, lines: readonly string[]) => ({
    name: `${name}.yaml`,
    lines: lines.length === 0 ? asComment([NOTHING[lang][name]]) : [...asComment(HEADINGS[lang][name]), ...lines],
  });
  return [
    { name: 'settings.yaml', lines: [...asComment(about), ...settings] },
    section('fora', draft.fora.length === 0 ? [] : foraLines(draft.fora, lang)),
    section('cycles', ids.length === 0 ? [] : cyclesLines(draft, ids, lang)),
    section(
      'changes',
      changesLines(changes, (programme) => byProgramme.get(programme)!, lang),
    ),
  ].map(({ name, lines }) => ({ name, text: `${lines.join('\n')}\n` }));
}

function asComment(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`.trimEnd());
}
