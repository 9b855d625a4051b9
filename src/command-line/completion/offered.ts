import type { Lang } from '../../language/language.ts';
import { codesFor } from '../codes.ts';
import { type ArgumentKind, type Command, commandNames } from '../command.ts';
import { type Completable, LISTS, type Option, type Saying, spellings } from '../option.ts';
import { globals } from '../options.ts';

/** Every name of a command, with the command. */
export function namedCommands(commands: readonly Command[]): [string, Command][] {
  return commands.flatMap((command) => commandNames(command).map((name): [string, Command] => [name, command]));
}

export function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...globals];
}

/** What is offered for an option: its names in one language, although both are understood. */
export function formsOffered(option: Option, lang: Lang): string[] {
  return [...spellings(option, lang), ...(option.short ? [`-${option.short}`] : [])];
}

/** What is offered behind a command, of what is the same for everybody. */
export function argumentsOf(command: Command, commands: readonly Command[], lang: Lang): readonly string[] {
  if (command.name === 'help') return [...namedCommands(commands).map(([name]) => name), 'alles', 'all'];
  const { choices, completes, names } = command.argument ?? {};
  return choices?.[lang] ?? (names ? [] : codesFor(completes));
}

/** What is offered for a name, of what the definitions tell. */
const LIST_OF: Record<ArgumentKind, Completable> = {
  meeting: 'meetings',
  'next meeting': 'meetings',
  meetings: 'meetings',
  'changed meeting': 'undoable',
  'new meeting': 'fora',
  products: 'products',
  'fora-or-cycles': 'fora-or-cycles',
};

const LIST_SAID: Partial<Record<Saying, Completable>> = {
  meeting: 'meetings',
  decision: 'meetings',
  round: 'rounds',
  lead: 'fora',
};

/** The lists to ask for behind a command, with commas between them; nothing when there is a fixed choice. */
export function listedBehind({ argument }: Command): string | undefined {
  const { choices, completes, names = [] } = argument ?? {};
  if (choices) return undefined;
  return [LISTS.find((list) => list === completes), listsOf(names)].filter(Boolean).join(',');
}

/** The list to ask for as the value of an option. */
export function listedFor({ completes, says }: Option): Completable | undefined {
  return LISTS.find((list) => list === completes) ?? (says && LIST_SAID[says]);
}

/** The lists to ask for behind one of the choices of a command, and these choices. */
export function listedBehindChoice({ argument }: Command): { choices: readonly string[]; lists: string } | undefined {
  const { behind, names = [] } = argument ?? {};
  return behind && { choices: [...new Set([...behind.nl, ...behind.en])], lists: listsOf(names) };
}

function listsOf(names: readonly ArgumentKind[]): string {
  return names.map((name) => LIST_OF[name]).join(',');
}

/** What can be chosen behind a command, in both languages. */
export function choicesOf({ argument }: Command): string[] {
  return [...new Set([...(argument?.choices?.nl ?? []), ...(argument?.choices?.en ?? [])])];
}

/** The commands behind which the name of this one is a choice. */
export function choosers(command: Command, commands: readonly Command[]): string[] {
  const own = commandNames(command);
  return commands.filter((other) => choicesOf(other).some((choice) => own.includes(choice))).flatMap(commandNames);
}

/** Whether files or folders can stand behind a command. */
export function pathBehind({ argument }: Command): 'file' | 'folder' | undefined {
  const completes = argument?.completes;
  return completes === 'file' || completes === 'folder' ? completes : undefined;
}

/** What the scripts say themselves of the days that they offer behind a forum. */
export const DAYS = 'A meeting can be typed as two words, MCC 2020-11-03: behind the first come its days.';
