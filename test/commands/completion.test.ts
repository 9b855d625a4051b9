import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { globals } from '../../src/command-line/options.ts';
import { commands } from '../../src/commands/all.ts';
import { dashed } from '../../src/language/option-names.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { powershellMistakes } from '../support/powershell.ts';
import { has } from '../support/programs.ts';

async function script(shell: string): Promise<string> {
  const io = fakeIo();
  expect(await main(['completion', shell], io)).toBe(0);
  return io.said.stdout;
}

describe.each(['bash', 'zsh', 'fish', 'powershell'])('the completion of %s', (shell) => {
  it('knows every command and option', async () => {
    const text = await script(shell);
    for (const { name, alias, options } of commands) {
      expect(text).toContain(alias ?? name);
      for (const option of [...options, ...globals])
        expect(text).toMatch(new RegExp(`(--|-l )${dashed(option.name, 'nl').slice(2)}\\b`));
    }
  });
});

describe.each(['bash', 'zsh', 'fish'] as const)('the completion of %s', (shell) => {
  it.runIf(shell === 'bash' || has(shell))('can be read by the shell', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cyclus-completion-')), shell);
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    writeFileSync(file, await script(shell));
    execFileSync(shell, ['-n', file]);
  });
});

/** The program as it is built, where a shell looks for it. */
const CYCLUS = fileURLToPath(new URL('../../bin/cyclus.js', import.meta.url));
const IN_SHELL = {
  bash: `cyclus() { node '${CYCLUS}' "$@"; }`,
  zsh: `cyclus() { node '${CYCLUS}' "$@"; }`,
  fish: `function cyclus; node '${CYCLUS}' $argv; end`,
};

/** Names that a shell would cut in pieces, and one that it must never carry out. */
const DEFINITIONS = `
settings: { today: 2020-10-30 }
departments: { VWS: {} }
roles: { minister VWS: {}, minister JenV: {} }
fora: { MCC: {}, Werkgroep jeugd: {}, "M$(touch kapot)": {} }
teams: { MLT3: {}, MLT4: {} }
cycles:
  A: { every: ad hoc, steps: {} }
  Bijzonder: { every: ad hoc, steps: {} }
  W: { every: 1 week, from: 2020-10-26, until: 2020-11-08, steps: { mcc: { day: dinsdag, forum: MCC }, jeugd: { day: maandag, forum: Werkgroep jeugd } } }
deliverables: { nota: { title: Nota van wijziging, route: [{ forum: MCC, cycle: W }] } }
changes: [{ move: MCC 2020-11-03, to: 2020-11-04 }]
accepted: [{ code: name-without-meeting, reason: geen }]
`;

/** A folder in which to complete: the definitions in `cycles`, and others in `een map`. */
function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-completion-'));
  mkdirSync(join(folder, 'cycles'));
  writeFileSync(join(folder, 'cycles', 'a.yaml'), DEFINITIONS);
  mkdirSync(join(folder, 'een map/b c'), { recursive: true });
  writeFileSync(join(folder, 'een map', 'a.yaml'), 'fora: { Raad: {} }\n');
  return folder;
}

it('knows what only the definitions tell, and says nothing when there are none', async () => {
  const listed = async (list: string, files: Record<string, string>) => {
    const io = fakeIo({ files });
    const exit = await main(['completion', list], io);
    return { exit, names: io.said.stdout.split('\n').filter(Boolean) };
  };
  const files = { 'cycles/a.yaml': DEFINITIONS };
  expect(await listed('fora', files)).toEqual({ exit: 0, names: ['MCC', 'Werkgroep jeugd', 'M$(touch kapot)'] });
  expect((await listed('cycles', files)).names).toEqual(['A', 'Bijzonder', 'W']);
  expect((await listed('teams', files)).names).toEqual(['MLT3', 'MLT4']);
  expect((await listed('people', files)).names).toEqual(['minister VWS', 'minister JenV', 'VWS']);
  expect((await listed('products', files)).names).toEqual(['nota']);
  expect((await listed('rounds', files)).names).toEqual(['W1', 'W2']);
  expect((await listed('planned', files)).names).toEqual([
    'MCC',
    'Werkgroep jeugd',
    'M$(touch kapot)',
    'A',
    'Bijzonder',
    'W',
    'nota',
  ]);
  const meetings = ['Werkgroep jeugd 2020-10-26', 'MCC 2020-10-27', 'Werkgroep jeugd 2020-11-02', 'MCC 2020-11-04'];
  expect((await listed('meetings', files)).names).toEqual(meetings);
  expect((await listed('meetings,products', files)).names).toEqual(['nota', ...meetings]);
  expect((await listed('undoable', files)).names).toEqual(['MCC 2020-11-04', 'name-without-meeting']);
  expect(await listed('fora', {})).toEqual({ exit: 2, names: [] });
  expect((await listed('fora', { 'cycles/a.yaml': 'fora: [' })).names).toEqual([]);
});

