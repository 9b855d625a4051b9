import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import type { Meeting } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';

// A product that begins, or is decided, at a meeting that it names.

/**
 * Four weeks from 2 November 2020: DOC on Monday, ACC on Tuesday, MCC on Wednesday; B meets there as well, in two rounds of
 * a fortnight.
 */
const programme = (product: string, changes = '') => `
calendar: { holidays: none }
fora: { DOC: {}, ACC: {}, MCC: { time: "14:00" } }
cycles:
  W:
    every: 1 week
    from: 2020-11-02
    rounds: 4
    steps: { doc: { day: ma, forum: DOC }, acc: { day: di, forum: ACC }, mcc: { day: wo, forum: MCC } }
  B:
    every: 2 weken
    from: 2020-11-02
    rounds: 2
    steps:
      vraag: { day: ma, forum: DOC }
      oordeel: { day: wo, forum: MCC }
      uitkomst: { week: 2, day: wo, forum: MCC }
deliverables: { p: { ${product} } }
${changes}
`;
const at = ({ forum, day }: Meeting) => `${forum.id} ${isoDay(day).slice(5)}`;
const journeyOf = (yaml: string) => scheduleOf(yaml, '2020-11-01', '2020-12-31').journeys[0]!;
const way = (...given: Parameters<typeof programme>) =>
  journeyOf(programme(...given)).meetingStops.map(({ meeting }) => at(meeting));
const unplaced = (...given: Parameters<typeof programme>) => {
  const { why, near } = journeyOf(programme(...given)).unplaced!;
  return [why, ...near.map(at)];
};

describe('a product', () => {
  it.each([
    ['begins at a meeting for its first step', '[ACC, MCC], from: ACC 2020-11-10', ['ACC 11-10', 'MCC 11-11']],
    ['begins at that of a round', '[ACC, MCC], from: ACC W2', ['ACC 11-10', 'MCC 11-11']],
    [
      'begins with the round of which it is the first',
      'B, from: DOC 2020-11-16',
      ['DOC 11-16', 'MCC 11-18', 'MCC 11-25'],
    ],
    [
      'is counted back from the meeting that decides, and goes on from there',
      '[DOC, MCC, ACC], decided-by: MCC 2020-11-18',
      ['DOC 11-16', 'MCC 11-18', 'ACC 11-24'],
    ],
    [
      'is decided at the last step for which that meeting can be',
      '[MCC, DOC, MCC, ACC], decided-by: MCC 2020-11-11',
      ['MCC 11-04', 'DOC 11-09', 'MCC 11-11', 'ACC 11-17'],
    ],
    [
      'is decided by a round at its last meeting of the forum',
      'B, decided-by: MCC 2020-11-11',
      ['DOC 11-02', 'MCC 11-04', 'MCC 11-11'],
    ],
    [
      'may come before the round that decides',
      '[ACC, { round: B }], decided-by: MCC 2020-11-25',
      ['ACC 11-10', 'DOC 11-16', 'MCC 11-18', 'MCC 11-25'],
    ],
  ])('%s', (_, product, expected) => expect(way(`route: ${product}`)).toEqual(expected));

  it('that is decided is missing the step that cannot follow, or come before', () => {
    const missing = (product: string) => journeyOf(programme(product)).missing?.step;
    expect(missing('route: [MCC, ACC], decided-by: MCC 2020-11-25')).toBe('ACC');
    expect(missing('route: [ACC, MCC], decided-by: MCC 2020-11-04')).toBeUndefined();
    expect(missing('route: [DOC, ACC, ACC, MCC, ACC], decided-by: MCC 2020-11-04')).toBe('ACC');
  });

  it('follows its meeting where that has gone', () => {
    const moved = 'changes: [{ move: ACC 2020-11-10, to: 2020-11-13 }]';
    expect(way('route: [ACC, MCC], from: ACC 2020-11-10', moved)).toEqual(['ACC 11-13', 'MCC 11-18']);
  });
});

describe('a name that will not do', () => {
  it('of a day on which there is no meeting is told with the nearest of that forum', () => {
    expect(unplaced('route: [ACC], from: ACC 2020-11-11')).toEqual([
      'no meeting',
      'ACC 11-10',
      'ACC 11-17',
      'ACC 11-03',
    ]);
  });

  it('of a meeting beside the route is told with the nearest on it', () => {
    expect(unplaced('route: [ACC, MCC], from: MCC 2020-11-11')).toEqual([
      ...['off route', 'ACC 11-10', 'ACC 11-17', 'ACC 11-03'],
    ]);
    // Only what decides as late on the way as any.
    expect(unplaced('route: [DOC, MCC], decided-by: ACC 2020-11-17')).toEqual([
      ...['off route', 'MCC 11-18', 'MCC 11-11', 'MCC 11-25'],
    ]);
  });

  it('of a meeting in the middle of a round neither begins nor decides it', () => {
    expect(unplaced('route: B, from: MCC 2020-11-04')).toEqual(['off route', 'DOC 11-02', 'DOC 11-16']);
    expect(unplaced('route: B, decided-by: MCC 2020-11-04')).toEqual(['off route', 'MCC 11-11', 'MCC 11-25']);
    expect(unplaced('route: B, decided-by: DOC 2020-11-09')).toEqual(['off route', 'DOC 11-02', 'DOC 11-16']);
  });

  it('of several meetings is told with these, until it says the hour', () => {
    const added = 'changes: [{ add: MCC 2020-11-11 10:00 }]';
    const [why, ...near] = unplaced('route: [ACC, MCC], decided-by: MCC 2020-11-11', added);
    expect([why, near.length]).toEqual(['several', 2]);
    expect(way('route: [ACC, MCC], decided-by: MCC 2020-11-11 10:00', added)).toEqual(['ACC 11-10', 'MCC 11-11']);
    // Of the two, only the one that the cycle put there can be for its step.
    expect(way('route: B, decided-by: MCC 2020-11-11', added)).toHaveLength(3);
  });
});

