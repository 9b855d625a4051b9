import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const HALF_YEAR = '--from 2020-10-26 --until 2021-04-25';

async function said(line: string, io: FakeIo): Promise<{ exit: number; stdout: string; stderr: string }> {
  Object.assign(io.said, { stdout: '', stderr: '' });
  const exit = await main(wordsOf(line).slice(1), io);
  return { exit, ...io.said };
}

const SMALL = `settings: { today: 2021-03-01 }
roles: { a: {} }
fora:
  F: { time: "10:00", members: [a] }
  G: { time: "10:00", members: [a] }
cycles:
  A:
    every: eenmalig
    from: 2021-03-29
    steps:
      f: { week: 2, day: maandag, forum: F }
      g: { week: 1, day: woensdag, forum: G }
      h: { week: 1, day: woensdag, forum: F }
`;

describe('the sample in its half year', () => {
  it('is left without errors, and taken back with every byte', async () => {
    const files = filesIn(SAMPLE, 'cycles');
    const io = fakeIo({ files: { ...files } });
    const { exit, stdout } = await said(`cyclus oplossing ${HALF_YEAR} --yes --format json`, io);
    const found = JSON.parse(stdout);
    expect(exit).toBe(0);
    expect(found).toMatchObject({ version: 1, from: '2020-10-26', until: '2021-04-25', unsolved: [] });
    expect([found.before.error, found.after.error, found.cost[0]]).toEqual([9, 0, 0]);
    // One meeting cannot be anywhere in its recess, and each of the nine errors needs an edit of its own.
    expect(found.cost.slice(0, 4)).toEqual([0, 0, 1, 9]);
    expect(found.edits.filter(({ edit }: { edit: string }) => edit === 'cancel')).toMatchObject([
      { meeting: 'debat 2021-03-03' },
    ]);
    expect(found.newWarnings).toHaveLength(found.cost[7]);
    const check = await said(`cyclus check ${HALF_YEAR} --format json`, io);
    expect(JSON.parse(check.stdout).summary).toMatchObject(found.after);
    expect(check.exit).toBe(0);
    expect((await said('cyclus undo --yes', io)).exit).toBe(0);
    expect(io.files).toEqual(files);
  });
});

describe('a clash that comes back every week', () => {
  it('is ended by one edit in place, where the forum has other meetings too', async () => {
    const weekly = (more: string) => `settings: { today: 2025-01-06 }
roles: { m: {} }
fora: { RIA: { time: "10:00", members: [m] }, RWIZO: { time: "10:30", members: [m] } }
cycles:
  A:
    every: 1 week
    from: 2025-01-06
    rounds: 12
    steps:
      ria: { day: dinsdag, forum: RIA }
      rwizo: { day: dinsdag, forum: RWIZO${more} }
      los: { day: donderdag, forum: RWIZO }
`;
    const io = fakeIo({ files: { 'cycles/all.yaml': weekly('') } });
    const { exit, stdout } = await said('cyclus solve --keep RIA --yes --format json', io);
    const { cost, edits } = JSON.parse(stdout);
    // Twelve Tuesdays, and one person who has to come.
    expect([exit, cost]).toEqual([0, [0, 0, 0, 1, 12, 0, 0, 0]]);
    expect(edits).toMatchObject([{ edit: 'usual-time', to: '11:00', ends: ['role-double-booked'] }]);
    expect(edits[0].yaml).toMatchObject({ file: 'cycles/all.yaml', before: weekly('').match(/ +rwizo.*\n/)![0] });
    expect(io.files['cycles/all.yaml']).toBe(weekly(', time: "11:00"'));
  });
});

