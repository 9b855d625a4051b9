import { describe, expect, it } from 'vitest';
import { attendanceOf } from '../../src/schedule/attendance.ts';
import { itinerary } from '../../src/schedule/itinerary.ts';
import type { Meeting, Schedule } from '../../src/schedule/schedule.ts';
import { partOf } from '../../src/schedule/seats.ts';
import { scheduleOf } from '../support/yaml.ts';

/** The MCC of three Tuesdays, with what more there is. */
const mcc = (forum: string, more = '') =>
  scheduleOf(
    `
roles:
  MP: {}
  MJenV: { substitute: MRb }
  MRb: {}
  MVWS: { substitute: stas VWS }
  stas VWS: {}
  MBZK: {}
fora:
  MCC: { time: "14:00", length: 2 uur, level: ministerial, ${forum} }
  VB: { time: "15:00", members: [MRb] }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
${more}`,
    '2020-10-19',
    '2020-11-30',
  );

const first = ({ meetings }: Schedule): Meeting => meetings.find(({ forum }) => forum.id === 'MCC')!;

/** Who is away from the first meeting, and who comes instead. */
function away(schedule: Schedule): string[] {
  return attendanceOf(schedule)
    .absentees(first(schedule))
    .map(
      ({ seat, replacement }) => `${seat.role}: ${replacement ? `${replacement.role} (${replacement.by})` : 'nobody'}`,
    );
}

const absent = (who: string, more = '') => `absences: [{ who: ${who}, from: 2020-10-20, until: 2020-10-20${more} }]`;

describe('the seats of a meeting', () => {
  it('are those of the day, each role once, by its weightiest part', () => {
    const schedule = mcc(
      'chair: MP, members: [MP, { role: MVWS, until: 2020-10-31 }, { role: MJenV, attendance: advisory }]',
      `teams: { MLT1: { sponsor: MJenV }, MLT2: { sponsor: MBZK } }
deliverables:
  kerst:   { team: MLT1, route: A, round: A1 }
  vakantie: { team: MLT2, route: A, round: A1 }`,
    );
    const seats = (index: number) =>
      attendanceOf(schedule)
        .seats(schedule.meetings[index]!)
        .map((seat) => `${seat.role} ${partOf(seat)}`);
    expect(seats(0)).toEqual(['MP chair', 'MVWS required', 'MJenV speaker', 'MBZK speaker']);
    expect(seats(1)).toEqual(['MP chair', 'MJenV advisory']);
  });

  it('of a working group are the people of its team, as long as there is one', () => {
    const schedule = scheduleOf(
      `
departments: { VWS: {} }
roles: { trekker: {}, secretaris: {}, van VWS: { department: VWS } }
teams:
  MLT3:
    lead: trekker
    secretary: secretaris
    departments: [{ department: VWS, role: van VWS, from: 2020-11-01 }]
    until: 2020-11-10
fora: { Werkgroep: { team: MLT3 } }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { a: { week: 1, day: maandag, forum: Werkgroep } } } }`,
      '2020-10-19',
      '2020-11-30',
    );
    const { seats } = attendanceOf(schedule);
    expect(schedule.meetings.map((meeting) => seats(meeting).map((seat) => `${seat.role} ${partOf(seat)}`))).toEqual([
      ['trekker chair', 'secretaris required'],
      ['trekker chair', 'secretaris required', 'van VWS required'],
      [],
    ]);
  });
});

describe('who comes instead', () => {
  it.each([
    ['whom the absence names', 'members: [MVWS]', absent('MVWS', ', substitute: MBZK'), ['MVWS: MBZK (absence)']],
    [
      'whom the absence names, also from the same table',
      'members: [MVWS, MBZK]',
      absent('MVWS', ', substitute: MBZK'),
      ['MVWS: MBZK (absence)'],
    ],
    ['a member on his behalf', 'members: [MVWS, { role: MBZK, for: MVWS }]', absent('MVWS'), ['MVWS: MBZK (behalf)']],
    ['by his membership', 'members: [{ role: MVWS, substitute: MBZK }]', absent('MVWS'), ['MVWS: MBZK (membership)']],
    ['by his role', 'members: [MVWS]', absent('MVWS'), ['MVWS: stas VWS (role)']],
    ['nobody, when that was said', 'members: [MVWS]', absent('MVWS', ', substitute: niemand'), ['MVWS: nobody']],
    ['nobody without a substitute', 'members: [MBZK]', absent('MBZK'), ['MBZK: nobody']],
    ['nobody who is away as well', 'members: [MVWS]', absent('[MVWS, stas VWS]'), ['MVWS: nobody']],
    ['nobody who has a seat of his own', 'members: [MVWS, stas VWS]', absent('MVWS'), ['MVWS: nobody']],
    [
      'nobody who has to be elsewhere at that hour',
      'members: [MJenV]',
      `${absent('MJenV')}\nchanges: [{ add: VB 2020-10-20 }]`,
      ['MJenV: nobody'],
    ],
    [
      'one who has sent apologies there',
      'members: [MJenV]',
      'absences: [{ who: MJenV, meeting: MCC 2020-10-20 }, { who: MRb, meeting: VB 2020-10-20 }]\nchanges: [{ add: VB 2020-10-20 }]',
      ['MJenV: MRb (role)'],
    ],
    [
      'one who is elsewhere at another hour',
      'members: [MJenV]',
      `${absent('MJenV')}\nchanges: [{ add: VB 2020-10-20 16:00 }]`,
      ['MJenV: MRb (role)'],
    ],
  ])('is %s', (_, forum, more, expected) => {
    expect(away(mcc(forum, more))).toEqual(expected);
  });

  it('is nobody whose meeting of the evening before goes on past midnight', () => {
    const night = (hours: number) =>
      scheduleOf(
        `
roles: { MJenV: { substitute: MRb }, MRb: {} }
fora: { MCC: { time: "01:00", length: 1 uur, members: [MJenV] }, VB: { time: "23:00", length: ${hours} uur, members: [MRb] } }
changes: [{ add: [VB 2020-10-19, MCC 2020-10-20] }]
absences: [{ who: MJenV, meeting: MCC 2020-10-20 }]`,
        '2020-10-19',
        '2020-10-25',
      );
    expect(away(night(3))).toEqual(['MJenV: nobody']);
    expect(away(night(2))).toEqual(['MJenV: MRb (role)']);
  });

  it('is nobody whose other role is needed at that hour', () => {
    const schedule = scheduleOf(
      `
roles:
  MJenV: { substitute: MRb }
  MRb: { person: { name: S. Dekker } }
  voorzitter VB: { person: S. Dekker }
fora: { MCC: { time: "14:00", members: [MJenV] }, VB: { time: "14:30", chair: voorzitter VB } }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 1, steps: { a: { week: 1, day: dinsdag, forum: [MCC, VB] } } } }
absences: [{ who: MJenV, meeting: MCC A1 }]`,
      '2020-10-19',
      '2020-10-25',
    );
    expect(away(schedule)).toEqual(['MJenV: nobody']);
  });
});

