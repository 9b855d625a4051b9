import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import type { Journey, Schedule, Stop } from '../../src/schedule/schedule.ts';
import { PROGRAMME } from '../support/programme.ts';
import { scheduleOf } from '../support/yaml.ts';

/** Cycles A and B, and every week: Monday Werkgroep, Tuesday DOC, Wednesday SG-beraad, Friday Ministerraad. */
const base = `${PROGRAMME.replace('fora: {', 'fora: { Werkgroep: {}, DOC: {}, SG-beraad: {}, Ministerraad: {},')}
  wekelijks:
    every: 1 week
    from: 2020-10-19
    steps:
      groep: { day: maandag, forum: Werkgroep }
      doc: { day: dinsdag, forum: DOC }
      sg: { day: woensdag, forum: SG-beraad }
      raad: { day: vrijdag, forum: Ministerraad }
`;

function scheduleWith(products: string, changes = ''): Schedule {
  return scheduleOf(`${base}deliverables:\n${products}\n${changes}`, '2020-10-19', '2021-02-28');
}

function journey(product: string, changes = ''): Journey {
  return scheduleWith(`  p: { ${product} }`, changes).journeys[0]!;
}

/** @example 'ACC 2020-11-05', or 'ronde 2020-11-02/2020-11-06' in writing */
function brief(stop: Stop): string {
  if ('meeting' in stop) return `${stop.meeting.forum.id} ${isoDay(stop.meeting.day)}`;
  return `${stop.step} ${isoDay(stop.from)}/${isoDay(stop.until)}`;
}

const calls = (product: string, changes = '') => journey(product, changes).stops.map(brief);

// The rounds of B, as the table of the programme has them.
const B1 = ['Catshuis 2020-10-19', 'ACC 2020-10-22', 'MCC 2020-10-27', 'ACC 2020-10-29', 'MCC 2020-11-03'];
const B2 = ['Catshuis 2020-11-02', 'ACC 2020-11-05', 'MCC 2020-11-10', 'ACC 2020-11-12', 'MCC 2020-11-17'];
const handOver = [
  '{ round: B }',
  '{ forum: ACC, cycle: A, step: do1 }',
  '{ forum: MCC, cycle: A, step: vr1 }',
  'Persconferentie',
  'debat',
];

describe('the routes of the programme', () => {
  it('a working group, by DOC and ACC to MCC', () => {
    expect(calls('route: [Werkgroep, DOC, ACC, MCC], from: 2020-11-02')).toEqual([
      'Werkgroep 2020-11-02',
      'DOC 2020-11-03',
      'ACC 2020-11-05',
      'MCC 2020-11-06',
    ]);
  });

  it('a round of B, as a cycle or as a step of a route', () => {
    expect(calls('route: B, round: B1')).toEqual(B1);
    expect(calls('route: [{ round: B }], from: 2020-10-19')).toEqual(B1);
    expect(calls('route: [{ round: B }], decided-by: 2020-11-16')).toEqual(B1);
    expect(calls('route: [{ round: B }], decided-by: 2020-11-17')).toEqual(B2);
  });

  it('the hand-over from B to A, up to the press conference and the debate', () => {
    // The outcome comes on the Tuesday after "beeld en richting" of A, so it goes through the concept steps first.
    const onward = ['ACC 2020-11-05', 'MCC 2020-11-06', 'Persconferentie 2020-11-10', 'debat 2020-11-11'];
    expect(calls(`route: [${handOver.join(', ')}], from: 2020-10-19`)).toEqual([...B1, ...onward]);
    expect(calls(`route: [${handOver.join(', ')}], decided-by: 2020-11-11`)).toEqual([...B1, ...onward]);
    expect(calls(`route: [${handOver.join(', ')}], decided-by: MCC 2020-11-06`)).toEqual([...B1, ...onward]);
  });

  it('a question from A that starts a round of B', () => {
    // Asked on Friday 23 October, when round 1 has begun; the next one begins on 2 November.
    expect(calls('route: [{ forum: MCC, cycle: A, step: vr1 }, { round: B }], from: 2020-10-19')).toEqual([
      'MCC 2020-10-23',
      ...B2,
    ]);
  });

  it('a long-term team straight to MCC', () => {
    expect(calls('route: [MCC], from: 2020-11-04')).toEqual(['MCC 2020-11-06']);
  });

  it('discussed in one forum, adopted in another', () => {
    const steps =
      '[{ forum: Catshuis, treatment: bespreking }, { forum: MCC, cycle: A, step: vr1, treatment: vaststelling }]';
    const { meetingStops } = journey(`route: ${steps}, from: 2020-10-19`);
    expect(meetingStops.map(brief)).toEqual(['Catshuis 2020-10-19', 'MCC 2020-10-23']);
    expect(meetingStops.map(({ item }) => item.treatment)).toEqual(['bespreking', 'vaststelling']);
  });

  it('past the levels between to the Ministerraad', () => {
    expect(calls('route: [Werkgroep, Ministerraad], from: 2020-11-02')).toEqual([
      'Werkgroep 2020-11-02',
      'Ministerraad 2020-11-06',
    ]);
  });

  it('from the SG-beraad up to the ministers', () => {
    expect(calls('route: [SG-beraad, Catshuis], from: 2020-11-03')).toEqual([
      'SG-beraad 2020-11-04',
      'Catshuis 2020-11-16',
    ]);
  });

  it('a letter with a round of approval, forward and back', () => {
    const steps =
      '[{ written: ronde, takes: 5 werkdagen, treatment: goedkeuring }, BWO, { forum: MCC, treatment: ondertekening }]';
    const expected = ['ronde 2020-11-02/2020-11-06', 'BWO 2020-11-09', 'MCC 2020-11-10'];
    expect(calls(`route: ${steps}, from: 2020-11-02`)).toEqual(expected);
    expect(calls(`route: ${steps}, decided-by: 2020-11-10`)).toEqual(expected);
    expect(journey(`route: ${steps}, from: 2020-11-02`).stops[0]).toMatchObject({ treatment: 'goedkeuring' });
  });
});

