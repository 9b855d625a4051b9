import { describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { fakeIo } from '../../support/fake-io.ts';

// Friday 30 October 2020. The MCC meets on Tuesdays, twice on 10 November, and on 6 November; the ACC on Wednesdays.
const YAML = `
settings: { language: nl }
roles: { minister VWS: {}, minister JenV: {}, voorzitter OMT: {} }
departments: { VWS: {}, JenV: {} }
teams:
  MLT3: { name: Jongeren en onderwijs, departments: [VWS] }
  MLT4: { name: Kwetsbare groepen, departments: [JenV] }
fora:
  ACC: { time: "10:00" }
  BWO: { name: Bewindspersonenoverleg }
  MCC: { time: "14:00", members: [minister VWS] }
  Groot Overleg: { time: "16:00" }
cycles:
  A:
    every: 1 week
    from: 2020-10-26
    until: 2021-01-31
    steps:
      acc: { day: woensdag, forum: ACC }
      mcc: { day: dinsdag, forum: MCC }
      groot: { day: donderdag, forum: Groot Overleg }
  B: { name: Lange termijn, every: 2 weken, from: 2020-10-26, until: 2021-01-31, steps: { een: { week: 1, day: maandag, forum: BWO } } }
  C:
    name: Commissies
    every: 2 weken
    from: 2020-10-26
    until: 2021-01-31
    steps: { begin: { week: 1, day: maandag, forum: BWO }, midden: { week: 1, day: vrijdag, forum: BWO }, eind: { week: 2, day: vrijdag, forum: BWO } }
    route: { langzaam: [begin, midden, eind], sneller: [begin, eind] }
deliverables:
  jeugdpakket: { title: Pakket voor de jeugd, team: MLT3, route: [{ forum: ACC, cycle: A }, { forum: MCC, cycle: A }], from: 2020-11-02 }
  jeugdzorg: { title: Plan jeugdzorg, team: MLT3, route: [{ forum: ACC, cycle: A }], from: 2020-11-02 }
  schema: { title: "Vergaderschema, en meer", team: MLT4, route: [{ forum: MCC, cycle: A }], from: 2020-11-02 }
routes:
  haast: { name: Spoedprocedure, steps: [{ forum: MCC, cycle: A }] }
  hier: { name: Korte lijnen, steps: [{ forum: MCC, cycle: A }] }
  daar: { name: Lange lijnen, steps: [{ forum: MCC, cycle: A }] }
changes:
  - { add: "MCC 2020-11-10 19:00", cycle: A }
  - { add: "MCC 2020-11-06 9:00", cycle: A }
  - { move: "ACC 2020-11-11", to: 2020-11-12 }
`;

const WEEK = ['--from', '2020-11-02', '--until', '2020-11-08', '--dry-run'];

async function run(line: readonly string[], answer?: string, yaml = YAML) {
  const io = fakeIo({ files: { 'cycles/all.yaml': yaml }, ...(answer === undefined ? {} : { answer }) });
  const code = await main(line, io);
  return { code, out: io.said.stdout, err: io.said.stderr, yaml: io.files['cycles/all.yaml']! };
}

/** What two lines say, which should be the same. */
async function same(said: readonly string[], plain: readonly string[]): Promise<string> {
  const [one, other] = [await run(said), await run(plain)];
  expect([one.code, one.out]).toEqual([other.code, other.out]);
  expect(other.err).toBe('');
  return one.err;
}

const AGENDA = ['schedule', '--format', 'json'];

describe('a day', () => {
  it('is understood where one is asked, and told with its weekday', async () => {
    const err = await same(
      [...AGENDA, '--from', 'volgende week dinsdag', '--until', 'week 46'],
      [...AGENDA, '--from', '2020-11-03', '--until', '2020-11-15'],
    );
    expect(err).toBe(
      '--van "volgende week dinsdag": 2020-11-03, dinsdag 3 november 2020\n' +
        '--tot "week 46": 2020-11-15, zondag 15 november 2020\n',
    );
  });

  it('of the week is the one after the first day, behind --until', async () => {
    await same(
      [...AGENDA, '--until', 'vrijdag', '--from', 'week 46'],
      [...AGENDA, '--until', '2020-11-13', '--from', '2020-11-09'],
    );
    // The old count stops before the new one begins.
    const { yaml } = await run(['restart', 'A', '--from', 'week 3', '--stop', 'zaterdag', '--yes']);
    expect(yaml).toMatch(/restart: A.*from: 2021-01-18.*stop: 2020-10-31/s);
  });

  it('is told in English on request, and not at all when --quiet asks so', async () => {
    expect((await run([...AGENDA, '--from', 'tomorrow', '--lang', 'en'])).err).toBe(
      '--from "tomorrow": 2020-10-31, Saturday 31 October 2020\n',
    );
    expect((await run([...AGENDA, '--from', 'tomorrow', '--quiet'])).err).toBe('');
  });

  it('goes by the day that the definitions or the line take for today', async () => {
    const fixed = YAML.replace('language: nl', 'language: nl, today: 2020-12-01');
    const from = async (line: readonly string[], yaml?: string) =>
      (await run([...AGENDA, ...line], undefined, yaml)).err;
    expect(await from(['--from', 'morgen'], fixed)).toContain('2020-12-02');
    expect(await from(['--from', 'morgen', '--today', '2020-11-30'], fixed)).toContain('2020-12-01');
    expect(await from(['--from', 'morgen', '--today', 'gisteren'])).toBe(
      '--vandaag "gisteren": 2020-10-29, donderdag 29 oktober 2020\n--van "morgen": 2020-10-30, vrijdag 30 oktober 2020\n',
    );
  });

  it('that can be two is a list with exit 2 in a pipe, and a question on a screen', async () => {
    const list =
      '--van "vrijdag" kan meer betekenen; noem er een:\n' +
      '  1. 2020-10-30  vrijdag 30 oktober 2020\n' +
      '  2. 2020-11-06  vrijdag 6 november 2020\n';
    const [piped, asked] = [
      await run([...AGENDA, '--from', 'vrijdag']),
      await run([...AGENDA, '--from', 'vrijdag'], '2'),
    ];
    expect(piped).toMatchObject({ code: 2, out: '', err: `fout: ${list}` });
    expect(asked.err).toBe(`${list}Welk nummer? 2\n`);
    expect(asked.out).toBe((await run([...AGENDA, '--from', '2020-11-06'])).out);
  });

  it.each(['', '3', '0', 'ja', '-1'])('is not guessed when the answer is %j', async (answer) => {
    const { code, out, err } = await run([...AGENDA, '--from', 'vrijdag'], answer);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('er is niets gekozen');
  });

  it('in figures is day first in Dutch, and asked in English', async () => {
    expect((await run([...AGENDA, '--from', '11/2/2020'])).err).toContain('2020-02-11');
    const { code, err } = await run([...AGENDA, '--from', '11/2/2020', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('11 February 2020');
    expect(err).toContain('2 November 2020');
  });

  it('with another weekday than it has is refused with the right one', async () => {
    const { code, err } = await run([...AGENDA, '--from', 'dinsdag 2 november']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'fout: "dinsdag 2 november" is er niet; het is maandag 2 november 2020\n',
    });
  });

  it('that is none is refused as before', async () => {
    const { code, err } = await run([...AGENDA, '--from', 'ooit']);
    expect(code).toBe(2);
    expect(err).toContain('--van: "ooit" is geen dag');
  });

  it('of a decision is the last one', async () => {
    const { yaml } = await run(['cancel', 'MCC 2020-11-03', '--decided', 'maandag', '--yes']);
    expect(yaml).toContain('decided: 2020-10-26');
  });

  it('is the last one behind --since, with a place of then behind it', async () => {
    expect((await run(['changes', '--since', 'maandag'])).err).toContain('maandag 26 oktober 2020');
    expect((await run(['changes', '--since', 'maandag:oud'])).err).toContain('maandag 26 oktober 2020');
    expect((await run(['changes', '--since', 'HEAD~3'])).err).toBe('');
    const io = fakeIo({ files: { 'cycles/all.yaml': YAML, 'maandag/all.yaml': YAML } });
    expect([await main(['changes', '--since', 'maandag'], io), io.said.stderr]).toEqual([0, '']);
  });
});

describe('a round', () => {
  it('of a cycle alone is the one in progress or one of the next', async () => {
    const { code, err } = await run([...AGENDA, '--round', 'lange']);
    expect(code).toBe(2);
    expect(err).toBe(
      '--ronde "lange": B, Lange termijn\n' +
        'fout: --ronde "lange" kan meer betekenen; noem er een:\n' +
        '  1. B1  26 oktober t/m 8 november 2020\n' +
        '  2. B2  9 t/m 22 november 2020\n' +
        '  3. B3  23 november t/m 6 december 2020\n' +
        '  4. B4  7 t/m 20 december 2020\n' +
        '  5. B5  21 december 2020 t/m 3 januari 2021\n',
    );
  });

  it('of a number alone is that of one of the cycles, and the one that is chosen', async () => {
    const { err, out } = await run([...AGENDA, '--round', '2'], '2');
    expect([...err.matchAll(/^ {2}\d\. (\S+)/gm)].map(([, name]) => name)).toEqual(['A2', 'B2', 'C2']);
    expect(out).toBe((await run([...AGENDA, '--round', 'B2'])).out);
  });

  it('that the cycles never come to is refused as before', async () => {
    expect((await run([...AGENDA, '--round', '900'])).err).toContain('--ronde: "900" is geen ronde');
    expect((await run([...AGENDA, '--round', 'x'])).err).toContain('--ronde: "x" is geen ronde');
  });
});

describe('a meeting', () => {
  it.each([
    ['MCC dinsdag', 'MCC 2020-11-03'],
    ['MCC van dinsdag 3 november 2020, 14.00 uur', 'MCC 2020-11-03 14:00'],
    ['mcc 3 nov', 'MCC 2020-11-03'],
    ['Groot Overleg donderdag', 'Groot Overleg 2020-11-05'],
    // Today is a Friday, on which it does not meet; a week later it does.
    ['MCC vrijdag', 'MCC 2020-11-06'],
    ['MCC 10 november 19.00', 'MCC 2020-11-10 19:00'],
    ['ACC week 46', 'ACC 2020-11-12'],
  ])('%s is %s', async (said, plain) => {
    expect(await same(['agenda', said], ['agenda', plain])).toContain(`"${said}": ${plain.replace(' 14:00', '')}`);
  });

  it('on a day on which there is none is refused with the days that there are', async () => {
    const { code, err } = await run(['agenda', 'MCC', 'morgen']);
    expect(code).toBe(2);
    expect(err).toContain('er is geen overleg "MCC 2020-10-31"; wel op 2020-10-27, 2020-11-03 en 2020-11-06');
  });

  it.each(['agenda', 'why', 'move', 'cancel', 'decisions', 'annotation'])(
    'of a forum alone is one of the next five for %s',
    async (command) => {
      const rest = command === 'move' ? ['--to', '15:00'] : [];
      const { code, out, err } = await run([command, 'MCC', ...rest]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe(
        'fout: "MCC" kan meer betekenen; noem er een:\n' +
          '  1. MCC 2020-11-03        dinsdag 3 november 2020, 14.00 uur\n' +
          '  2. MCC 2020-11-06        vrijdag 6 november 2020, 9.00 uur\n' +
          '  3. MCC 2020-11-10 14:00  dinsdag 10 november 2020, 14.00 uur\n' +
          '  4. MCC 2020-11-10 19:00  dinsdag 10 november 2020, 19.00 uur\n' +
          '  5. MCC 2020-11-17        dinsdag 17 november 2020, 14.00 uur\n',
      );
    },
  );

  it('that was cancelled is not offered, and has its agenda all the same when its day is named', async () => {
    const yaml = `${YAML}  - { cancel: "MCC 2020-11-03" }\n`;
    expect((await run(['agenda', 'MCC'], undefined, yaml)).err).toContain('  1. MCC 2020-11-06 ');
    const [said, plain] = [
      await run(['agenda', 'MCC dinsdag'], '', yaml),
      await run(['agenda', 'MCC 2020-11-03'], '', yaml),
    ];
    expect([said.code, said.out]).toEqual([0, plain.out]);
  });

  it('is the one that is chosen', async () => {
    const { code, out } = await run(['agenda', 'MCC'], '2');
    expect(code).toBe(0);
    expect(out).toBe((await run(['agenda', 'MCC 2020-11-06'])).out);
  });

  it('that fits several of one day is asked, also when it was named in full', async () => {
    for (const said of ['MCC 10 november', 'MCC 2020-11-10']) {
      const { code, err } = await run(['agenda', said]);
      expect(code).toBe(2);
      expect(err).toContain('  2. MCC 2020-11-10 19:00');
    }
  });

  it('is every one of that day for why', async () => {
    const both = await run(['why', 'MCC', '10', 'november']);
    expect(both.out).toBe((await run(['why', 'MCC 2020-11-10'])).out);
  });

  it('stays a forum where a period is named', async () => {
    const { code, err } = await run(['cancel', 'MCC', '--from', 'maandag', '--until', 'week 45', '--dry-run']);
    expect(code).toBe(0);
    expect(err).toContain('--tot "week 45": 2020-11-08');
  });

  it('is moved to a day and a time as people say them', async () => {
    const { code, yaml } = await run(['move', 'MCC 3 november', '--to', 'woensdag 15.30', '--yes']);
    expect(code).toBe(0);
    expect(yaml).toMatch(/move: .?MCC 2020-11-03.*to: .?2020-11-04 15:30/s);
  });

  it('is moved to a weekday of its own week or to the coming one, which is asked', async () => {
    const { code, err } = await run(['move', 'MCC 2020-11-17', '--to', 'woensdag 14.00', '--yes']);
    expect(code).toBe(2);
    expect(err).toBe(
      'fout: --naar "woensdag 14.00" kan meer betekenen; noem er een:\n' +
        '  1. 2020-11-04 14:00  woensdag 4 november 2020, 14.00 uur\n' +
        '  2. 2020-11-18 14:00  woensdag 18 november 2020, 14.00 uur\n',
    );
  });

  it('is moved by a number of days or to a time as before', async () => {
    expect((await run(['move', 'MCC 2020-11-17', '--to', '1 werkdag', '--yes'])).yaml).toContain('by: 1 werkdag');
    expect((await run(['move', 'MCC 2020-11-17', '--to', '15.00', '--yes'])).yaml).toMatch(/to: "?15:00/);
  });

  it('that is new is added on a day as people say it', async () => {
    const { code, yaml } = await run(['add', 'ACC donderdag 11.00', '--for', 'A', '--yes']);
    expect(code).toBe(0);
    expect(yaml).toContain('add: ACC 2020-11-05 11:00');
  });

  it('that is new is added on no week, which is not a day', async () => {
    const { code, err } = await run(['add', 'ACC week 46', '--for', 'A', '--yes']);
    expect(code).toBe(2);
    expect(err).toContain('"ACC week 46" noemt geen overleg');
  });

  it('is not moved to a weekday of its own week that has been', async () => {
    const { err } = await run(['move', 'MCC 2020-10-27', '--to', 'woensdag', '--dry-run']);
    expect(err).toContain('--naar "woensdag": 2020-11-04, woensdag 4 november 2020\n');
  });

  it('whose change is taken back is one that was changed', async () => {
    const { yaml, err } = await run(['undo', 'ACC', '--yes']);
    expect(err).toContain('"ACC": ACC 2020-11-12');
    expect(yaml).not.toContain('move:');
  });

  it('decides on a plan', async () => {
    const err = await same(
      ['plan', 'schema', '--decided-by', 'MCC volgende week dinsdag'],
      ['plan', 'schema', '--decided-by', 'MCC 2020-11-03'],
    );
    expect(err).toContain('MCC 2020-11-03, dinsdag 3 november 2020, 14.00 uur');
  });

  it('can stand behind the kind of a mail', async () => {
    await same(['mail', 'agenda', 'MCC', 'dinsdag'], ['mail', 'agenda', 'MCC', '2020-11-03']);
  });
});

describe('a name', () => {
  it.each([
    [['plan', 'zorg'], ['plan', 'jeugdzorg'], '"zorg": jeugdzorg, Plan jeugdzorg\n'],
    [['plan', 'zorg,pakket'], ['plan', 'jeugdzorg,jeugdpakket'], '"pakket": jeugdpakket, Pakket voor de jeugd\n'],
    [['why', 'pakket voor'], ['why', 'jeugdpakket'], '"pakket voor": jeugdpakket, Pakket voor de jeugd\n'],
    [
      ['schedule', '--team', 'kwetsbare'],
      ['schedule', '--team', 'MLT4'],
      '--team "kwetsbare": MLT4, Kwetsbare groepen\n',
    ],
    [['schedule', '--person', 'omt'], ['schedule', '--person', 'voorzitter OMT'], '--persoon "omt": voorzitter OMT\n'],
  ])('of which a part was typed is told: %j', async (said, plain, told) => {
    expect(await same(said, plain)).toContain(told);
  });

  it.each([
    [['plan', 'jeugd'], '"jeugd"', ['jeugdpakket  Pakket voor de jeugd', 'jeugdzorg    Plan jeugdzorg']],
    [['schedule', '--team', 'mlt'], '--team "mlt"', ['MLT3  Jongeren en onderwijs', 'MLT4  Kwetsbare groepen']],
    [['schedule', '--person', 'minister'], '--persoon "minister"', ['minister VWS', 'minister JenV']],
    [['explain', 'deadline'], '"deadline"', []],
  ])('that fits several is a list to choose from: %j', async (line, typed, lines) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toContain(`fout: ${typed}`);
    for (const [index, text] of lines.entries()) expect(err).toContain(`  ${index + 1}. ${text}\n`);
  });

  it('of a product goes before a forum for why', async () => {
    const yaml = YAML.replace(
      'deliverables:',
      'deliverables:\n  MCC: { title: Stuk, team: MLT3, route: [{ forum: ACC, cycle: A }] }',
    );
    expect(await run(['why', 'MCC'], undefined, yaml)).toMatchObject({ code: 0, err: '' });
  });

  it('that is whole is what it says, with a comma in it too', async () => {
    expect((await run(['plan', 'Vergaderschema, en meer'])).err).toBe('');
    expect((await run(['schedule', '--person', 'VWS'])).err).toBe('');
  });

  it.each([
    [['schedule', '--forum', 'groot'], ['schedule', '--forum', 'Groot Overleg'], '--gremium "groot": Groot Overleg\n'],
    [['schedule', '--cycle', 'lange'], ['schedule', '--cycle', 'B'], '--cyclus "lange": B, Lange termijn\n'],
    [['plan', '--route', 'spoed'], ['plan', '--route', 'haast'], '--route "spoed": haast, Spoedprocedure\n'],
    [['plan', '--route', 'termijn'], ['plan', '--route', 'B'], '--route "termijn": B, Lange termijn\n'],
    [
      ['plan', '--route', 'C/snel'],
      ['plan', '--route', 'C/sneller'],
      '--route "C/snel": C/sneller, Commissies/sneller\n',
    ],
    [
      ['plan', 'schema', '--lead', 'groot=2 werkdagen'],
      ['plan', 'schema', '--lead', 'Groot Overleg=2 werkdagen'],
      '--termijn "groot": Groot Overleg\n',
    ],
    [['cancel', 'groot', ...WEEK], ['cancel', 'Groot Overleg', ...WEEK], '"groot": Groot Overleg\n'],
    [['solve', '--keep', 'zorg', ...WEEK], ['solve', '--keep', 'jeugdzorg', ...WEEK], '--behoud "zorg": jeugdzorg'],
    [['solve', '--only', 'lange', ...WEEK], ['solve', '--only', 'B', ...WEEK], '--alleen "lange": B, Lange termijn'],
    [['agenda', 'groot donderdag'], ['agenda', 'Groot Overleg 2020-11-05'], '"groot": Groot Overleg\n'],
    [
      ['plan', 'schema', '--decided-by', 'groot week 46'],
      ['plan', 'schema', '--decided-by', 'Groot Overleg 2020-11-12'],
      '--besluit "groot": Groot Overleg\n',
    ],
  ])('of a forum, cycle, route or anything else needs not be whole: %j', async (said, plain, told) => {
    const [one, other] = [await run(said), await run(plain)];
    expect([one.code, one.out]).toEqual([other.code, other.out]);
    expect(other.err).not.toContain(told);
    expect(one.err).toContain(told);
  });

  it.each([
    [['new', 'product', 'X', '--route', 'lijnen', '--from', '2020-11-02'], '--route "lijnen"', ['hier', 'daar']],
    [['plan', '--route', 'C'], '--route "C"', ['C/langzaam', 'C/sneller']],
    [['solve', '--keep', 'jeugd'], '--behoud "jeugd"', ['jeugdpakket', 'jeugdzorg']],
    [
      ['accept', 'meeting-on-public-holiday', '--reason', 'x', '--about', 'jeugd'],
      '--over "jeugd"',
      ['jeugdpakket', 'jeugdzorg'],
    ],
    [['agenda', 'cc'], '"cc"', ['ACC', 'MCC']],
    [['why', 'cc dinsdag'], '"cc"', ['ACC', 'MCC']],
    [['cancel', 'cc', ...WEEK], '"cc"', ['ACC', 'MCC']],
  ])('that fits several of what can be meant there is a list of those: %j', async (line, typed, names) => {
    const { code, out, err } = await run(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`fout: ${typed} kan meer betekenen; noem er een:\n`);
    expect([...err.matchAll(/^ {2}\d\. (\S+)/gm)].map(([, name]) => name)).toEqual(names);
  });

  it('of a forum that is chosen leaves its meetings to choose from', async () => {
    const { code, out } = await run(['agenda', 'cc dinsdag'], '2');
    expect(code).toBe(0);
    expect(out).toBe((await run(['agenda', 'MCC 2020-11-03'])).out);
  });

  it('of a route may also be the fora along it, each by its name', async () => {
    const line = ['new', 'product', 'X', '--route', 'ACC,MCC', '--from', '2020-11-02', '--dry-run'];
    const yaml = YAML.replace(
      'changes:',
      '  later: { name: Later dan de MCC, steps: [{ forum: MCC, cycle: A }] }\nchanges:',
    );
    expect(await run(line, undefined, yaml)).toMatchObject({ code: 0, err: expect.not.stringContaining('later') });
  });

  it('that fits more than can be shown asks for more of it', async () => {
    const roles = Array.from({ length: 30 }, (_, index) => `lid ${index + 10}: {}`).join(', ');
    const { code, err } = await run(
      ['schedule', '--person', 'lid'],
      '1',
      YAML.replace('roles: {', `roles: { ${roles},`),
    );
    expect({ code, err }).toEqual({ code: 2, err: 'fout: --persoon "lid" kan 30 dingen betekenen; typ er meer van\n' });
  });

  it('of nothing is refused as before', async () => {
    expect((await run(['plan', 'bestaatniet'])).err).toContain('"bestaatniet" komt in de definities niet voor');
    // An argument has no option before it.
    expect((await run(['plan', 'q'])).err).toMatch(/^fout: "q" komt in de definities niet voor/);
    expect((await run(['plan', '--team', 'q'])).err).toMatch(/^fout: --team: "q" komt in de definities niet voor/);
  });

  it('of one letter is the only one that has it, or a list', async () => {
    // Of the products jeugdpakket, jeugdzorg and schema only the first has a k, and they all have an e.
    expect(await run(['plan', 'k'])).toMatchObject({ code: 0, err: '"k": jeugdpakket, Pakket voor de jeugd\n' });
    expect((await run(['plan', 'e'])).err).toContain('"e" kan meer betekenen; noem er een:\n  1. jeugdpakket');
  });

  it('of a code in part is one of those', async () => {
    const { code, err } = await run(['explain', 'no-such-d']);
    expect(code).toBe(2);
    expect(err).not.toContain('kan meer betekenen');
    expect((await run(['explain', 'public-holiday'])).err).toContain('"public-holiday": meeting-on-public-holiday\n');
  });
});

it('reads definitions from standard input once', async () => {
  const io = fakeIo({ input: YAML });
  const whole = io.readInput;
  let reads = 0;
  io.readInput = () => {
    reads += 1;
    return reads === 1 ? whole() : undefined;
  };
  expect(await main([...AGENDA, '--cycles', '-', '--from', 'morgen'], io)).toBe(0);
});

it('needs no definitions for the days of a calendar to import', async () => {
  const io = fakeIo({});
  expect(await main(['import', 'er-niet.ics', '--from', 'morgen'], io)).toBe(2);
  expect(io.said.stderr).toContain('--van "morgen": 2020-10-31');
});