describe('the chair', () => {
  const chair = (forum: string, more = '') => {
    const schedule = mcc(forum, more);
    return attendanceOf(schedule).chairing(first(schedule));
  };

  it('is the chair, who may be two', () => {
    expect(chair('chair: MP')).toMatchObject({ present: 'MP', replacement: null });
    expect(chair('chair: [MP, MBZK]', absent('MP'))).toMatchObject({ present: 'MBZK', replacement: null });
    expect(chair('members: [MP]')).toBeNull();
  });

  it('is else the first deputy who is there, also a member', () => {
    expect(chair('chair: MP, deputy: [MVWS, MBZK], members: [MVWS]', absent('MP'))).toMatchObject({
      present: 'MVWS',
      replacement: { by: 'deputy' },
    });
    expect(chair('chair: MP, deputy: [MVWS, MBZK]', absent('[MP, MVWS]'))?.present).toBe('MBZK');
    expect(chair('chair: MP, deputy: { role: MVWS, from: 2020-11-01 }', absent('MP'))?.present).toBeNull();
  });

  it('is else who stands in for him', () => {
    expect(chair('chair: MVWS', absent('MVWS'))).toMatchObject({ present: 'stas VWS', replacement: { by: 'role' } });
  });
});

describe('the quorum', () => {
  const count = (quorum: string, more = '') => {
    const schedule = mcc(`members: [MP, MJenV, MBZK, { role: MVWS, attendance: advisory }], ${quorum}`, more);
    return attendanceOf(schedule).quorum(first(schedule));
  };

  it('counts required members, and those who are replaced', () => {
    expect(count('')).toBeNull();
    expect(count('quorum: helft')).toEqual({ least: 2, there: 3, of: 3 });
    expect(count('quorum: 3', absent('[MBZK, MVWS, MJenV]'))).toEqual({ least: 3, there: 2, of: 3 });
  });
});

describe('an absence for one meeting', () => {
  const moved = (reference: string) =>
    mcc(
      'members: [MBZK]',
      `changes: [{ move: MCC 2020-11-03, to: 2020-11-04 }]\nabsences: [{ who: MBZK, meeting: ${reference} }]`,
    );
  const days = (schedule: Schedule) =>
    schedule.meetings.filter((one) => attendanceOf(schedule).absentees(one).length > 0).map(({ id }) => id);

  it.each(['MCC 2020-11-04', 'MCC 2020-11-03', 'MCC 2020-11-04 14:00', 'MCC A2'])('may name it as %s', (reference) => {
    expect(days(moved(reference))).toEqual(['A-2/besluit/MCC']);
  });
});

describe('an itinerary', () => {
  const schedule = scheduleOf(
    `
roles: { MJenV: { substitute: MRb }, MRb: {}, MVWS: {} }
travel: { Den Haag: { places: AZ, to: { Utrecht: 45 min } }, Utrecht: {} }
fora:
  MCC: { time: "14:00", length: 2 uur, place: AZ, members: [MJenV] }
  VB: { time: "16:30", length: 2 uur, place: provinciehuis Utrecht, members: [MJenV] }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 2, steps: { a: { week: 1, day: maandag, forum: [MCC, VB] } } } }
absences: [{ who: MJenV, meeting: VB 2020-11-02 }]`,
    '2020-10-19',
    '2020-11-08',
  );
  const stops = (...people: string[]) =>
    itinerary(schedule, people).map(({ meeting, role, absentee, instead, travel }) =>
      [
        ...[meeting.id, role, absentee ? 'away' : '', instead.join()],
        travel ? `${travel.from}-${travel.to} ${travel.minutes}/${travel.between}` : '',
      ].join(' '),
    );

  it('has the meetings of a role in order, with the way between two towns', () => {
    expect(stops('MJenV')).toEqual([
      'A-1/a/MCC MJenV   ',
      'A-1/a/VB MJenV   Den Haag-Utrecht 45/30',
      'A-2/a/MCC MJenV   ',
      'A-2/a/VB MJenV away  ',
    ]);
  });

  it('has those at which somebody comes in the place of another', () => {
    expect(stops('MRb')).toEqual(['A-2/a/VB MRb  MJenV ']);
    expect(stops('MVWS')).toEqual([]);
  });
});