/** What is offered, in whatever order, and whether nothing was carried out. */
function sorted(output: string, folder: string): string[] {
  expect(existsSync(join(folder, 'kapot'))).toBe(false);
  return output.split('\n').filter(Boolean).sort();
}

describe.runIf(has('fish'))('the completion of fish at work', async () => {
  const text = await script('fish');
  const folder = workspace();
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['fora', 'cyclus agenda --gremium ', ['M$(touch kapot)', 'MCC', 'Werkgroep jeugd']],
    ['cycles', 'cyclus add x --voor B', ['Bijzonder']],
    ['teams', 'cyclus check --team ML', ['MLT3', 'MLT4']],
    ['people, half a name', 'cyclus check --persoon "minister V', ['minister VWS']],
    ['meetings', 'cyclus agenda MC', ['MCC 2020-10-27', 'MCC 2020-11-04']],
    ['the days of a forum', 'cyclus verplaats MCC 2020-11', ['2020-11-04']],
    ['meetings behind a kind of mail', 'cyclus mail agenda MC', ['MCC 2020-10-27', 'MCC 2020-11-04']],
    ['the days of a forum there', 'cyclus mail agenda MCC ', ['2020-10-27', '2020-11-04']],
    ['no meetings behind another kind', 'cyclus mail papers MC', []],
    ['no options of another command there', 'cyclus mail agenda --sja', []],
    ['products beside meetings', 'cyclus waarom n', ['nota']],
    ['what solve leaves as it is', 'cyclus oplossing --behoud n', ['nota']],
    ['rounds', 'cyclus agenda --ronde ', ['W1', 'W2']],
    ['what can be taken back', 'cyclus maak-ongedaan n', ['name-without-meeting']],
    ['files where one is wanted', 'cyclus importeer cyc', ['cycles/']],
    ['kinds in the language of the script', 'cyclus nieuw gr', ['gremium']],
    ['the definitions of --cycles', 'cyclus --map "een map" agenda --gremium ', ['Raad']],
    ['the same after an equals sign', "cyclus '--map=een map' agenda --gremium ", ['Raad']],
    ['codes', 'cyclus explain change-w', ['change-without-meeting']],
    ['codes that can be accepted alone', 'cyclus accept unknown-r', []],
  ])('offers %s', (_, line, expected) => {
    const run = `${IN_SHELL.fish}\n${text}\ncomplete -C ${`'${line.replaceAll("'", "\\'")}'`}`;
    const output = execFileSync('fish', ['--no-config', '-c', run], { cwd: folder, encoding: 'utf8' });
    expect(sorted(output.replace(/\t.*/g, ''), folder)).toEqual(expected);
  });
});

