import { describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { type FakeIo, fakeIo } from '../../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../../support/folders.ts';

const sample = filesIn(SAMPLE, 'cycles');
const CHANGES = 'cycles/changes.yaml';
const ACCEPTED = 'cycles/accepted.yaml';

async function run(line: string, files: Record<string, string> = { ...sample }, machine = {}) {
  const io = fakeIo({ files, ...machine });
  const code = await main(wordsOf(line), io);
  return { ...io.said, code, files: io.files, io };
}

/** What a wrong call says; nothing may have been written. */
async function refused(line: string, files: Record<string, string> = { ...sample }, machine = {}): Promise<string> {
  const before = { ...files };
  const { code, files: after, stderr } = await run(line, files, machine);
  expect(code).toBe(2);
  expect(after).toEqual(before);
  return stderr;
}

/** The lines that a command puts at the end of a file, of which all else must stay. */
async function written(line: string, file: string, made = { ...sample }): Promise<string> {
  const { code, files, stderr } = await run(`${line} --yes`, made);
  expect({ code, stderr }).toEqual({ code: 0, stderr: `"${file}" is bijgewerkt\n` });
  const { [file]: after, ...others } = files;
  const { [file]: before, ...same } = sample;
  expect(others).toEqual(same);
  expect(after!.startsWith(before!)).toBe(true);
  return after!.slice(before!.length);
}

describe('what has been', () => {
  // Counted back from Sunday 6 December 2020 the MCC is that of Tuesday 1 December, the ACC that of 26 November: both have been.
  const past = {
    'cycles/all.yaml': `settings: { today: 2020-12-02 }
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles: { A: { every: 1 week, from: 2020-10-19, rounds: 20, steps: { acc: { day: do, forum: ACC }, mcc: { day: di, forum: MCC } } } }
deliverables: { nota: { route: [ACC, MCC], decided-by: 2020-12-06 } }
`,
    [CHANGES]: 'changes: []\n',
  };

  it('stands: no edit about days to come takes a product out of it', async () => {
    expect(await refused('add MCC 2020-12-04 16:00 --yes', past)).toBe(
      'fout: hierdoor zou "nota" niet meer staan waar het is geweest: ACC van donderdag 26 november 2020; leg eerst vast waar wordt besloten, met "decided-by: MCC 2020-12-01" bij het product\n',
    );
  });

  it('stands when the product says where it was decided', async () => {
    const named = past['cycles/all.yaml'].replace('decided-by: 2020-12-06', 'decided-by: MCC 2020-12-01');
    const { code } = await run('add MCC 2020-12-04 16:00 --yes', { ...past, 'cycles/all.yaml': named });
    expect(code).toBe(0);
  });

  it('can be put down as it was', async () => {
    const { code } = await run('add MCC 2020-12-01 16:00 --yes', past);
    expect(code).toBe(0);
  });
});

describe('what is shown beforehand', () => {
  it('is also a deadline that the move leaves after its own meeting', async () => {
    const files = {
      'cycles/a.yaml': `settings: { today: 2025-01-06, language: en }
fora: { M: { time: "14:00", papers: { due: 0 werkdagen, at: "12:00" } } }
cycles: { a: { every: 1 week, from: 2025-01-06, steps: { m: { week: 1, day: wo, forum: M } } } }
deliverables: { p: { title: P, route: a, round: a2 } }
`,
    };
    const { stdout } = await run('move "M 2025-01-15" --to 11:00 --dry-run', files);
    expect(stdout).toContain('the papers for M are only due at 12:00, but the meeting starts at 11:00');
    expect((await run('move "M 2025-01-15" --to 13:00 --dry-run', files)).stdout).toContain('No conflicts are added');
  });
});

describe('what is written', () => {
  it.each([
    [
      'move "mcc 2020-11-10" --to "2020-11-11 14.00" --reason "debat: loopt uit" --decided 2020-11-09',
      CHANGES,
      '  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "debat: loopt uit", decided: 2020-11-09 }\n',
    ],
    [
      'verplaats VB 2020-11-09 --to 15.00 --length "1 uur" --place digitaal',
      CHANGES,
      '  - { move: VB 2020-11-09, to: "15:00", length: 1 uur, place: digitaal }\n',
    ],
    // The sample has moved it from the 16th already.
    ['move "Catshuis B3" --to "+1 werkdag"', CHANGES, '  - { move: Catshuis 2020-11-15 14:00, by: 1 werkdag }\n'],
    ['move "MCC 2020-11-10" --to "-1 dag"', CHANGES, '  - { move: MCC 2020-11-10, by: -1 dag }\n'],
    ['cancel MCC 2020-11-10 --reden "geen stukken"', CHANGES, '  - { cancel: MCC 2020-11-10, reason: geen stukken }\n'],
    [
      'gelast-af A --from 2020-12-21 --until 2021-01-03 --reason kerstreces',
      CHANGES,
      '  - { cancel: A, from: 2020-12-21, until: 2021-01-03, reason: kerstreces }\n',
    ],
    [
      'las-in "MCC 2020-11-12 16:00" --for A --phase ingelast --reason spoed',
      CHANGES,
      '  - { add: MCC 2020-11-12 16:00, cycle: A, phase: ingelast, reason: spoed }\n',
    ],
    [
      'herstart A --from 2021-01-18 --stop 2021-01-10',
      CHANGES,
      '  - { restart: A, from: 2021-01-18, stop: 2021-01-10 }\n',
    ],
    [
      'accepteer [meeting-on-public-holiday] --about MCC --until 2021-01-01 --reason "zo besloten" --accepted-by "secretaris MCC"',
      ACCEPTED,
      '  - { code: meeting-on-public-holiday, about: MCC, until: 2021-01-01, reason: zo besloten, by: secretaris MCC }\n',
    ],
  ])('by cyclus %s', async (line, file, lines) => {
    const files = { ...sample };
    expect(await written(line, file, files)).toBe(lines);
    // What was done can be taken back, to the last byte.
    const undo = file === ACCEPTED ? 'undo meeting-on-public-holiday --yes' : 'maak-ongedaan --ja';
    expect((await run(undo, files)).files).toEqual(sample);
  });

  it('goes through every command after another, and back', async () => {
    const lines = [
      'move "MCC 2020-11-10" --to 2020-11-11',
      // By where it now stands, and by where it first stood.
      'move "MCC 2020-11-11" --to 16:00',
      'move "MCC 2020-11-10" --to "1 dag"',
      'cancel "MCC 2020-11-12"',
      'add "MCC 2020-11-13 09:00" --for A',
      'move "MCC 2020-11-13" --to 08:00',
      'cancel "MCC 2020-11-13"',
      'restart B --from 2021-02-01',
    ];
    const files = { ...sample };
    const steps = [{ ...files }];
    for (const line of lines) {
      expect((await run(`${line} --yes`, files)).code, line).toBe(0);
      steps.push({ ...files });
    }
    for (const before of steps.slice(0, -1).reverse()) {
      expect((await run('undo --yes', files)).code).toBe(0);
      expect(files).toEqual(before);
    }
  });

  it('takes back the last change to the meeting that is named, also when it was cancelled', async () => {
    const files = { ...sample };
    for (const line of ['move "MCC 2020-11-10" --to 10:00', 'cancel "MCC 2020-11-10"', 'cancel "ACC 2020-11-12"'])
      await run(`${line} --yes`, files);
    const { code } = await run('undo "MCC 2020-11-10" --yes', files);
    expect(code).toBe(0);
    expect(files[CHANGES]!.slice(sample[CHANGES]!.length)).toBe(
      '  - { move: MCC 2020-11-10, to: "10:00" }\n  - { cancel: ACC 2020-11-12 }\n',
    );
  });

  it('makes the file that there is not', async () => {
    const { [CHANGES]: _, [ACCEPTED]: __, ...files } = sample;
    await run('cancel "MCC 2020-11-10" --yes', files);
    expect(files).toHaveProperty([CHANGES], 'changes:\n  - { cancel: MCC 2020-11-10 }\n');
    await run('accept meeting-on-public-holiday --about MCC --reason x --yes', files);
    expect(files).toHaveProperty(
      [ACCEPTED],
      'accepted:\n  - { code: meeting-on-public-holiday, about: MCC, reason: x }\n',
    );
  });

  it('is on one line, whatever was pasted', async () => {
    const io = fakeIo({ files: { ...sample } });
    await main(['cancel', 'MCC 2020-11-10', '--reason', 'een\n  twee\tdrie ', '--yes'], io);
    expect(io.files[CHANGES]).toMatch(/reason: een twee drie \}\n$/);
  });
});

