import { describe, expect, it } from 'vitest';
import { width } from '../../src/diagnostic/width.ts';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const sample = filesIn(SAMPLE, 'cycles');

async function run(line: string, machine: Parameters<typeof fakeIo>[0] = {}): Promise<FakeIo & { exit: number }> {
  const io = fakeIo({ files: { ...sample }, ...machine });
  const exit = await main(wordsOf(line), io);
  return { ...io, exit };
}

/** The first line of what is printed: the title with the period. */
async function title(line: string): Promise<string> {
  const { said } = await run(line);
  return said.stdout.split('\n')[0]!;
}

describe('the weeks of an agenda', () => {
  it.each([
    ['the round that starts after today', 'agenda', 'maandag 2 t/m zondag 15 november 2020'],
    ['the round that starts today', 'agenda --today 2020-11-02', 'maandag 2 t/m zondag 15 november 2020'],
    ['the round in progress', 'agenda --current', 'maandag 19 oktober t/m zondag 1 november 2020'],
    ['of another cycle', 'agenda --cycle B --today 2020-11-03', 'maandag 16 t/m zondag 29 november 2020'],
    ['of a round by name, up to its last step', 'agenda --round B3', 'maandag 16 november t/m dinsdag 1 december 2020'],
    [
      'so many weeks from a day',
      'agenda --from 2020-12-28 --weeks 1',
      'maandag 28 december 2020 t/m zondag 3 januari 2021',
    ],
    ['from a day until a day', 'agenda --from 2020-12-01 --until 2020-12-02', 'dinsdag 1 t/m woensdag 2 december 2020'],
    ['across a week 53', 'agenda --today 2020-12-26', 'maandag 28 december 2020 t/m zondag 10 januari 2021'],
  ])('%s', async (_, line, period) => {
    expect(await title(line)).toBe(`Agenda van ${period}`);
  });

  it('are not both the current and others', async () => {
    const { exit, said } = await run('agenda --current --weeks 3');
    expect([exit, said.stderr]).toEqual([
      2,
      'fout: --lopend zegt al om welke dagen het gaat; laat --van, --tot, --weken en --ronde weg\n',
    ]);
  });
});

describe('the weeks of a schedule', () => {
  it('are four from the Monday of this week', async () => {
    const { said } = await run('schedule --format json');
    expect(JSON.parse(said.stdout)).toMatchObject({ version: 1, from: '2020-10-26', until: '2020-11-22' });
  });

  it('start on the Monday also when today is a Monday or a Sunday', async () => {
    for (const day of ['2020-11-02', '2020-11-08']) {
      const { said } = await run(`schedule --format json --today ${day}`);
      expect(JSON.parse(said.stdout).from).toBe('2020-11-02');
    }
  });
});

describe('today', () => {
  it('is what the definitions fix, and the agenda says so', async () => {
    const { said } = await run('agenda', { today: '2024-01-01' });
    expect(said.stdout).toContain('Opgemaakt op vrijdag 30 oktober 2020 (vastgezet');
  });

  it('is what the line says, before anything else', async () => {
    const { said } = await run('agenda --today 2021-02-01');
    expect(said.stdout).toContain('Opgemaakt op maandag 1 februari 2021.');
  });
});

describe('the filter', () => {
  const fora = async (line: string) => {
    const { said } = await run(`schedule --format json --weeks 2 ${line}`);
    return [...new Set(JSON.parse(said.stdout).meetings.map(({ forum }: { forum: string }) => forum))].sort();
  };

  it('takes repeated options and lists, by id, name or alias, in any case', async () => {
    expect(await fora('--forum ACC,MCC')).toEqual(['ACC', 'MCC']);
    expect(await fora('--forum acc --forum "Ministeriële Commissie COVID-19"')).toEqual(['ACC', 'MCC']);
  });

  it('guesses what was meant, and runs nothing', async () => {
    const { exit, said } = await run('schedule --forum MMC');
    expect(exit).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(/^fout: --gremium: "MMC" komt in de definities niet voor; bedoelt u "MCC"\?\n$/);
  });

  it('leaves findings that concern what was asked for, and no others', async () => {
    const findings = async (line: string) =>
      JSON.parse((await run(`check --format json ${line}`)).said.stdout).findings;
    const all: { code: string; who: string[] }[] = await findings('');
    const vb: typeof all = await findings('--forum VB');
    expect(vb.length).toBeGreaterThan(0);
    expect(vb.length).toBeLessThan(all.length);
    for (const { who, code } of vb) expect(who.length === 0 || who.includes('VB'), code).toBe(true);
  });
});

