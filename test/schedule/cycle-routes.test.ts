import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import type { Journey } from '../../src/schedule/schedule.ts';
import { scheduleOf } from '../support/yaml.ts';

/** The stops of the one product of a piece of YAML, one line each. */
function way(yaml: string): string[] {
  const { journeys } = scheduleOf(yaml, '2020-10-19', '2020-11-15');
  return stopsOf(journeys[0]!);
}

function stopsOf({ meetingStops, missing }: Journey): string[] {
  const stops = meetingStops.map(({ meeting, step }) => `${isoDay(meeting.day)} ${meeting.forum.id} ${step}`);
  return missing ? [...stops, `no ${missing.forum}`] : stops;
}

describe('a product that travels a cycle without a route', () => {
  const yaml = (fora: string, steps: string, rhythm = 'every: 2 weken, from: 2020-10-19') => `
fora: { ${fora} }
cycles: { c: { ${rhythm}, steps: { ${steps} } } }
deliverables: { nota: { route: c, round: c1 } }`;

  it('goes along all steps in the order of their days, not of their lines', () => {
    const steps =
      'besluit: { week: 2, day: di, forum: MCC }, doc: { day: ma, forum: DOC }, advies: { day: do, forum: ACC }';
    expect(way(yaml('DOC: {}, ACC: {}, MCC: {}', steps))).toEqual([
      '2020-10-19 DOC doc',
      '2020-10-22 ACC advies',
      '2020-10-27 MCC besluit',
    ]);
  });

  const oneDay = 'b: { day: di, forum: MCC }, a: { day: di, forum: ACC }';

  it('goes by the hour on one day', () => {
    expect(way(yaml('ACC: { time: "10:00" }, MCC: { time: "14:00" }', oneDay))).toEqual([
      '2020-10-20 ACC a',
      '2020-10-20 MCC b',
    ]);
  });

  it('goes by the lines on one day of which not every hour is known', () => {
    expect(way(yaml('ACC: { time: "10:00" }, MCC: { time: onbekend }', oneDay))).toEqual([
      '2020-10-20 MCC b',
      '2020-10-20 ACC a',
    ]);
  });

  it('takes for each month the days of that month', () => {
    const steps = 'vast: { day: 10, forum: MCC, holiday: houden }, wisselend: { day: 2e maandag, forum: ACC }';
    const monthly = (first: string) => yaml('ACC: {}, MCC: {}', steps, `every: 1 maand, from: ${first}`);
    // The second Monday of November 2020 is the 9th; that of February 2021 the 8th, of March too, of December the 14th.
    expect(way(monthly('2020-11-01'))).toEqual(['2020-11-09 ACC wisselend', '2020-11-10 MCC vast']);
    expect(way(monthly('2020-12-01'))).toEqual(['2020-12-10 MCC vast', '2020-12-14 ACC wisselend']);
  });

  it('loses no step, and makes none twice, when it rolls on to a month with another order', () => {
    const steps = 'vast: { day: 10, forum: MCC, holiday: houden }, wisselend: { day: 2e maandag, forum: ACC }';
    const rolling = (first: string, cancelled: string) =>
      `${yaml('ACC: {}, MCC: {}', steps, `every: 1 maand, from: ${first}`)}
changes: [{ cancel: ${cancelled} }]`;
    // In November the 9th and the 10th, in December the 14th and the 10th: what is left of November goes to December.
    expect(way(rolling('2020-11-01', 'ACC 2020-11-09')).sort()).toEqual([
      '2020-12-10 MCC vast',
      '2020-12-14 ACC wisselend',
    ]);
    // In December the 10th and the 14th, in January the 10th, a Sunday, and the 11th.
    expect(way(rolling('2020-12-01', 'ACC 2020-12-14'))).toEqual(['2020-12-10 MCC vast', '2021-01-11 ACC wisselend']);
    // In February the 8th and the 10th, in January the 11th and the 10th.
    expect(way(rolling('2021-01-01', 'ACC 2021-01-11'))).toEqual(['2021-01-10 MCC vast', '2021-02-08 ACC wisselend']);
  });

  it('puts a day that the month does not have at its end', () => {
    const steps = 'eind: { day: 5e dinsdag, forum: MCC }, midden: { day: 15, forum: ACC }';
    // November 2020 has four Tuesdays, December five: the product waits for the 29th.
    expect(way(yaml('ACC: { weekend: ja }, MCC: {}', steps, 'every: 1 maand, from: 2020-11-01'))).toEqual([
      '2020-11-15 ACC midden',
      '2020-12-29 MCC eind',
    ]);
  });
});

