import type { Lang } from '../../language/language.ts';
import { type Command, commandName, commandNames } from '../command.ts';
import { type Option, spellings } from '../option.ts';
import { globals } from '../options.ts';
import {
  argumentsOf,
  choicesOf,
  choosers,
  DAYS,
  listedBehind,
  listedBehindChoice,
  listedFor,
  namedCommands,
  pathBehind,
} from './offered.ts';

/** The script for fish. */
export function fish(commands: readonly Command[], lang: Lang): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const listed = (lists: string | undefined) => lists && `(__cyclus_listed ${lists})`;
  const line = (option: Option, when = '') => {
    const { short, value, choices, completes, what } = option;
    const offered = choices ? choices[lang].join(' ') : listed(listedFor(option));
    const taken = offered ? ` -x -a ${quoted(offered)}` : completes ? ' -r -F' : value ? ' -x' : '';
    return spellings(option, lang).map((form, index) => {
      const letter = index === 0 && short ? ` -s ${short}` : '';
      return `complete -c cyclus${when} -l ${form.slice(2)}${letter}${taken} -d ${quoted(what[lang])}`;
    });
  };
  // fish's own test for this takes the value of an option for a command.
  const none = ` -n ${quoted(
    `not __fish_seen_subcommand_from ${namedCommands(commands)
      .map(([name]) => name)
      .join(' ')}`,
  )}`;
  const lines = [
    '# cyclus completion fish | source',
    FISH_LISTED,
    'complete -c cyclus -f',
    ...globals.flatMap((option) => line(option)),
    ...commands.map(
      (command) => `complete -c cyclus${none} -a ${commandName(command, lang)} -d ${quoted(command.summary[lang])}`,
    ),
    ...commands.flatMap((command) => {
      const seen = `__fish_seen_subcommand_from ${commandNames(command).join(' ')}`;
      const others = choosers(command, commands);
      const unless = others.length > 0 ? `; and not __fish_seen_subcommand_from ${others.join(' ')}` : '';
      const when = ` -n ${quoted(`${seen}${unless}`)}`;
      const choice = listedBehindChoice(command);
      const chosen = choicesOf(command);
      const first =
        chosen.length > 0
          ? ` -n ${quoted(`${seen}${unless}; and not __fish_seen_subcommand_from ${chosen.join(' ')}`)}`
          : when;
      const offered = [listed(listedBehind(command)), ...argumentsOf(command, commands, lang)]
        .filter(Boolean)
        .join(' ');
      return [
        ...(pathBehind(command) ? [`complete -c cyclus${when} -F`] : []),
        ...(offered ? [`complete -c cyclus${first} -a ${quoted(offered)}`] : []),
        ...(choice?.choices ?? []).map((word) => {
          const both = ` -n ${quoted(`${seen}; and __fish_seen_subcommand_from ${word}`)}`;
          return `complete -c cyclus${both} -a ${quoted(listed(choice!.lists)!)}`;
        }),
        ...command.options.flatMap((option) => line(option, when)),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** Of the words before the one that is completed, `--cycles` says where the definitions are. */
const FISH_LISTED = `function __cyclus_listed
  set -l typed (commandline -opc)
  set -l folder
  for at in (seq (count $typed))
    if contains -- "$typed[$at]" --cycles --map
      set folder --cycles $typed[(math $at + 1)]
    else if string match -qr -- '^--(cycles|map)=' "$typed[$at]"
      set folder $typed[$at]
    end
  end
  # ${DAYS}
  set -l before "$typed[-1] "
  set -l length (string length -- $before)
  set -l days
  set -l names ($typed[1] completion $argv $folder 2>/dev/null)
  for name in $names
    if test (string sub -l $length -- $name) = $before
      set -a days (string sub -s (math $length + 1) -- $name)
    end
  end
  if set -q days[1]
    set names $days
  end
  string join -- \\n $names
end`;
