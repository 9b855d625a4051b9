import { describe, expect, it } from 'vitest';
import { commandName } from '../../src/command-line/command.ts';
import { allSpellings, type Option, spellings } from '../../src/command-line/option.ts';
import { globals } from '../../src/command-line/options.ts';
import { commands } from '../../src/commands/all.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { dashed } from '../../src/language/option-names.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

async function helpOf(args: string[], lang: string): Promise<string> {
  const io = fakeIo({ env: { CYCLUS_LANG: lang } });
  expect(await main(args, io)).toBe(0);
  expect(io.said.stderr).toBe('');
  return io.said.stdout;
}

const pages = commands.flatMap(({ name }) => LANGUAGES.map((lang) => [name, lang] as const));

describe('the ways to ask for help', () => {
  it.each([[[]], [['-h']], [['--help']], [['help']]])('%j gives the help of the program', async (args) => {
    expect(await helpOf(args, 'nl')).toMatch(/^Maakt van afspraken .*\.\n\nVoorbeeld: cyclus /);
  });

  it.each([
    [['help', 'check']],
    [['check', '-h']],
    [['check', '--help']],
    [['help', 'knelpunten']],
    [['knelpunten', '-h']],
  ])('%j gives the help of check', async (args) => {
    expect(await helpOf(args, 'nl')).toBe(await helpOf(['check', '--help'], 'nl'));
  });

  it('wins from anything else that is wrong with the call', async () => {
    expect(await helpOf(['check', '--nonsense', '--from', 'x', '--help'], 'nl')).toMatch(/^Alles wat niet klopt/);
  });

  it('is in the language that is asked for', async () => {
    expect(await helpOf(['--help', '--lang', 'en'], 'nl')).toMatch(/^Turns agreements/);
    expect(await helpOf(['--lang', 'nl', 'help'], 'en')).toMatch(/^Maakt van/);
  });
});

