import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';

const sample = filesIn(SAMPLE, 'cycles');

async function plan(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const io = fakeIo({ files: { ...sample } });
  const exit = await main(['plan', ...args], io);
  return { exit, out: io.said.stdout, err: io.said.stderr };
}

interface Step {
  forum: string;
  date: string;
  workingDays?: number | null;
  deadline: { due: string } | null;
  planned: { date: string } | null;
  slip: { why: string; message: string } | null;
}

interface Plan {
  deliverable: string;
  steps: Step[];
  decision: { forum: string; date: string };
  latestStart: Step;
  onward: Step[];
  needed: unknown;
}

async function plans(...args: string[]): Promise<Plan[]> {
  const { out } = await plan(...args, '--format', 'json');
  return JSON.parse(out).plans;
}

const stops = (steps: readonly Step[]) => steps.map(({ forum, date }) => `${forum} ${date}`);

describe('asked in the Catshuis of 19 October 2020', () => {
  const asked = ['--route', 'B', '--from', '2020-10-19'];

  it('was to be announced on 10 November, with a debate the day after', async () => {
    const [only] = await plans(...asked, '--original');
    expect(stops(only!.steps)).toEqual([
      'Catshuis 2020-10-19',
      'ACC 2020-10-22',
      'MCC 2020-10-27',
      'ACC 2020-10-29',
      'MCC 2020-11-03',
    ]);
    expect(only!.decision).toMatchObject({ forum: 'MCC', date: '2020-11-03' });
    // On 3 November "beeld en richting" of A has been, so the outcome waits for the concept steps of A.
    expect(stops(only!.onward)).toEqual([
      'ACC 2020-11-05',
      'MCC 2020-11-06',
      'Persconferentie 2020-11-10',
      'debat 2020-11-11',
    ]);
    expect(only!.onward.every(({ planned, slip }) => planned === null && slip === null)).toBe(true);
  });

  it('could in the end be announced a week later, as that press conference was called off', async () => {
    const [only] = await plans(...asked);
    const [persco, debate] = only!.onward.slice(-2);
    expect(persco).toMatchObject({
      forum: 'Persconferentie',
      date: '2020-11-17',
      planned: { date: '2020-11-10' },
      slip: { why: 'cancelled' },
    });
    expect(persco!.slip!.message).toContain('was al op 3 november');
    // The debate of A comes in the second week of a round: after that of 11 November on 25 November.
    expect(debate).toMatchObject({ forum: 'debat', date: '2020-11-25', planned: { date: '2020-11-11' } });
  });
});

describe('counted back from the MCC of 8 December 2020', () => {
  const back = ['--decided-by', 'MCC 2020-12-08'];

  it('jeugdpakket goes with the outcome of 1 December by the day, and is told that the meeting of the 8th is none', async () => {
    const [only] = await plans('jeugdpakket', '--decided-by', '2020-12-08');
    // The outcomes of B are on 1 and 15 December; the Catshuis of that round was moved to the Sunday.
    expect(stops(only!.steps)).toEqual([
      'Catshuis 2020-11-15',
      'ACC 2020-11-19',
      'MCC 2020-11-24',
      'ACC 2020-11-26',
      'MCC 2020-12-01',
    ]);
    expect(only!.latestStart).toMatchObject({ forum: 'Catshuis', date: '2020-11-15' });
    // Wednesday 2, Thursday 3, Friday 4, Monday 7 and Tuesday 8 December.
    expect(only!.needed).toEqual({ date: '2020-12-08', workingDaysLeft: 5 });
    const { out } = await plan('jeugdpakket', ...back);
    expect(out).toContain('Wat als: besluit in MCC op dinsdag 8 december 2020');
    expect(out).toMatch(/kan niet worden besloten in MCC op dinsdag 8 december 2020.* MCC van dinsdag 1 december 2020/);
  });

  it('the last day to begin is in B that Catshuis, on the product route the DOC of 1 December', async () => {
    const [round] = await plans('--route', 'B', '--decided-by', '2020-12-08', '--original');
    expect(round!.latestStart).toMatchObject({ forum: 'Catshuis', date: '2020-11-16' });
    const [fora] = await plans('--route', 'productroute', ...back);
    // Two working days before Tuesday 8 is Friday 4 at the latest: ACC on Thursday 3, and the DOC on a Tuesday before.
    expect(stops(fora!.steps)).toEqual(['DOC 2020-12-01', 'ACC 2020-12-03', 'MCC 2020-12-08']);
    expect(fora!.latestStart).toMatchObject({ forum: 'DOC', deadline: { due: '2020-11-30T12:00:00+01:00' } });
  });

  it('decides a longer route where the meeting is named, and goes on from there', async () => {
    const [only] = await plans('--route', 'overdracht', '--decided-by', 'MCC 2020-11-06', '--original');
    expect(stops(only!.steps.slice(-4))).toEqual([
      'ACC 2020-11-05',
      'MCC 2020-11-06',
      'Persconferentie 2020-11-10',
      'debat 2020-11-11',
    ]);
    expect(only!.onward).toEqual([]);
  });
});

