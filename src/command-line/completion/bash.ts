import type { Lang } from '../../language/language.ts';
import { type Command, commandName, commandNames } from '../command.ts';
import { allSpellings, type Option } from '../option.ts';
import { globals } from '../options.ts';
import {
  argumentsOf,
  DAYS,
  formsOffered,
  listedBehind,
  listedBehindChoice,
  listedFor,
  namedCommands,
  optionsOf,
  pathBehind,
} from './offered.ts';

/** The script for bash. */
export function bash(commands: readonly Command[], lang: Lang): string {
  const names = namedCommands(commands).map(([name]) => name);
  const offered = (options: readonly Option[]) => options.flatMap((option) => formsOffered(option, lang));
  const path = (completes: string) => `_cyclus_names -${completes === 'folder' ? 'd' : 'f'} "$current"`;
  const value = (option: Option): string | undefined => {
    if (option.choices) return `COMPREPLY=($(compgen -W "${option.choices[lang].join(' ')}" -- "$current"))`;
    if (listedFor(option)) return `_cyclus_listed ${listedFor(option)} "$current"`;
    if (option.completes) return path(option.completes);
    return option.value && 'COMPREPLY=()';
  };
  const values = (which: string, options: readonly Option[]) =>
    options.flatMap((option) => {
      const reply = value(option);
      return reply ? allSpellings(option).map((form) => `    ${which}:${form}) ${reply}; return ;;`) : [];
    });
  const words = commands.map((command) => {
    const all = [...argumentsOf(command, commands, lang), ...offered(optionsOf(command))];
    return `    ${commandNames(command).join('|')}) words="${all.join(' ')}" ;;`;
  });
  const listed = commands.flatMap((command) => {
    const lists = listedBehind(command);
    const found = pathBehind(command);
    const reply = lists ? `_cyclus_listed ${lists} "$current"` : found && path(found);
    const choice = listedBehindChoice(command);
    const asked = choice
      ? choice.choices.map(
          (word) =>
            `if [[ " \${COMP_WORDS[*]} " == *" ${word} "* ]]; then _cyclus_listed ${choice.lists} "$current"; fi`,
        )
      : [reply].filter(Boolean);
    return asked.map((one) => `      ${commandNames(command).join('|')}) ${one} ;;`);
  });
  return `# eval "$(cyclus completion bash)"
_cyclus_names() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen "$1" -- "$2"))
}
_cyclus_listed() {
  local index name folder=() days=() quotes=$'[\\\\\\\\"\\']'
  local begin="\${2//$quotes/}" before="\${COMP_WORDS[COMP_CWORD - 1]//$quotes/} "
  for ((index = 1; index < COMP_CWORD; index++)); do
    if [[ \${COMP_WORDS[index]} == --cycles || \${COMP_WORDS[index]} == --map ]]; then
      name="\${COMP_WORDS[index + 1]}"
      if [[ $name == = ]]; then name="\${COMP_WORDS[index + 2]}"; fi
      folder=(--cycles "\${name//$quotes/}")
    fi
  done
  compopt -o filenames 2>/dev/null
  while IFS= read -r name; do
    if [[ $name == "$begin"* ]]; then COMPREPLY+=("$name"); fi
    if [[ $name == "$before$begin"* ]]; then days+=("\${name#"$before"}"); fi
  done < <("\${COMP_WORDS[0]}" completion "$1" "\${folder[@]}" 2>/dev/null)
  # ${DAYS}
  if (( \${#days[@]} )); then COMPREPLY=("\${days[@]}"); fi
}
_cyclus() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="" word words
  COMPREPLY=()
  if [[ $current == = ]]; then current=""; fi
  if [[ $previous == = ]]; then previous="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${names.join('|')}) command="$word"; break ;; esac
  done
  case "$command:$previous" in
${[...commands.flatMap((command) => commandNames(command).flatMap((name) => values(name, command.options))), ...values('*', globals)].join('\n')}
  esac
  case "$command" in
${words.join('\n')}
    *) words="${[...commands.map((command) => commandName(command, lang)), ...offered(globals)].join(' ')}" ;;
  esac
  if [[ $current != -* ]]; then
    case "$command" in
${listed.join('\n')}
    esac
  fi
  if (( \${#COMPREPLY[@]} == 0 )); then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -F _cyclus cyclus
`;
}
