import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { globals } from '../../src/command-line/options.ts';
import { parse } from '../../src/command-line/parse.ts';
import { commands } from '../../src/commands/all.ts';
import { dashed } from '../../src/language/option-names.ts';
import { wordsOf } from '../support/folders.ts';

const MANUAL = readFileSync('docs/manual.md', 'utf8');
const HANDLEIDING = readFileSync('docs/handleiding.md', 'utf8');

it.each(commands.map(({ name, alias }) => [name, alias] as const))('%s is told in both manuals', (name, alias) => {
  expect(MANUAL).toMatch(new RegExp(`\\bcyclus ${name}\\b`));
  expect(HANDLEIDING).toMatch(new RegExp(`\\bcyclus (?:${name}|${alias ?? name})\\b`));
});

it.each([
  ['docs/handleiding.md', HANDLEIDING, 'nl', 'en'],
  ['docs/taal.md', readFileSync('docs/taal.md', 'utf8'), 'nl', 'en'],
  ['docs/windows.md', readFileSync('docs/windows.md', 'utf8'), 'nl', 'en'],
  ['docs/manual.md', MANUAL, 'en', 'nl'],
] as const)('%s calls commands and options by the names of its language', (_, page, lang, other) => {
  for (const { name, alias = name } of commands)
    if (name !== alias)
      expect(page).not.toMatch(new RegExp(`[$\`]\\s?cyclus ${other === 'en' ? name : alias}(?![-\\w])`));
  const options = new Set([...globals, ...commands.flatMap((command) => command.options)].map(({ name }) => name));
  const known = new Set([...options].map((name) => dashed(name, lang)));
  for (const name of options) {
    const strange = dashed(name, other);
    if (!known.has(strange)) expect(page).not.toMatch(new RegExp(`\`[^\`\\n]*${strange}(?![-\\w])`));
  }
});

it.each([
  ['docs/handleiding.md', HANDLEIDING, 'nl'],
  ['docs/manual.md', MANUAL, 'en'],
] as const)('%s has lines that can be typed, with values of its language', (_, page, lang) => {
  const lines = [...page.matchAll(/^\$ cyclus (.*)$|`cyclus ([^`<[]*)`/gm)].map(
    ([, typed, named]) => (typed ?? named)!,
  );
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const call = parse(wordsOf(line), commands);
    for (const [option, texts] of call.written)
      for (const text of texts.join(',').split(','))
        if (option.choices) expect(option.choices[lang], line).toContain(text);
    const { choices } = call.command?.argument ?? {};
    const [first] = call.words[0]?.split(' ') ?? [];
    if (choices && first !== undefined) expect(choices[lang], line).toContain(first);
  }
});
