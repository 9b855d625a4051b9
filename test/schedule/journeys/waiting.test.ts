import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import type { Stop } from '../../../src/schedule/schedule.ts';
import { findingsOf, words } from '../../support/findings.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** The ACC on the Tuesdays and the MCC on the Wednesdays from 3 November 2020, four times each. */
const programme = (products: string, changes = '') => `
calendar: { holidays: none }
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 4, steps: { advies: { day: dinsdag, forum: ACC } } }
  B: { every: 1 week, from: 2020-11-02, rounds: 4, steps: { besluit: { day: woensdag, forum: MCC } } }
routes:
  schriftelijk: { steps: { ronde: { written: ronde, takes: 2 werkdagen }, besluit: { forum: MCC } } }
  via-ACC: { steps: { advies: { forum: ACC }, ronde: { written: ronde, takes: 2 werkdagen }, besluit: { forum: MCC } } }
deliverables:
${products}
${changes}
`;
const WINDOW = ['2020-11-01', '2020-11-30'] as const;

const when = (stop: Stop) =>
  'meeting' in stop
    ? `${stop.meeting.forum.id} ${isoDay(stop.meeting.day)}`
    : `${isoDay(stop.from)}/${isoDay(stop.until)}`;

const waysOf = (yaml: string) =>
  Object.fromEntries(
    scheduleOf(yaml, ...WINDOW).journeys.map(({ deliverable, stops }) => [deliverable.id, stops.map(when)]),
  );

const told = (yaml: string, ...codes: string[]) =>
  findingsOf(yaml, ...WINDOW, ...codes).map((finding) => words(finding)[0]);

describe('what waits for a product', () => {
  // Of five meetings of the ACC there are only four.
  const endless = '  nota: { title: De nota, route: [ACC, ACC, ACC, ACC, ACC], from: 2020-11-02 }';

  it.each([
    ['a date of its own', '  brief: { route: B, round: B1, after: nota }'],
    ['none', '  brief: { route: B, after: nota }'],
    ['a round in writing to begin with', '  brief: { route: schriftelijk, from: 2020-11-02, after: nota }'],
    ['a day on which it is to be decided', '  brief: { route: [MCC], decided-by: 2020-11-25, after: nota }'],
  ])('stays at home when that does not get there, with %s', (_, brief) => {
    const yaml = programme(`${endless}\n${brief}`);
    expect(waysOf(yaml).brief).toEqual([]);
    expect(told(yaml, 'deliverable-without-meeting', 'deliverable-too-late')).toEqual([
      'voor De nota is er geen overleg van ACC bij stap ACC-5 van de route',
      'brief staat op geen enkele agenda: het wacht op De nota, dat zelf niet zover komt',
    ]);
  });

  it('goes when what it waits for is a step that is reached', () => {
    const yaml = programme(`${endless}\n  brief: { route: B, round: B1, after: { product: nota, step: ACC-2 } }`);
    // The second ACC is on 10 November; the next round of B after it has the MCC of the 11th.
    expect(waysOf(yaml).brief).toEqual(['MCC 2020-11-11']);
  });

  it('is laid after where that was to be, and rolls on when that does', () => {
    const late = '  nota: { route: [ACC, MCC], from: 2020-11-03, ready: { ACC: 2020-11-04 } }';
    const [, brief] = scheduleOf(
      programme(`${late}\n  brief: { route: [MCC], after: { product: nota, step: ACC } }`),
      ...WINDOW,
    ).journeys;
    // The ACC of the third became that of the tenth.
    expect(brief!.stops.map(when)).toEqual(['MCC 2020-11-11']);
    expect(brief!.stops[0]).toMatchObject({
      planned: { day: day('2020-11-04') },
      slip: { why: 'waiting', for: 'nota' },
    });
  });

  it.each(['[vroeg, laat]', '[laat, vroeg]'])('waits for the last of %s', (after) => {
    const products = `  vroeg: { route: [ACC], from: 2020-11-03 }
  laat: { route: [ACC], from: 2020-11-10 }
  brief: { route: B, round: B1, after: ${after} }`;
    const [, , brief] = scheduleOf(programme(products), ...WINDOW).journeys;
    expect(brief!.stops.map(when)).toEqual(['MCC 2020-11-11']);
    expect(brief!.stops[0]!.slip).toMatchObject({ for: 'laat', until: day('2020-11-10') });
  });

  it('is not kept by one that has no date yet', () => {
    const yaml = programme(
      '  nota: { route: [ACC], from: na de kerst }\n  brief: { route: B, round: B1, after: nota }',
    );
    expect(waysOf(yaml).brief).toEqual(['MCC 2020-11-04']);
  });
});

