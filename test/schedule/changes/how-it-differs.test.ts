import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { differenceOf } from '../../../src/schedule/changes/difference.ts';
import { scheduleOf } from '../../support/yaml.ts';

// In what a meeting or an item differs, and what brought that about.

interface Given {
  mcc?: string;
  step?: string;
  product?: string;
  cycle?: string;
  changes?: string;
}

/** MCC each Tuesday of November 2020 with p at that of the third; B comes there as well when it is asked for. */
const scheduled = ({ mcc = '', step = '', product = '', cycle = '', changes = '' }: Given) =>
  scheduleOf(
    `
roles: { MP: {}, MVWS: {} }
fora: { MCC: { level: ministerial, ${mcc} } }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 4, steps: { s: { day: di, forum: MCC, ${step} } } }
${cycle}
deliverables: { p: { route: A, round: A1, ${product} } }
changes: [${changes}]
`,
    '2020-11-01',
    '2020-11-30',
  );
const between = (before: Given, after: Given) => differenceOf(scheduled(before), scheduled(after));
const B = '  B: { every: 4 weken, from: 2020-11-02, rounds: 1, steps: { s: { day: di, forum: MCC } } }';

describe('a meeting differs', () => {
  const first = (before: Given, after: Given) => between(before, after).meetings[0];

  it.each<[string, Given, Given, string[]]>([
    ['in its hour', { mcc: 'time: "14:00"' }, { mcc: 'time: "15:00"' }, ['moment']],
    ['in whether it is sure', {}, { step: 'status: onder voorbehoud' }, ['tentative']],
    ['in its place', {}, { mcc: 'place: Catshuis' }, ['location']],
    ['in its length', {}, { mcc: 'length: 2 uur' }, ['length']],
    ['in a round that came to it', {}, { cycle: B }, ['rounds']],
    ['in a round that left it', { cycle: B }, {}, ['rounds']],
    ['in what it is for', { step: 'phase: beeld' }, { step: 'phase: besluit' }, ['phase']],
  ])('%s', (_, before, after, aspects) => expect(first(before, after)?.aspects).toEqual(aspects));

  it('in what an added one is for', () => {
    const added = (phase: string) => ({ changes: `{ add: MCC 2020-11-05, phase: ${phase} }` });
    expect(first(added('x'), added('y'))).toMatchObject({ aspects: ['phase'] });
  });

  it('not in whether it is sure when it goes on no longer', () => {
    const change = (more: string) => ({
      step: 'status: onder voorbehoud',
      changes: `{ cancel: MCC 2020-11-03${more} }`,
    });
    expect(first({ step: 'status: onder voorbehoud' }, change(''))).toMatchObject({ what: 'cancelled', aspects: [] });
  });
});

describe('an item differs', () => {
  it.each<[string, Given, Given]>([
    ['title', {}, { product: 'title: Ander plan' }],
    ['treatment', {}, { product: 'treatment: bespreking' }],
    ['minutes', {}, { product: 'minutes: 20 min' }],
    ['speaker', {}, { product: 'speaker: MP' }],
    ['speaker', { product: 'speaker: MP' }, { product: 'speaker: { role: MP, else: MVWS }' }],
    ['papers', {}, { product: 'papers: [Nota]' }],
  ])('in its %s', (aspect, before, after) => {
    expect(between(before, after).items).toMatchObject([{ what: 'changed', aspects: [aspect] }]);
  });
});

describe('the cause', () => {
  const causes = (before: Given, after: Given) =>
    between(before, after).meetings.map(({ what, cause, before: was, after: is }) => [
      `${what} ${isoDay((was ?? is)!.day).slice(5)}`,
      cause &&
        (cause.what === 'change'
          ? `${cause.change.kind} ${'reason' in cause.change ? cause.change.reason : ''}`
          : cause.what),
    ]);

  it('of a cancellation, a move and an addition is their change', () => {
    const changes =
      '{ cancel: MCC 2020-11-03, reason: a }, { move: MCC 2020-11-10, to: 2020-11-11, reason: b }, { add: MCC 2020-11-20, reason: c }';
    expect(causes({}, { changes })).toEqual([
      ['cancelled 11-03', 'cancel a'],
      ['moved 11-10', 'move b'],
      ['added 11-20', 'add c'],
    ]);
    // An added meeting that was moved as well came by its addition.
    expect(
      causes(
        {},
        { changes: '{ add: MCC 2020-11-20, reason: c }, { move: MCC 2020-11-20, to: 2020-11-19, reason: d }' },
      ),
    ).toEqual([['added 11-19', 'add c']]);
  });

  it('of a meeting that was moved twice is the last change that says why', () => {
    const moved = (again: string) =>
      causes(
        {},
        { changes: `{ move: MCC 2020-11-10, to: 2020-11-11, reason: b }, { move: MCC 2020-11-11, ${again} }` },
      );
    expect(moved('to: "11:00"')).toEqual([['moved 11-10', 'move b']]);
    expect(moved('to: "11:00", reason: c')).toEqual([['moved 11-10', 'move c']]);
  });

  it('of a meeting that a cycle left is the change that cancelled it there', () => {
    const left = '{ cancel: B, from: 2020-11-02, until: 2020-11-08, reason: vol }';
    expect(causes({ cycle: B }, { cycle: B, changes: left })).toEqual([['changed 11-03', 'cancel vol']]);
    const gone = `${left}, { cancel: MCC 2020-11-03, reason: sneeuw }`;
    expect(causes({ cycle: B }, { cycle: B, changes: gone })).toEqual([['cancelled 11-03', 'cancel sneeuw']]);
  });

  it('of what moved by itself is the holiday that moved it', () => {
    const before = scheduled({ mcc: 'holiday: after' });
    const after = scheduled({ mcc: 'holiday: after', cycle: 'calendar: { closed: [{ name: Brug, on: 2020-11-10 }] }' });
    expect(differenceOf(before, after).meetings).toMatchObject([{ what: 'moved', cause: { what: 'holiday' } }]);
  });

  it('of what a restart put elsewhere or left out is that restart, when it is new', () => {
    // Round 3 began on the last day before the restart, and round 4 begins on 30 November.
    const restart = '{ restart: A, from: 2020-11-30, stop: 2020-11-16, reason: x }';
    expect(causes({}, { changes: restart })).toEqual([
      ['removed 11-17', 'restart x'],
      ['moved 11-24', 'restart x'],
    ]);
    expect(causes({ changes: restart }, { changes: restart, mcc: 'place: Catshuis' })[0]).toEqual([
      'changed 11-03',
      null,
    ]);
    // What came before it has nothing to do with it.
    expect(causes({}, { changes: restart, mcc: 'place: Catshuis' })[0]).toEqual(['changed 11-03', null]);
  });

  it('is unknown of what nobody wrote as a change', () => {
    expect(causes({}, { cycle: B })).toEqual([['changed 11-03', null]]);
    expect(causes({}, { mcc: 'place: Catshuis' }).every(([, cause]) => cause === null)).toBe(true);
  });
});
