import type { Lang } from '../language/language.ts';
import { codesFor } from './codes.ts';
import { type Command, commandName, commandNames } from './command.ts';
import { allSpellings, LISTS, type Listed, type Option, spellings } from './option.ts';
import { globals } from './options.ts';

type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/**
 * The script that makes a shell complete commands, options and values; made of the commands, so it never lags behind. For
 * what only the definitions tell, it asks `cyclus completion fora` and its like each time.
 */
export function completionScript(shell: Shell, commands: readonly Command[], lang: Lang): string {
  return { bash, zsh, fish, powershell }[shell](commands, lang);
}

/** Every name of a command, with the command. */
function named(commands: readonly Command[]): [string, Command][] {
  return commands.flatMap((command) => commandNames(command).map((name): [string, Command] => [name, command]));
}

function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...globals];
}

/** What is offered for an option: its names in one language, although both are understood. */
function formsOffered(option: Option, lang: Lang): string[] {
  return [...spellings(option, lang), ...(option.short ? [`-${option.short}`] : [])];
}

function argumentsOf(command: Command, commands: readonly Command[]): readonly string[] {
  if (command.name === 'help') return [...named(commands).map(([name]) => name), 'alles', 'all'];
  const { choices = [], completes } = command.argument ?? {};
  return choices.length > 0 ? choices : codesFor(completes);
}

/** What the definitions tell of this, for an option or for what stands behind a command. */
function listedFor(completes: string | undefined): Listed | undefined {
  return LISTS.find((list) => list === completes);
}

/** A text for between single quotes of a Unix shell. */
function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function bash(commands: readonly Command[], lang: Lang): string {
  const names = named(commands).map(([name]) => name);
  const offered = (options: readonly Option[]) => options.flatMap((option) => formsOffered(option, lang));
  const value = (option: Option): string | undefined => {
    if (option.choices) return `COMPREPLY=($(compgen -W "${option.choices[lang].join(' ')}" -- "$current"))`;
    if (listedFor(option.completes)) return `_cyclus_listed ${option.completes} "$current"`;
    if (option.completes) return `_cyclus_names -${option.completes === 'folder' ? 'd' : 'f'} "$current"`;
    return option.value && 'COMPREPLY=()';
  };
  const values = (which: string, options: readonly Option[]) =>
    options.flatMap((option) => {
      const reply = value(option);
      return reply ? allSpellings(option).map((form) => `    ${which}:${form}) ${reply}; return ;;`) : [];
    });
  const words = commands.map((command) => {
    const all = [...argumentsOf(command, commands), ...offered(optionsOf(command))];
    return `    ${commandNames(command).join('|')}) words="${all.join(' ')}" ;;`;
  });
  const listed = commands.flatMap((command) => {
    const list = listedFor(command.argument?.completes);
    return list ? [`    ${commandNames(command).join('|')}) _cyclus_listed ${list} "$current" ;;`] : [];
  });
  return `# eval "$(cyclus completion bash)"
_cyclus_names() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$2"))
}
_cyclus_listed() {
  local index name folder=() quotes=$'[\\\\\\\\"\\']'
  local begin="\${2//$quotes/}"
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
  done < <("\${COMP_WORDS[0]}" completion "$1" "\${folder[@]}" 2>/dev/null)
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
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  case "$command" in
${listed.join('\n')}
  esac
}
complete -F _cyclus cyclus
`;
}

