import type { Lang } from '../../language/language.ts';
import { type Command, commandName } from '../command.ts';
import { allSpellings } from '../option.ts';
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
} from './offered.ts';

/** The script for Windows PowerShell and its successors. */
export function powershell(commands: readonly Command[], lang: Lang): string {
  const listed = (words: readonly string[]) => `@(${words.map(powershellText).join(', ')})`;
  const words = namedCommands(commands).map(
    ([name, command]) =>
      `    '${name}' = ${listed([...argumentsOf(command, commands, lang), ...optionsOf(command).flatMap((option) => formsOffered(option, lang))])}`,
  );
  const values = [...namedCommands(commands), ['', undefined] as const].flatMap(([name, command]) =>
    (command ? command.options : globals)
      .filter(({ choices }) => choices)
      .flatMap((option) =>
        allSpellings(option).map((form) => `    '${name} ${form}' = ${listed(option.choices![lang])}`),
      ),
  );
  const lists = [
    ...[...namedCommands(commands), ['', undefined] as const].flatMap(([name, command]) =>
      (command ? command.options : globals).flatMap((option) =>
        listedFor(option) ? allSpellings(option).map((form) => `    '${name} ${form}' = '${listedFor(option)}'`) : [],
      ),
    ),
    ...namedCommands(commands).flatMap(([name, command]) => {
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