describe.runIf(has('zsh'))('the completion of zsh at work', async () => {
  const text = await script('zsh');
  const folder = workspace();
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['fora', 'cyclus agenda --forum ', 'fora', ['M$(touch kapot)', 'MCC', 'Werkgroep jeugd']],
    ['the days of a forum that was typed', 'cyclus agenda MCC ', 'meetings', ['2020-10-27', '2020-11-04']],
    [
      'meetings',
      'cyclus agenda ',
      'meetings',
      ['MCC 2020-10-27', 'MCC 2020-11-04', 'Werkgroep jeugd 2020-10-26', 'Werkgroep jeugd 2020-11-02'],
    ],
    ['the definitions of --cycles', 'cyclus --map "een map" agenda --gremium ', 'fora', ['Raad']],
    ['the same after an equals sign', 'cyclus "--map=een map" agenda --gremium "', 'fora', ['Raad']],
    ['nothing without definitions', 'cyclus --cycles weg agenda --forum ', 'fora', []],
  ])('asks for %s', (_, line, list, expected) => {
    // zsh itself adds what it was given, with the quotes that are needed.
    const adds = 'compdef() {}\ncompadd() { print -rl -- "$names[@]"; }';
    const run = `${IN_SHELL.zsh}\n${adds}\n${text}\nBUFFER=${`'${line}'`}\n_cyclus_listed -J group ${list}`;
    const output = execFileSync('zsh', ['-f', '-c', run], { cwd: folder, encoding: 'utf8' });
    expect(sorted(output, folder)).toEqual(expected);
  });

  it('asks where it should', () => {
    expect(text).toMatch(/--gremium\[[^\n]*?\]:gremium:_cyclus_listed fora'/);
    expect(text).toMatch(/restart\|herstart\) _arguments .*'\*:cyclus:_cyclus_listed cycles'/);
    expect(text).toMatch(/agenda\) _arguments .*'\*:overleg:_cyclus_listed meetings'/);
    expect(text).toMatch(/why\|waarom\) _arguments .*'\*:overleg of product:_cyclus_listed meetings,products'/);
    expect(text).toMatch(/mail\|begeleidende-mail\) _arguments .*'1:soort:\(stukken agenda wijziging herinnering\)'/);
    expect(text).toMatch(/mail.* '\*:soort:{ if \(\( \$words\[\(I\)agenda\] \)\); then _cyclus_listed meetings; fi }'/);
    expect(text).toMatch(/--behoud\[[^\n]*?\]:naam:_cyclus_listed planned'/);
    expect(text).toMatch(/import\|importeer\) _arguments .*'\*:bestand:_files'/);
    expect(text).toMatch(/explain\|uitleg\) _arguments .*'\*:code:\([^)]*change-without-meeting/);
  });
});