describe('a round in writing', () => {
  it('begins later when what it waits for does, which is told', () => {
    const products = '  nota: { route: A, round: A1 }\n  brief: { route: schriftelijk, from: 2020-11-02, after: nota }';
    const yaml = programme(products);
    // The ACC is on Tuesday 3 November.
    expect(waysOf(yaml).brief).toEqual(['2020-11-04/2020-11-05', 'MCC 2020-11-11']);
    expect(told(yaml, 'deliverable-rolled-on')).toEqual([
      'brief schuift bij stap ronde door naar woensdag 4 november 2020, want ronde van maandag 2 november 2020 komt te vroeg: nota is pas op dinsdag 3 november 2020 zover; de laatste stap komt daardoor op woensdag 11 november 2020 in plaats van woensdag 4 november 2020',
    ]);
  });

  it('begins later when the meeting before it does, which is told', () => {
    const yaml = programme(
      '  nota: { route: via-ACC, from: 2020-11-02 }',
      'changes: [{ move: ACC A1, to: 2020-11-10 }]',
    );
    expect(waysOf(yaml).nota).toEqual(['ACC 2020-11-10', '2020-11-11/2020-11-12', 'MCC 2020-11-18']);
    expect(told(yaml, 'deliverable-rolled-on')).toEqual([
      'nota schuift bij stap ronde door naar woensdag 11 november 2020, want ronde van woensdag 4 november 2020 komt niet meer na ACC van dinsdag 10 november 2020; de laatste stap komt daardoor op woensdag 18 november 2020 in plaats van woensdag 11 november 2020',
    ]);
  });
});

it('a product that had rolled on goes back to its meeting when the papers are in time after all', () => {
  const products = '  nota: { route: A, round: A1, ready: 2020-11-04 }';
  expect(waysOf(programme(products)).nota).toEqual(['ACC 2020-11-10']);
  expect(waysOf(programme(products, 'changes: [{ move: ACC A1, to: 2020-11-04 }]')).nota).toEqual(['ACC 2020-11-04']);
});

it('a meeting that a restart gave its name is counted back to as things are laid out since', () => {
  // Once a fortnight from 2 November; again from 23 November: round 3 then has its MCC on the 25th, and not on 2 December.
  const yaml = `
calendar: { holidays: none }
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  B: { every: 2 weken, from: 2020-11-02, rounds: 4, steps: { advies: { day: dinsdag, forum: ACC }, besluit: { day: woensdag, forum: MCC } } }
deliverables:
  nieuw: { route: [ACC, MCC], decided-by: MCC 2020-11-25 }
  oud: { route: [ACC, ACC, MCC], decided-by: MCC 2020-12-02 }
changes: [{ restart: B, from: 2020-11-23 }]
`;
  expect(waysOf(yaml)).toEqual({
    nieuw: ['ACC 2020-11-24', 'MCC 2020-11-25'],
    // Under way before the restart: to the ACC of 17 November and to that of 1 December, which is now on the 24th.
    oud: ['ACC 2020-11-17', 'ACC 2020-11-24', 'MCC 2020-11-25'],
  });
});
