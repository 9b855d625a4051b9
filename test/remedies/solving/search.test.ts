import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import type { Finding } from '../../../src/diagnostic/finding.ts';
import type { Candidate } from '../../../src/remedies/candidate.ts';
import { type Edit, withForumHour } from '../../../src/remedies/edits.ts';
import type { Choice } from '../../../src/remedies/solving/model.ts';
import { learn, rankOf, type Search, searchOf, tryAll } from '../../../src/remedies/solving/search.ts';
import { codeOfKey, type Tried } from '../../../src/remedies/solving/tried.ts';
import type { Wishes } from '../../../src/remedies/solving/wishes.ts';
import { findingOf } from '../../support/handmade.ts';
import { scheduleOf } from '../../support/yaml.ts';

// The F on Easter Monday, the G at the same hour as the H on Tuesday 13 April, the K of cycle A in a recess on Thursday 15 April.
const schedule = scheduleOf(
  `
roles: { a: {} }
fora:
  F: { time: "10:00", length: 1 uur, members: [a] }
  G: { time: "10:00", length: 1 uur, members: [a] }
  H: { time: "10:00", length: 1 uur, members: [a] }
  K: { time: "10:00", length: 1 uur, recess: { report: reces } }
calendar: { periods: [{ name: reces, from: 2021-04-15, until: 2021-04-15 }] }
cycles: { A: { every: eenmalig, from: 2021-04-12, steps: { k: { day: donderdag, forum: K } } } }
deliverables: { p: { route: A, round: A1 } }
changes: [{ add: [F 2021-04-05, G 2021-04-13, H 2021-04-13] }]
`,
  '2021-03-29',
  '2021-04-30',
);
const findings = check(schedule);
const byCode = (code: string) => findings.find(({ kind }) => kind.code === code)!;
const [HOLIDAY, CLASH, RECESS] = [
  ...['meeting-on-public-holiday', 'role-double-booked', 'meeting-in-recess'].map(byCode),
] as [Finding, Finding, Finding];

const search = (wishes: Partial<Wishes> = {}): Search =>
  searchOf({ schedule, findings }, {
    ...{ notBefore: day('2021-03-29'), warnings: false, isAllowed: () => true, reason: () => 'zo', seconds: () => 1 },
    ...wishes,
  } as Wishes);

const meeting = (forum: string) => schedule.all.find((one) => one.forum.id === forum)!;
const named = (forum: string) => ({ by: 'date' as const, forum, day: meeting(forum).day, time: null });
const candidate = (edit: Edit): Candidate => ({ subject: { nl: '', en: '' }, to: { nl: '', en: '' }, edit });
const to = (forum: string, on: string) =>
  candidate({ move: meeting(forum), target: { day: day(on) }, name: named(forum) });
const cancel = (forum: string) => candidate({ cancel: meeting(forum), name: named(forum) });

/** An edit of definitions that does nothing, and is written as one that does. */
const accept = (reason: string) =>
  candidate({
    kind: 'accept',
    apply: (workspace) => workspace,
    writings: () => [{ section: 'accepted', item: { code: 'x', reason } }],
  });

describe('what has to go', () => {
  it('are the errors, and the warnings too when that is asked', () => {
    const all = (['error', 'warning', 'info'] as const).map((severity) => findingOf('x', severity));
    const severities = (warnings: boolean) =>
      searchOf({ schedule, findings: all }, { warnings, notBefore: 0 } as Wishes).targets.map(
        ({ severity }) => severity,
      );
    expect(severities(false)).toEqual(['error']);
    expect(severities(true)).toEqual(['error', 'warning']);
  });

  it('is not what somebody accepted', () => {
    const by = { reason: 'zo is het', by: null } as unknown as NonNullable<Finding['accepted']>;
    const accepted = findings.map((one) => (one === HOLIDAY ? { ...one, accepted: by } : one));
    const wishes = { warnings: false, notBefore: 0 } as Wishes;
    expect(searchOf({ schedule, findings: accepted }, wishes).targets).toEqual([CLASH]);
  });

  it('costs one on the level of its severity, of the ten that there are', () => {
    const { model, targets } = search({ warnings: true });
    expect(model).toMatchObject({ choices: [], combinations: [], impossible: [] });
    for (const [at, { levels }] of model.errors.entries())
      expect(levels).toEqual(targets[at]!.severity === 'error' ? [1, 0, ...NONE] : [0, 1, ...NONE]);
    const key = (severity: string) => JSON.stringify(['code', severity, [], null]);
    expect(model.made(key('error'))).toEqual([1, 0, ...NONE]);
    expect(model.made(key('warning'))).toEqual([0, 1, ...NONE]);
  });
});

