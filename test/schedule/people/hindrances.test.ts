import { describe, expect, it } from 'vitest';
import { hindered, hindranceKind, hindranceSource, keepsAway } from '../../../src/schedule/people/hindrances.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** What keeps the MVWS from the MCC of Tuesday 20 October, the most telling first, and why. */
function hindrances(more: string, forum = 'time: "14:00", length: 2 uur', role = '{}'): string[] {
  const schedule = scheduleOf(
    `
roles: { MVWS: ${role}, MBZK: {} }
fora: { MCC: { ${forum} } }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 2, steps: { besluit: { day: dinsdag, forum: MCC } } } }
${more}`,
    '2020-10-19',
    '2020-11-30',
  );
  return hindered(schedule)
    .hindrances('MVWS', schedule.meetings[0]!)
    .map((one) =>
      [hindranceKind(one), hindranceSource(one).reason, keepsAway(one) ? 'away' : ''].filter(Boolean).join(' '),
    );
}

const blocked = (time: string, day = 'dinsdag') =>
  `blocked: [{ who: MVWS, day: ${day}${time && `, time: ${time}`}, reason: onderraden }]`;

describe('what keeps a role from a meeting', () => {
  it('is nothing, mostly', () => {
    expect(hindrances('')).toEqual([]);
    expect(hindrances('blocked: [{ who: MBZK, day: dinsdag }]')).toEqual([]);
    expect(hindrances('absences: [{ who: MVWS, meeting: MCC A2 }]')).toEqual([]);
  });

  it('are first its apologies for that meeting, then other absences, then the hours that it never has', () => {
    expect(
      hindrances(`absences:
  - { who: MVWS, from: 2020-10-01, until: 2020-10-20, reason: reis }
  - { who: MVWS, meeting: MCC 2020-10-20, reason: ziek }
${blocked('')}`),
    ).toEqual(['absence ziek away', 'absence reis away', 'blocked onderraden']);
  });

  it('is before all that nobody has it', () => {
    const gone = '{ person: { name: A, until: 2020-10-01 } }';
    expect(hindrances('absences: [{ who: MVWS, meeting: MCC A1 }]', 'time: "14:00"', gone)).toEqual([
      'vacant away',
      'absence away',
    ]);
    expect(hindrances('', 'time: "14:00"', '{ until: 2020-10-19 }')).toEqual(['vacant away']);
    expect(hindrances('', 'time: "14:00"', '{ person: { name: A, until: 2020-10-20 } }')).toEqual([]);
  });

  it('is who is there on its behalf, before the hours that it never has, and after what keeps it away', () => {
    const forum = 'time: "14:00", members: [MVWS, { role: MBZK, for: MVWS }]';
    expect(hindrances(blocked(''), forum)).toEqual(['represented away', 'blocked onderraden']);
    expect(hindrances('absences: [{ who: MVWS, meeting: MCC A1, reason: ziek }]', forum)).toEqual([
      'absence ziek away',
      'represented away',
    ]);
  });

  it.each<[string, string, boolean]>([
    ['13:00 - 14:30', 'time: "14:00"', true],
    ['14:59 - 18:00', 'time: "14:00"', true],
    ['15:00 - 18:00', 'time: "14:00"', false],
    ['13:00 - 14:00', 'time: "14:00"', false],
    ['13:00 - 14:30', 'time: onbekend', false],
    ['', 'time: onbekend', true],
  ])('are the hours %s that it never has, at %s: %s', (time, forum, expected) => {
    expect(hindrances(blocked(time), forum).length > 0).toBe(expected);
    expect(hindrances(blocked(time, 'maandag'), forum)).toEqual([]);
  });

  it('may be so after midnight, on the day after', () => {
    const night = 'time: "23:00", length: 2 uur';
    expect(hindrances(blocked('0:30 - 8:00', 'woensdag'), night)).toHaveLength(1);
    expect(hindrances(blocked('1:00 - 8:00', 'woensdag'), night)).toEqual([]);
    expect(hindrances(blocked('', 'woensdag'), 'time: "14:00"')).toEqual([]);
    expect(hindrances('absences: [{ who: MVWS, from: 2020-10-21, until: 2020-10-22 }]', night)).toHaveLength(1);
  });

  it('holds for as long as was written', () => {
    const until = (date: string) => `blocked: [{ who: MVWS, day: dinsdag, until: ${date} }]`;
    expect(hindrances(until('2020-10-20'))).toHaveLength(1);
    expect(hindrances(until('2020-10-19'))).toEqual([]);
    expect(hindrances('absences: [{ who: MVWS, from: 2020-10-10, until: 2020-10-19 }]')).toEqual([]);
  });
});