describe('the help of each command', () => {
  it.each(pages)('%s in %s begins with a sentence and an example', async (name, lang) => {
    expect(await helpOf([name, '--help'], lang)).toMatch(
      /^[A-Z][^\n]*(?:\n[^\n]+)?\.\n\n(Voorbeeld|Example)(en|s)?:\n {2}cyclus /,
    );
  });

  it.each(pages)('%s in %s fits 80 columns', async (name, lang) => {
    const lines = (await helpOf([name, '--help'], lang)).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(LANGUAGES)('of the program fits 80 columns in %s', async (lang) => {
    expect((await helpOf([], lang)).split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(LANGUAGES)(
    'of the program fits one screen of 24 lines with the prompt in %s, with every command',
    async (lang) => {
      const help = await helpOf([], lang);
      expect(help.trimEnd().split('\n').length).toBeLessThan(24);
      for (const command of commands)
        expect(help).toMatch(new RegExp(`(?<![-\\w])${commandName(command, lang)}(?![-\\w])`));
    },
  );

  it('of the program has the work of each day first, and the rest by the work that it is for', async () => {
    const help = await helpOf([], 'nl');
    const [, days] = /\nElke dag:\n(.*?)\n\n/s.exec(help)!;
    expect([...days!.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name)).toEqual([
      'agenda',
      'knelpunten',
      'verplaats',
      'publiceer',
    ]);
    expect([...help.matchAll(/^(\p{L}[\p{L}’]+) {2,}\S/gmu)].map(([, title]) => title)).toEqual([
      'Kijken',
      'Wijzigen',
      'Rondsturen',
      'Agenda’s',
      'Inrichten',
    ]);
  });

  it.each([
    ['alles', 'nl'],
    ['all', 'en'],
  ] as const)('of %s says a sentence of each command', async (all, lang) => {
    const help = await helpOf(['help', all], lang);
    for (const { summary } of commands) expect(help.replace(/\s+/g, ' ')).toContain(summary[lang]);
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names the exit codes', async () => {
    const help = await helpOf(['check', '--help'], 'en');
    for (const code of [0, 1, 2, 3]) expect(help).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'));
  });

  it('shows Dutch readers the Dutch names', async () => {
    const dutch = await helpOf([], 'nl');
    expect(dutch).not.toMatch(/\bcheck\b|\bmove\b/);
    for (const alias of ['planning', 'knelpunten', 'exporteer', 'waarom', 'uitleg']) expect(dutch).toContain(alias);
    expect(await helpOf([], 'en')).not.toContain('knelpunten');
  });
});

describe('the tree of commands', () => {
  const all: readonly Option[] = [...globals, ...commands.flatMap(({ options }) => options)];

  it('has every name once', () => {
    const names = commands.flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
    expect(new Set(names).size).toBe(names.length);
    for (const { name, options } of commands) {
      const own = [...options, ...globals].map((option) => option.name);
      expect(new Set(own).size, name).toBe(own.length);
    }
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s is described in both languages',
    (_, command) => {
      for (const lang of LANGUAGES) {
        expect(command.summary[lang]).toMatch(/^\S.*[^.]$/);
        for (const option of command.options) expect(option.what[lang], option.name).not.toBe('');
        for (const { what } of command.examples) expect(what[lang]).not.toBe('');
        if (command.argument) expect(command.argument.what[lang]).not.toBe('');
      }
      expect(command.examples.length).toBeGreaterThan(0);
      for (const { line } of command.examples) expect(line).toMatch(new RegExp(`^cyclus ${command.name}\\b`));
    },
  );

  it('can leave the mark of UTF-8 out wherever there is csv', () => {
    const withCsv = commands.filter(({ options }) => options.some(({ choices }) => choices?.en.includes('csv')));
    expect(withCsv.length).toBeGreaterThan(7);
    for (const { name, options } of withCsv)
      expect(
        options.map((option) => option.name),
        name,
      ).toContain('bom');
  });

  it('calls every option by a Dutch name too, of which each means one thing at a command', () => {
    // Words that both languages have.
    const both = [
      'help',
      'debug',
      'team',
      'status',
      'route',
      'open',
      'bom',
      'per',
      'stop',
      'mdto',
      'deadlines',
      'sponsor',
    ];
    for (const { name } of all) if (!both.includes(name)) expect(dashed(name, 'nl'), name).not.toBe(`--${name}`);
    for (const { name, options } of commands) {
      const own = [...options, ...globals].flatMap(allSpellings);
      expect(new Set(own).size, name).toBe(own.length);
    }
  });

  it.each(commands.map(({ name }) => name))('%s shows options in the language of the help alone', async (name) => {
    const { options } = commands.find((command) => command.name === name)!;
    for (const [lang, other] of [
      ['nl', 'en'],
      ['en', 'nl'],
    ] as const) {
      const help = await helpOf([name, '--help'], lang);
      for (const option of [...options, ...globals]) {
        expect(help).toContain(dashed(option.name, lang));
        const strange = dashed(option.name, other);
        const known = [...options, ...globals].flatMap((one) => spellings(one, lang));
        if (!known.includes(strange)) expect(help).not.toMatch(new RegExp(`${strange}(?![-\\w])`));
      }
    }
  });

  it('understands both names of an option, and values in both languages', async () => {
    const files = { 'cycles/a.yaml': 'fora: { MCC: {} }\n' };
    const said = async (line: string) => {
      const io = fakeIo({ files });
      const code = await main(line.split(' '), io);
      return { code, ...io.said };
    };
    const english = await said(
      'check --show errors,open --format text --from 2020-11-02 --until 2020-11-08 --no-color',
    );
    expect(english.code).toBe(0);
    for (const name of ['alleen', 'toon'])
      expect(
        await said(`knelpunten --${name} fouten,open --vorm tekst --van 2020-11-02 --tot 2020-11-08 --geen-kleur`),
      ).toEqual(english);
  });

  it('means the same by an option everywhere', () => {
    for (const option of all) {
      const others = all.filter(({ name }) => name === option.name);
      for (const other of others) {
        expect(other.value, option.name).toEqual(option.value);
        expect(other.short).toBe(option.short);
        // Formats differ from command to command; what the option does does not.
        if (option.name !== 'format') expect(other.what).toEqual(option.what);
      }
    }
  });
});
