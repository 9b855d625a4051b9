import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { keepTheirMeetings } from '../../src/remedies/keep.ts';
import { scheduleOf } from '../support/yaml.ts';

/** Whether products keep their meetings when a meeting goes elsewhere by an edit and after a change; the ACC is on Tuesdays, the MCC on Thursdays. */
function keeps(products: string, moved: string, to: { day?: string; time?: number }, changes = ''): boolean {
  const schedule = scheduleOf(
    `
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" }, VB: {} }
cycles: { A: { every: 1 week, from: 2020-11-02, steps: { advies: { day: di, forum: ACC }, besluit: { day: do, forum: MCC } } } }
deliverables: { ${products} }
changes: [${changes && `{ ${changes} }`}]
`,
    '2020-11-02',
    '2021-01-31',
  );
  const [forum, on] = moved.split(' ');
  const move = schedule.all.find((one) => one.forum.id === forum && one.day === day(on!))!;
  const target = { ...(to.day ? { day: day(to.day) } : {}), ...(to.time ? { time: to.time } : {}) };
  return keepTheirMeetings(schedule.journeys, { move, target, name: null });
}

const LATER = { day: '2020-11-06' };

describe('products at a meeting that is moved', () => {
  const both = 'p: { route: [ACC, MCC], from: 2020-11-02 }';

  it.each<[string, boolean, string, { day?: string; time?: number }]>([
    ['later on', true, both, LATER],
    ['before the step before it', false, both, { day: '2020-11-02' }],
    ['to the day of the step before it, at a later hour', true, both, { day: '2020-11-03' }],
    ['to that day, at an earlier hour', false, both, { day: '2020-11-03', time: 540 }],
    ['to another hour', true, both, { time: 540 }],
    ['later on, in a round', true, 'p: { route: A, round: A1 }', LATER],
    ['while they need time in between', false, both.replace('MCC', '{ forum: MCC, gap: 2 werkdagen }'), LATER],
    ['while their papers wait for a day', false, both.replace('}', ', ready: 2020-11-02 }'), LATER],
    [
      'while they wait for another',
      false,
      `q: { route: [ACC], from: 2020-11-02 }, p: { route: [MCC], after: q }`,
      LATER,
    ],
    ['while another waits for them', false, `${both}, q: { route: [MCC], after: p }`, LATER],
    [
      'while others elsewhere wait for each other',
      true,
      'q: { route: [ACC], from: 2020-11-02 }, r: { route: [ACC], after: q }',
      LATER,
    ],
    ['and look on for a meeting', false, 'p: { route: [MCC, VB], from: 2020-11-02 }', LATER],
  ])('%s: %s', (_, expected, products, to) => expect(keeps(products, 'MCC 2020-11-05', to)).toBe(expected));

  it('may go elsewhere when they rolled on to it', () => {
    const product = 'p: { route: [MCC], from: 2020-11-02 }';
    expect(keeps(product, 'MCC 2020-11-12', { day: '2020-11-13' }, 'cancel: MCC 2020-11-05')).toBe(false);
    expect(keeps(both, 'MCC 2020-11-12', { day: '2020-11-13' }, 'cancel: MCC 2020-11-05')).toBe(false);
  });
});

describe('products elsewhere', () => {
  it.each<[string, boolean, string, string]>([
    ['leave it alone', true, 'p: { route: [ACC], from: 2020-11-02 }', ''],
    [
      'may come to it when they rolled on over its forum',
      false,
      'p: { route: [MCC], from: 2020-11-09 }',
      'cancel: MCC 2020-11-12',
    ],
    [
      'may come to it when they did so after another step',
      false,
      'p: { route: [ACC, MCC], from: 2020-11-09 }',
      'cancel: MCC 2020-11-12',
    ],
    [
      'leave it alone when they rolled on at another',
      true,
      'p: { route: [ACC], from: 2020-11-09 }',
      'cancel: ACC 2020-11-10',
    ],
    ['leave it alone when they look for another', true, 'p: { route: [ACC, VB], from: 2020-11-02 }', ''],
    ['may wait for it with their papers', false, 'p: { route: [ACC], from: 2020-11-30, ready: MCC 2020-11-19 }', ''],
    [
      'leave it alone when their papers wait for a day',
      true,
      'p: { route: [ACC], from: 2020-11-30, ready: 2020-11-19 }',
      '',
    ],
    [
      'leave it alone when their papers wait for another',
      true,
      'p: { route: [ACC], from: 2020-11-30, ready: ACC 2020-11-17 }',
      '',
    ],
  ])('%s: %s', (_, expected, products, changes) =>
    expect(keeps(products, 'MCC 2020-11-26', { day: '2020-11-27' }, changes)).toBe(expected),
  );

  it('may come to it when they look for its forum', () => {
    // After 6 November there is no MCC left, so p goes on looking for one, and whichever moves may be it.
    const product = 'p: { route: [ACC, MCC], from: 2020-11-09 }';
    expect(keeps(product, 'MCC 2020-11-05', LATER, 'cancel: MCC, from: 2020-11-06')).toBe(false);
  });
});