describe('the knelpunten that are shown', () => {
  interface Checked {
    findings: { severity: string; accepted?: object; when: string[]; code: string }[];
    summary: Record<string, number>;
  }
  const checked = async (line: string): Promise<Checked> =>
    JSON.parse((await run(`check --format json ${line}`)).said.stdout);

  it('are all, or the severities that were asked for, in either language', async () => {
    const { findings, summary } = await checked('');
    const share = (severity: string) => findings.filter((one) => one.severity === severity);
    expect((await checked('--show fouten')).findings).toEqual(share('error'));
    expect((await checked('--show errors,info')).findings).toEqual(
      [...share('error'), ...share('info')].sort(byOrder(findings)),
    );
    expect((await checked('--show open')).findings).toEqual(findings.filter(({ accepted }) => !accepted));
    const both = await checked('--show fouten,open');
    expect(both.findings).toEqual(share('error').filter(({ accepted }) => !accepted));
    expect(both.summary).toEqual(summary);
  });

  it('are said not to be there, beside what else there is', async () => {
    const shown = (line: string) => run(`check ${line}`).then(({ said }) => said.stdout);
    const whose = '--person "minister JenV"';
    expect(await shown(`${whose} --show fouten`)).toMatch(
      /^Van wat u vroeg is er niets\. Verder: 2 meldingen in 1 bestand;/,
    );
    expect(await shown(whose)).toMatch(/^2 meldingen in 1 bestand;/m);
    expect(await shown('--from 2020-11-02 --until 2020-11-15 --show open')).toMatch(/^Geen open knelpunten;/);
  });

  it('do not change the exit code', async () => {
    expect((await run('check --show meldingen')).exit).toBe(1);
  });

  it('of some days are about these days', async () => {
    expect((await checked('')).findings.some(({ when }) => when.length === 0)).toBe(true);
    expect((await checked('--from 2020-11-09 --until 2020-11-09')).findings).toEqual([]);
    const { findings } = await checked('--from 2021-01-01 --until 2021-01-01');
    expect(findings.length).toBeGreaterThan(0);
    for (const { when } of findings) expect(when).toContain('2021-01-01');
  });

  it('of some days still have what leaves nothing standing', async () => {
    const files = { ...sample, 'cycles/zz.yaml': 'changes:\n  - cancel: MMMC 2020-11-10\n' };
    const { said } = await run('check --from 2020-11-09 --until 2020-11-09 --format json', { files });
    expect(JSON.parse(said.stdout).findings).toHaveLength(1);
  });

  function byOrder(all: readonly object[]) {
    const texts = all.map((one) => JSON.stringify(one));
    return (one: object, other: object) => texts.indexOf(JSON.stringify(one)) - texts.indexOf(JSON.stringify(other));
  }
});

describe('the language', () => {
  const first = async (line: string, env: Record<string, string>, files = sample) =>
    (await run(line, { env, files: { ...files } })).said.stdout.split(' ')[0];
  const { 'cycles/settings.yaml': settings, ...others } = sample;
  const unsaid = { ...others, 'cycles/settings.yaml': settings!.replace(/^\s*language:.*$/m, '') };

  it('is that of the line, then of the definitions, then of the machine, then Dutch', async () => {
    expect(await first('agenda', { LANG: 'en_GB.UTF-8' })).toBe('Agenda');
    expect((await run('agenda', { env: { LANG: 'en_GB.UTF-8' } })).said.stdout).toMatch(/^Agenda van/);
    expect((await run('agenda --lang en', {})).said.stdout).toMatch(/^Agenda for/);
    expect((await run('agenda', { env: { LANG: 'en_GB.UTF-8' }, files: unsaid })).said.stdout).toMatch(/^Agenda for/);
    expect((await run('agenda', { files: unsaid })).said.stdout).toMatch(/^Agenda van/);
  });

  it('of the machine is that of the first variable that names one', async () => {
    const spoken = async (env: Record<string, string>) => (await run('help', { env })).said.stdout.startsWith('Turns');
    expect(await spoken({ LC_ALL: 'en_US', LANG: 'nl_NL' })).toBe(true);
    expect(await spoken({ CYCLUS_LANG: 'nl', LC_ALL: 'en_US' })).toBe(false);
    expect(await spoken({ LC_ALL: 'C.UTF-8', LC_MESSAGES: 'en' })).toBe(true);
    expect(await spoken({ LANG: 'enochian' })).toBe(false);
  });

  it('never touches codes, keys and file names', async () => {
    const keys = (text: string) => text.match(/"[a-zA-Z]+":/g);
    const [nl, en] = [await run('check --format json --lang nl'), await run('check --format json --lang en')];
    expect(keys(nl.said.stdout)).toEqual(keys(en.said.stdout));
  });
});

