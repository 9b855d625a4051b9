import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import type { Period } from '../../src/calendar/period.ts';
import { nearby } from '../../src/remedies/nearby.ts';
import { scheduleOf } from '../support/yaml.ts';

// Every week the MCC on Tuesday, the ACC on Thursday and the DOC on Friday; the conflict is at the MCC of 5 January.
const schedule = scheduleOf(
  `
fora: { MCC: {}, ACC: {}, DOC: {}, VB: {} }
cycles:
  A:
    every: 1 week
    from: 2020-10-19
    steps: { mcc: { day: di, forum: MCC }, acc: { day: do, forum: ACC }, doc: { day: vr, forum: DOC } }
  V: { every: 4 weken, from: 2020-08-31, rounds: 1, steps: { vb: { day: ma, forum: VB } } }
deliverables:
  at it:        { route: [MCC], from: 2021-01-04, after: awaited }
  awaited:      { route: [DOC], from: 2020-11-02, after: awaited before }
  awaited before: { route: [DOC], from: 2020-10-26 }
  waits:        { route: [DOC], from: 2021-04-05, after: at it }
  waits behind: { route: [DOC], from: 2021-04-12, after: waits }
  beside:       { route: [DOC, { forum: ACC, gap: 60 werkdagen }], from: 2021-01-04 }
  passes by:    { route: [DOC, { forum: DOC, gap: 40 werkdagen }], from: 2020-11-30 }
  rolled on:    { route: [DOC], from: 2021-01-04 }
  looks:        { route: [VB], from: 2021-04-05 }
  needed:       { route: [DOC], from: 2020-11-02, needed-by: MCC 2020-12-08 }
  papers:       { route: [DOC], from: 2020-11-02, ready: MCC 2020-11-03 }
  early:        { route: [DOC], from: 2020-11-02, needed-by: 2020-12-08, ready: 2020-11-03 }
  late:         { route: [DOC], from: 2021-04-05 }
  waits far:    { route: [DOC], from: 2021-04-12, after: late }
changes:
  - { cancel: DOC, on: [2021-01-08, 2021-01-15] }
  - { cancel: ACC 2021-06-24 }
  - { restart: V, from: 2020-09-07 }
`,
  '2020-10-19',
  '2021-06-30',
);

const said = ({ from, until }: Period) => [isoDay(from), isoDay(until)];
const near = () => nearby(['MCC'], [day('2021-01-05')], [], schedule);

describe('what matters to a conflict', () => {
  it('are the ten days around it', () => {
    expect(said(near().around)).toEqual(['2020-12-26', '2021-01-15']);
  });

  it('are products under way there, that go where a meeting goes, and all that these wait for or that waits for them', () => {
    const { journeys, workspace } = near();
    expect(journeys.map(({ deliverable }) => deliverable.id).sort()).toEqual(
      [
        ...['at it', 'awaited', 'awaited before', 'waits', 'waits behind', 'beside', 'passes by', 'rolled on'],
        ...['looks', 'needed', 'papers'],
      ].sort(),
    );
    expect([...workspace.deliverables.keys()]).toEqual(journeys.map(({ deliverable }) => deliverable.id));
  });

  it('are no changes of months away, but a restart always', () => {
    expect(near().workspace.changes.map(({ kind }) => kind)).toEqual(['cancel', 'restart']);
  });

  it('is the whole way of what stops at a forum of the conflict, or is named by it', () => {
    // What is beside it goes to the DOC of 22 January; sixty working days on, Easter aside, is Tuesday 20 April.
    expect(said(near().window)).toEqual(said(near().around));
    const atDoc = nearby(['DOC'], [day('2021-01-05')], [], schedule);
    expect(said(atDoc.around)).toEqual(said(near().around));
    expect(said(atDoc.window)).toEqual(['2020-12-04', '2021-04-22']);
    expect(said(nearby(['late'], [day('2021-01-05')], [], schedule).window)).toEqual(['2020-12-26', '2021-04-09']);
  });

  it('is what an edit turns out to touch as well', () => {
    expect(said(nearby(['MCC'], [day('2021-01-05')], [day('2021-03-02')], schedule).around)).toEqual([
      '2020-12-26',
      '2021-03-12',
    ]);
  });

  it('lies around the product that is named when there is no day, or else everywhere', () => {
    // Forty-five days before and after Friday 9 April.
    expect(said(nearby(['late'], [], [], schedule).around)).toEqual(['2021-02-23', '2021-05-24']);
    expect(nearby([], [], [], schedule).around).toEqual(schedule.window);
  });
});
