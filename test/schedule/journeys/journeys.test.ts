import { describe, expect, it } from 'vitest';
import { isoClock } from '../../../src/calendar/clock.ts';
import { isoDay } from '../../../src/calendar/day.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** B from 2 November 2020: ACC on Thursdays 5 and 19 November ..., MCC on the Tuesdays two weeks later. */
const base = `
roles: { minister VWS: {}, staatssecretaris VWS: {} }
teams: { T: { sponsor: [{ role: minister VWS, until: 2020-12-31 }, { role: staatssecretaris VWS, from: 2021-01-01 }] } }
fora:
  Raad: {}
  DOC: {}
  ACC: { level: official, time: "10:00", papers: { due: 1 werkdag, at: "12:00" } }
  MCC: { level: ministerial, time: "14:00", papers: { due: 2 werkdagen, at: "18:00" } }
cycles:
  B:
    every: 2 weken
    from: 2020-11-02
    steps:
      richting: { week: 1, day: donderdag, forum: ACC }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
  D: { every: 2 weken, from: 2020-11-02, steps: { doc: { week: 2, day: woensdag, forum: DOC } } }
deliverables:
`;

function journey(product: string, more = '') {
  const { journeys } = scheduleOf(`${base}  p: { team: T, ${product} }\n${more}`, '2020-11-01', '2021-02-28');
  return journeys[0]!;
}
const stops = (product: string, more = '') =>
  journey(product, more).meetingStops.map(({ meeting, deadline }) =>
    [`${meeting.forum.id} ${isoDay(meeting.day)}`, deadline && `due ${isoDay(deadline.day)} ${isoClock(deadline.at)}`]
      .filter(Boolean)
      .join(' '),
  );

const second = ['ACC 2020-11-19 due 2020-11-18 12:00', 'MCC 2020-12-01 due 2020-11-27 18:00'];

describe('a product in a round', () => {
  it.each([
    ['by number', 'round: B2'],
    ['that starts on or after a day', 'from: 2020-11-03'],
    ['that starts on that very day', 'from: 2020-11-16'],
    ['whose last meeting comes on or before a day', 'decided-by: 2020-12-14'],
    ['whose last meeting is that very day', 'decided-by: 2020-12-01'],
  ])('%s', (_, timing) => expect(stops(`route: B, ${timing}`)).toEqual(second));

  it('rolls on from a step that was cancelled to the same step of the next round', () => {
    const { meetingStops, missing } = journey(
      'route: B, round: B2',
      'changes: [{ cancel: MCC 2020-12-01, reason: geen quorum }]',
    );
    expect(missing).toBeNull();
    expect(meetingStops.map(({ meeting, round }) => [round?.number, isoDay(meeting.day)])).toEqual([
      [2, '2020-11-19'],
      [3, '2020-12-15'],
    ]);
    expect(meetingStops[0]).toMatchObject({ slip: null, planned: null });
    expect(meetingStops[1]).toMatchObject({ slip: { why: 'cancelled', change: { reason: 'geen quorum' } } });
    expect(isoDay(meetingStops[1]!.planned!.day)).toBe('2020-12-01');
  });

  it('takes the rest of its steps along to the round to which it rolls on', () => {
    const { meetingStops } = journey('route: B, round: B2', 'changes: [{ cancel: ACC 2020-11-19 }]');
    // The ACC of round 3 is on 3 December and its MCC on 15 December.
    expect(meetingStops.map(({ meeting }) => isoDay(meeting.day))).toEqual(['2020-12-03', '2020-12-15']);
    expect(meetingStops.map(({ planned }) => isoDay(planned!.day))).toEqual(['2020-11-19', '2020-12-01']);
    expect(meetingStops.map(({ slip }) => slip?.why)).toEqual(['cancelled', undefined]);
  });

  it('says where it stops when no later round has the step', () => {
    const { meetingStops, missing } = journey(
      'route: B, round: B2',
      'changes: [{ cancel: MCC, from: 2020-12-01, until: 2022-01-01 }]',
    );
    expect(meetingStops).toHaveLength(1);
    expect(missing).toMatchObject({ forum: 'MCC', step: 'uitkomst' });
  });

  it('rolls on when its cycle was cancelled out of a meeting, though that goes on', () => {
    const yaml = base
      .replace(
        'deliverables:',
        '  C: { every: 2 weken, from: 2020-11-02, steps: { c: { week: 1, day: dinsdag, forum: MCC } } }\ndeliverables:',
      )
      .concat(
        '  p: { route: B, round: B2 }\nchanges: [{ cancel: B, from: 2020-12-01, until: 2020-12-01, reason: vol }]\n',
      );
    const stops = scheduleOf(yaml, '2020-11-01', '2021-02-28').journeys[0]!.meetingStops;
    expect(isoDay(stops[1]!.meeting.day)).toBe('2020-12-15');
    expect(stops[1]!.slip).toMatchObject({ why: 'cancelled', change: { reason: 'vol' } });
  });

  it('moves along with its meeting, deadline and all', () => {
    expect(stops('route: B, round: B2', 'changes: [{ move: MCC 2020-12-01, to: 2020-12-03 }]')[1]).toBe(
      'MCC 2020-12-03 due 2020-12-01 18:00',
    );
  });
});

