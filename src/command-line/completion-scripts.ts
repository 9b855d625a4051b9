import type { Lang } from '../language/language.ts';
import { codesFor } from './codes.ts';
import { type ArgumentKind, type Command, commandName, commandNames } from './command.ts';
import { allSpellings, type Completable, LISTS, type Option, type Saying, spellings } from './option.ts';
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

/** What is offered behind a command, of what is the same for everybody. */
function argumentsOf(command: Command, commands: readonly Command[], lang: Lang): readonly string[] {
  if (command.name === 'help') return [...named(commands).map(([name]) => name), 'alles', 'all'];
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
function listedBehind({ argument }: Command): string | undefined {
  const { choices, completes, names = [] } = argument ?? {};
  if (choices) return undefined;
  return [LISTS.find((list) => list === completes), listsOf(names)].filter(Boolean).join(',');
}

/** The list to ask for as the value of an option. */
function listedFor({ completes, says }: Option): Completable | undefined {
  return LISTS.find((list) => list === completes) ?? (says && LIST_SAID[says]);
}

/** The lists to ask for behind one of the choices of a command, and these choices. */
function listedBehindChoice({ argument }: Command): { choices: readonly string[]; lists: string } | undefined {
  const { behind, names = [] } = argument ?? {};
  return behind && { choices: [...new Set([...behind.nl, ...behind.en])], lists: listsOf(names) };
}

function listsOf(names: readonly ArgumentKind[]): string {
  return names.map((name) => LIST_OF[name]).join(',');
}

/** What can be chosen behind a command, in both languages. */
function choicesOf({ argument }: Command): string[] {
  return [...new Set([...(argument?.choices?.nl ?? []), ...(argument?.choices?.en ?? [])])];
}

/** The commands behind which the name of this one is a choice. */
function choosers(command: Command, commands: readonly Command[]): string[] {
  const own = commandNames(command);
  return commands.filter((other) => choicesOf(other).some((choice) => own.includes(choice))).flatMap(commandNames);
}

/** Whether files or folders can stand behind a command. */
function pathBehind({ argument }: Command): 'file' | 'folder' | undefined {
  const completes = argument?.completes;
  return completes === 'file' || completes === 'folder' ? completes : undefined;
}

/** What the scripts say themselves of the days that they offer behind a forum. */
const DAYS = 'A meeting can be typed as two words, MCC 2020-11-03: behind the first come its days.';

/** A text for between single quotes of a Unix shell. */
function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function bash(commands: readonly Command[], lang: Lang): string {
  const names = named(commands).map(([name]) => name);
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

function zsh(commands: readonly Command[], lang: Lang): string {
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

function fish(commands: readonly Command[], lang: Lang): string {
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

function powershell(commands: readonly Command[], lang: Lang): string {
  const listed = (words: readonly string[]) => `@(${words.map(powershellText).join(', ')})`;
  const words = named(commands).map(
    ([name, command]) =>
      `    '${name}' = ${listed([...argumentsOf(command, commands, lang), ...optionsOf(command).flatMap((option) => formsOffered(option, lang))])}`,
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
        listedFor(option) ? allSpellings(option).map((form) => `    '${name} ${form}' = '${listedFor(option)}'`) : [],
      ),
    ),
    ...named(commands).flatMap(([name, command]) => {
      const lists = listedBehind(command);
      const choice = listedBehindChoice(command);
      return [
        ...(lists ? [`    '${name}' = '${lists}'`] : []),
        ...(choice?.choices ?? []).map((word) => `    '${name} ${word}' = '${choice!.lists}'`),
      ];
    }),
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
    foreach ($word in $typed) {
      if (-not $list -and $word -notlike '-*') { $list = $lists["$command $word"] }
    }
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
    $names = @(& "$($commandAst.CommandElements[0])" completion $list @folder 2>$null)
    # ${DAYS}
    $before = "$previous".Trim('"', "'") + ' '
    $days = @($names | Where-Object { $_.StartsWith($before) } | ForEach-Object { $_.Substring($before.Length) })
    if ($days) { $found = $days } else { $found = @($found) + $names }
    if ($free) { [Console]::OutputEncoding = $encoding }
  }
  $begin = $wordToComplete.Trim('"', "'").ToLower()
  $found | Where-Object { $_ -and $_.ToLower().StartsWith($begin) } | ForEach-Object {
    if ($_ -match "[^\\w-]") { "'" + $_.Replace("'", "''") + "'" } else { $_ }
  }
}
`;
}

/** A text in ASCII, which Windows PowerShell reads alike from a program, in whatever code page, and from a profile. */
function powershellText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(/["`$]/g, '`$&').replace(/[^ -~]/g, (letter) => `$([char]${letter.charCodeAt(0)})`)}"`;
}