describe('a round in writing', () => {
  const ronde = (days: number, timing: string) =>
    calls(`route: [{ written: ronde, takes: ${days} werkdagen }], ${timing}`);

  it('counts working days only', () => {
    // Easter 2021: Good Friday is 2 April, Easter Monday 5 April.
    expect(ronde(3, 'from: 2021-04-01')).toEqual(['ronde 2021-04-01/2021-04-07']);
    expect(ronde(3, 'decided-by: 2021-04-07')).toEqual(['ronde 2021-04-01/2021-04-07']);
  });

  it('begins and ends on a working day', () => {
    expect(ronde(1, 'from: 2020-11-07')).toEqual(['ronde 2020-11-09/2020-11-09']);
    expect(ronde(1, 'decided-by: 2020-11-08')).toEqual(['ronde 2020-11-06/2020-11-06']);
  });

  it('lies between two meetings, with a day that is nobody else’s', () => {
    const between = (gap: string) =>
      calls(`route: [DOC, { written: ronde, takes: 2 werkdagen${gap} }, ACC], from: 2020-11-03`);
    expect(between('')).toEqual(['DOC 2020-11-03', 'ronde 2020-11-04/2020-11-05', 'ACC 2020-11-12']);
    expect(between(', gap: 0')).toEqual(between(''));
    expect(between(', gap: 2 werkdagen')[1]).toBe('ronde 2020-11-05/2020-11-06');
  });
});

describe('a round on a route', () => {
  it('that comes twice has deadlines of its own each time', () => {
    const { meetingStops, missing } = journey(
      'route: [{ round: B }, { round: B }], from: 2020-10-19, treatment: { vraag-2: bespreking }',
    );
    expect(missing).toBeNull();
    expect(new Set(meetingStops.map(({ step, meeting }) => `${step} ${meeting.forum.id}`)).size).toBe(10);
    // The first ends on Tuesday 3 November; round 2 began the day before, so the second is round 3.
    expect(meetingStops.map(({ round }) => round?.number)).toEqual([1, 1, 1, 1, 1, 3, 3, 3, 3, 3]);
    expect(meetingStops[5]).toMatchObject({ step: 'vraag-2', item: { treatment: 'bespreking' } });
  });

  it('rolls on, and the steps behind it follow', () => {
    const moved = calls(`route: [${handOver.join(', ')}], from: 2020-10-19`, 'changes: [{ cancel: MCC 2020-11-03 }]');
    // The outcome of B1 goes to that of B2, on 17 November; A's concept steps are on 19 and 20 November then.
    expect(moved.slice(4)).toEqual([
      'MCC 2020-11-17',
      'ACC 2020-11-19',
      'MCC 2020-11-20',
      'Persconferentie 2020-11-24',
      'debat 2020-11-25',
    ]);
  });
});