/** Two committees that prepare the council side by side. */
const council = (product: string, versions = '') => `
fora: { ruimte: {}, zorg: {}, raad: {} }
cycles:
  raad:
    every: 4 weken
    from: 2020-10-19
    route:
      ruimte: [ruimte, raad]
      zorg:   [raad, zorg]
    steps:
      raad:   { week: 3, day: do, forum: raad }
      ruimte: { week: 1, day: wo, forum: ruimte }
      zorg:   { week: 2, day: wo, forum: zorg }
    ${versions}
routes: { eerst: [ruimte, { round: raad/zorg }] }
deliverables: { nota: { ${product} } }`;

describe('a cycle with several routes', () => {
  it.each([
    ['one of them', 'route: raad/ruimte, round: raad1', ['2020-10-21 ruimte ruimte', '2020-11-05 raad raad']],
    [
      'the other, in the order of days',
      'route: raad/zorg, round: raad1',
      ['2020-10-28 zorg zorg', '2020-11-05 raad raad'],
    ],
    ['one in other capitals', 'route: RAAD/Zorg, round: 1', ['2020-10-28 zorg zorg', '2020-11-05 raad raad']],
    ['one from a day on', 'route: raad/zorg, from: 2020-10-20', ['2020-11-25 zorg zorg', '2020-12-03 raad raad']],
    ['one counted back', 'route: raad/zorg, decided-by: 2020-11-10', ['2020-10-28 zorg zorg', '2020-11-05 raad raad']],
    [
      'one as part of a route of its own',
      'route: eerst, from: 2020-10-19',
      ['2020-10-21 ruimte ruimte', '2020-10-28 zorg zorg', '2020-11-05 raad raad'],
    ],
  ])('lets a product travel %s', (_, product, stops) => expect(way(council(product))).toEqual(stops));

  it('lets it travel only the rounds that have that route', () => {
    const later = 'versions: [{ from: 2020-11-16, route: { ruimte: [ruimte, raad] } }]';
    expect(way(council('route: raad/zorg, from: 2020-11-01', later))).toEqual(['no zorg']);
    expect(way(council('route: raad/ruimte, from: 2020-11-01', later))).toEqual([
      '2020-11-18 ruimte ruimte',
      '2020-12-03 raad raad',
    ]);
  });

  it('takes every product along in rounds that have one route without a name', () => {
    const later = 'versions: [{ from: 2020-11-16, route: raad }]';
    expect(way(council('route: raad/zorg, from: 2020-11-01', later))).toEqual(['2020-12-03 raad raad']);
  });
});

it('a round of which no step names a forum is none to travel', () => {
  const yaml = (timing: string) => `
fora: { ACC: {} }
cycles:
  A:
    every: 1 week
    from: 2020-11-02
    rounds: 3
    steps: { leeg: { day: ma, forum: [] } }
    versions: [{ from: 2020-11-16, steps: { advies: { day: di, forum: ACC } } }]
deliverables: { p: { route: A, ${timing} } }
`;
  const travelled = (timing: string) => {
    const { meetingStops, missing } = scheduleOf(yaml(timing), '2020-11-01', '2020-11-30').journeys[0]!;
    return [...meetingStops.map(({ meeting }) => isoDay(meeting.day)), missing?.step];
  };
  expect(travelled('from: 2020-11-02')).toEqual(['2020-11-17', undefined]);
  expect(travelled('decided-by: 2020-11-20')).toEqual(['2020-11-17', undefined]);
  expect(travelled('round: A1')).toEqual(['A']);
});