const NONE = [0, 0, 0, 0, 0, 0, 0, 0];

describe('a candidate that is tried', () => {
  it('is a choice when it ends anything', () => {
    const here = search();
    const move = to('F', '2021-04-06');
    here.add(move, HOLIDAY);
    expect(here.edits).toMatchObject([{ ...move, finding: HOLIDAY, written: { reason: 'zo' } }]);
    const [choice] = here.model.choices;
    expect(choice!.ended.map(codeOfKey)).toEqual(['meeting-on-public-holiday']);
    // One edit, of a meeting of one, one working day away.
    expect(choice!.levels).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0, 0]);
    expect(here.spare.size).toBe(0);
  });

  it('is spare when it ends nothing', () => {
    const here = search();
    const move = to('F', '2021-04-05');
    here.add(move, HOLIDAY);
    here.add(to('G', '2021-04-14'), HOLIDAY);
    expect([here.edits, here.model.choices]).toEqual([[], []]);
    expect(here.spare.get(HOLIDAY)).toEqual([move, to('G', '2021-04-14')]);
  });

  it('is tried once, whatever its reason', () => {
    const here = search();
    here.add(to('F', '2021-04-06'), HOLIDAY);
    here.add(to('F', '2021-04-06'), HOLIDAY);
    expect(here.edits).toHaveLength(1);
    here.add(accept('goed'), HOLIDAY);
    here.add(accept('beter'), HOLIDAY);
    expect(here.spare.get(HOLIDAY)).toHaveLength(1);
  });

  it('is refused when it may not be made, and counted', () => {
    const here = search({ isAllowed: () => false });
    here.add(to('F', '2021-04-06'), HOLIDAY);
    here.add(cancel('F'), HOLIDAY);
    here.add(to('G', '2021-04-14'), CLASH);
    expect([here.edits, here.spare.size]).toEqual([[], 0]);
    expect([...here.refused]).toEqual([
      [HOLIDAY, 2],
      [CLASH, 1],
    ]);
  });

  it('is never refused when it only leaves things as they are', () => {
    const here = search({ isAllowed: () => false });
    here.add(accept('goed'), HOLIDAY);
    expect([here.refused.size, here.spare.get(HOLIDAY)?.length]).toEqual([0, 1]);
  });

  it('is left when no few words write it', () => {
    const here = search({ isAllowed: () => false });
    here.add(candidate({ kind: 'gap', apply: (same) => same, writings: () => undefined }), HOLIDAY);
    expect([here.edits.length, here.spare.size, here.refused.size]).toEqual([0, 0, 0]);
  });
});

describe('an edit may be made or not by what it is about', () => {
  const names = (one: Candidate) => {
    const asked: (readonly string[])[] = [];
    search({ isAllowed: (some) => asked.push(some) > 0 }).add(one, HOLIDAY);
    return asked;
  };

  it('a meeting by its forum, cycles and products', () => {
    expect(names(to('K', '2021-04-16'))).toEqual([['K', 'A', 'p']]);
    expect(names(cancel('F'))).toEqual([['F']]);
  });

  it('other definitions by whose these are, or by all that is written', () => {
    expect(names(candidate(withForumHour('K', 11 * 60)))).toEqual([['K']]);
    const item = { who: 'a', meeting: 'K 2021-04-15' };
    const round = (writings: 'item') =>
      candidate({ kind: 'round', apply: (same) => same, writings: () => [{ section: 'absences', [writings]: item }] });
    expect(names(round('item'))).toEqual([['a', 'K 2021-04-15']]);
  });
});

describe('of choices that take the same one can be made', () => {
  const taken = (one: Candidate) => {
    const here = search();
    here.addAnyhow(one, HOLIDAY);
    return here.model.choices[0]!.takes;
  };

  it('the meeting that they move or cancel', () => {
    expect(taken(to('K', '2021-04-16'))).toEqual([`meeting ${meeting('K').id}`]);
    expect(taken(cancel('K'))).toEqual([`meeting ${meeting('K').id}`]);
  });

  it('the place at which they are written, or what is', () => {
    expect(taken(candidate(withForumHour('K', 11 * 60)))).toEqual(taken(candidate(withForumHour('K', 12 * 60))));
    expect(taken(candidate(withForumHour('K', 11 * 60)))).not.toEqual(taken(candidate(withForumHour('G', 11 * 60))));
    expect(taken(accept('goed'))).toEqual(taken(accept('goed')));
    expect(taken(accept('goed'))).not.toEqual(taken(accept('beter')));
  });
});