describe('what is shown first', () => {
  it('is what shifts, whom that concerns, the conflicts, and the lines', async () => {
    const { stdout, stderr, files, code } = await run('move MCC 2020-11-10 --to 2020-11-11 --dry-run');
    expect(code).toBe(0);
    expect(stderr).toBe('Er is niets gewijzigd.\n');
    expect(files).toEqual(sample);
    const said = [
      'MCC 2020-11-10 verplaatsen',
      'is verplaatst naar woensdag 11 november 2020, 14.00 uur',
      'nu uiterlijk dinsdag 10 november 2020, 12.00 uur, was maandag 9 november 2020, 12.00 uur',
      '- MLT1 – MCC wo 11 nov 14.00 uur',
      'minister-president, minister VWS',
      'Nieuwe knelpunten',
      'worden tegelijk verwacht bij MCC en bij debat [role-double-booked]',
      'Erbij in cycles/changes.yaml',
      '    - { move: MCC 2020-11-10, to: 2020-11-11 }\n',
    ];
    expect(said.filter((part) => !stdout.includes(part))).toEqual([]);
    const places = said.map((part) => stdout.indexOf(part));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('is a note or one document when that is asked for', async () => {
    const line = 'move MCC 2020-11-10 --to 2020-11-11 --dry-run --lang en';
    expect((await run(`${line} --format markdown`)).stdout).toMatch(
      /^# Move MCC 2020-11-10\n\n## Meetings\n\n- MCC on Tuesday/,
    );
    const effect = JSON.parse((await run(`${line} --format json`)).stdout);
    expect(effect).toMatchObject({
      version: 1,
      file: CHANGES,
      removed: false,
      lines: ['  - { move: MCC 2020-11-10, to: 2020-11-11 }'],
      meetings: [{ what: 'moved', before: { date: '2020-11-10' }, after: { date: '2020-11-11', status: 'moved' } }],
      solved: [],
    });
    expect(effect.appeared.map(({ code }: { code: string }) => code)).toContain('role-double-booked');
    expect(effect.deadlines.map(({ what }: { what: string }) => what)).toEqual(['moved']);
  });

  it('covers a change far from today', async () => {
    const { stdout } = await run('move "MCC 2023-05-09" --to 2023-05-10 --dry-run');
    expect(stdout).toContain('MCC van dinsdag 9 mei 2023, 14.00 uur, is verplaatst');
  });
});

describe('the question', () => {
  const line = 'cancel MCC 2020-11-10';
  const isWritten = ({ files }: { files: FakeIo['files'] }) => files[CHANGES] !== sample[CHANGES];

  it.each(['j', 'Ja', ' y ', 'YES'])('%j carries it out', async (answer) => {
    const result = await run(line, undefined, { answer });
    expect(result.stderr).toBe(`\nDoorvoeren? [j/N] ${answer}\n"cycles/changes.yaml" is bijgewerkt\n`);
    expect(isWritten(result)).toBe(true);
  });

  it.each(['', 'n', 'jammer', 'yes?'])('%j does not, and that is no mistake', async (answer) => {
    const result = await run(`${line} --lang en`, undefined, { answer });
    expect(result.stderr).toBe(`\nCarry out? [y/N] ${answer}\nNothing was changed.\n`);
    expect(result.code).toBe(0);
    expect(isWritten(result)).toBe(false);
  });

  it('is put to nobody when there is nobody, and then nothing is written', async () => {
    expect(await refused(line)).toBe(
      'fout: er is niets gewijzigd; zet --ja achter de opdracht om dit door te voeren\n',
    );
  });

  it('is not asked for a dry run, nor with --yes', async () => {
    expect(isWritten(await run(`${line} --dry-run --yes`, undefined, { answer: 'j' }))).toBe(false);
    expect((await run(`${line} --yes`, undefined, { answer: 'n' })).stderr).not.toContain('Doorvoeren');
    expect((await run(`${line} --yes --quiet`)).stderr).toBe('');
  });
});

describe('what cannot be meant', () => {
  it.each([
    [
      'move "MCC 2020-11-09" --to 2020-11-12',
      'fout: er is geen overleg "MCC 2020-11-09"; wel "MCC 2020-11-03 14:00", "MCC 2020-11-06 14:00" en "MCC 2020-11-10 14:00"\n',
    ],
    ['move "MCC 2020-11-10" --to 2020-11-10', 'fout: dit verandert niets: het is al zo\n'],
    [
      'move "MCC 2020-11-10"',
      'fout: zeg met --naar waarheen, of met --plaats, --duur of --status wat er anders wordt\n',
    ],
    [
      'move "MCC 2020-11-10" --to ooit',
      'fout: --naar: "ooit" is geen dag\nSchrijf een dag als 2020-11-03: jaar, maand, dag.\n',
    ],
    [
      'move "MCC 2020-11-10" --length kort',
      'fout: --duur: "kort" is geen lengte\nSchrijf bijvoorbeeld 90 min, 1u30, 1,5 uur of 2 uur.\n',
    ],
    ['move "Persconferentie 2020-11-10" --to 2020-11-12', 'fout: "Persconferentie 2020-11-10" is al afgelast\n'],
    ['cancel "MMC morgen"', 'fout: "MMC morgen" noemt geen overleg; bedoelt u "MCC"?\n'],
    ['cancel A', 'fout: "A" noemt geen overleg; zet er de dag bij, of noem met --van en --tot een periode\n'],
    [
      'cancel MCC --from 2021-08-07 --until 2021-08-08',
      'fout: in die periode is er geen overleg van "MCC" dat nog doorgaat\n',
    ],
    ['cancel MCC --from 2021-08-07 --until 2021-08-01', 'fout: --tot: '],
    ['add "MCC 2020-11-12" --for Z', 'fout: --voor: er is geen cyclus "Z"\n'],
    ['restart A', 'fout: noem met --van de eerste dag van de nieuwe telling, zoals --van 2021-01-11\n'],
    ['restart A --from 2021-01-12', 'fout: --van: een cyclus in weken begint op een maandag'],
    ['restart A --from 2020-10-05', 'fout: een herstart op die dag verandert niets'],
    [
      'accept meeting-on-public-holiday --about MCC',
      'fout: noem met --reden waarom dit wordt geaccepteerd; de reden blijft erbij staan\n',
    ],
    [
      'accept meeting-on-public-holliday --reason x',
      'fout: er is geen knelpunt met de code "meeting-on-public-holliday"; bedoelt u "meeting-on-public-holiday"?\n',
    ],
    [
      'accept meeting-on-public-holiday --about ACC --reason x',
      'fout: hiermee wordt niets geaccepteerd; open knelpunten met deze code:\n- MCC: vr 1 jan 2021\n',
    ],
    ['accept time-in-clock-change --reason x', 'fout: er is geen open knelpunt met de code "time-in-clock-change"\n'],
    ['accept meeting-on-public-holiday --about MMC --reason x', 'fout: --over: er is '],
    ['undo "MCC 2020-11-10"', 'fout: "MCC 2020-11-10" staat waar het is gepland'],
    [
      'undo meeting-on-public-holiday',
      'fout: er is geen knelpunt met de code "meeting-on-public-holiday" geaccepteerd\n',
    ],
    ['cancel "MCC 2020-11-10" --reason ""', 'fout: --reden is leeg\n'],
    [
      'cancel "MCC 2020-11-10" --reason "a\u200bb"',
      'fout: --reden: in "a<U+200B>b" staat een teken dat niet te zien is',
    ],
    [
      'cancel "MCC 2020-11-10" --cycles -',
      'fout: van de standaardinvoer valt alleen te lezen; noem met --map de map waarin de wijziging moet komen\n',
    ],
  ])('cyclus %s', async (line, message) => {
    expect((await refused(`${line} --yes`)).slice(0, message.length)).toBe(message);
  });

  const fora = (more: string) => ({ 'cycles/all.yaml': `fora: { MCC: {}, ACC: {} }\n${more}` });
  const twice = `cycles:
  A: { every: 1 week, from: 2020-10-19, steps: { a: { week: 1, day: maandag, forum: MCC, time: "10:00" } } }
  B: { every: 1 week, from: 2020-10-19, steps: { b: { week: 1, day: maandag, forum: MCC, time: "14:00" } } }
`;

  it('lists the references that would fit', async () => {
    expect(await refused('move "MCC 2020-11-02" --to 2020-11-03 --yes', fora(twice))).toBe(
      'fout: "MCC 2020-11-02" kan meer betekenen; noem er een:\n' +
        '  1. MCC 2020-11-02 10:00  maandag 2 november 2020, 10.00 uur\n' +
        '  2. MCC 2020-11-02 14:00  maandag 2 november 2020, 14.00 uur\n',
    );
    // One of several in a round, by its day.
    expect(await refused('move "ACC B3" --to "1 dag" --yes')).toBe(
      'fout: "ACC B3" kan meer betekenen; noem er een:\n' +
        '  1. ACC 2020-11-19  donderdag 19 november 2020, 10.00 uur\n' +
        '  2. ACC 2020-11-26  donderdag 26 november 2020, 10.00 uur\n',
    );
    const together = twice.replaceAll(/, time: "\d\d:00"/g, ', shared: nee');
    expect(await refused('cancel "MCC 2020-11-02" --yes', fora(together))).toBe(
      'fout: "MCC 2020-11-02" kan meer betekenen; noem er een:\n' +
        '  1. MCC A3  maandag 2 november 2020\n' +
        '  2. MCC B3  maandag 2 november 2020\n',
    );
  });

  it.each([
    ['add "MCC 2020-11-12 10:00" --for A --phase ingelast --reason spoed', 'fout: dit verandert niets: het is al zo\n'],
    ['add "MCC 2020-11-14 10:00"', 'fout: dit verandert niets: het is al zo\n'],
    ['move "MCC 2020-11-10" --to "2020-11-11 14:00"', 'fout: dit verandert niets: het is al zo\n'],
    ['cancel "MCC 2020-11-10"', 'fout: "MCC 2020-11-10" is al afgelast\n'],
    ['accept meeting-on-public-holiday --about MCC --reason zo', 'fout: '],
  ])('is refused the second time: cyclus %s', async (line, message) => {
    const files = { ...sample };
    expect((await run(`${line} --yes`, files)).code).toBe(0);
    expect((await refused(`${line} --yes`, files)).slice(0, message.length)).toBe(message);
  });

  it.each([
    ['at another hour', 'add "MCC 2020-11-12 12:00" --for A'],
    ['of another forum', 'add "ACC 2020-11-12 10:00" --for A'],
    ['for something else', 'add "MCC 2020-11-12 10:00" --for A --phase nazorg'],
    ['elsewhere', 'add "MCC 2020-11-12 10:00" --for A --place digitaal'],
  ])('adds another meeting %s', async (_, line) => {
    const files = { ...sample };
    await run('add "MCC 2020-11-12 10:00" --for A --yes', files);
    expect((await run(`${line} --yes`, files)).code).toBe(0);
  });

  it('adds a meeting anew that was moved away or cancelled since', async () => {
    for (const change of ['move "MCC 2020-11-12" --to 2020-11-13', 'cancel "MCC 2020-11-12"']) {
      const files = { ...sample };
      for (const line of ['add "MCC 2020-11-12 10:00"', change, 'add "MCC 2020-11-12 10:00"'])
        expect((await run(`${line} --yes`, files)).code).toBe(0);
    }
  });

  it('leaves to people what it cannot write safely', async () => {
    const files = { 'cycles/all.yaml': 'fora: { MCC: {} }\n', 'cycles/changes.yaml': '{ changes: }\n' };
    expect(await refused('add "MCC 2020-11-02" --yes', files)).toBe(
      'fout: de lijst "changes" is zo geschreven dat cyclus er niet veilig in kan wijzigen; pas het bestand zelf aan\n',
    );
  });

  it('does not start on definitions with errors', async () => {
    const files = { ...sample, 'cycles/z.yaml': 'changes:\n  - cancel: MMC 2020-11-10\n' };
    expect(await refused('cancel "MCC 2020-11-10" --yes', files)).toContain('er is geen gremium "MMC"');
  });
});

describe('when somebody else was first', () => {
  const ALL = 'cycles/all.yaml';
  const MOVE = 'move "MCC 2020-11-03" --to 2020-11-04';
  const small = {
    [ALL]: `settings: { today: 2020-10-30, language: nl }
fora: { MCC: { time: "14:00" }, ACC: { time: "10:00" } }
cycles: { A: { every: 1 week, from: 2020-10-19, steps: { x: { day: di, forum: MCC }, y: { day: vr, forum: ACC } } } }
`,
    [CHANGES]: 'changes:\n',
  };

  /** Somebody else writes a change, right before we do. */
  function firstWith(change: string, times = 1) {
    let left = times;
    return (all: Record<string, string>) => {
      if (left-- > 0) all[CHANGES] += `  - ${change}\n`;
    };
  }

  it('goes on with the same change to another meeting, and says what is new', async () => {
    const meanwhile = firstWith('{ cancel: ACC 2020-11-06, reason: staking }');
    const { code, files, stderr, stdout } = await run(`${MOVE} --yes`, { ...small }, { meanwhile });
    expect(code).toBe(0);
    expect(stderr).toMatch(/Intussen door iemand anders gewijzigd\n═+\n\nOverleggen\n─+\n- .*ACC van .*staking\.\n/);
    expect(stdout.match(/MCC 2020-11-03 verplaatsen/g)).toHaveLength(1);
    expect(files[CHANGES]).toBe(
      `${small[CHANGES]}  - { cancel: ACC 2020-11-06, reason: staking }\n  - { move: MCC 2020-11-03, to: 2020-11-04 }\n`,
    );
  });

  it('goes on when only a remark came, also each time that it looks', async () => {
    let count = 0;
    const meanwhile = (all: Record<string, string>) => {
      if (count++ < 9) all[ALL] += '# anders\n';
    };
    const { code, files, stderr } = await run(`${MOVE} --yes`, { ...small }, { meanwhile });
    expect([code, files[CHANGES]]).toEqual([0, `${small[CHANGES]}  - { move: MCC 2020-11-03, to: 2020-11-04 }\n`]);
    expect(stderr.match(/Er is niets veranderd\./g)).toHaveLength(1);
  });

  it('stops when another thing comes of it, and nobody is asked', async () => {
    const meanwhile = firstWith('{ move: MCC 2020-11-03, to: 2020-11-05 }');
    const { code, files, stderr } = await run(`${MOVE} --yes`, { ...small }, { meanwhile });
    expect(code).toBe(2);
    expect(stderr).toContain('fout: er is niets gewijzigd: door wat intussen is gewijzigd, komt er iets anders van.');
    expect(files).toEqual({ ...small, [CHANGES]: `${small[CHANGES]}  - { move: MCC 2020-11-03, to: 2020-11-05 }\n` });
  });

  it('asks again when another thing comes of it, also when that is a conflict only', async () => {
    for (const change of ['{ move: MCC 2020-11-03, to: 2020-11-05 }', '{ move: MCC 2020-11-10, to: 2020-11-04 }']) {
      const { code, stderr, stdout } = await run(MOVE, { ...small }, { meanwhile: firstWith(change), answer: 'j' });
      expect({ change, code }).toEqual({ change, code: 0 });
      expect(stderr.match(/Doorvoeren\?/g)).toHaveLength(2);
      expect(stdout.match(/MCC 2020-11-0\d.* verplaatsen/g)).toHaveLength(2);
    }
    const same = firstWith('{ cancel: ACC 2020-11-06 }');
    const { stderr } = await run(MOVE, { ...small }, { meanwhile: same, answer: 'j' });
    expect(stderr.match(/Doorvoeren\?/g)).toHaveLength(1);
  });

  it('does not mind a conflict more when nobody is to be asked', async () => {
    const meanwhile = firstWith('{ move: MCC 2020-11-10, to: 2020-11-04 }');
    expect((await run(`${MOVE} --yes`, { ...small }, { meanwhile })).code).toBe(0);
  });

  it('refuses what cannot be done any more', async () => {
    const meanwhile = firstWith('{ cancel: MCC 2020-11-03 }');
    const cancelled = await run('cancel "MCC 2020-11-03" --yes', { ...small }, { meanwhile });
    expect(cancelled).toMatchObject({ code: 2, stderr: expect.stringContaining('is al afgelast') });
  });

  it('gives up in the end when something else is written each time, and loses nothing', async () => {
    const meanwhile = (all: Record<string, string>) => {
      all[ALL] += '# anders\n';
    };
    const { code, files, stderr } = await run(`${MOVE} --yes`, { ...small }, { meanwhile });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'fout: "cycles/changes.yaml" is niet geschreven: de bestanden zijn intussen door iemand anders gewijzigd\n' +
        'Er is niets verloren; geef dezelfde opdracht nog eens.\n',
    );
    expect(files[CHANGES]).toBe(small[CHANGES]);
    expect(files[ALL]!.replaceAll('# anders\n', '')).toBe(small[ALL]);
  });
});

it('does not change a file that is empty: an editor may be about to write in it', async () => {
  const files = { ...sample, [CHANGES]: '' };
  expect(await refused('move "MCC 2020-11-17" --to 2020-11-18 --yes', files)).toMatch(
    /^fout: er is niets gewijzigd: "cycles\/changes\.yaml" is leeg\. Wordt het net bewaard, geef dan dezelfde opdracht nog eens/,
  );
});