describe('a route of a cycle that has several', () => {
  const files = {
    'cycles/all.yaml': `
fora: { ruimte: {}, zorg: {}, raad: {} }
cycles:
  raad:
    every: 4 weken
    from: 2020-10-19
    route: { ruimte: [ruimte, raad], zorg: [zorg, raad] }
    steps: { ruimte: { day: di, forum: ruimte }, zorg: { day: wo, forum: zorg }, raad: { day: vr, forum: raad } }
deliverables: { nota: { route: raad/ruimte, round: raad1 } }`,
  };
  const planOf = async (...args: string[]) => {
    const io = fakeIo({ files });
    const exit = await main(['plan', ...args], io);
    return { exit, out: io.said.stdout, err: io.said.stderr };
  };

  it('is planned by its name, with the steps on it', async () => {
    const { out } = await planOf('--route', 'raad/zorg', '--from', '2020-10-19', '--format', 'json');
    const [only] = JSON.parse(out).plans as (Plan & { route: string })[];
    expect([only!.deliverable, only!.route, stops(only!.steps)]).toEqual([
      'raad/zorg',
      'raad/zorg',
      ['zorg 2020-10-21', 'raad 2020-10-23'],
    ]);
    expect((await planOf('--route', 'raad/zorg', '--from', '2020-10-19')).out).toContain(
      'Spoorboekje van route raad/zorg',
    );
  });

  it('is what a product travels that names it', async () => {
    const { out } = await planOf('nota', '--format', 'json');
    const [only] = JSON.parse(out).plans as (Plan & { route: string })[];
    expect([only!.route, stops(only!.steps)]).toEqual(['raad/ruimte', ['ruimte 2020-10-20', 'raad 2020-10-23']]);
  });

  it.each([
    ['raad', 'fout: --route: "raad" kan raad/ruimte of raad/zorg zijn\nSchrijf een van deze namen voluit.'],
    [
      'raad/zorgg',
      'fout: --route: er is geen route "raad/zorgg"; bedoelt u "raad/zorg"?\nKies uit raad/ruimte en raad/zorg.',
    ],
    ['raat/zorg', 'fout: --route: "raat/zorg" komt in de definities niet voor'],
  ])('is asked for when %s is no such route', async (text, message) => {
    const { exit, err } = await planOf('--route', text);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('working days in hand', () => {
  it('run from the step before, or from today, and shrink with the lead time', async () => {
    const hand = async (...more: string[]) =>
      (await plans('jeugdpakket', ...more))[0]!.steps.map(({ workingDays }) => workingDays);
    // Sun 15 to Wed 18 Nov: 3; Thu 19 to Mon 23: 2; Tue 24 to Wed 25: 1; Thu 26 to Mon 30: 2.
    expect(await hand()).toEqual([null, 3, 2, 1, 2]);
    expect(await hand('--lead', 'ACC=2 werkdagen')).toEqual([null, 2, 2, 0, 2]);
    expect(await hand('--lead', 'ACC=3 werkdagen, MCC=7 dagen')).toEqual([null, 1, -2, -1, -2]);
    // From Friday 20 November the ACC has been, and Monday 23 is one working day away.
    expect(await hand('--today', '2020-11-20')).toEqual([null, null, 1, 1, 2]);
  });

  it('are marked in words when there are none', async () => {
    const { out } = await plan('jeugdpakket', '--lead', 'ACC=2 werkdagen', '--format', 'markdown');
    expect(out).toMatch(/concept .* 0 \(krap\)/);
  });
});

describe('several products', () => {
  it('stand side by side, each with what follows', async () => {
    const { out } = await plan('jeugdpakket,advies-jaarwisseling', '--format', 'markdown');
    expect(out).toContain('| Datum | Advies kerst en jaarwisseling | Jeugdpakket |');
    expect(out).toMatch(/\| di 17 nov 2020 \| MCC: uitkomst [^|]*\| {2}\|/);
    expect(out).toContain('## Jeugdpakket');
  });

  it('stand one above the other where there is no room', async () => {
    const io = fakeIo({ files: { ...sample }, columns: 50, env: { NO_COLOR: '1' } });
    await main(['plan', 'jeugdpakket,advies-jaarwisseling'], io);
    expect(io.said.stdout).toMatch(/Jeugdpakket\n─+\n- zo 15 nov 2020: Catshuis: vraag$/m);
    // A reason that has a line of its own ends as it is written.
    expect(io.said.stdout).not.toMatch(/na MCC:/);
    const wide = fakeIo({ files: { ...sample }, columns: 160, env: { NO_COLOR: '1' } });
    await main(['plan', 'jeugdpakket,advies-jaarwisseling'], wide);
    expect(wide.said.stdout).toMatch(/^Datum +Advies kerst en jaarwisseling +Jeugdpakket$/m);
  });

  it('are chosen by team, person, forum and cycle', async () => {
    const chosen = async (...args: string[]) => (await plans(...args)).map(({ deliverable }) => deliverable);
    expect(await chosen('--team', 'MLT4')).toEqual(['jeugdpakket']);
    expect(await chosen('--cycle', 'B')).toEqual(['advies-jaarwisseling', 'jeugdpakket']);
    expect(await chosen('--forum', 'DOC')).toEqual(['advies-kwetsbare-groepen', 'cohesie-en-leefstijl']);
    expect(await chosen('--person', 'teamtrekker MLT3')).toEqual(['sheets-kwetsbare-groepen']);
  });

  it('are one list in a spreadsheet', async () => {
    const { out } = await plan('--format', 'csv');
    expect(out.split('\r\n')[0]).toBe(
      '\uFEFFProduct;Datum;Tijd;Gremium;Stap;Behandeling;Stukken uiterlijk;Werkdagen;Bijzonderheden',
    );
    expect(out).toContain('Jeugdpakket;2020-12-01;14:00;MCC;uitkomst;ter besluitvorming;2020-11-30 12:00;2;');
  });
});

describe('a vague day', () => {
  it('is shown as it was written', async () => {
    const { out } = await plan('advies-kwetsbare-groepen');
    expect(out).toContain('Nodig: ‘2021-01’; dat is geen dag');
  });
});

describe('a question that cannot be', () => {
  it.each([
    [['jeugdpakket', '--route', 'B'], /--route is voor een plan zonder product/],
    [['--from', '2020-11-01', '--decided-by', '2020-12-01'], /kies er één/],
    [
      ['jeugdpakket', '--decided-by', 'MCC 2020-12-09'],
      /er is geen overleg "MCC 2020-12-09"; wel op 2020-12-04, 2020-12-08/,
    ],
    [['--route', 'prodcutroute'], /bedoelt u "productroute"/],
    [['--lead', 'ACC'], /schrijf het als "ACC=2 werkdagen"/],
    [['--lead', 'ACD=1 werkdag'], /bedoelt u "ACC"|komt in de definities niet voor/],
    [['jeugdpaket'], /bedoelt u "jeugdpakket"/],
  ])('%j is told so', async (args, message) => {
    const { exit, err } = await plan(...args);
    expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

it.each([
  ['plan', 'nota'],
  ['why', 'nota'],
  ['overview', '--parts', 'routes'],
])('a round in writing is called what was written for it, in %s', async (...args) => {
  const yaml = `
settings: { today: 2020-10-19 }
fora: { MCC: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { s: { week: 2, day: dinsdag, forum: MCC } } } }
routes: { brief: { steps: { akkoord: { written: ronde langs BZK, takes: 2 werkdagen }, besluit: { forum: MCC } } } }
deliverables: { nota: { route: brief, decided-by: MCC 2020-10-27, needed-by: 2020-10-20 } }
`;
  const io = fakeIo({ files: { 'cycles/all.yaml': yaml } });
  expect(await main(args, io)).toBe(0);
  expect(io.said.stdout).toContain('ronde langs BZK');
});
