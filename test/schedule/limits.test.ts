import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import type { Stop } from '../../src/schedule/schedule.ts';
import { lines, scheduleOf } from '../support/yaml.ts';

// The first and the last day on which something may still be.

/** The day of each call of a product; the first and the last of a round in writing. */
function days(yaml: string, product = 'p'): string[] {
  const dates = (stop: Stop) => {
    if ('meeting' in stop) return `${stop.meeting.forum.id} ${isoDay(stop.meeting.day)}`;
    return `${stop.step} ${isoDay(stop.from)}/${isoDay(stop.until)}`;
  };
  const { journeys } = scheduleOf(yaml, '2020-10-01', '2021-02-28');
  return journeys.find(({ deliverable }) => deliverable.id === product)!.stops.map(dates);
}

describe('a product that waits for two', () => {
  it.each(['[vroeg, laat]', '[laat, vroeg]'])('follows the later of %s', (both) => {
    const yaml = `
fora: { ACC: {} }
cycles: { K: { every: 1 week, from: 2020-11-02, steps: { acc: { day: dinsdag, forum: ACC } } } }
routes: { r: [ACC] }
deliverables:
  vroeg: { route: r, from: 2020-11-02 }
  laat: { route: r, from: 2020-11-16 }
  p: { route: r, after: ${both} }
`;
    expect(days(yaml, 'laat')).toEqual(['ACC 2020-11-17']);
    expect(days(yaml)).toEqual(['ACC 2020-11-24']);
  });
});

describe('a product that rolls on in its cycle', () => {
  const rolling = (to: string) => `
fora: { F: { time: "14:00", weekend: ja }, G: { time: "10:00", weekend: ja } }
cycles:
  K:
    every: 1 week
    from: 2020-11-02
    steps: { f: { day: maandag, forum: F }, g: { day: dinsdag, forum: G } }
changes:
  - cancel: G 2020-11-03
  - move: G 2020-11-10
    to: ${to}
deliverables: { p: { route: K, round: K1 } }
`;

  it.each([
    ['lies a day before the step that it had', '2020-11-01'],
    ['lies on the same day, at an earlier hour', '2020-11-02 13:00'],
    ['begins at the same moment', '2020-11-02 14:00'],
  ])('passes over a step of a later round that %s', (_, to) => {
    expect(days(rolling(to))).toEqual(['F 2020-11-02', 'G 2020-11-17']);
  });

  it('takes one of a later round that comes a day after the step that it had', () => {
    expect(days(rolling('2020-11-04'))).toEqual(['F 2020-11-02', 'G 2020-11-04']);
  });
});

describe('a round on a route', () => {
  const late = (reached: string) => `
calendar: { holidays: none, periods: [{ name: reces, from: 2020-10-05, until: ${reached} }] }
fora: { X: {}, F: { recess: { after: reces } } }
cycles:
  K: { every: 6 weken, from: 2020-10-05, steps: { f: { week: 1, day: maandag, forum: F } } }
changes:
  - add: X ${reached}
deliverables: { p: { route: [X, { round: K }], from: ${reached} } }
`;

  it('may have begun before the step in front of it, when a recess put its own first step behind that', () => {
    expect(days(late('2020-10-08'))).toEqual(['X 2020-10-08', 'F 2020-10-09']);
  });

  it('may have begun as long as 31 days before', () => {
    expect(days(late('2020-11-05'))).toEqual(['X 2020-11-05', 'F 2020-11-06']);
  });

  it('that cannot be made as counted back, goes forward from its own first day', () => {
    // The papers of the second step come too late for the MCC of 10 November, and the first stays on the 5th.
    const yaml = `
fora: { ACC: {}, MCC: {} }
cycles:
  K:
    every: 2 weken
    from: 2020-11-02
    steps: { eerst: { week: 1, day: donderdag, forum: ACC }, dan: { week: 2, day: dinsdag, forum: MCC } }
deliverables: { p: { route: [{ round: K }], decided-by: 2020-11-10, ready: { dan: 2020-11-12 } } }
`;
    expect(days(yaml)).toEqual(['ACC 2020-11-05', 'MCC 2020-11-24']);
  });
});

describe('a round in writing, counted back', () => {
  const leading = (gap: string, meeting: string) => `
fora: { G: { weekend: ja } }
changes: [{ add: G ${meeting} }]
deliverables:
  p:
    route: [{ written: ronde, takes: 1 werkdag }, { forum: G, gap: ${gap} }]
    decided-by: ${meeting}
`;

  it('ends the day before the meeting, also when no day need lie between them', () => {
    expect(days(leading('0', '2020-11-05'))).toEqual(['ronde 2020-11-04/2020-11-04', 'G 2020-11-05']);
  });

  it('leaves the working days that were asked for before a meeting on a Sunday', () => {
    // Thursday and Friday lead to Sunday 8 November.
    expect(days(leading('2 werkdagen', '2020-11-08'))).toEqual(['ronde 2020-11-04/2020-11-04', 'G 2020-11-08']);
    // Monday and Tuesday lead to Tuesday 10 November.
    expect(days(leading('2 werkdagen', '2020-11-10'))).toEqual(['ronde 2020-11-06/2020-11-06', 'G 2020-11-10']);
  });
});

describe('a cycle that stops before it begins anew', () => {
  it('runs on the last day, and not on the next', () => {
    const yaml = (stop: string) => `
fora: { ACC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps: { di: { week: 2, day: dinsdag, forum: ACC }, wo: { week: 2, day: woensdag, forum: ACC } }
changes: [{ restart: A, from: 2020-11-23, stop: ${stop} }]
`;
    const held = (stop: string) => lines(yaml(stop), '2020-11-02', '2020-11-22');
    expect(held('2020-11-09')).toEqual([]);
    expect(held('2020-11-10')).toEqual(['2020-11-10 ? ACC A1']);
    expect(held('2020-11-11')).toEqual(['2020-11-10 ? ACC A1', '2020-11-11 ? ACC A1']);
  });
});