describe('a product that waits for another', () => {
  const later = (after: string, timing = '') =>
    scheduleWith(`  later: { route: B, after: ${after}${timing} }\n  eerst: { route: B, round: B1 }`).journeys[0]!;

  it('needs no date of its own', () => {
    // The outcome of B1 is on 3 November; round 2 began on 2 November, so the first that fits is round 3.
    expect(later('eerst').meetingStops.map(({ round }) => round!.number)).toEqual([3, 3, 3, 3, 3]);
    expect(later('eerst').meetingStops.every(({ slip }) => slip === null)).toBe(true);
  });

  it('may wait for one step only', () => {
    expect(later('{ product: eerst, step: concept }').meetingStops[0]!.round!.number).toBe(2);
  });

  it('rolls on when its own date is too early, and says for whom it waits', () => {
    const [first, ...rest] = later('eerst', ', round: B2').meetingStops;
    expect(first).toMatchObject({ round: { number: 3 }, planned: { round: { number: 2 } } });
    expect(first!.slip).toMatchObject({ why: 'waiting', for: 'eerst', until: day('2020-11-03') });
    expect(rest.map(({ round, slip }) => [round!.number, slip])).toEqual([
      [3, null],
      [3, null],
      [3, null],
      [3, null],
    ]);
  });

  it('keeps its date when that is late enough, or when the other has none', () => {
    expect(later('eerst', ', round: B3').meetingStops.every(({ slip }) => slip === null)).toBe(true);
    const vague = scheduleWith(
      '  later: { route: B, after: eerst, round: B2 }\n  eerst: { route: B, from: voor de zomer }',
    );
    expect(vague.journeys[0]!.meetingStops[0]!.round!.number).toBe(2);
  });

  it('waits for the last of several, through a chain of them', () => {
    const { journeys } = scheduleWith(`
  derde: { route: [MCC], after: [tweede, eerst] }
  tweede: { route: [ACC], after: eerst, from: 2020-11-10 }
  eerst: { route: [DOC], from: 2020-11-03 }`);
    // After the DOC alone, it would be the MCC of 6 November.
    expect(journeys.map(({ meetingStops }) => brief(meetingStops[0]!))).toEqual([
      'MCC 2020-11-17',
      'ACC 2020-11-12',
      'DOC 2020-11-03',
    ]);
  });

  it('goes forward from what it waits for when counting back comes too early', () => {
    const { journeys } = scheduleWith(
      '  p: { route: [DOC, MCC], decided-by: 2020-11-06, after: q }\n  q: { route: [ACC], from: 2020-11-05 }',
    );
    // The ACC is on 5 November; the DOC after it on 10 November, and then the MCC of 17 November.
    expect(journeys[0]!.meetingStops.map(brief)).toEqual(['DOC 2020-11-10', 'MCC 2020-11-17']);
    expect(journeys[0]!.meetingStops[0]!.slip).toMatchObject({ why: 'waiting', for: 'q' });
    expect(journeys[0]!.meetingStops.map(({ planned }) => isoDay(planned!.day))).toEqual(['2020-11-03', '2020-11-06']);
  });
});

describe('papers that are not ready', () => {
  const withPapers = (product: string) =>
    scheduleOf(
      `${base.replace('MCC: {}', 'MCC: { papers: { due: 1 werkdag, at: "12:00" } }')}deliverables:\n  p: { ${product} }\n`,
      '2020-10-19',
      '2021-02-28',
    ).journeys[0]!.meetingStops;

  it('are in time when they are ready on the day of the deadline', () => {
    expect(withPapers('route: [MCC], from: 2020-11-03, ready: 2020-11-02').map(brief)).toEqual(['MCC 2020-11-03']);
  });

  it('make a product roll on when they are not, for all steps or one', () => {
    const [mcc] = withPapers('route: [MCC], from: 2020-11-03, ready: 2020-11-03');
    expect(brief(mcc!)).toBe('MCC 2020-11-06');
    expect(mcc!.slip).toMatchObject({ why: 'papers', due: day('2020-11-02'), ready: day('2020-11-03') });
    const rolled = withPapers('route: B, round: B1, ready: { uitkomst: 2020-11-03 }').map(brief);
    expect(rolled).toEqual([...B1.slice(0, 4), 'MCC 2020-11-17']);
  });

  it('do so where no papers are asked for ahead too, by the day of the meeting', () => {
    expect(withPapers('route: [ACC], from: 2020-11-05, ready: 2020-11-05').map(brief)).toEqual(['ACC 2020-11-05']);
    expect(withPapers('route: [ACC], from: 2020-11-05, ready: 2020-11-06').map(brief)).toEqual(['ACC 2020-11-12']);
  });

  it('count for nothing when their day is vague', () => {
    expect(withPapers('route: [MCC], from: 2020-11-03, ready: na de zomer').map(brief)).toEqual(['MCC 2020-11-03']);
  });
});

