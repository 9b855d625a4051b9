import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import type { Looked } from '../../../src/conflicts/recheck.ts';
import type { EditKind } from '../../../src/definition/parts/weights.ts';
import type { Weights } from '../../../src/definition/types/settings.ts';
import { type Cost, costOf, isLess, lateProducts, newWarnings } from '../../../src/remedies/solving/cost.ts';
import { touched } from '../../../src/remedies/solving/touched.ts';
import { scheduleOf } from '../../support/yaml.ts';

const NUMBERS = ['errors', 'late', 'cancelled', 'edits', 'moved', 'papers', 'days', 'warnings'] as const;

const look = (yaml: string): Looked => {
  const schedule = scheduleOf(yaml, '2021-01-04', '2021-04-30');
  return { schedule, findings: check(schedule) };
};

/** Tuesday meetings of three required members and one who may come, and what is written beside that. */
const programme = (more = '', step = 'day: dinsdag', forum = '') => `
settings: { limits: { working-days-between-steps: geen } }
roles: { a: {}, b: {}, c: {}, d: {} }
fora:
  F: { time: "10:00", members: [a, b, c, { role: d, attendance: advisory }], papers: { due: 2 werkdagen, at: "12:00" }${forum} }
  G: { time: "16:00" }
calendar: { periods: [{ name: reces, from: 2021-02-01, until: 2021-02-05 }] }
cycles:
  A: { every: 4 weken, from: 2021-01-18, rounds: 1, steps: { f: { week: 1, ${step}, forum: F }, g: { week: 2, day: dinsdag, forum: G } } }
${more}`;

const none = look(programme()).schedule.workspace.settings.weights;

/** What it costs to come from one programme to another, the numbers alone that are not 0. */
function cost(from: string, to: string, kinds: EditKind[] = [], weights: Partial<Weights> = {}) {
  const numbers: Cost = costOf(look(from), look(to), kinds, { ...none, ...weights });
  return Object.fromEntries(numbers.flatMap((value, at) => (value === 0 ? [] : [[NUMBERS[at], value]])));
}

const withChange = (change: string) => programme(`changes: [${change}]`);