describe('a small programme', () => {
  const files = { 'cycles/all.yaml': SMALL };

  it('is written only when that is meant', async () => {
    const io = fakeIo({ files: { ...files }, answer: 'nee' });
    const { exit, stdout, stderr } = await said('cyclus solve', io);
    expect(exit).toBe(0);
    expect(stdout).toContain('2 wijzigingen lossen 2 fouten op; er blijft geen fout over.');
    expect(stderr).toContain('Er is niets gewijzigd.');
    expect(io.files).toEqual(files);
  });

  it('is told in Markdown for whoever has to decide', async () => {
    const { stdout } = await said('cyclus solve --dry-run --format markdown', fakeIo({ files }));
    expect(stdout).toMatch(/^# Oplossing van /);
    expect(stdout).toContain('## Wijzigingen');
    expect(stdout).toMatch(/^- .*verplaats F van maandag 5 april 2021 naar /m);
    expect(stdout).toMatch(/Lost op.*F valt op Tweede Paasdag/);
  });

  it('loses the file that a solution made when it is taken back', async () => {
    const io = fakeIo({ files: { ...files } });
    await said('cyclus solve --yes --lang en', io);
    expect(Object.keys(io.files).sort()).toEqual(['cycles/all.yaml', 'cycles/changes.yaml', 'cycles/solved.json']);
    expect((await said('cyclus check', io)).exit).toBe(0);
    await said('cyclus undo --yes', io);
    expect(io.files).toEqual(files);
  });

  it('is taken back one by one when its files were changed since', async () => {
    const io = fakeIo({ files: { ...files } });
    await said('cyclus solve --yes', io);
    io.files['cycles/changes.yaml'] += '# later\n';
    await said('cyclus undo --yes', io);
    expect(io.files['cycles/changes.yaml']).toMatch(/^changes:\n {2}- .*\n# later\n$/);
  });

  it('keeps what has to be kept, and says so', async () => {
    const { exit, stdout } = await said('cyclus solve --keep F --dry-run --format json', fakeIo({ files }));
    const { edits, unsolved } = JSON.parse(stdout);
    expect(exit).toBe(1);
    expect(edits.map(({ meeting }: { meeting: string }) => meeting)).toEqual(['G 2021-03-31']);
    expect(unsolved).toEqual([
      {
        code: 'meeting-on-public-holiday',
        when: ['2021-04-05'],
        why: 'alles wat het oplost, moet blijven zoals het is',
      },
    ]);
  });

  it('changes only what may change', async () => {
    const { stdout } = await said('cyclus solve --only G --dry-run --format json', fakeIo({ files }));
    expect(JSON.parse(stdout).edits.map(({ meeting }: { meeting: string }) => meeting)).toEqual(['G 2021-03-31']);
  });

  it('lets the past stand', async () => {
    const { exit, stdout } = await said(
      'cyclus solve --not-before 2021-05-01 --dry-run --format json',
      fakeIo({ files }),
    );
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      edits: [],
      unsolved: [
        { why: 'het ligt in het verleden, en dat staat vast' },
        { why: 'het ligt in het verleden, en dat staat vast' },
      ],
    });
  });

  it('accepts what nothing else ends, with a reason', async () => {
    const line = 'cyclus solve --keep F,G --allow accept --dry-run --format json';
    expect((await said(line, fakeIo({ files }))).exit).toBe(2);
    const { exit, stdout } = await said(`${line} --reason zo`, fakeIo({ files }));
    expect([exit, JSON.parse(stdout).edits.map(({ edit }: { edit: string }) => edit)]).toEqual([
      0,
      ['accept', 'accept'],
    ]);
  });

  it('counts with the weights of the workspace', async () => {
    const heavy = SMALL.replace('2021-03-01 }', '2021-03-01, weights: { edits: { move: 7 }, moved: { F: 5 } } }');
    const { stdout } = await said(
      'cyclus solve --dry-run --format json',
      fakeIo({ files: { 'cycles/all.yaml': heavy } }),
    );
    expect(JSON.parse(stdout).cost.slice(3, 5)).toEqual([14, 6]);
  });

  it('comes with other solutions when these are asked for', async () => {
    const line = 'cyclus solve --alternatives 2 --dry-run';
    const { cost, alternatives } = JSON.parse((await said(`${line} --format json`, fakeIo({ files }))).stdout);
    // Thursday before Easter and Tuesday after it are as near, and each other hour of Wednesday costs one more edit nowhere.
    expect(alternatives.map((other: { cost: number[] }) => other.cost)).toEqual([cost, cost]);
    const { stdout } = await said(line, fakeIo({ files }));
    expect(stdout).toContain('Andere oplossingen');
    expect(stdout).toMatch(/In plaats van {2}/);
    expect(stdout).toMatch(/Verschil {7}geen: het kost hetzelfde/);
  });

  it('is said by check and agenda to be solved at once when it has several errors', async () => {
    const check = await said('cyclus check', fakeIo({ files }));
    expect(check.stdout.trimEnd().split('\n').at(-1)).toBe('Los deze fouten samen op: cyclus oplossing');
    const week = '--from 2021-03-29 --until 2021-04-11';
    const some = await said(`cyclus check ${week}`, fakeIo({ files }));
    expect(some.stdout.trimEnd()).toMatch(/: cyclus oplossing --van 2021-03-29 --tot 2021-04-11$/);
    const agenda = await said(`cyclus agenda ${week}`, fakeIo({ files }));
    expect(agenda.stderr.trimEnd()).toMatch(/: cyclus oplossing --van 2021-03-29 --tot 2021-04-11$/);
    const one = await said('cyclus check --from 2021-04-05 --until 2021-04-11', fakeIo({ files }));
    expect(one.stdout).not.toContain('cyclus oplossing');
  });

  it('is rid of its warnings too when that is asked', async () => {
    const eve = `settings: { today: 2021-12-01 }
roles: { a: {} }
fora: { F: { time: "10:00", members: [a] } }
cycles: { A: { every: eenmalig, from: 2021-12-20, steps: { f: { week: 1, day: vrijdag, forum: F } } } }
`;
    const solved = (line: string) =>
      said(`cyclus solve --dry-run${line}`, fakeIo({ files: { 'cycles/all.yaml': eve } }));
    expect(await solved('')).toMatchObject({ exit: 0, stdout: expect.stringContaining('er zijn geen fouten.') });
    const { exit, stdout } = await solved(' --warnings');
    expect(exit).toBe(0);
    expect(stdout).toContain('1 wijziging brengt 0 fouten en 1 waarschuwing terug tot 0 fouten en 0 waarschuwingen.');
    expect(stdout).toContain('- verplaats F van vrijdag 24 december 2021 naar donderdag 23 december 2021');
    expect(stdout).toMatch(/waarschuwingen die overblijven +0/);
    expect((await solved(' --warnings --keep F')).exit).toBe(1);
  });

  it('shows what it found when the time is up, and does not call it the smallest', async () => {
    // Each time that is asked, half a second of work has gone by.
    const slow = (seconds: number) => {
      let worked = 0;
      return said(
        `cyclus solve --time ${seconds}s --dry-run`,
        Object.assign(fakeIo({ files }), { worked: () => (worked += 0.5) }),
      );
    };
    expect((await slow(1)).stdout).toContain('dat het niet kleiner kan, is niet bewezen');
    expect((await slow(9000)).stdout).toContain('Bewezen de kleinste wijziging');
  });

  it('refuses what makes no sense', async () => {
    for (const line of [
      '--time nooit',
      '--time 0s',
      '--alternatives 0',
      '--alternatives veel',
      '--keep Z',
      '--allow alles',
      '--not-before nooit',
    ]) {
      const { exit, stderr } = await said(`cyclus solve ${line}`, fakeIo({ files }));
      expect([exit, stderr.split('\n')[0]]).toEqual([2, expect.stringMatching(/^fout: /)]);
    }
  });
});
