import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commandName, commandNames, lineIn } from '../../src/command-line/command.ts';
import { commandHelp } from '../../src/command-line/help-text.ts';
import { allSpellings, type Option, spellings } from '../../src/command-line/option.ts';
import { globals } from '../../src/command-line/options.ts';
import { parse } from '../../src/command-line/parse.ts';
import { commands } from '../../src/commands/all.ts';
import { LANGUAGES, type Lang } from '../../src/language/language.ts';
import { wordsOf } from '../support/folders.ts';

const options: readonly Option[] = [...globals, ...commands.flatMap((command) => command.options)];

/** What matches the options and commands that have another name in a language. */
function strangeTo(lang: Lang): RegExp {
  const known = new Set(options.flatMap((option) => spellings(option, lang)));
  const own = new Set(commands.map((command) => commandName(command, lang)));
  const strange = [
    ...options.flatMap(allSpellings).filter((name) => !known.has(name)),
    ...commands
      .flatMap(commandNames)
      .filter((name) => !own.has(name))
      .map((name) => `cyclus ${name}`),
  ];
  return new RegExp(`(?<![-\\w])(?:${[...new Set(strange)].join('|')})(?![-\\w])`, 'g');
}

const STRANGE = { nl: strangeTo('nl'), en: strangeTo('en') };

/** What a text calls by a name of the other language; what it says to git is git's. */
function strangeIn(text: string, lang: Lang): string[] {
  return text.replace(/git push [-\w ]+/g, '').match(STRANGE[lang]) ?? [];
}

it('tells the names of one language from those of the other', () => {
  expect(strangeIn('cyclus check --from 2020-11-03 --team A', 'nl')).toEqual(['cyclus check', '--from']);
  expect(strangeIn('cyclus knelpunten --van 2020-11-03 --no-color', 'nl')).toEqual(['--no-color']);
  expect(strangeIn('cyclus knelpunten --van 2020-11-03', 'en')).toEqual(['cyclus knelpunten', '--van']);
});

describe.each(LANGUAGES)('the help in %s', (lang) => {
  it.each(commands.map((command) => [command.name, command] as const))('of %s has names of it alone', (_, command) => {
    // Dutch readers are told the English name of a command too, as others write it.
    const help = commandHelp(command, lang).replace(`  cyclus ${command.name} `, '');
    expect(strangeIn(help, lang)).toEqual([]);
  });

  it.each(
    commands.flatMap((command) => command.examples.map(({ line }) => [lineIn(line, command, lang), command] as const)),
  )('has an example that can be typed, with words of it alone: %s', (line, command) => {
    const call = parse(wordsOf(line).slice(1), commands);
    expect(call.mistakes).toEqual([]);
    expect(call.command).toBe(command);
    for (const [option, texts] of call.written) {
      const { choices } = option;
      if (choices) for (const text of texts.join(',').split(',')) expect(choices[lang]).toContain(text);
      option.read(texts);
    }
    const choices = command.argument?.choices;
    if (choices) expect(choices[lang]).toContain(call.words[0]!.split(' ')[0]);
  });
});

/** Every text in a source file that is said in one of the languages: below a key `nl` or `en`, or behind a question for it. */
function saidIn(file: string): { lang: Lang; text: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { lang: Lang; text: string }[] = [];
  const walk = (node: ts.Node, lang: Lang | undefined) => {
    if (ts.isConditionalExpression(node) && /\blang === 'nl'$/.test(node.condition.getText(source))) {
      walk(node.whenTrue, 'nl');
      walk(node.whenFalse, 'en');
      return;
    }
    const key = ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) ? node.name.getText(source) : undefined;
    const under = LANGUAGES.find((one) => one === key) ?? lang;
    if (under && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)))
      found.push({ lang: under, text: node.getText(source) });
    ts.forEachChild(node, (child) => walk(child, under));
  };
  walk(source, undefined);
  return found;
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

it('what the program says in one language has commands and options of that language alone', () => {
  const said = SOURCES.flatMap((file) => saidIn(file).map((one) => ({ file, ...one })));
  expect(said.length).toBeGreaterThan(1000);
  const strange = said.flatMap(({ file, lang, text }) =>
    strangeIn(text, lang).map((name) => `${file} (${lang}): ${name} in ${text}`),
  );
  expect(strange).toEqual([]);
});

it.each(['docs/windows.md', 'docs/taal.md', 'packaging/windows/Cyclus.cmd'])(
  '%s, which is in Dutch, has commands and options of that language alone',
  (page) => expect(strangeIn(readFileSync(page, 'utf8'), 'nl')).toEqual([]),
);