describe('what edits cost', () => {
  it('is nothing where nothing is otherwise', () => {
    expect(cost(programme(), programme())).toEqual({});
  });

  it('counts each edit by its kind', () => {
    const edits = new Map([
      ['move', 5],
      ['lead', 0],
    ]);
    expect(cost(programme(), programme(), ['move', 'cancel', 'lead'])).toEqual({ edits: 3 });
    expect(cost(programme(), programme(), ['move', 'cancel', 'lead'], { edits })).toEqual({ edits: 6 });
  });

  it('counts the members who have to come times the working days, whichever way', () => {
    // Tuesday to Thursday, to the Monday before, and to the Monday after over a weekend.
    expect(cost(programme(), withChange('{ move: F 2021-01-19, to: 2021-01-21 }'))).toEqual({ moved: 3 * 2 });
    expect(cost(withChange('{ move: F 2021-01-19, to: 2021-01-21 }'), programme())).toMatchObject({ moved: 3 * 2 });
    expect(cost(programme(), withChange('{ move: F 2021-01-19, to: 2021-01-25 }'))).toEqual({ moved: 3 * 4 });
  });

  it('counts another hour as a day, and a meeting of nobody as one of one', () => {
    expect(cost(programme(), withChange('{ move: F 2021-01-19, to: "13:00" }'))).toEqual({ moved: 3 });
    expect(cost(programme(), withChange('{ move: G 2021-01-26, to: "13:00" }'))).toEqual({ moved: 1 });
    expect(cost(programme(), withChange('{ move: G 2021-01-26, to: 2021-01-29 }'))).toEqual({ moved: 1 });
  });

  it('weighs meetings by their forum', () => {
    const weights = { moved: new Map([['F', 7]]) };
    const both = withChange('{ move: F 2021-01-19, to: "13:00" }, { move: G 2021-01-26, to: "13:00" }');
    expect(cost(programme(), both, [], weights)).toEqual({ moved: 3 * 7 + 1 });
  });

  it('counts no meeting as moved that is longer, cancelled or new', () => {
    expect(cost(programme(), withChange('{ move: F 2021-01-19, length: 3 uur }'))).toEqual({});
    expect(cost(programme(), withChange('{ add: F 2021-01-21 }'))).toEqual({});
    expect(cost(withChange('{ add: F 2021-01-21 }'), programme())).toEqual({});
    expect(cost(programme(), withChange('{ cancel: F 2021-01-19 }'))).toEqual({ cancelled: 1 });
  });

  it('counts what is cancelled, and not what was so before or comes back', () => {
    const cancelled = withChange('{ cancel: F 2021-01-19 }');
    expect(cost(cancelled, withChange('{ cancel: F 2021-01-19 }, { cancel: G 2021-01-26 }'))).toEqual({ cancelled: 1 });
    expect(cost(cancelled, programme())).toEqual({});
    expect(cost(programme(), withChange('{ add: F 2021-01-21 }, { cancel: F 2021-01-21 }'))).toEqual({});
  });

  it('counts a meeting that comes to a weekend, eve or recess, by the heaviest', () => {
    const [saturday, recess] = ['2021-01-30', '2021-02-03'];
    const moved = (to: string) => withChange(`{ move: G 2021-01-26, to: ${to} }`);
    expect(cost(programme(), moved(saturday))).toMatchObject({ days: 1 });
    expect(cost(programme(), moved('2021-01-31'))).toMatchObject({ days: 1 });
    expect(cost(programme(), moved('2021-01-29'))).not.toHaveProperty('days');
    expect(cost(programme(), moved(recess))).toMatchObject({ days: 1 });
    const weights = {
      days: new Map([
        ['weekend', 4],
        ['recess', 6],
      ]),
    };
    expect(cost(programme(), moved(saturday), [], weights)).toMatchObject({ days: 4 });
    expect(cost(programme(), moved(recess), [], weights)).toMatchObject({ days: 6 });
    // Within the recess it stays where such days are, and a weekend in it is new alone.
    expect(cost(moved(recess), moved('2021-02-04'), [], weights)).not.toHaveProperty('days');
    // Whether it is new or only cancelled.
    expect(cost(programme(), withChange(`{ add: G ${saturday} }`), [], weights)).toMatchObject({ days: 4 });
    const away = withChange(`{ add: G ${saturday} }, { cancel: G ${saturday} }`);
    expect(cost(withChange(`{ add: G ${saturday} }`), away, [], weights)).toEqual({ cancelled: 1 });
  });

  it('counts papers that have to come earlier, in day or hour', () => {
    const product = (lead: string) => programme('deliverables: { p: { route: A, round: A1 } }', 'day: dinsdag', lead);
    const due = (days: number, at: string) =>
      product('').replace('due: 2 werkdagen, at: "12:00"', `due: ${days} werkdagen, at: "${at}"`);
    expect(cost(due(2, '12:00'), due(3, '12:00'))).toEqual({ papers: 1 });
    expect(cost(due(2, '12:00'), due(2, '11:59'))).toEqual({ papers: 1 });
    expect(cost(due(2, '12:00'), due(2, '12:00'))).toEqual({});
    expect(cost(due(2, '12:00'), due(2, '12:01'))).toEqual({});
    expect(cost(due(3, '12:00'), due(2, '11:00'))).toEqual({});
    expect(cost(due(2, '12:00'), due(3, '13:00'), [], { papers: new Map([['F', 8]]) })).toEqual({ papers: 8 });
    // Papers that were not due before are no earlier.
    expect(cost(programme(), due(2, '12:00'))).toEqual({});
  });

  it('counts the errors that are left, but for those that somebody accepted', () => {
    // Good Friday is on 2 April; a Thursday is better.
    const holiday = withChange('{ add: F 2021-04-02 }');
    const accepted = `${holiday}\naccepted: [{ code: meeting-on-public-holiday, about: F, reason: afgesproken }]`;
    expect(cost(programme(), holiday)).toMatchObject({ errors: 1 });
    expect(cost(programme(), withChange('{ add: F 2021-04-01 }'))).not.toHaveProperty('errors');
    expect(cost(programme(), accepted)).not.toHaveProperty('errors');
  });

  it('counts new warnings a day each, by their code', () => {
    const from = withChange('{ move: G 2021-01-26, to: 2021-01-27 }');
    const to = withChange('{ move: G 2021-01-26, to: 2021-01-30 }');
    const warnings = newWarnings(look(from).findings, look(to).findings);
    expect(warnings).toContainEqual({ code: 'meeting-in-weekend', day: day('2021-01-30') });
    expect(cost(from, to)).toMatchObject({ warnings: warnings.length });
    const heavy = { warnings: new Map([['meeting-in-weekend', 10]]) };
    expect(cost(from, to, [], heavy)).toMatchObject({ warnings: warnings.length + 9 });
  });
});

