import type { Io } from '../io.ts';
import type { Lang, Said } from '../language/language.ts';
import { dashed } from '../language/option-names.ts';
import type { Definitions } from '../workspace/definitions.ts';
import type { Group } from './groups.ts';
import type { Listed, Option } from './option.ts';

/** What the program tells the shell. Printed in the help. */
export const exit = { clean: 0, conflicts: 1, wrong: 2, bug: 3 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** What a person can ask of cyclus; one file each, named in `all.ts`. */
export interface Command {
  name: string;
  /** The same in Dutch. */
  alias?: string;
  /** A longer name that is understood too. */
  also?: string;
  /** The kind of work that it is for, under which the help names it. */
  group: Group;
  /** One sentence, without a full stop: what you get. */
  summary: Said;
  argument?: {
    name: Said;
    what: Said;
    required: boolean;
    choices?: Said<readonly string[]>;
    /** What shells offer for it, beside the choices: codes of findings, all or those that can be accepted. */
    completes?: 'codes' | 'acceptable-codes' | 'file' | 'folder' | Listed;
    /** What it names beside what it completes, the likeliest first; behind one of the choices, where there are any. */
    names?: readonly ArgumentKind[];
    /** The choices behind which that may stand. */
    behind?: Said<readonly string[]>;
  };
  /** Other commands that do something like it, and when to take which. */
  choice?: { title: Said; ways: readonly (readonly [line: Said, when: Said])[] };
  /** Its own and shared options, the common ones first; the global ones need not be named. */
  options: readonly Option[];
  /** Whole lines as they can be typed; a test runs each. */
  examples: readonly { line: string; what: Said }[];
  /** Asks, makes and prints. @throws WrongCall or WriteFault for what is the caller's to mend. */
  run(context: Context): Promise<ExitCode>;
}

/** What a command is called. @example commandName(move, 'nl') // 'verplaats' */
export function commandName({ name, alias }: Command, lang: Lang): string {
  return lang === 'nl' ? (alias ?? name) : name;
}

/**
 * A line of a command as it is typed in a language, from the same in English: its name, its options and their fixed values.
 * @example lineIn('cyclus agenda --from 2020-11-03 --format text', agenda, 'nl') // 'cyclus agenda --van 2020-11-03 --vorm tekst'
 */
export function lineIn(line: string, command: Command, lang: Lang): string {
  const [program, , ...words] = line.split(' ');
  const said = words.map((word, index) => {
    if (word.startsWith('--')) return dashed(word.slice(2), lang);
    const option = command.options.find(({ name }) => words[index - 1] === `--${name}`);
    const choices = option ? option.choices : index === 0 ? command.argument?.choices : undefined;
    return choices ? choiceIn(word, choices, lang) : word;
  });
  return [program, commandName(command, lang), ...said].join(' ');
}

/** One or more choices, with commas between them. */
function choiceIn(words: string, choices: Said<readonly string[]>, lang: Lang): string {
  return words
    .split(',')
    .map((word) => choices[lang][choices.en.indexOf(word)] ?? word)
    .join(',');
}

/** All that can be typed for a command. @example commandNames(move) // ['move', 'verplaats'] */
export function commandNames({ name, alias, also }: Command): string[] {
  return [name, alias, also].filter((one) => one !== undefined);
}

/** What an argument can name. */
export type ArgumentKind =
  /** One meeting that goes on. */
  | 'meeting'
  /** The same, of a forum alone the next one; also beside a period, which is about something else. */
  | 'next meeting'
  /** All meetings that a name fits. */
  | 'meetings'
  /** One meeting that was changed. */
  | 'changed meeting'
  /** A meeting that is not there yet. */
  | 'new meeting'
  /** Products, with commas between them. */
  | 'products'
  /** A forum or cycle, beside a period. */
  | 'fora-or-cycles';

/** What a command is given. */
export interface Context {
  io: Io;
  /** Every command there is. */
  commands: readonly Command[];
  /** What was written after the command, with spaces between. */
  argument: string | undefined;
  /** The value of an option, or what it is when nobody wrote it. */
  get<T>(option: Option<T>): T;
  /** Whether the line has an option. */
  has(option: Option): boolean;
  /** The definitions, when they were read to understand the line. */
  definitions: Definitions | undefined;
  /** The language asked for on the line, if any. */
  asked: Lang | undefined;
  /** The language asked for; else that of the workspace, or of the machine for as long as none has been read. */
  readonly lang: Lang;
  /** Takes note of the language of the workspace: all that is said of a call, its errors too, is in one language. */
  speaks(lang: Lang): void;
  /** Says something on stderr that is no result; `--quiet` silences it. */
  tell(sentence: string): void;
  /** Takes note of what now stands there for people to look at, for `--open`. */
  made(paths: readonly string[]): void;
  /** All that was taken note of. */
  toOpen: readonly string[];
}
