import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { decidedLater } from '../../src/remedies/decided-later.ts';
import { scheduleOf } from '../support/yaml.ts';

/** What is put off by a change; the ACC is on Tuesdays, the MCC on Thursdays, the VB on Fridays. */
function later(product: string, change: string, after = product) {
  const schedule = (written: string, changes: string) =>
    scheduleOf(
      `
fora: { ACC: {}, MCC: {}, VB: { level: public, time: "11:00" } }
cycles:
  A:
    every: 1 week
    from: 2020-11-02
    rounds: 8
    steps: { a: { day: di, forum: ACC }, m: { day: do, forum: MCC }, v: { day: vr, forum: VB } }
deliverables: { ${written} }
changes: [${changes && `{ ${changes} }`}]
`,
      '2020-11-02',
      '2021-01-31',
    );
  return decidedLater(schedule(product, ''), schedule(after, change));
}

describe('a product is put off', () => {
  const both = 'p: { route: [ACC, MCC], from: 2020-11-02 }';

  it('when its last step comes on a later day', () => {
    expect(later(both, 'move: MCC 2020-11-05, to: 2020-11-09')).toEqual([
      { product: 'p', day: day('2020-11-09'), what: 'decision' },
    ]);
    const titled = both.replace('{', '{ title: Nota,');
    expect(later(titled, 'cancel: MCC 2020-11-05')).toEqual([
      { product: 'Nota', day: day('2020-11-12'), what: 'decision' },
    ]);
    expect(later(both, 'cancel: MCC 2020-11-05')).toEqual([{ product: 'p', day: day('2020-11-12'), what: 'decision' }]);
    expect(later(both, 'move: MCC 2020-11-05, to: 2020-11-04')).toEqual([]);
    expect(later(both, 'move: ACC 2020-11-03, to: 2020-11-04')).toEqual([]);
    expect(later(both, '')).toEqual([]);
  });

  it('when the meeting does at which it was to be decided, also before the last', () => {
    const decided = 'p: { route: [ACC, MCC, { forum: ACC, gap: 5 werkdagen }], decided-by: MCC 2020-11-12 }';
    expect(later(decided, 'move: MCC 2020-11-12, to: 2020-11-13')).toEqual([
      { product: 'p', day: day('2020-11-13'), what: 'decision' },
    ]);
    const begun = decided.replace('decided-by: MCC 2020-11-12', 'from: 2020-11-09');
    expect(later(begun, 'move: MCC 2020-11-12, to: 2020-11-13')).toEqual([]);
  });

  it('when the meeting does that decides by its treatment, whatever comes after it', () => {
    const treated = (acc: string, mcc: string) =>
      `p: { route: [{ forum: ACC, treatment: ${acc} }, { forum: MCC, treatment: ${mcc} }], from: 2020-11-02 }`;
    const decidesFirst = treated('besluitvorming', 'informatie');
    expect(later(decidesFirst, 'move: ACC 2020-11-03, to: 2020-11-04')).toEqual([
      { product: 'p', day: day('2020-11-04'), what: 'decision' },
    ]);
    expect(later(decidesFirst, 'move: MCC 2020-11-05, to: 2020-11-06')).toEqual([
      { product: 'p', day: day('2020-11-06'), what: 'end' },
    ]);
    expect(later(treated('informatie', 'besluitvorming'), 'move: ACC 2020-11-03, to: 2020-11-04')).toEqual([]);
  });

  it('when its last step is, with its decision or without: what goes before the public', () => {
    const told = 'p: { route: [MCC, VB], from: 2020-11-02 }';
    expect(later(told, 'move: VB 2020-11-06, to: 2020-11-09')).toEqual([
      { product: 'p', day: day('2020-11-09'), what: 'end' },
    ]);
    // Behind the VB of that day the product waits for the next one.
    expect(later(told, 'move: MCC 2020-11-05, to: 2020-11-06 23:00')).toEqual([
      { product: 'p', day: day('2020-11-06'), what: 'decision' },
      { product: 'p', day: day('2020-11-13'), what: 'end' },
    ]);
  });

  it('when it waits for another that is', () => {
    const waits = 'p: { route: [ACC], from: 2020-11-02 }, q: { route: [MCC], after: p }';
    expect(later(waits, 'move: MCC 2020-11-05, to: 2020-11-06')).toEqual([
      { product: 'q', day: day('2020-11-06'), what: 'decision' },
    ]);
  });

  it('not when only the meeting from which it begins comes later', () => {
    // Five working days after Thursday or Friday comes the ACC of Tuesday the 17th.
    const begins = 'p: { route: [MCC, { forum: ACC, gap: 5 werkdagen }], from: MCC 2020-11-05 }';
    expect(later(begins, 'move: MCC 2020-11-05, to: 2020-11-06')).toEqual([]);
  });

  it('not when it looks on for its last meeting, before and after', () => {
    const looks = 'p: { route: [ACC, { forum: MCC, gap: 90 werkdagen }], from: 2020-11-02 }';
    expect(later(looks, 'move: ACC 2020-11-03, to: 2020-11-04')).toEqual([]);
  });

  it('not when it comes to no end, or is no longer there', () => {
    expect(later(both, 'cancel: MCC, from: 2020-11-02')).toEqual([]);
    expect(later(both, 'cancel: MCC 2020-11-05', both.replace('p:', 'q:'))).toEqual([]);
  });
});