function zsh(commands: readonly Command[], lang: Lang): string {
  const escaped = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');
  const value = ({ value: word, choices, completes }: Option) => {
    if (!word) return '';
    const action = choices
      ? `(${choices[lang].join(' ')})`
      : completes === 'folder'
        ? '_files -/'
        : listedFor(completes)
          ? `_cyclus_listed ${completes}`
          : completes
            ? '_files'
            : ' ';
    return `:${word[lang]}:${action}`;
  };
  const specs = (options: readonly Option[]) =>
    options.flatMap((option) =>
      formsOffered(option, lang).map((form) => single(`*${form}[${escaped(option.what[lang])}]${value(option)}`)),
    );
  const cases = commands.map((command) => {
    const choices = argumentsOf(command, commands);
    const list = listedFor(command.argument?.completes);
    const action = list ? `_cyclus_listed ${list}` : `(${choices.join(' ')})`;
    const argument = command.argument ? [single(`*:${command.argument.name[lang]}:${action}`)] : [];
    return `        ${commandNames(command).join('|')}) _arguments ${[...specs(optionsOf(command)), ...argument].join(' ')} ;;`;
  });
  return `#compdef cyclus
# source <(cyclus completion zsh)
_cyclus_listed() {
  local -a typed=("\${(@Q)\${(z)BUFFER}}") folder names
  local -i at=\${typed[(I)--(cycles|map)]} joined=\${typed[(I)--(cycles|map)=*]}
  if (( at )); then folder=(--cycles "$typed[at + 1]"); elif (( joined )); then folder=("$typed[joined]"); fi
  names=("\${(@f)$($typed[1] completion $@[-1] $folder 2>/dev/null)}")
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

function fish(commands: readonly Command[], lang: Lang): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const listed = (list: Listed | undefined) => list && `(__cyclus_listed ${list})`;
  const line = (option: Option, when = '') => {
    const { short, value, choices, completes, what } = option;
    const offered = choices ? choices[lang].join(' ') : listed(listedFor(completes));
    const taken = offered ? ` -x -a ${quoted(offered)}` : completes ? ' -r -F' : value ? ' -x' : '';
    return spellings(option, lang).map((form, index) => {
      const letter = index === 0 && short ? ` -s ${short}` : '';
      return `complete -c cyclus${when} -l ${form.slice(2)}${letter}${taken} -d ${quoted(what[lang])}`;
    });
  };
  // fish's own test for this takes the value of an option for a command.
  const none = ` -n ${quoted(
    `not __fish_seen_subcommand_from ${named(commands)
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
      const when = ` -n ${quoted(`__fish_seen_subcommand_from ${commandNames(command).join(' ')}`)}`;
      const offered = listed(listedFor(command.argument?.completes)) ?? argumentsOf(command, commands).join(' ');
      return [
        ...(offered ? [`complete -c cyclus${when} -a ${quoted(offered)}`] : []),
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
  $typed[1] completion $argv $folder 2>/dev/null
end`;

function powershell(commands: readonly Command[], lang: Lang): string {
  const listed = (words: readonly string[]) =>
    `@(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')})`;
  const words = named(commands).map(
    ([name, command]) =>
      `    '${name}' = ${listed([...argumentsOf(command, commands), ...optionsOf(command).flatMap((option) => formsOffered(option, lang))])}`,
  );
  const values = [...named(commands), ['', undefined] as const].flatMap(([name, command]) =>
    (command ? command.options : globals)
      .filter(({ choices }) => choices)
      .flatMap((option) =>
        allSpellings(option).map((form) => `    '${name} ${form}' = ${listed(option.choices![lang])}`),
      ),
  );
  const lists = [
    ...[...named(commands), ['', undefined] as const].flatMap(([name, command]) =>
      (command ? command.options : globals).flatMap((option) =>
        listedFor(option.completes)
          ? allSpellings(option).map((form) => `    '${name} ${form}' = '${option.completes}'`)
          : [],
      ),
    ),
    ...named(commands).flatMap(([name, { argument }]) =>
      listedFor(argument?.completes) ? [`    '${name}' = '${argument!.completes}'`] : [],
    ),
  ];
  // Plain words, and methods of texts only: a locked-down laptop (Constrained Language) allows no more.
  return `# cyclus completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName cyclus -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${words.join('\n')}
    '' = ${listed([...commands.map((command) => commandName(command, lang)), ...globals.flatMap((option) => formsOffered(option, lang))])}
  }
  $values = @{
${values.join('\n')}
  }
  $lists = @{
${lists.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($wordToComplete) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = @($typed | Where-Object { $_ -and $words.ContainsKey($_) })[0]
  $previous = @($typed)[-1]
  $found = $values["$command $previous"]
  if (-not $found) { $found = $values[" $previous"] }
  $list = $lists["$command $previous"]
  if (-not $found -and -not $list) {
    $found = $words["$command"]
    $list = $lists["$command"]
  }
  if ($list) {
    $folder = @()
    for ($at = 0; $at -lt $typed.Count - 1; $at++) {
      if ($typed[$at] -in '--cycles', '--map') { $folder = @('--cycles', $typed[$at + 1].Trim('"', "'")) }
    }
    $free = "$($ExecutionContext.SessionState.LanguageMode)" -eq 'FullLanguage'
    if ($free) {
      $encoding = [Console]::OutputEncoding
      [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    }
    $found = @($found) + @(& "$($commandAst.CommandElements[0])" completion $list @folder 2>$null)
    if ($free) { [Console]::OutputEncoding = $encoding }
  }
  $begin = $wordToComplete.Trim('"', "'").ToLower()
  $found | Where-Object { $_ -and $_.ToLower().StartsWith($begin) } | ForEach-Object {
    if ($_ -match "[^\\w-]") { "'" + $_.Replace("'", "''") + "'" } else { $_ }
  }
}
`;
}
