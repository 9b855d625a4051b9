import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { daysOfChange, roundNumbered, searchWindow } from '../../../src/schedule/rounds/search-window.ts';
import { scheduleOf, workspaceOf } from '../../support/yaml.ts';

// The window is November 2020; what is named lies years from it.

const yaml = (more: string, mcc = '') => `
roles: { MP: {} }
fora: { ACC: {}, MCC: { ${mcc} } }
cycles: { A: { every: 2 weken, from: 2015-01-05, steps: { s: { week: 3, day: ma, forum: MCC } } } }
${more}
`;
const WINDOW = ['2020-11-02', '2020-11-29'] as const;
const period = { from: day(WINDOW[0]), until: day(WINDOW[1]) };
const searched = (more: string, mcc?: string, search = 0) => {
  const { from, until } = searchWindow(workspaceOf(yaml(more, mcc)), period, search);
  return [isoDay(from), isoDay(until)];
};

describe('the days that are laid out', () => {
  it('are those asked for with a month around them, and on the far side twice the longest lead time', () => {
    expect(searched('')).toEqual(['2020-10-02', '2020-12-30']);
    expect(searched('', 'papers: { due: 10 dagen, at: "12:00" }')).toEqual(['2020-10-02', '2021-01-19']);
    const step =
      'cycles: { B: { every: 1 week, from: 2020-11-02, steps: { s: { day: di, forum: ACC, papers: { due: 20 dagen, at: "12:00" } } } } }';
    expect(searchWindow(workspaceOf(`fora: { ACC: {} }\n${step}`), period, 0).until).toBe(day('2021-02-08'));
  });

  it.each([
    ['agendas', 'agendas: [{ meeting: MCC 2025-01-06, announcements: x }]'],
    ['annotations', 'annotations: [{ for: MP, meeting: MCC 2025-01-06 }]'],
    ['actions', 'actions: [{ forum: MCC, what: x, since: MCC 2025-01-06 }]'],
    ['absences', 'absences: [{ who: MP, meeting: MCC 2025-01-06 }]'],
    ['what is needed', 'deliverables: { p: { route: [ACC], from: na de zomer, needed-by: MCC 2025-01-06 } }'],
    ['papers', 'deliverables: { p: { route: [ACC], from: na de zomer, ready: MCC 2025-01-06 } }'],
    ['changes', 'changes: [{ move: MCC 2020-11-16, to: 2025-01-06 }]'],
    ['restarts', 'changes: [{ restart: A, from: 2025-01-06 }]'],
    ['added meetings', 'changes: [{ add: MCC 2025-01-06 }]'],
    ['cancelled days', 'changes: [{ cancel: MCC, from: 2020-11-02, until: 2025-01-06 }]'],
  ])('go as far as the meetings and days that %s name', (_, more) =>
    expect(searched(more)).toEqual(['2020-10-02', '2025-01-06']),
  );

  it('go back as far as a stop before a restart, and not on without an end', () => {
    expect(searched('changes: [{ restart: A, from: 2020-11-02, stop: 2020-09-01 }]')).toEqual([
      '2020-09-01',
      '2020-12-30',
    ]);
    expect(searched('changes: [{ cancel: MCC, from: 2020-09-01 }]')).toEqual(['2020-09-01', '2020-12-30']);
  });

  it('go back no further than the calendar when a change has no first day', () => {
    expect(searched('changes: [{ cancel: MCC, until: 2020-09-01 }]')).toEqual(['2020-09-01', '2020-12-30']);
  });

  it('are no others for what names no meeting, or a round that is not there', () => {
    const asked = ['2020-10-02', '2020-12-30'];
    expect(searched('actions: [{ forum: MCC, what: x }]')).toEqual(asked);
    expect(searched('absences: [{ who: MP, from: 2015-01-01, until: 2015-01-31 }]')).toEqual(asked);
    expect(searched('deliverables: { p: { route: [ACC] } }')).toEqual(asked);
    const once = yaml('agendas: [{ meeting: MCC A3, announcements: x }]').replace(
      '2015-01-05,',
      '2015-01-05, rounds: 2,',
    );
    const { from, until } = searchWindow(workspaceOf(once), period, 0);
    expect([isoDay(from), isoDay(until)]).toEqual(asked);
  });

  it('go beyond the calendar as far as a product looks, and no further', () => {
    const at = (decided: string, from: string, search: number) => {
      const workspace = workspaceOf(yaml(`deliverables: { p: { route: [MCC], decided-by: ${decided} } }`));
      return searchWindow(workspace, { from: day(from), until: day(from) }, search);
    };
    // From 1990-01-01 to 2100-12-31.
    expect(at('1990-01-01', '1990-03-01', 100).from).toBe(day('1990-01-01') - 100);
    expect(at('2100-12-31', '2100-10-01', 100).until).toBe(day('2100-12-31') + 100);
    expect(at('1990-01-20', '1990-01-10', 10)).toEqual({ from: day('1990-01-10'), until: day('1990-02-10') });
  });

  it('hold a round that is named with a month around it, up to its last step', () => {
    // Round 101 begins 200 weeks after 5 January 2015, on 5 November 2018, and meets two weeks later.
    expect(searched('agendas: [{ meeting: MCC A101, announcements: x }]')[0]).toBe('2018-10-05');
    // Round 201 begins on 5 September 2022; its step on 19 September lies beyond its own period.
    expect(searched('absences: [{ who: MP, meeting: MCC A201 }]')[1]).toBe('2022-10-20');
    expect(searched('changes: [{ cancel: MCC A101 }]')[0]).toBe('2018-10-05');
    const early = yaml('absences: [{ who: MP, meeting: MCC A201 }]').replace(
      '{ s:',
      '{ e: { day: di, forum: ACC }, s:',
    );
    expect(isoDay(searchWindow(workspaceOf(early), period, 0).until)).toBe('2022-10-20');
  });

  it('go as far onward from where a product begins as it may look, and back as well from where it is decided', () => {
    const product = (timing: string, route = '[MCC]') =>
      searched(`deliverables: { p: { route: ${route}, ${timing} } }`, '', 100);
    expect(product('from: 2021-01-01')).toEqual(['2020-10-02', '2021-04-11']);
    expect(product('decided-by: 2021-01-01')).toEqual(['2020-09-23', '2021-04-11']);
    expect(product('decided-by: MCC 2021-01-04')).toEqual(['2020-09-26', '2021-04-14']);
    expect(product('from: na de zomer')).toEqual(['2020-10-02', '2020-12-30']);
    // A month before round 201, and its last step with a month and that search.
    expect(product('round: A201', 'A')[1]).toBe('2023-01-28');
  });
});

