import { describe, expect, it } from 'vitest';
import { isoClock } from '../../../src/calendar/clock.ts';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { ALWAYS } from '../../../src/calendar/period.ts';
import { check } from '../../../src/conflicts/check.ts';
import type { Candidate } from '../../../src/remedies/candidate.ts';
import { carriedOut, editKind, UNWRITTEN } from '../../../src/remedies/edits.ts';
import { candidatesFor } from '../../../src/remedies/solving/candidates.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** What may end the first finding with a code, and the schedule in which it is. */
function candidates(yaml: string, code: string, accept = false): Candidate[] {
  const schedule = scheduleOf(yaml, '2020-11-02', '2020-11-29');
  const finding = check(schedule).find(({ kind }) => kind.code === code)!;
  return [...candidatesFor(finding, schedule, { accept, reason: () => 'moet kunnen' })];
}

/** An edit in a few words: what it is, of which meeting, and where to. */
function told({ edit }: Candidate): string {
  if ('cancel' in edit) return `cancel ${edit.cancel.forum.id}`;
  if (!('move' in edit)) return editKind(edit);
  const { day: to, time } = edit.target;
  return [edit.move.forum.id, to && isoDay(to), time && isoClock(time)].filter(Boolean).join(' ');
}

const clash = `
roles: { a: {} }
fora:
  F: { time: "10:00", length: 2 uur, members: [a] }
  G: { time: "11:00", length: 13 uur, members: [a], level: public }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { f: { day: woensdag, forum: [F, G] } } } }
`;

describe('what may end a clash', () => {
  const all = candidates(clash, 'role-double-booked').map(told);

  it('is that a meeting is not held, a public one or one outside first', () => {
    const cancelled = (f: string, g: string) => {
      const levels = clash.replace('public', g).replace('2 uur', `2 uur, level: ${f}`);
      return candidates(levels, 'role-double-booked').flatMap(({ edit }) =>
        'cancel' in edit ? edit.cancel.forum.id : [],
      );
    };
    for (const level of ['public', 'external']) {
      expect(cancelled('ministerial', level)).toEqual(['G', 'F']);
      expect(cancelled(level, 'official')).toEqual(['F', 'G']);
    }
    expect(cancelled('public', 'external')).toEqual(cancelled('official', 'ministerial'));
  });

  it('is every other half hour of the day in which it ends, the nearest first, the earlier of two', () => {
    const hours = all.filter((one) => /^F \d\d:\d\d$/.test(one));
    // Two hours from eight to ten in the evening: from 8:00 to 20:00 but for 10:00.
    expect(hours.slice(-24)).toEqual(
      [
        ...['09:30', '10:30', '09:00', '11:00', '08:30', '11:30', '08:00'],
        ...['12:00', '12:30', '13:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00', '17:30'],
        ...['18:00', '18:30', '19:00', '19:30', '20:00'],
      ].map((hour) => `F ${hour}`),
    );
    // Thirteen hours: from 8:00 to 9:00.
    expect(all.filter((one) => /^G \d\d:\d\d$/.test(one)).slice(-3)).toEqual(['G 09:00', 'G 08:30', 'G 08:00']);
  });

  it('is another day, for each of the two', () => {
    expect(all).toContain('F 2020-11-03');
    expect(all).toContain('G 2020-11-05');
  });
});

describe('what may end a meeting in a weekend', () => {
  it('is another day or that it is not held, but no other hour', () => {
    const all = candidates(clash.replace('woensdag', 'zaterdag'), 'meeting-in-weekend').map(told);
    expect([...new Set(all)].sort()).toEqual([...DAYS.map((on) => `F ${on}`), 'cancel F']);
  });
});

/** Five working days before Saturday 7 November and five after it. */
const DAYS = [
  ...['2020-11-02', '2020-11-03', '2020-11-04', '2020-11-05', '2020-11-06'],
  ...['2020-11-09', '2020-11-10', '2020-11-11', '2020-11-12', '2020-11-13'],
];

