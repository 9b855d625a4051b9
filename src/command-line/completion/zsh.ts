import type { Lang } from '../../language/language.ts';
import { type Command, commandName, commandNames } from '../command.ts';
import type { Option } from '../option.ts';
import { globals } from '../options.ts';
import {
  argumentsOf,
  DAYS,
  formsOffered,
  listedBehind,
  listedBehindChoice,
  listedFor,
  optionsOf,
  pathBehind,
} from './offered.ts';

/** A text for between single quotes of a Unix shell. */
function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The script for zsh. */
export function zsh(commands: readonly Command[], lang: Lang): string {
  const escaped = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');
  const path = (completes: string) => (completes === 'folder' ? '_files -/' : '_files');
  const value = (option: Option) => {
    const { value: word, choices, completes } = option;
    if (!word) return '';
    const list = listedFor(option);
    const asked = list ? `_cyclus_listed ${list}` : completes && path(completes);
    return `:${word[lang]}:${choices ? `(${choices[lang].join(' ')})` : (asked ?? ' ')}`;
  };
  const specs = (options: readonly Option[]) =>
    options.flatMap((option) =>
      formsOffered(option, lang).map((form) => single(`*${form}[${escaped(option.what[lang])}]${value(option)}`)),
    );
  const cases = commands.map((command) => {
    const choices = argumentsOf(command, commands, lang);
    const [lists, found] = [listedBehind(command), pathBehind(command)];
    const action = lists ? `_cyclus_listed ${lists}` : found ? path(found) : `(${choices.join(' ')})`;
    const name = command.argument?.name[lang];
    const choice = listedBehindChoice(command);
    const behind = choice?.choices.map(
      (word) => `if (( $words[(I)${word}] )); then _cyclus_listed ${choice.lists}; fi`,
    );
    const argument = behind
      ? [single(`1:${name}:${action}`), ...behind.map((one) => single(`*:${name}:{ ${one} }`))]
      : name
        ? [single(`*:${name}:${action}`)]
        : [];
    return `        ${commandNames(command).join('|')}) _arguments ${[...specs(optionsOf(command)), ...argument].join(' ')} ;;`;
  });
  return `#compdef cyclus
# source <(cyclus completion zsh)
_cyclus_listed() {
  local name
  local -a typed=("\${(@Q)\${(z)BUFFER}}") folder names days
  local -i at=\${typed[(I)--(cycles|map)]} joined=\${typed[(I)--(cycles|map)=*]}
  if (( at )); then folder=(--cycles "$typed[at + 1]"); elif (( joined )); then folder=("$typed[joined]"); fi
  names=("\${(@f)$($typed[1] completion $@[-1] $folder 2>/dev/null)}")
  # ${DAYS}
  local before="$typed[-1] "
  if [[ $BUFFER != *' ' ]]; then before="$typed[-2] "; fi
  for name in $names; do if [[ $name == "$before"* ]]; then days+=("\${name#"$before"}"); fi; done
  if (( $#days )); then names=($days); fi
  # What stands before the list says how zsh shows it.
  compadd "$@[1,-2]" -a names
}
_cyclus() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${commands.map((command) => `    ${single(`${commandName(command, lang)}:${command.summary[lang]}`)}`).join('\n')}
  )
  _arguments -C ${specs(globals).join(' ')} '1:cyclus:->command' '*::rest:->rest'
  case $state in
    command) _describe cyclus commands ;;
    rest)
      case $line[1] in
${cases.join('\n')}
      esac ;;
  esac
}
compdef _cyclus cyclus
`;
}