describe('the exit code', () => {
  const broken = { ...sample, 'cycles/zz.yaml': 'changes:\n  - cancel: MMMC 2020-11-10\n' };

  it.each([
    ['agenda', 0],
    ['schedule', 0],
    ['check', 1],
    ['check --exit-zero', 0],
    ['check --from 2020-11-02 --until 2020-11-02 --forum DOC', 0],
  ])('of %s is %i', async (line, code) => {
    expect((await run(line)).exit).toBe(code);
  });

  it.each(['agenda', 'schedule', 'check', 'check --exit-zero', 'check --strict', 'export', 'why MCC B3'])(
    'of %s is 2 when the definitions are wrong',
    async (line) => {
      const { exit, said } = await run(line, { files: { ...broken } });
      expect(exit).toBe(2);
      expect(said.stdout + said.stderr).toContain('cycles/zz.yaml:2:');
      if (!line.startsWith('check')) expect(said.stdout).toBe('');
    },
  );

  it('counts warnings only when it is strict', async () => {
    const warned = { 'cycles/a.yaml': sampleWithWarning };
    expect((await run('check', { files: { ...warned } })).exit).toBe(0);
    expect((await run('check --strict', { files: { ...warned } })).exit).toBe(1);
    expect((await run('check --strict --exit-zero', { files: { ...warned } })).exit).toBe(0);
  });

  it('does not count what somebody accepted', async () => {
    const accepted = `${sampleWithWarning}accepted:\n  - { code: meeting-in-weekend, reason: dat is zo afgesproken }\n`;
    expect((await run('check --strict', { files: { 'cycles/a.yaml': accepted } })).exit).toBe(0);
  });
});

const sampleWithWarning = `settings: { today: 2020-10-19, horizon: 4 weken }
fora: { Werkgroep: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { beeld: { week: 1, day: zaterdag, forum: Werkgroep } } } }
`;

