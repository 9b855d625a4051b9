import { quoted } from '../diagnostic/quoted.ts';
import { suggestion, WrongCall } from '../diagnostic/wrong-call.ts';
import type { Lang, Said } from '../language/language.ts';
import { dashed, namesOfOption, negatedNames } from '../language/option-names.ts';
import { allWords, readWord, usualWords, type Word } from '../language/word-list.ts';

/** Things that only the definitions tell, of one kind or of several, each by its name. */
export const LISTS = [
  'fora',
  'cycles',
  'fora-or-cycles',
  'teams',
  'people',
  'roles',
  'departments',
  'ways',
  'products',
  'planned',
  'anything',
] as const;

export type Listed = (typeof LISTS)[number];

/** What only the definitions tell and shells offer: such things, meetings and rounds around today, and what can be undone. */
export const COMPLETABLE = [...LISTS, 'meetings', 'undoable', 'rounds'] as const;

export type Completable = (typeof COMPLETABLE)[number];

/** What can be said in the words of people, and is understood before a command begins. */
export type Saying =
  /** A day, as the first or last one of a period, as one that has been, or as any. */
  | 'first day'
  | 'last day'
  | 'past day'
  | 'day'
  /** Where a meeting goes. */
  | 'target'
  /** What to compare with: a day, or something else. */
  | 'then'
  /** A day, or the meeting of a decision. */
  | 'decision'
  /** A meeting. */
  | 'meeting'
  /** A round. */
  | 'round'
  /** A forum with a lead time. */
  | 'lead';

/** An option of a command. The same value is shared by every command that has it, so it means the same everywhere. */
export interface Option<T = unknown> {
  /** The long name, without dashes. */
  name: string;
  /** The letter of its short form. */
  short?: string;
  /** The word for its value in the help; a switch has none. */
  value?: Said;
  /** What can be filled in, where that is a fixed list. */
  choices?: Said<readonly string[]>;
  /** A switch that also exists as `--no-...`. */
  negatable?: true;
  /** What shells offer for its value. */
  completes?: 'file' | 'folder' | Listed;
  /** What its value says, where people have words of their own for it. */
  says?: Saying;
  what: Said;
  /** The value of what was written, in order of writing; empty when nothing was. @throws WrongCall */
  read(written: readonly string[]): T;
}

type About = Omit<Option, 'read'>;

/** An option that is there or not. */
export function flag(about: About): Option<boolean> {
  return { ...about, read: (written) => written.length > 0 };
}

/** An option with one value; written twice with different values it contradicts itself. */
export function single<T>(about: About, read: (text: string) => T): Option<T | undefined> {
  return {
    ...about,
    read(written) {
      const [first, ...others] = written;
      if (first === undefined) return undefined;
      const other = others.find((text) => text !== first);
      if (other !== undefined) throw contradiction(about.name, first, other);
      return read(first);
    },
  };
}

const PATHS = { file: { nl: 'bestand', en: 'file' }, folder: { nl: 'map', en: 'folder' } };

/** An option with a path, exactly as it was typed. */
export function pathOption(name: string, to: keyof typeof PATHS, what: About['what']): Option<string | undefined> {
  return single({ name, value: PATHS[to], completes: to, what }, (text) => text);
}

/**
 * An option with a whole number.
 * @param numbers from the least to the most, and what one of them is: `een poort`, `a port`
 */
export function numberOption(
  about: About,
  { least, most, one }: { least: number; most: number; one: Said },
): Option<number | undefined> {
  const written = new RegExp(`^\\d{1,${String(most).length}}$`);
  return single(about, (text) => {
    const number = written.test(text.trim()) ? Number(text) : Number.NaN;
    if (least <= number && number <= most) return number;
    throw new WrongCall({
      nl: `${dashed(about.name, 'nl')}: ${quoted(text)} is geen ${one.nl}; schrijf een getal van ${least} t/m ${most}`,
      en: `--${about.name}: ${quoted(text)} is not a ${one.en}; write a number from ${least} to ${most}`,
    });
  });
}

/** An option with one of a few values, for each of which there are words in both languages. */
export function worded<T>(about: About, words: readonly Word<T>[]): Option<T | undefined> {
  const choices = { nl: usualWords(words, 'nl'), en: usualWords(words, 'en') };
  return single({ ...about, choices }, (text) => wordOf(saidOption(about), text, words));
}

/** An option that takes several of a few values, for each of which there are words in both languages. */
export function wordedList<T extends string>(about: About, words: readonly Word<T>[]): Option<readonly T[]> {
  const choices = { nl: usualWords(words, 'nl'), en: usualWords(words, 'en') };
  const { read } = list(about);
  return {
    ...about,
    choices,
    read: (written) => [...new Set(read(written).map((text) => wordOf(saidOption(about), text, words)))],
  };
}

/** An option that may be repeated and takes lists with commas; every value once, in order of writing. */
export function list(about: About): Option<readonly string[]> {
  return {
    ...about,
    read: (written) =>
      [...new Set(written.flatMap((text) => text.split(',')).map((text) => text.trim()))].filter(Boolean),
  };
}

/**
 * One of the choices, written in any case.
 * @throws WrongCall with the nearest one for any other text.
 */
export function chosen<T extends string>(what: Said, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text.trim().toLowerCase());
  if (found !== undefined) return found;
  const tail = suggestion(text, choices);
  throw new WrongCall({
    nl: `${what.nl} kent ${quoted(text)} niet${tail.nl}`,
    en: `${what.en} does not know ${quoted(text)}${tail.en}`,
  });
}

/**
 * What a word of either language means.
 * @throws WrongCall with the nearest one for any other text.
 */
export function wordOf<T>(what: Said, text: string, words: readonly Word<T>[]): T {
  const found = readWord(words, text);
  if (found !== undefined) return found;
  const known = { nl: usualWords(words, 'nl'), en: usualWords(words, 'en') };
  const all = allWords(words);
  throw new WrongCall({
    nl: `${what.nl} kent ${quoted(text)} niet${suggestion(text, known.nl, all).nl}`,
    en: `${what.en} does not know ${quoted(text)}${suggestion(text, known.en, all).en}`,
  });
}

/** An option with its name in each language, for messages. @example saidOption(from).nl // '--van' */
export function saidOption({ name }: { name: string }): Said {
  return { nl: dashed(name, 'nl'), en: dashed(name, 'en') };
}

/** The long forms of an option, with dashes, in a language. @example spellings(color, 'nl') // ['--kleur', '--geen-kleur'] */
export function spellings({ name, negatable }: Option, lang: Lang): string[] {
  const [no, geen] = negatedNames(name);
  return [dashed(name, lang), ...(negatable ? [`--${lang === 'nl' ? geen : no}`] : [])];
}

/** All long forms that are understood, with dashes. */
export function allSpellings({ name, negatable }: Option): string[] {
  return [...namesOfOption(name), ...(negatable ? negatedNames(name) : [])].map((one) => `--${one}`);
}

/** How an option is written, for help and completion. @example forms(version, 'nl') // '-V, --version' */
export function forms(option: Option, lang: Lang): string {
  const long = spellings(option, lang).join(', ');
  const short = option.short ? `-${option.short}, ` : '';
  return `${short}${long}${option.value ? ` <${option.value[lang]}>` : ''}`;
}

function contradiction(name: string, one: string, other: string): WrongCall {
  return new WrongCall({
    nl: `${dashed(name, 'nl')} staat er twee keer: ${quoted(one)} en ${quoted(other)}`,
    en: `--${name} is given twice: ${quoted(one)} and ${quoted(other)}`,
  });
}