describe('a product on a route of its own', () => {
  it('takes the next meeting of each forum from a day on', () => {
    // DOC on 11 and 25 November, ACC on 5 and 19 November, MCC on 17 November and 1 December.
    expect(stops('route: [DOC, ACC, MCC], from: 2020-11-06')).toEqual(['DOC 2020-11-11', ...second]);
  });

  it('is counted back from the meeting that decides', () => {
    expect(stops('route: [DOC, ACC, MCC], decided-by: 2020-12-10')).toEqual(['DOC 2020-11-11', ...second]);
  });

  it('keeps the gap that a step asks for, forward and backward', () => {
    // From Thursday 19 November to Tuesday 1 December are eight working days.
    const keeping = (gap: number, timing: string) =>
      stops(
        `route: R, ${timing}`,
        `routes: { R: { steps: { acc: { forum: ACC }, mcc: { forum: MCC, gap: ${gap} werkdagen } } } }`,
      );
    expect(keeping(8, 'from: 2020-11-18')[1]).toContain('MCC 2020-12-01');
    expect(keeping(9, 'from: 2020-11-18')[1]).toContain('MCC 2020-12-15');
    expect(keeping(8, 'decided-by: 2020-12-01')[0]).toContain('ACC 2020-11-19');
    expect(keeping(9, 'decided-by: 2020-12-01')[0]).toContain('ACC 2020-11-05');
  });

  it('waits up to a year for a forum that meets seldom', () => {
    const yearly =
      'cycles: { R: { every: 8 maanden, from: 2021-06-01, steps: { raad: { day: 1e maandag, forum: Raad } } } }';
    const [{ meetingStops: stops }] = scheduleOf(
      `fora: { Raad: {} }\n${yearly}\ndeliverables: { p: { route: [Raad], from: 2020-11-06 } }`,
      '2020-11-01',
      '2020-11-30',
    ).journeys as [{ meetingStops: { meeting: { day: number } }[] }, ...unknown[]];
    expect(stops.map(({ meeting }) => isoDay(meeting.day))).toEqual(['2021-06-07']);
  });

  it('says where it stops when no meeting is found', () => {
    const { meetingStops, missing } = journey('route: [ACC, Raad, MCC], from: 2020-11-06');
    expect(meetingStops).toHaveLength(1);
    expect(missing).toMatchObject({ forum: 'Raad' });
  });

  it('stays at home when its date is vague', () => {
    expect(stops('route: [DOC, ACC, MCC], decided-by: 2021-01')).toEqual([]);
  });
});

describe('an item', () => {
  const items = (product: string) => journey(`route: B, ${product}`).meetingStops.map(({ item }) => item);

  it('has the treatment and minutes of its step', () => {
    const [richting, uitkomst] = items(
      'round: B2, treatment: { richting: bespreking, uitkomst: besluitvorming }, minutes: { uitkomst: 20 min }',
    );
    expect(richting).toMatchObject({ minutes: null });
    expect(uitkomst).toMatchObject({ minutes: 20 });
    expect(richting!.treatment).not.toBe(uitkomst!.treatment);
  });

  it('is brought to the ministers by the sponsor of that day, and to officials by nobody of the cabinet', () => {
    expect(items('round: B2').map(({ speaker }) => speaker)).toEqual([null, 'minister VWS']);
    // The outcomes of rounds 2 and 5 come on 1 December and 12 January.
    expect(items('round: B5').map(({ speaker }) => speaker)).toEqual([null, 'staatssecretaris VWS']);
  });

  it('is brought by the speaker that is named', () => {
    const [, uitkomst] = items('round: B2, speaker: { role: staatssecretaris VWS, else: minister VWS }');
    expect(uitkomst).toMatchObject({ speaker: 'staatssecretaris VWS', substitute: 'minister VWS' });
  });
});

describe('a paper deadline', () => {
  it('is written where its product is, and the lead time', () => {
    const [, uitkomst] = journey('route: B, round: B2').meetingStops;
    expect(uitkomst!.deadline!.places.map(({ path }) => path)).toEqual([
      ['deliverables', 'p'],
      ['fora', 'MCC', 'papers'],
    ]);
  });

  const due = (forum: string, meeting: string) =>
    scheduleOf(
      `fora: { F: { papers: { due: ${forum}, at: "12:00" } } }
cycles: { C: { every: ad hoc, steps: { s: { forum: F } } } }
changes: [{ add: F ${meeting} }]
deliverables: { p: { route: [F], from: ${meeting} } }`,
      '2020-12-01',
      '2021-05-31',
    ).journeys[0]!.meetingStops.map(({ deadline }) => isoDay(deadline!.day))[0];

  it.each([
    ['1 werkdag', '2021-04-06', '2021-04-01', 'over Easter Monday, the weekend and Good Friday'],
    ['2 werkdagen', '2020-12-29', '2020-12-24', 'over the weekend and First Christmas Day'],
    ['3 werkdagen', '2020-12-29', '2020-12-23', 'the same, one day earlier'],
    ['2 werkdagen', '2021-01-05', '2020-12-31', "over New Year's Day"],
    ['7 dagen', '2020-12-31', '2020-12-24', 'a week, on a working day'],
    ['7 dagen', '2021-01-01', '2020-12-24', 'a week, ending on First Christmas Day, so earlier'],
    ['7 dagen', '2021-02-13', '2021-02-05', 'a week, ending on a Saturday, so earlier'],
  ])('%s before %s is %s: %s', (rule, meeting, expected) => expect(due(rule, meeting)).toBe(expected));
});