describe('a step that is left out', () => {
  it('by a policy lets the product roll on', () => {
    // Wednesday 5 May 2021 is Bevrijdingsdag, the DOC here is on Wednesdays.
    const yaml = `fora: { DOC: { holiday: overslaan } }
cycles: { D: { every: 1 week, from: 2021-05-03, steps: { doc: { day: woensdag, forum: DOC } } } }
deliverables: { p: { route: D, round: D1 } }
`;
    const [stop] = scheduleOf(yaml, '2021-05-01', '2021-05-31').journeys[0]!.meetingStops;
    expect(isoDay(stop!.meeting.day)).toBe('2021-05-12');
    expect(stop!.slip).toMatchObject({ why: 'left out', forum: 'DOC' });
    expect(isoDay(stop!.planned!.day)).toBe('2021-05-05');
  });
});

describe('counting back', () => {
  it('keeps the round that it was laid in when a meeting of that is cancelled, and rolls on in it', () => {
    // Counted back from 30 November it is round 2; the ACC of 26 November is that of round 3, which ends on 1 December.
    const changes = 'changes: [{ cancel: ACC 2020-11-12 }]';
    expect(calls('route: B, decided-by: 2020-11-30', changes)).toEqual([
      ...B2.slice(0, 3),
      'ACC 2020-11-26',
      'MCC 2020-12-01',
    ]);
  });
});

describe('a name of a meeting that two cycles shared', () => {
  it('means, after a restart of one of them, the meeting to which the route goes', () => {
    // Round 3 of B began on 28 June, and its third week has Friday 16 July 2021, the third of the month; after the restart it
    // begins on 14 June.
    const yaml = (route: string) => `calendar: { holidays: none }
fora: { K: {} }
cycles:
  A: { every: 1 maand, from: 2021-05-01, rounds: 3, steps: { a: { day: 3e vrijdag, forum: K } } }
  B: { every: 3 weken, from: 2021-05-17, rounds: 3, steps: { b: { week: 3, day: vrijdag, forum: K } } }
deliverables: { p: { route: ${route}, from: K 2021-07-16 } }
changes: [{ restart: B, from: 2021-05-24 }]
`;
    const way = (route: string) => scheduleOf(yaml(route), '2021-05-01', '2021-08-31').journeys[0]!;
    expect(way('A').stops.map(brief)).toEqual(['K 2021-07-16']);
    expect(way('B').stops.map(brief)).toEqual(['K 2021-07-02']);
    expect(way('[K]').unplaced).toMatchObject({ why: 'several' });
  });
});

describe('a name and a restart', () => {
  const way = (cycles: string, product: string, restart: string) =>
    scheduleOf(
      `calendar: { holidays: none }
fora: { F: {}, G: {} }
cycles:
${cycles}
deliverables: { p: { ${product} } }
changes: [{ restart: A, from: ${restart} }]
`,
      '2019-09-01',
      '2019-12-31',
    ).journeys[0]!;

  it('fits a meeting that another cycle came to share', () => {
    // B2 stood alone on Monday 9 September; the restart brings A2 there.
    const cycles = `  A: { every: 2 weken, from: 2019-09-02, rounds: 3, steps: { a: { day: ma, forum: F } } }
  B: { every: 1 week, from: 2019-09-02, rounds: 3, steps: { b: { day: ma, forum: F } } }`;
    const found = way(cycles, 'route: [F], decided-by: F 2019-09-09', '2019-09-09');
    expect(found.stops.map(brief)).toEqual(['F 2019-09-09']);
  });

  it('by its round fits what the restart left out of it: the product rolls on', () => {
    // Of round 1 the restart leaves out the second week; round 2 begins on 9 September, and its second week on the 16th.
    const cycles = `  A:
    every: 2 weken
    from: 2019-09-02
    rounds: 3
    route: [later]
    steps: { eerst: { week: 1, day: ma, forum: G }, later: { week: 2, day: ma, forum: G } }`;
    const found = way(cycles, 'route: A, decided-by: G A1', '2019-09-09');
    expect(found.stops.map(brief)).toEqual(['G 2019-09-16']);
    expect(found.meetingStops[0]!.slip).toMatchObject({ why: 'left out' });
  });
});