describe('a candidate that helps only with another', () => {
  it('is a choice though it ends nothing, and the same one the next time', () => {
    const here = search();
    here.add(to('F', '2021-04-06'), HOLIDAY);
    here.add(to('G', '2021-04-05'), HOLIDAY);
    expect(here.addAnyhow(to('G', '2021-04-05'), HOLIDAY)).toBe(1);
    expect(here.addAnyhow(to('G', '2021-04-05'), HOLIDAY)).toBe(1);
    expect(here.addAnyhow(to('F', '2021-04-06'), HOLIDAY)).toBe(0);
    expect([here.edits.length, here.model.choices.length]).toEqual([2, 2]);
  });

  it('is none when it may not be made, or would change what has been', () => {
    expect(search({ isAllowed: () => false }).addAnyhow(cancel('F'), HOLIDAY)).toBeUndefined();
    expect(search({ notBefore: day('2021-04-06') }).addAnyhow(cancel('F'), HOLIDAY)).toBeUndefined();
  });
});

describe('a closer look at a choice', () => {
  it('shows what it makes by other rules than those that found what has to go, once', () => {
    // Where no clash has to go, nobody looks for one at first. On the 13th the F is at the hour of the G and the H.
    const alone = findings.filter((one) => one === HOLIDAY);
    const wishes = { isAllowed: () => true, reason: () => '', notBefore: 0, seconds: () => 1 } as unknown as Wishes;
    const here = searchOf({ schedule, findings: alone }, wishes);
    here.add(to('F', '2021-04-13'), HOLIDAY);
    const quick = here.model.choices[0]!;
    expect(quick.made).toEqual([]);
    expect(here.lookCloser(0)).toBe(true);
    const { made, ended, takes } = here.model.choices[0]!;
    expect(made.map(codeOfKey)).toContain('role-double-booked');
    expect([ended, takes]).toEqual([quick.ended, quick.takes]);
    expect(here.lookCloser(0)).toBe(false);
  });
});

it('time is up when no second is left', () => {
  expect(search({ seconds: () => 0 }).isSpent()).toBe(true);
  expect(search({ seconds: () => 0.1 }).isSpent()).toBe(false);
});

it('sets of edits are compared by what is left, what is only accepted, and what they cost beside errors', () => {
  const accepted = [accept('x').edit, cancel('F').edit, accept('y').edit];
  expect(rankOf({ left: [3, 4], cost: [9, 1, 2, 3, 4, 5, 6, 7] }, accepted)).toEqual([3, 4, 2, 1, 2, 3, 4, 5, 6, 7]);
});

/** The keys of what has to go in the search below. */
const [X, Y, Z] = ['x', 'y', 'z'].map((code) => JSON.stringify([code, 'error', [], null])) as [string, string, string];

/** A search that knows what edits do together without trying. */
function told(choices: Partial<Choice>[], together: (some: readonly number[]) => Partial<Tried> | undefined) {
  const edits = choices.map(() => ({ edit: cancel('F').edit }));
  const tried: number[][] = [];
  const wholly = (some: readonly Edit[]) => {
    const indexes = some.map((edit) => edits.findIndex((one) => one.edit === edit));
    tried.push(indexes);
    const found = together(indexes);
    return found && { ended: [], made: [], left: [0, 0], cost: NONE, ...found };
  };
  const here = {
    ...{
      edits,
      targets: ['x', 'y', 'z'].map((code) => findingOf(code, 'error')),
      trying: { wholly },
      isSpent: () => false,
    },
    model: {
      choices: choices.map((one) => ({ levels: [0, 0, 0, ...NONE.slice(1)], ended: [], made: [], takes: [], ...one })),
      ...{ combinations: [], impossible: [], errors: [], made: () => [1, 0, ...NONE] },
    },
  } as unknown as Search;
  return { search: here, tried };
}