describe('the streams', () => {
  it('keep results and remarks apart', async () => {
    const { said } = await run('schedule --output plan.csv');
    expect(said).toEqual({ stdout: '', stderr: '"plan.csv" is geschreven\n' });
  });

  it('are silent when they are asked to be', async () => {
    expect((await run('schedule --output plan.csv --quiet')).said).toEqual({ stdout: '', stderr: '' });
  });

  it('take - as standard output and standard input', async () => {
    expect((await run('schedule --output -')).said.stdout).toBe((await run('schedule')).said.stdout);
    const { said, exit } = await run('check --cycles - --format json', { input: sampleWithWarning });
    expect(exit).toBe(0);
    expect(JSON.parse(said.stdout).findings[0].places[0].file).toBe('stdin.yaml');
  });

  it('are coloured on a screen only, and only when nobody minds', async () => {
    const coloured = async (line: string, env: Record<string, string>, columns?: number) =>
      (await run(line, { env, ...(columns ? { columns } : {}) })).said.stdout.includes('\u001b[');
    expect(await coloured('agenda', {}, 80)).toBe(true);
    expect(await coloured('agenda', {})).toBe(false);
    expect(await coloured('agenda', { NO_COLOR: '1' }, 80)).toBe(false);
    expect(await coloured('agenda', { NO_COLOR: '' }, 80)).toBe(true);
    expect(await coloured('agenda', { TERM: 'dumb' }, 80)).toBe(false);
    expect(await coloured('agenda', { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured('agenda --no-color', { FORCE_COLOR: '1' }, 80)).toBe(false);
    expect(await coloured('agenda --color', { NO_COLOR: '1' })).toBe(true);
    expect(await coloured('agenda --no-color --color', {})).toBe(true);
  });

  it('have no colour that cannot be read on white, or on black', async () => {
    const { stdout } = (await run('check --from 2020-10-19 --weeks 12 --color')).said;
    const used = stdout
      .split('\u001b[')
      .slice(1)
      .map((after) => after.slice(0, after.indexOf('m')));
    // Bold, dim, red, magenta and green, and their ends.
    for (const code of new Set(used)) expect(['1', '2', '31', '35', '32', '22', '39']).toContain(code);
  });

  it.each([80, 120])('fit a screen of %i columns', async (columns) => {
    for (const line of ['agenda', 'schedule', 'check --from 2020-10-19 --weeks 12', 'why jeugdpakket', 'explain'])
      for (const text of (await run(`${line} --no-color`, { columns })).said.stdout.split('\n'))
        expect(width(text)).toBeLessThanOrEqual(columns);
  });

  it('give the same bytes twice', async () => {
    for (const line of ['agenda', 'check', 'schedule --format json', 'export', 'why MCC B3'])
      expect((await run(line)).said).toEqual((await run(line)).said);
  });
});

describe('written files', () => {
  it('are not replaced, unless that is asked for or nothing changes', async () => {
    const other = await run('schedule --output a.txt', { files: { ...sample, 'a.txt': 'mine' } });
    expect([other.exit, other.said.stderr, other.files['a.txt']]).toEqual([
      2,
      'fout: "a.txt" bestaat al; --vervang vervangt het\n',
      'mine',
    ]);
    const forced = await run('schedule --output a.txt --force', { files: { ...sample, 'a.txt': 'mine' } });
    expect([forced.exit, forced.files['a.txt']]).toEqual([0, expect.stringContaining('MCC')]);
    const again = await run('schedule --output a.txt', { files: forced.files });
    expect([again.exit, again.said.stderr]).toEqual([0, '"a.txt" is ongewijzigd\n']);
  });

  it('are all written, or none', async () => {
    const { exit, files } = await run('export --by forum --output kalenders', {
      files: { ...sample, 'kalenders/MCC.ics': 'mine' },
    });
    expect(exit).toBe(2);
    expect(Object.keys(files).filter((name) => name.startsWith('kalenders/'))).toEqual(['kalenders/MCC.ics']);
  });
});

describe('export', () => {
  it('makes a calendar for each, and names them', async () => {
    const { exit, files, said } = await run('export --by cycle --cycle A,B --output kalenders');
    expect(exit).toBe(0);
    expect(Object.keys(files).filter((name) => name.startsWith('kalenders/'))).toEqual([
      'kalenders/A.ics',
      'kalenders/B.ics',
    ]);
    expect(said.stderr).toMatch(/^"kalenders\/A.ics" is geschreven\n"kalenders\/B.ics" is geschreven\nLet op: Outlook/);
    expect(said.stderr.match(/Let op/g)).toHaveLength(1);
    expect(said.stdout).toBe('');
  });

  it('writes the usual file at a screen, and to standard output in a pipe', async () => {
    const screen = await run('export', { columns: 80 });
    expect([screen.said.stdout, screen.files['cyclus.ics']]).toEqual([
      '',
      expect.stringMatching(/^BEGIN:VCALENDAR\r\n/),
    ]);
    expect((await run('export')).said.stdout).toBe(screen.files['cyclus.ics']);
  });

  it('writes into a folder that is there', async () => {
    const { files } = await run('export --output map/', {});
    expect(Object.keys(files)).toContain('map/cyclus.ics');
  });

  it('has deadlines when they are asked for', async () => {
    const events = async (line: string) => (await run(`export ${line}`)).said.stdout.match(/BEGIN:VEVENT/g)!.length;
    expect(await events('--deadlines timed')).toBe(await events('--deadlines all-day'));
    expect(await events('--deadlines timed')).toBeGreaterThan(await events(''));
  });

  it('says so when there is nothing, and writes nothing', async () => {
    const { exit, files, said } = await run(
      'export --forum DOC --from 2020-10-31 --until 2020-11-01 --output leeg.ics',
    );
    expect([exit, said.stderr, files['leeg.ics']]).toEqual([
      0,
      'In deze periode zijn er geen overleggen; er is niets geschreven.\n',
      undefined,
    ]);
  });

  it('does not send several files to one stream', async () => {
    expect((await run('export --by forum --output -')).exit).toBe(2);
  });
});