describe('a late product', () => {
  const late = (product: string, changes = '') =>
    lateProducts(look(programme(`deliverables: { p: { ${product} } }\nchanges: [${changes}]`)).schedule).length;

  it('is decided after the day on which it is needed', () => {
    expect(late('route: A, round: A1, needed-by: 2021-01-26')).toBe(0);
    expect(late('route: A, round: A1, needed-by: 2021-01-25')).toBe(1);
    expect(late('route: A, round: A1')).toBe(0);
    expect(late('route: [F], from: 2021-01-18, needed-by: 2021-01-19')).toBe(0);
    expect(late('route: [F], from: 2021-01-18, needed-by: 2021-01-18')).toBe(1);
  });

  it('comes nowhere, when it was to come anywhere', () => {
    expect(late('route: [F, G], from: 2021-01-20')).toBe(1);
    expect(late('route: A, round: A1', '{ cancel: G 2021-01-26 }')).toBe(1);
    expect(late('route: [F, G]')).toBe(0);
    expect(late('route: A, round: A9')).toBe(1);
  });

  it('is not what only waits for another that comes nowhere', () => {
    const waits = (timing: string) => late(`route: [F, G], from: 2021-01-20 }, q: { route: [G], after: p${timing}`);
    expect(waits('')).toBe(1);
    expect(waits(', from: 2021-01-20')).toBe(2);
  });
});

describe('a cost', () => {
  it('is less by the first number that is otherwise', () => {
    expect(isLess([0, 5, 9], [1, 0, 0])).toBe(true);
    expect(isLess([1, 0, 0], [0, 5, 9])).toBe(false);
    expect(isLess([1, 2, 3], [1, 2, 4])).toBe(true);
    expect(isLess([1, 2, 3], [1, 2, 3])).toBe(false);
  });
});

describe('whom and what edits touch', () => {
  const touching = (from: string, to: string) => touched(look(from).schedule, look(to).schedule);

  it('are those who come to a meeting before or after it, each once', () => {
    // The three of F: whoever advises need not come.
    const moved = withChange('{ move: F 2021-01-19, to: 2021-01-21 }, { add: F 2021-01-22 }');
    expect(touching(programme(), moved)).toEqual({ people: 3, deadlines: 0 });
    expect(touching(programme(), withChange('{ cancel: F 2021-01-19 }'))).toEqual({ people: 3, deadlines: 0 });
    expect(touching(withChange('{ cancel: F 2021-01-19 }'), programme())).toEqual({ people: 3, deadlines: 0 });
    expect(touching(programme(), withChange('{ cancel: G 2021-01-26 }'))).toEqual({ people: 0, deadlines: 0 });
  });

  it('are papers that are due at another moment, new or gone', () => {
    const product = programme('deliverables: { p: { route: A, round: A1 } }');
    expect(touching(programme(), product)).toEqual({ people: 0, deadlines: 1 });
    expect(touching(product, programme())).toEqual({ people: 0, deadlines: 1 });
    expect(touching(product, product)).toEqual({ people: 0, deadlines: 0 });
    expect(touching(product, product.replace('at: "12:00"', 'at: "13:00"'))).toEqual({ people: 0, deadlines: 1 });
    expect(touching(product, product.replace('due: 2', 'due: 3'))).toEqual({ people: 0, deadlines: 1 });
  });
});