describe('a product that is counted back over a restart', () => {
  // B came once a fortnight; from 23 November its third round, of 30 November, is a week earlier. DOC meets each Monday.
  const counted = (product: string, week = 1) =>
    journeyOf(`
calendar: { holidays: none }
fora: { DOC: {}, ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-11-02
    rounds: 5
    steps: { advies: { day: di, forum: ACC }, besluit: { week: ${week}, day: wo, forum: MCC } }
  D: { every: 1 week, from: 2020-11-02, steps: { doc: { day: ma, forum: DOC } } }
deliverables: { p: { ${product} } }
changes: [{ restart: B, from: 2020-11-23 }]
`);
  const stops = (product: string) => counted(product).meetingStops.map(({ meeting }) => at(meeting));
  const slow = 'route: [ACC, { forum: MCC, gap: 8 werkdagen }]';

  it.each(['MCC 2020-12-02', '2020-12-02'])('and was under way to %s stays on the way that it had then', (decided) => {
    // To the ACC of 17 November; the MCC comes a week earlier, which is too soon after that.
    expect(stops(`${slow}, decided-by: ${decided}`)).toEqual(['ACC 11-17', 'MCC 12-09']);
  });

  it('and had yet to begin goes as things are laid out since', () => {
    expect(stops('route: [DOC, MCC], decided-by: MCC 2020-12-02')).toEqual(['DOC 11-23', 'MCC 11-25']);
    expect(stops('route: [DOC, MCC], decided-by: 2020-12-02')).toEqual(['DOC 11-23', 'MCC 11-25']);
  });

  it('and could not be made then goes as things are laid out since', () => {
    // Before the restart there was an ACC too few for it.
    expect(stops('route: [ACC, ACC, ACC, ACC, MCC], decided-by: 2020-12-14')).toEqual([
      ...['ACC 11-03', 'ACC 11-17', 'ACC 11-24', 'ACC 12-08', 'MCC 12-09'],
    ]);
  });

  it.each(['{ round: B }', '{ forum: MCC, cycle: B }'])('and shared a meeting goes with its own part: %s', (step) => {
    // The MCC of 2 December was also that of C, which stays there.
    const yaml = `
calendar: { holidays: none }
fora: { DOC: {}, ACC: {}, MCC: {} }
cycles:
  C: { every: eenmalig, from: 2020-11-30, steps: { c: { day: wo, forum: MCC } } }
  B: { every: 2 weken, from: 2020-11-02, rounds: 4, steps: { advies: { day: di, forum: ACC }, besluit: { day: wo, forum: MCC } } }
  D: { every: eenmalig, from: 2020-11-09, steps: { doc: { day: vr, forum: DOC } } }
deliverables: { p: { route: [DOC, ${step}], decided-by: 2020-12-02 } }
changes: [{ restart: B, from: 2020-11-23 }]
`;
    const stops = journeyOf(yaml).meetingStops.map(({ meeting }) => at(meeting));
    expect([stops[0], stops.at(-1)]).toEqual(['DOC 11-13', 'MCC 11-25']);
  });

  it.each(['from', 'decided-by'])(
    '%s a round of another cycle, with which it shared a meeting, goes with that cycle',
    (by) => {
      // The MCC of 15 December was also that of A3, which the restart puts a week earlier.
      const yaml = `
calendar: { holidays: none }
fora: { MCC: {} }
cycles:
  A: { every: 2 weken, from: 2020-11-16, steps: { a: { day: di, forum: MCC } } }
  B: { every: 2 weken, from: 2020-11-16, steps: { b: { day: di, forum: MCC } } }
deliverables: { p: { route: [MCC], ${by}: MCC B3 } }
changes: [{ restart: A, from: 2020-12-07 }]
`;
      expect(journeyOf(yaml).meetingStops.map(({ meeting }) => at(meeting))).toEqual(['MCC 12-15']);
    },
  );

  it('is in the rounds that there are now', () => {
    const { meetingStops } = counted('route: B, decided-by: 2020-12-02', 3);
    const [advies, besluit] = meetingStops;
    expect(meetingStops.map(({ meeting }) => at(meeting))).toEqual(['ACC 11-17', 'MCC 12-02']);
    expect(besluit!.meeting.blocks.map(({ round }) => round)).toContain(advies!.round);
  });
});
