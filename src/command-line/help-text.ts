import { wrap } from '../diagnostic/wrap.ts';
import { capital } from '../language/capital.ts';
import type { Lang, Said } from '../language/language.ts';
import { type Command, commandName, lineIn } from './command.ts';
import { GROUPS } from './groups.ts';
import { forms, type Option } from './option.ts';
import { globals } from './options.ts';

const WIDTH = 80;

/** The left column is no wider than this; what is longer pushes its text to the next line. */
const LEFT = 26;

const WORDS = {
  nl: {
    what: 'Maakt van afspraken over cycli van overleggen een vergaderschema met echte data.',
    example: 'Voorbeeld',
    examples: 'Voorbeelden',
    usage: 'Gebruik',
    options: 'Opties',
    globals: 'Opties bij elke opdracht',
    exits: 'Exitcodes',
    more: 'Meer: cyclus help <opdracht>, of cyclus help alles.',
    placeholder: '<opdracht> [opties]',
    optional: '[opties]',
  },
  en: {
    what: 'Turns agreements on cycles of meetings into a schedule with real dates.',
    example: 'Example',
    examples: 'Examples',
    usage: 'Usage',
    options: 'Options',
    globals: 'Options of every command',
    exits: 'Exit codes',
    more: 'More: cyclus help <command>, or cyclus help all.',
    placeholder: '<command> [options]',
    optional: '[options]',
  },
};

const EXITS: readonly [string, Said][] = [
  ['0', { nl: 'in orde', en: 'all well' }],
  [
    '1',
    { nl: 'knelpunten: er zijn knelpunten van het soort fout', en: 'check: there are conflicts of severity error' },
  ],
  [
    '2',
    {
      nl: 'de aanroep of de definities kloppen niet, of een bestand gaat niet open',
      en: 'the call or the definitions are wrong, or a file cannot be used',
    },
  ],
  ['3', { nl: 'fout in cyclus zelf', en: 'a bug in cyclus itself' }],
];

/** The help of the program, on one screen: what it is, an example, and the commands by the work that they are for. */
export function programHelp(commands: readonly Command[], lang: Lang): string {
  const words = WORDS[lang];
  const [daily, ...others] = GROUPS.map((group) => ({ group, members: membersOf(group, commands) }));
  const widest = Math.max(...others.map(({ group }) => group.title[lang].length));
  return sections([
    ...introduction(commands, lang),
    summaries(daily!.group.title[lang], daily!.members, lang),
    others
      .map(({ group, members }) => {
        const names = members.map((command) => commandName(command, lang)).join(', ');
        return `${group.title[lang].padEnd(widest)}  ${indented(names, widest + 2).trimStart()}`;
      })
      .join('\n'),
    words.more,
  ]);
}

/** The same with every command in a sentence, the options that all have, and the exit codes. */
export function wholeHelp(commands: readonly Command[], lang: Lang): string {
  return sections([
    ...introduction(commands, lang),
    `${WORDS[lang].usage}: cyclus ${WORDS[lang].placeholder}`,
    ...GROUPS.map((group) => summaries(group.title[lang], membersOf(group, commands), lang)),
    optionTable(WORDS[lang].globals, globals, lang),
    exitTable(lang),
  ]);
}

function introduction(commands: readonly Command[], lang: Lang): string[] {
  const words = WORDS[lang];
  return [words.what, `${words.example}: ${lineIn(commands[0]!.examples[0]!.line, commands[0]!, lang)}`];
}

function membersOf({ name }: (typeof GROUPS)[number], commands: readonly Command[]): Command[] {
  return commands.filter(({ group }) => group === name);
}

function summaries(title: string, members: readonly Command[], lang: Lang): string {
  return table(
    title,
    members.map((command) => [commandName(command, lang), command.summary[lang]]),
  );
}

/** The help of one command. */
export function commandHelp(command: Command, lang: Lang): string {
  const words = WORDS[lang];
  const { argument } = command;
  const name = argument && (argument.required ? `<${argument.name[lang]}>` : `[${argument.name[lang]}]`);
  return sections([
    indented(`${capital(command.summary[lang])}.`, 0),
    [
      `${command.examples.length > 1 ? words.examples : words.example}:`,
      ...command.examples.map(({ line, what }) => `  ${lineIn(line, command, lang)}\n${indented(what[lang], 6)}`),
    ].join('\n'),
    command.choice ? choiceTable(command.choice, lang) : '',
    usage(command, name, lang),
    command.options.length > 0 ? optionTable(words.options, command.options, lang) : '',
    optionTable(words.globals, globals, lang),
    exitTable(lang),
  ]);
}

/** How the command is written; in Dutch by both its names, as people read the English one too. */
function usage(command: Command, argument: string | undefined, lang: Lang): string {
  const words = WORDS[lang];
  const lines = [...new Set([commandName(command, lang), command.name])].map((name) =>
    ['cyclus', name, argument, words.optional].filter(Boolean).join(' '),
  );
  return [
    `${words.usage}: ${lines.join(`\n${' '.repeat(words.usage.length + 2)}`)}`,
    ...(argument ? [indented(`${argument}: ${command.argument?.what[lang]}`, 2)] : []),
  ].join('\n');
}

function optionTable(title: string, options: readonly Option[], lang: Lang): string {
  return table(
    title,
    options.map((option) => [forms(option, lang), option.what[lang]]),
  );
}

function choiceTable({ title, ways }: NonNullable<Command['choice']>, lang: Lang): string {
  return table(
    indented(title[lang], 0),
    ways.map(([line, when]) => [line[lang], when[lang]]),
  );
}

function exitTable(lang: Lang): string {
  return table(
    WORDS[lang].exits,
    EXITS.map(([code, what]) => [code, what[lang]]),
  );
}

function sections(parts: readonly string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const left = Math.min(LEFT, Math.max(0, ...rows.map(([name]) => name.length)));
  const lines = rows.map(([name, what]) => {
    const text = indented(what, left + 4);
    return name.length > left ? `  ${name}\n${text}` : `  ${name.padEnd(left)}  ${text.trimStart()}`;
  });
  return [`${title}:`, ...lines].join('\n');
}

function indented(text: string, indent: number): string {
  return wrap(text, WIDTH - indent)
    .map((line) => ' '.repeat(indent) + line)
    .join('\n');
}
