import { Command as Commander } from 'commander';
import { addTo } from '../common/add-to.ts';
import { quoted } from '../diagnostic/quoted.ts';
import { guess, WrongCall } from '../diagnostic/wrong-call.ts';
import type { Lang, Said } from '../language/language.ts';
import { dashed, namesOfOption, negatedNames } from '../language/option-names.ts';
import { type Command, commandName, commandNames, lineIn } from './command.ts';
import { allSpellings, forms, type Option } from './option.ts';
import { globals } from './options.ts';

/** What somebody typed, taken apart. */
export interface ParsedArgs {
  /** Undefined when no command was named. */
  command: Command | undefined;
  /** What stands after the command and is no option. */
  words: string[];
  /** What was written for each option, in order of writing. */
  written: Map<Option, string[]>;
  /** What is wrong with it, the first mistake first; help and version are given all the same. */
  mistakes: WrongCall[];
}

/**
 * Takes a command line apart, options before or after the argument. Nothing is guessed: a mistake is a mistake.
 * @example parse(['agenda', '--forum', 'MCC'], commands).command?.name // 'agenda'
 */
export function parse(args: readonly string[], commands: readonly Command[]): ParsedArgs {
  const call: ParsedArgs = { command: undefined, words: [], written: new Map(), mistakes: [] };
  const program = commander('cyclus', globals, call);
  program.action(() => {
    const [first] = program.args;
    if (first === undefined) return;
    call.mistakes.push(
      first.startsWith('-') ? unknownOption(first, undefined, commands) : unknownCommand(first, commands),
    );
  });
  // What is not on the line cannot be the command, and making them all would take longer than all else.
  for (const command of commands.filter((one) => commandNames(one).some((name) => args.includes(name)))) {
    const child = commander(command.name, command.options, call);
    child.aliases(commandNames(command).slice(1));
    child.action(() => {
      call.command = command;
      readWords(child.args, call, command, commands);
    });
    program.addCommand(child);
  }
  program.parse(withNegativeValues(args), { from: 'user' });
  return call;
}

/** A number of days back is a value and no option, although it begins with a dash: `--to "-1 werkdag"`. */
function withNegativeValues(args: readonly string[]): string[] {
  const made: string[] = [];
  for (const arg of args) {
    const option = made.at(-1);
    if (/^-\d+ ?\p{L}/u.test(arg) && option?.startsWith('--') && !option.includes('='))
      made.splice(-1, 1, `${option}=${arg}`);
    else made.push(arg);
  }
  return made;
}

/** A commander that only takes apart: its own English help, suggestions and exits never come up. */
function commander(name: string, options: readonly Option[], call: ParsedArgs): Commander {
  const made = new Commander(name).helpOption(false).helpCommand(false).allowUnknownOption().allowExcessArguments();
  for (const option of options) {
    for (const [index, name] of namesOfOption(option.name).entries()) {
      const short = index === 0 && option.short ? `-${option.short}, ` : '';
      made.option(`${short}--${name}${option.value ? ' [value]' : ''}`);
      made.on(`option:${name}`, (text?: string | null) => {
        if (text === null) call.mistakes.push(valueMissing(option));
        else addTo(call.written, option, text ?? 'true');
      });
    }
    for (const name of option.negatable ? negatedNames(option.name) : []) {
      made.option(`--${name}`);
      made.on(`option:${name}`, () => addTo(call.written, option, 'false'));
    }
  }
  return made;
}

function readWords(words: readonly string[], call: ParsedArgs, command: Command, commands: readonly Command[]): void {
  for (const word of words)
    if (word.startsWith('-') && word !== '-') call.mistakes.push(unknownOption(word, command, commands));
    else call.words.push(word);
  const [first] = call.words;
  if (first !== undefined && !command.argument) call.mistakes.push(tooMuch(first, command));
  if (first === undefined && command.argument?.required) call.mistakes.push(argumentMissing(command));
}

/** Says that there is no such command. @param others what could be meant beside commands */
export function unknownCommand(word: string, commands: readonly Command[], others: readonly string[] = []): WrongCall {
  const tail = guess(word, [...commands.flatMap(commandNames), ...others]);
  return new WrongCall({
    nl: `onbekende opdracht ${quoted(word)}${tail.nl}\nTyp cyclus help voor wat er kan.`,
    en: `unknown command ${quoted(word)}${tail.en}\nType cyclus help for what there is.`,
  });
}

function unknownOption(word: string, command: Command | undefined, commands: readonly Command[]): WrongCall {
  const name = word.split('=')[0]!;
  const known = [...globals, ...(command?.options ?? [])];
  if (word !== name && known.some((option) => allSpellings(option).includes(name))) return valueNotAllowed(name);
  const elsewhere = commands.filter((other) => other.options.some((option) => allSpellings(option).includes(name)));
  if (elsewhere.length > 0) return misplaced(name, command, elsewhere);
  const tail = guess(name, known.flatMap(allSpellings));
  const help = (lang: Lang) => (command ? `cyclus ${commandName(command, lang)} --help` : 'cyclus help');
  return new WrongCall({
    nl: `onbekende optie ${quoted(name)}${tail.nl}\nTyp ${help('nl')} voor wat er kan.`,
    en: `unknown option ${quoted(name)}${tail.en}\nType ${help('en')} for what there is.`,
  });
}

/** An option that exists, but not here. */
function misplaced(name: string, command: Command | undefined, elsewhere: readonly Command[]): WrongCall {
  const names = (lang: Lang) => elsewhere.map((other) => commandName(other, lang)).join(', ');
  if (!command)
    return new WrongCall({
      nl: `${name} hoort achter een opdracht, zoals: cyclus ${commandName(elsewhere[0]!, 'nl')} ${name}`,
      en: `${name} belongs after a command, such as: cyclus ${elsewhere[0]!.name} ${name}`,
    });
  return new WrongCall({
    nl: `${commandName(command, 'nl')} kent ${name} niet; wel: ${names('nl')}`,
    en: `${command.name} does not know ${name}; these do: ${names('en')}`,
  });
}

function valueNotAllowed(name: string): WrongCall {
  return new WrongCall({ nl: `${name} heeft geen waarde nodig`, en: `${name} takes no value` });
}

function valueMissing(option: Option): WrongCall {
  return new WrongCall({
    nl: `achter ${dashed(option.name, 'nl')} ontbreekt de waarde: ${forms(option, 'nl')}`,
    en: `the value after --${option.name} is missing: ${forms(option, 'en')}`,
  });
}

function argumentMissing(command: Command): WrongCall {
  const { name } = command.argument!;
  const { line } = command.examples[0]!;
  return new WrongCall({
    nl: `achter cyclus ${commandName(command, 'nl')} ontbreekt <${name.nl}>; bijvoorbeeld: ${lineIn(line, command, 'nl')}`,
    en: `<${name.en}> is missing after cyclus ${command.name}; for example: ${line}`,
  });
}

function tooMuch(word: string, command: Command): WrongCall {
  return new WrongCall({
    nl: `${commandName(command, 'nl')} weet niet wat ${quoted(word)} hier betekent${meantOption(word, command).nl}`,
    en: `${command.name} does not know what ${quoted(word)} means here${meantOption(word, command).en}`,
  });
}

/** What a word without an option is most often meant for. */
function meantOption(word: string, { options }: Command): Said {
  const filter = options.find(({ name }) => name === 'forum');
  return filter
    ? { nl: `; bedoelt u ${dashed(filter.name, 'nl')} ${word}?`, en: `; did you mean --${filter.name} ${word}?` }
    : { nl: '; alles behalve de opdracht is een optie', en: '; all but the command is an option' };
}
