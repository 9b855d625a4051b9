import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { differenceOf, selectDifference } from '../../../src/schedule/changes/difference.ts';
import type { Filter } from '../../../src/schedule/select.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** MCC and ACC each Wednesday of November 2020, with papers two working days before. */
const scheduled = (products: string, changes = '') =>
  scheduleOf(
    `
calendar: { holidays: none }
roles: { MP: {}, SG: {} }
teams: { T: {}, U: {} }
fora:
  ACC: { members: [SG], papers: { due: 2 werkdagen, at: "12:00" } }
  MCC: { members: [MP], papers: { due: 2 werkdagen, at: "12:00" } }
cycles:
  A: { every: 1 week, from: 2020-10-26, rounds: 8, steps: { s: { day: wo, forum: [ACC, MCC] } } }
deliverables: { ${products} }
changes: [${changes}]
`,
    '2020-11-02',
    '2020-11-29',
  );
const p = (forum: string, from = '2020-11-02') => `p: { team: T, route: [${forum}], from: ${from} }`;
const q = (from: string) => `q: { team: U, route: [ACC], from: ${from} }`;
const told = (before: [string, string?], after: [string, string?], filter: Partial<Filter> = {}) => {
  const all = { fora: [], cycles: [], teams: [], people: [] };
  const { meetings, items, deadlines } = selectDifference(differenceOf(scheduled(...before), scheduled(...after)), {
    ...all,
    ...filter,
  });
  return {
    meetings: meetings.map(({ what, before, after }) => `${what} ${(before ?? after)!.forum.id}`),
    items: items.map(({ what, before, after }) => `${what} ${(before ?? after)!.item.deliverable.id}`),
    deadlines: deadlines.map(({ what, before, after }) => `${what} ${isoDay((before ?? after)!.day).slice(5)}`),
  };
};

describe('a difference that is asked for', () => {
  const NONE = { meetings: [], items: [], deadlines: [] };
  const from: [string] = [`${p('ACC')}, ${q('2020-11-02')}`];
  const to: [string, string] = [
    `${p('MCC')}, ${q('2020-11-09')}`,
    '{ add: MCC 2020-11-05 }, { cancel: ACC 2020-11-25 }',
  ];

  it('is for a forum what came to it and what went from it', () => {
    expect(told(from, to, { fora: ['MCC'] })).toEqual({
      ...{ meetings: ['added MCC'], items: ['on p'], deadlines: ['new 11-02'] },
    });
    expect(told(from, to, { fora: ['ACC'] })).toEqual({
      meetings: ['cancelled ACC'],
      items: ['off p', 'moved q'],
      deadlines: ['gone 11-02', 'moved 11-02'],
    });
    // The other way round what came is what went.
    expect(told(to as never, from, { fora: ['MCC'] })).toEqual({
      ...{ meetings: ['removed MCC'], items: ['off p'], deadlines: ['gone 11-02'] },
    });
  });

  it('is for a team that of its own products, and for who sits there that of his meetings', () => {
    expect(told(from, to, { teams: ['U'] })).toEqual({ meetings: [], items: ['moved q'], deadlines: ['moved 11-02'] });
    expect(told(from, to, { people: ['MP'] })).toEqual(told(from, to, { fora: ['MCC'] }));
    expect(told(from, to, { people: ['SG'], teams: ['T'] })).toEqual({
      meetings: [],
      items: ['off p'],
      deadlines: ['gone 11-02'],
    });
    expect(told(from, from)).toEqual(NONE);
  });

  it('has the deadlines of its days and its meetings alone', () => {
    // The MCC of Wednesday 2 December has its papers on Monday 30 November, and that of 4 November on the second.
    expect(told([p('MCC', '2020-11-30')], [p('MCC', '2020-12-07')])).toEqual(NONE);
    expect(told([p('MCC')], [p('MCC', '2020-11-30')]).deadlines).toEqual(['moved 11-02']);
    expect(told([p('MCC', '2020-11-30')], [p('MCC')]).deadlines).toEqual(['moved 11-30']);
  });
});