describe('what choices do together', () => {
  it('is no news of none, of one, and when it is what was expected', () => {
    const dear = told([{}, {}], () => ({ cost: [0, 0, 0, 0, 0, 0, 0, 5] }));
    expect([learn(dear.search, []), learn(dear.search, [0]), dear.tried]).toEqual([false, false, []]);
    const expected = told([{ ended: [X] }, { made: ['m'] }], () => ({ ended: [X], made: ['m'], left: [1, 0] }));
    expect(learn(expected.search, [0, 1])).toBe(false);
    expect(expected.search.model).toMatchObject({ combinations: [], impossible: [] });
  });

  it('is impossible when they cannot be tried together', () => {
    const { search: here } = told([{}, {}, {}], (some) => (some.includes(0) && some.includes(2) ? undefined : {}));
    expect(learn(here, [0, 1, 2])).toBe(true);
    expect(here.model).toMatchObject({ combinations: [], impossible: [[0, 2]] });
  });

  it('is put in the model as what it is beside what each does', () => {
    const first = { levels: [0, 0, 0, 0, 0, 1, 2, 0, 0, 0], ended: [X], made: ['m'] };
    const second = { levels: [0, 0, 0, 0, 0, 1, 3, 0, 0, 0], ended: [Y] };
    const { search: here } = told([first, second], () => ({
      ended: [X, Z],
      cost: [0, 0, 0, 2, 4, 0, 0, 1],
    }));
    expect(learn(here, [0, 1])).toBe(true);
    expect(here.model.combinations).toEqual([
      {
        of: [0, 1],
        levels: [0, 0, 0, 0, 0, 0, -1, 0, 0, 1],
        ended: new Map([
          [Z, 1],
          [Y, -1],
        ]),
        made: new Map([['m', -1]]),
      },
    ]);
    expect(learn(here, [0, 1])).toBe(false);
  });

  it('is expected to end no more than there is', () => {
    const { search: both } = told([{ ended: [X] }, { ended: [X] }], () => ({ ended: [X] }));
    expect(learn(both, [0, 1])).toBe(false);
    const { search: none } = told([{ ended: [X] }, { ended: [X] }], () => ({ ended: [] }));
    expect(learn(none, [0, 1])).toBe(true);
    expect(none.model.combinations[0]!.ended).toEqual(new Map([[X, -2]]));
  });

  it('counts what is left beside what comes, each cause once', () => {
    // Two errors are left where one key has come: one more than by that.
    const { search: here } = told([{}, { made: ['m', 'm'] }], () => ({ made: ['m', 'm'], left: [2, 3] }));
    expect(learn(here, [0, 1])).toBe(true);
    expect(here.model.combinations[0]).toMatchObject({ levels: [1, 3, ...NONE], made: new Map() });
  });
});

describe('all that may end some findings', () => {
  const tried = (wanted: readonly Finding[], seconds = () => 100, of = schedule) => {
    const added: Finding[] = [];
    const add = (_: Candidate, finding: Finding) => added.push(finding);
    const wishes = { accept: false, reason: () => '', seconds } as unknown as Wishes;
    const complete = tryAll({ add } as unknown as Search, wanted, of, wishes);
    return { added, complete };
  };
  const count = (added: readonly Finding[], one: Finding) => added.filter((other) => other === one).length;

  it('is tried ten by ten for each, until there is no more', () => {
    const { added, complete } = tried([CLASH, RECESS]);
    expect(complete).toBe(true);
    expect(added.slice(0, 20)).toEqual([...Array(10).fill(CLASH), ...Array(10).fill(RECESS)]);
    expect(added[20]).toBe(CLASH);
    expect(count(added, RECESS)).toBe(tried([RECESS]).added.length);
  });

  it('is eighty at most for each', () => {
    const crowd = scheduleOf(
      `
roles: { a: {} }
fora: { F: { time: "10:00", members: [a] }, G: { time: "10:00", members: [a] }, H: { time: "10:00", members: [a] } }
changes: [{ add: [F 2021-04-13, G 2021-04-13, H 2021-04-13] }]
`,
      '2021-03-29',
      '2021-04-30',
    );
    const clash = check(crowd).find(({ kind }) => kind.code === 'role-double-booked')!;
    // Each of three meetings on ten other days, and at some twenty other hours of its own.
    expect(tried([clash], () => 100, crowd).added).toHaveLength(80);
  });

  it('is tried for half of the time', () => {
    const clock =
      (...left: number[]) =>
      () =>
        left.shift() ?? 0;
    // Eight seconds: there is more than half of it left for two turns.
    expect(tried([CLASH, RECESS], clock(8, 6, 5, 4))).toMatchObject({ complete: false, added: { length: 40 } });
    expect(tried([], clock(8))).toEqual({ complete: true, added: [] });
  });
});