it('a meeting that is named years from a window is known in it', () => {
  const { meant } = scheduleOf(yaml('agendas: [{ meeting: MCC 2025-01-06, announcements: x }]'), ...WINDOW);
  expect(meant({ by: 'date', forum: 'MCC', day: day('2025-01-06'), time: null })).toHaveLength(1);
});

it('a round is found by its number, as far as there is one', () => {
  const once = workspaceOf(
    'fora: { F: {} }\ncycles: { C: { every: 1 week, from: 2020-11-02, rounds: 3, steps: { s: { day: ma, forum: F } } } }',
  );
  expect(isoDay(roundNumbered(once, 'C', 3)!.from)).toBe('2020-11-16');
  expect(roundNumbered(once, 'C', 4)).toBeUndefined();
});

it.each([
  ['to another day', '{ move: MCC 2020-11-16, to: 2020-11-17 }', ['2020-11-16', '2020-11-17']],
  ['to another hour', '{ move: MCC 2020-11-16, to: "16:00" }', ['2020-11-16']],
  ['so many days on', '{ move: MCC 2020-11-16, by: 2 dagen }', ['2020-11-16']],
  ['to another place', '{ move: MCC 2020-11-16, place: Trêveszaal }', ['2020-11-16']],
  ['nowhere: it is cancelled', '{ cancel: MCC 2020-11-16 }', ['2020-11-16']],
])('a change of a meeting %s names these days', (_, change, expected) => {
  const workspace = workspaceOf(yaml(`changes: [${change}]`));
  expect(daysOfChange(workspace.changes[0]!, workspace).map(isoDay)).toEqual(expected);
});
