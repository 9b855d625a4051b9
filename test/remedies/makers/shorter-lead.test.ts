import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { editKind } from '../../../src/remedies/edits.ts';
import { makers } from '../../../src/remedies/makers.ts';
import { findingsOf } from '../../support/findings.ts';
import { scheduleOf } from '../../support/yaml.ts';

const FROM = '2020-10-19';
const UNTIL = '2021-05-31';
const CODE = 'deadline-before-previous-step';

/** What may be tried for the one finding with that code. */
function triedFor(yaml: string) {
  const [finding, ...others] = findingsOf(yaml, FROM, UNTIL, CODE);
  expect(others).toEqual([]);
  return [...makers[CODE]!(finding!, scheduleOf(yaml, FROM, UNTIL))].map(({ candidates, ...one }) => ({
    ...one,
    candidates: [...candidates].map(({ subject, to, family, edit }) => ({ subject, to, family, kind: editKind(edit) })),
  }));
}

describe('papers that are due too early in every round of a cycle', () => {
  const cycle = (lead: string) => `
fora: { ACC: {}, MCC: { papers: { due: ${lead}, at: "12:00" } } }
cycles:
  B:
    every: 2 weken
    from: 2020-11-02
    rounds: 2
    route: [advies, besluit]
    steps: { advies: { day: vrijdag, forum: ACC }, besluit: { week: 2, day: dinsdag, forum: MCC } }
`;

  it('may have a shorter lead time, the longest first, and an earlier step before them, the nearest first, in turn', () => {
    const [only, ...others] = triedFor(cycle('3 werkdagen'));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ enough: 2, everywhere: true });
    expect(only!.days).toHaveLength(2);
    expect(only!.candidates.map(({ to, family, kind }) => [to.nl, family, kind])).toEqual([
      ['tot 2 werkdagen', 'lead', 'lead'],
      ['op donderdag van week 1', 'day advies', 'usual-day'],
      ['tot 1 werkdag', 'lead', 'lead'],
      ['op woensdag van week 1', 'day advies', 'usual-day'],
      ['tot de dag van het overleg zelf', 'lead', 'lead'],
      ['op dinsdag van week 1', 'day advies', 'usual-day'],
      ['op maandag van week 1', 'day advies', 'usual-day'],
    ]);
    expect(only!.candidates[0]!.subject).toEqual({
      nl: 'kort de aanlevertermijn van MCC (besluit) in cyclus B in',
      en: 'shorten the lead time of MCC (besluit) in cycle B',
    });
    expect(only!.candidates.filter(({ kind }) => kind === 'lead').map(({ to }) => to.en)).toEqual([
      'to 2 working days',
      'to 1 working day',
      'to the day of the meeting itself',
    ]);
  });

  it('keep the unit of their lead time', () =>
    expect(triedFor(cycle('5 dagen'))[0]!.candidates[0]!.to).toEqual({ nl: 'tot 4 dagen', en: 'to 4 days' }));
});

it('papers that are due too early by a holiday alone may get another day for the meeting, and no other lead time', () => {
  // Two working days before a Tuesday is the Friday, a day after the ACC; over Easter 2021 it is Wednesday 31 March.
  const found = triedFor(`
fora: { ACC: {}, MCC: { papers: { due: 2 werkdagen, at: "12:00" } } }
cycles:
  B:
    every: 2 weken
    from: 2021-03-15
    rounds: 4
    route: [advies, besluit]
    steps: { advies: { day: donderdag, forum: ACC }, besluit: { week: 2, day: dinsdag, forum: MCC } }
`);
  expect(found.map(({ days, everywhere }) => [days.map(isoDay), everywhere])).toEqual([[['2021-04-06'], undefined]]);
  expect(new Set(found[0]!.candidates.map(({ kind }) => kind))).toEqual(new Set(['move']));
});

describe('papers that are due too early for a product', () => {
  const route = (to: string, more = '') => `
calendar: { holidays: none }
fora: { C: { time: "10:00" }, R: { time: "14:00", papers: { due: 7 dagen, at: "12:00" } } }
cycles:
  c: { every: 1 week, from: 2020-10-19, steps: { c: { day: ma, forum: C } } }
  r: { every: 4 weken, from: 2020-11-09, steps: { r: { day: di, forum: R } } }
deliverables: { p: { route: [C, R], decided-by: R 2020-11-10${more} } }
changes: [{ move: R 2020-11-10, to: ${to} }]
`;

  it('may have more working days before that step, from what reaches back to the deadline on, before another day', () => {
    // On Friday 6 November the papers are due on 30 October. The R was laid on Tuesday the tenth: seven working days before
    // that is Friday 30 October, and after that day no step before it may come; so eight are the least.
    const [only] = triedFor(route('2020-11-06'));
    const gaps = only!.candidates.filter(({ kind }) => kind === 'gap');
    expect(gaps.map(({ to }) => to.nl)).toEqual([8, 9, 10, 11, 12].map((count) => `ten minste ${count} werkdagen aan`));
    expect(gaps[0]).toEqual({
      subject: { nl: 'houd in de route van p tussen C en R', en: 'keep on the route of p between C and R' },
      to: { nl: 'ten minste 8 werkdagen aan', en: 'at least 8 working days' },
      ...{ family: 'gap', kind: 'gap' },
    });
    expect(only!.candidates.slice(0, 5)).toEqual(gaps);
    expect(only!.candidates.slice(5).map(({ kind }) => kind)).toContain('move');
  });
});