describe('the completion of PowerShell', async () => {
  const text = await script('powershell');

  it('can be read by a parser of PowerShell', async () => {
    expect(await powershellMistakes(text)).toEqual([]);
  });

  it.each([
    ['a bracket that is not closed', 'if ($list) {', 'if ($list {'],
    ['a comma that is left out', '$commandAst, $cursorPosition', '$commandAst $cursorPosition'],
    ['a quote within quotes', "'agenda' = ", "'agen'da' = "],
    ['a loop without its body', 'ForEach-Object { "$_" })', 'ForEach-Object { "$_" )'],
  ])('cannot with %s', async (_, right, wrong) => {
    expect(text).toContain(right);
    expect(await powershellMistakes(text.replace(right, wrong))).not.toEqual([]);
  });

  it('has each key of a table once, in whatever capitals, which PowerShell wants as well', () => {
    const tables = [...text.matchAll(/^ {2}\$\w+ = @\{\n(.*?)^ {2}\}/gms)].map(([, lines]) =>
      [...lines!.matchAll(/^ {4}'([^']*)' = /gm)].map(([, key]) => key!.toLowerCase()),
    );
    expect(tables.map((keys) => keys.length > 20)).toEqual([true, true, true]);
    for (const keys of tables) expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('is ASCII alone, which Windows PowerShell reads alike from a program and from a profile', () => {
    expect(text).toMatch(/^[\n -~]+$/);
    // The é of privé, by its number.
    expect(text).toContain('"priv$([char]233)"');
  });
});

it('of PowerShell asks for names where it should, and knows codes', async () => {
  const text = await script('powershell');
  expect(text).toContain("'agenda --forum' = 'fora'");
  expect(text).toContain("'planning --cycle' = 'cycles'");
  expect(text).toContain("'herstart' = 'cycles'");
  expect(text).toContain("'waarom' = 'meetings,products'");
  expect(text).toContain("'agenda --ronde' = 'rounds'");
  expect(text).toContain("'mail agenda' = 'meetings'");
  expect(text).toMatch(/'explain' = @\(.*'change-without-meeting'/);
});

describe('the completion of bash at work', async () => {
  const text = await script('bash');
  const folder = workspace();
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is offered for the last word of a line. */
  function offered(...words: string[]): string[] {
    const line = `${IN_SHELL.bash}\n${text}\nCOMP_WORDS=(cyclus ${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length}\n_cyclus\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
    const output = execFileSync('bash', ['--norc', '-c', line], { cwd: folder, encoding: 'utf8' });
    expect(existsSync(join(folder, 'kapot'))).toBe(false);
    return output.split('\n').filter(Boolean);
  }

  it.each([
    ['commands', ['ag'], ['agenda']],
    ['Dutch names', ['kne'], ['knelpunten']],
    ['options of a command', ['agenda', '--lo'], ['--lopend']],
    ['what turns a switch off', ['agenda', '--gee'], ['--geen-kleur']],
    ['options of a command by its Dutch name', ['knelpunten', '--st'], ['--streng', '--stil']],
    ['options of every command', ['why', '--ta'], ['--taal']],
    ['values', ['export', '--by', ''], ['gremium', 'team', 'functie', 'departement', 'cyclus']],
    ['values of this command', ['agenda', '--format', ''], ['tekst', 'markdown', 'html', 'docx', 'pdf', 'json']],
    ['values after an equals sign', ['export', '--by', '=', 't'], ['team']],
    ['values right after an equals sign', ['--lang', '='], ['nl', 'en']],
    ['names with blanks whole', ['--cycles', 'een map/'], ['een map/b c']],
    ['values after other options', ['--lang', 'en', 'check', '--format', 'c'], ['csv']],
    ['arguments', ['completion', 'f'], ['fish']],
    ['fora', ['agenda', '--forum', ''], ['MCC', 'Werkgroep jeugd', 'M$(touch kapot)']],
    ['fora after an equals sign', ['agenda', '--forum', '=', 'W'], ['Werkgroep jeugd']],
    ['meetings', ['agenda', 'MC'], ['MCC 2020-10-27', 'MCC 2020-11-04']],
    ['a meeting whole', ['why', 'Werkgroep\\\\ jeugd\\\\ 2020-11'], ['Werkgroep jeugd 2020-11-02']],
    ['the days of a forum', ['move', 'MCC', ''], ['2020-10-27', '2020-11-04']],
    ['the days of a forum between quotes', ['move', '"Werkgroep jeugd"', '2020-11'], ['2020-11-02']],
    ['meetings behind a kind of mail', ['mail', 'agenda', 'MC'], ['MCC 2020-10-27', 'MCC 2020-11-04']],
    ['the days of a forum there', ['begeleidende-mail', 'agenda', 'MCC', ''], ['2020-10-27', '2020-11-04']],
    ['kinds of mail first', ['mail', 'agen'], ['agenda']],
    ['no meetings behind another kind', ['mail', 'stukken', 'MC'], []],
    ['products beside meetings', ['waarom', 'n'], ['nota']],
    ['products', ['spoorboekje', ''], ['nota']],
    [
      'meetings, fora and cycles that can be cancelled',
      ['gelast-af', 'M'],
      ['MCC', 'M$(touch kapot)', 'MCC 2020-10-27', 'MCC 2020-11-04'],
    ],
    ['what can be taken back', ['undo', ''], ['MCC 2020-11-04', 'name-without-meeting']],
    ['what solve leaves as it is', ['solve', '--keep', 'n'], ['nota']],
    ['what is accepted of', ['accept', 'x', '--about', 'minister V'], ['minister VWS']],
    ['rounds', ['agenda', '--round', ''], ['W1', 'W2']],
    ['meetings that decide', ['plan', '--decided-by', 'MCC 2020-11'], ['MCC 2020-11-04']],
    ['kinds in the language of the script', ['new', 'gr'], ['gremium']],
    ['files where one is wanted', ['import', 'cycles/'], ['cycles/a.yaml']],
    ['folders where one is wanted', ['init', 'een map/'], ['een map/b c']],
    ['half a name between quotes', ['check', '--person', '"minister V'], ['minister VWS']],
    ['half a name with a backslash', ['check', '--person', 'minister\\\\ V'], ['minister VWS']],
    ['cycles', ['restart', 'B'], ['Bijzonder']],
    ['the cycle of what is added', ['add', 'x', '--for', 'A'], ['A']],
    ['teams', ['planning', '--team', 'ML'], ['MLT3', 'MLT4']],
    ['the definitions of --cycles', ['--cycles', '"een map"', 'agenda', '--forum', ''], ['Raad']],
    ['the same after an equals sign', ['agenda', '--cycles', '=', 'een\\\\ map', '--forum', ''], ['Raad']],
    ['nothing without definitions', ['--cycles', 'weg', 'agenda', '--forum', ''], []],
    ['codes', ['uitleg', 'change-w'], ['change-without-meeting']],
    ['codes of mistakes', ['explain', 'unknown-r'], ['unknown-reference']],
    ['codes that can be accepted alone', ['accept', 'unknown-r'], []],
    ['nothing where anything may stand', ['agenda', '--from', ''], []],
  ])('offers %s', (_, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });
});
