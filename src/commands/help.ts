import { type Command, commandNames, exit } from '../command-line/command.ts';
import { unknownCommand } from '../command-line/parse.ts';

export const help: Command = {
  name: 'help',
  group: 'set up',
  summary: { nl: 'uitleg van cyclus of van één opdracht', en: 'help with cyclus or with one command' },
  argument: {
    name: { nl: 'opdracht', en: 'command' },
    what: {
      nl: 'de opdracht waarover u meer wilt weten, of alles',
      en: 'the command you want to know more of, or all',
    },
    required: false,
  },
  options: [],
  examples: [{ line: 'cyclus help agenda', what: { nl: 'alles over de agenda', en: 'all about the agenda' } }],
  async run({ io, argument, commands, lang }) {
    const { commandHelp, programHelp, wholeHelp } = await import('../command-line/help-text.ts');
    const named = argument?.toLowerCase();
    if (named === undefined) io.stdout.write(programHelp(commands, lang));
    else if (ALL.includes(named)) io.stdout.write(wholeHelp(commands, lang));
    else io.stdout.write(commandHelp(find(named, commands), lang));
    return exit.clean;
  },
};

/** What asks for the help of every command. */
const ALL = ['alles', 'all'];

function find(name: string, commands: readonly Command[]): Command {
  const found = commands.find((command) => commandNames(command).includes(name));
  if (found) return found;
  throw unknownCommand(name, commands, ALL);
}