describe('who lives with a conflict', () => {
  const accepted = (yaml: string, code: string) => candidates(yaml, code, true)[0]!;

  it('accepts it on its days, with a reason', () => {
    const weekend = clash.replace('woensdag', 'zaterdag');
    const { subject, to, edit } = accepted(weekend, 'meeting-in-weekend');
    expect(subject).toEqual({ nl: 'accepteer meeting-in-weekend', en: 'accept meeting-in-weekend' });
    expect(to).toEqual({ nl: 'voor F', en: 'for F' });
    const item = {
      code: 'meeting-in-weekend',
      about: 'F',
      from: '2020-11-07',
      until: '2020-11-07',
      reason: 'moet kunnen',
    };
    const { workspace } = scheduleOf(weekend, '2020-11-02', '2020-11-29');
    expect('writings' in edit && edit.writings(workspace)).toEqual([{ section: 'accepted', item }]);
    expect(editKind(edit)).toBe('accept');
    const valid = { from: day('2020-11-07'), until: day('2020-11-07') };
    expect(carriedOut(edit, workspace).accepted).toEqual([
      { code: 'meeting-in-weekend', about: 'F', valid, reason: 'moet kunnen', by: null, place: UNWRITTEN },
    ]);
  });

  it('accepts what is about nobody and no day as it is', () => {
    const schedule = scheduleOf(clash, '2020-11-02', '2020-11-29');
    const [finding] = check(schedule);
    const nothing = { ...finding!, who: [], when: [] };
    const [{ to, edit }] = [...candidatesFor(nothing, schedule, { accept: true, reason: () => '' })] as [Candidate];
    expect(to).toEqual({ nl: '', en: '' });
    expect('writings' in edit && edit.writings(schedule.workspace)).toEqual([
      { section: 'accepted', item: { code: finding!.kind.code, reason: '' } },
    ]);
    expect(carriedOut(edit, schedule.workspace).accepted).toMatchObject([{ about: null, valid: ALWAYS }]);
  });

  it('only when that is wanted', () => {
    expect(candidates(clash, 'role-double-booked').map(told)).not.toContain('accept');
    expect(candidates(clash, 'role-double-booked', true).map(told).slice(1)).not.toContain('accept');
  });
});

describe('what a hint does not propose', () => {
  it('is that two meetings of one forum sit together', () => {
    const twice = `
fora: { F: { time: "10:00", length: 2 uur } }
cycles:
  A: { every: eenmalig, from: 2020-11-02, steps: { f: { day: woensdag, forum: F } } }
  B: { every: eenmalig, from: 2020-11-02, steps: { g: { day: woensdag, forum: F, shared: nee } } }
`;
    expect(candidates(twice, 'forum-double-booked').map(told)).toContain('one-sitting');
  });

  it('is less time for an item', () => {
    const full = `
fora: { F: { time: "10:00", length: 1 uur } }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { f: { day: woensdag, forum: F } } } }
deliverables: { p: { route: A, round: A1, minutes: 90 min } }
`;
    expect(candidates(full, 'agenda-overfull').map(told)).toContain('minutes');
  });

  it('is another hour for a meeting, but for one that has none', () => {
    const away = `
roles: { a: {} }
fora: { F: { HOUR members: [a], quorum: 1 } }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { f: { day: woensdag, forum: F } } } }
absences: [{ who: a, from: 2020-11-04, until: 2020-11-04 }]
`;
    const hours = (hour: string) =>
      candidates(away.replace('HOUR', hour), 'quorum-missing').filter((one) => /:\d\d$/.test(told(one))).length;
    // An hour long: at every half hour from 8:00 to 21:00 but its own.
    expect(hours('time: "10:00", length: 1 uur,')).toBe(26);
    expect(hours('')).toBe(0);
  });

  it('is another round for a product, earlier or later', () => {
    const late = `
fora: { F: {} }
cycles: { A: { every: 1 week, from: 2020-11-02, rounds: 4, steps: { f: { day: woensdag, forum: F } } } }
deliverables: { p: { route: A, round: A3, needed-by: 2020-11-04 } }
`;
    const found = candidates(late, 'deliverable-too-late');
    const rounds = found.map(({ to }) => to.nl.match(/ronde (-?\d+)/)?.[1]).filter(Boolean);
    // Three rounds earlier, as the hint would try; these again, and three later.
    expect(rounds).toEqual(['2', '1', '0', '2', '1', '0', '4', '5', '6']);
  });
});
