import { type Command, exit } from '../command-line/command.ts';
import { quoted } from '../diagnostic/quoted.ts';
import { guess, WrongCall } from '../diagnostic/wrong-call.ts';

export const help: Command = {
  name: 'help',
  summary: { nl: 'uitleg van cyclus of van één opdracht', en: 'help with cyclus or with one command' },
  argument: {
    name: { nl: 'opdracht', en: 'command' },
    what: { nl: 'de opdracht waarover u meer wilt weten', en: 'the command you want to know more of' },
    required: false,
  },
  options: [],
  examples: [{ line: 'cyclus help check', what: { nl: 'alles over de knelpunten', en: 'all about conflicts' } }],
  async run({ io, argument, commands, lang }) {
    const { commandHelp, programHelp } = await import('../command-line/help-text.ts');
    io.stdout.write(argument === undefined ? programHelp(commands, lang) : commandHelp(find(argument, commands), lang));
    return exit.clean;
  },
};

function find(name: string, commands: readonly Command[]): Command {
  const found = commands.find((command) => command.name === name || command.alias === name);
  if (found) return found;
  const names = commands.flatMap((command) => (command.alias ? [command.name, command.alias] : [command.name]));
  const tail = guess(name, names);
  throw new WrongCall({
    nl: `onbekende opdracht ${quoted(name)}${tail.nl}`,
    en: `unknown command ${quoted(name)}${tail.en}`,
  });
}
