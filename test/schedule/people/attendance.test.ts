import { describe, expect, it } from 'vitest';
import { attendanceOf } from '../../../src/schedule/people/attendance.ts';
import { itinerary } from '../../../src/schedule/people/itinerary.ts';
import { partOf } from '../../../src/schedule/people/seats.ts';
import type { Meeting, Schedule } from '../../../src/schedule/schedule.ts';
import { concernsForum } from '../../../src/schedule/select.ts';
import { scheduleOf } from '../../support/yaml.ts';

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

describe('whoever is represented', () => {
  /** Who has to come to the first meeting. */
  const comers = (members: string, more = '') => {
    const schedule = mcc(members, more);
    return [...attendanceOf(schedule).comers(first(schedule))];
  };

  it('is away, and who is there on his behalf has to come', () => {
    expect(away(mcc('members: [MVWS, { role: MBZK, for: MVWS }]'))).toEqual(['MVWS: MBZK (behalf)']);
    expect(comers('members: [MVWS, { role: MBZK, attendance: advisory, for: MVWS }]')).toEqual(['MBZK']);
    expect(comers('members: [{ role: MBZK, attendance: advisory, for: MVWS }]')).toEqual([]);
  });

  it('is so by any of the lines of a member, in any order', () => {
    expect(comers('members: [{ role: MBZK, for: MVWS }, MVWS, MBZK]')).toEqual(['MBZK']);
    expect(comers('members: [MVWS, MBZK, { role: MBZK, for: [MVWS, MJenV] }, MJenV]')).toEqual(['MBZK']);
  });

  it('is so for as long as was written', () => {
    const schedule = mcc('members: [MVWS, MBZK, { role: MBZK, for: MVWS, until: 2020-10-31 }]');
    const { comers: of } = attendanceOf(schedule);
    expect(schedule.meetings.map((meeting) => [...of(meeting)])).toEqual([
      ['MBZK'],
      ['MVWS', 'MBZK'],
      ['MVWS', 'MBZK'],
    ]);
  });

  it('represents nobody: who is there for him is there for the others', () => {
    const schedule = mcc('members: [MVWS, { role: MVWS, for: MJenV }, { role: MBZK, for: MVWS }, MJenV]');
    const { behalf, comers: of } = attendanceOf(schedule);
    expect([...of(first(schedule))]).toEqual(['MBZK']);
    expect(behalf('MBZK', first(schedule))).toEqual(['MJenV', 'MVWS']);
    expect(behalf('MVWS', first(schedule))).toEqual([]);
  });

  it('is one of two who represent each other, and nobody who represents himself', () => {
    expect(comers('members: [{ role: MVWS, for: MBZK }, { role: MBZK, for: MVWS }]')).toEqual(['MVWS']);
    expect(comers('members: [{ role: MVWS, for: MVWS }]')).toEqual(['MVWS']);
  });

  it('is nobody when who is to represent him is away himself', () => {
    const members = 'members: [MVWS, { role: MBZK, for: MVWS }]';
    expect(comers(members, absent('MBZK'))).toEqual(['MVWS']);
    expect(comers(members, 'blocked: [{ who: MBZK, day: dinsdag }]')).toEqual(['MVWS', 'MBZK']);
  });

  it('counts for the quorum, and gives the chair to the deputy, else to who is there for him', () => {
    const chair = (forum: string) => {
      const schedule = mcc(forum);
      const { chairing, quorum } = attendanceOf(schedule);
      return [chairing(first(schedule))?.present, quorum(first(schedule))];
    };
    const seats = 'chair: MVWS, members: [MVWS, { role: MBZK, for: MVWS }], quorum: 2';
    expect(chair(seats)).toEqual(['MBZK', { least: 2, there: 2, of: 2 }]);
    expect(chair(`${seats}, deputy: MP`)).toEqual(['MP', { least: 2, there: 2, of: 2 }]);
  });

  it('keeps who is there for him from coming elsewhere in the place of another', () => {
    const elsewhere = (attendance: string) =>
      away(
        scheduleOf(
          `
roles: { MVWS: {}, MBZK: {}, MJenV: { substitute: MBZK } }
fora:
  MCC: { time: "14:00", members: [MJenV] }
  VB: { time: "14:30", members: [{ role: MVWS, attendance: ${attendance} }, { role: MBZK, attendance: advisory, for: MVWS }] }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 1, steps: { a: { week: 1, day: dinsdag, forum: [MCC, VB] } } } }
absences: [{ who: MJenV, meeting: MCC A1 }]`,
          '2020-10-19',
          '2020-10-25',
        ),
      );
    expect(elsewhere('required')).toEqual(['MJenV: nobody']);
    expect(elsewhere('advisory')).toEqual(['MJenV: MBZK (role)']);
  });

  it('has to do with the meetings and with the forum all the same', () => {
    const schedule = mcc('members: [{ role: MBZK, for: MVWS }]');
    expect(attendanceOf(schedule).everybody(first(schedule))).toEqual(['MBZK', 'MVWS']);
    const { day } = first(schedule);
    expect(concernsForum({ forum: 'MCC', day, teams: [] }, 'MVWS', schedule)).toBe(true);
    expect(concernsForum({ forum: 'MCC', day, teams: [] }, 'MJenV', schedule)).toBe(false);
  });

  it('needs not be free, nor comes in the place of another', () => {
    const members = 'members: [MVWS, { role: MBZK, for: MVWS }, { role: MJenV, substitute: MVWS }]';
    expect(away(mcc(members, absent('MJenV')))).toEqual(['MVWS: MBZK (behalf)', 'MJenV: MRb (role)']);
    expect(comers(members, 'blocked: [{ who: MVWS, day: dinsdag }]')).toEqual(['MBZK', 'MJenV']);
  });
});

describe('a role that nobody has', () => {
  const vacant = (role: string) =>
    scheduleOf(
      `
roles: { MP: {}, MVWS: { ${role}, substitute: stas VWS }, stas VWS: {}, MBZK: {} }
fora: { MCC: { time: "14:00", chair: MP, members: [MVWS, MBZK], quorum: 2 } }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }`,
      '2020-10-19',
      '2020-11-30',
    );
  const comers = (schedule: Schedule) => {
    const attendance = attendanceOf(schedule);
    return schedule.meetings.map((meeting) => attendance.comers(meeting).join(' '));
  };

  it('has no seat on days on which it does not exist', () => {
    const schedule = vacant('from: 2020-11-01, until: 2020-11-10');
    expect(comers(schedule)).toEqual(['MP MBZK', 'MP MVWS MBZK', 'MP MBZK']);
    const { seats, quorum } = attendanceOf(schedule);
    expect(schedule.meetings.map((meeting) => seats(meeting).length)).toEqual([2, 3, 2]);
    expect(schedule.meetings.map((meeting) => quorum(meeting)?.of)).toEqual([1, 2, 1]);
  });

  it('is replaced between two persons, and when the last has gone', () => {
    const schedule = vacant(
      'person: [{ name: A, until: 2020-10-31 }, { name: B, from: 2020-11-10, until: 2020-11-12 }]',
    );
    expect(comers(schedule)).toEqual(['MP MVWS MBZK', 'MP MBZK stas VWS', 'MP MBZK stas VWS']);
    const { absentees } = attendanceOf(schedule);
    expect(
      schedule.meetings.map((meeting) => absentees(meeting).map(({ hindrance }) => Object.keys(hindrance))),
    ).toEqual([[], [['vacant']], [['vacant']]]);
  });

  it('is not vacant as long as nobody was named', () => {
    expect(comers(vacant('aliases: [M]'))).toEqual(['MP MVWS MBZK', 'MP MVWS MBZK', 'MP MVWS MBZK']);
  });

  it('leaves the chair to the deputy', () => {
    const schedule = mcc('chair: { role: MP, until: 2020-10-31 }, deputy: MBZK');
    const { chairing, comers: of, everybody } = attendanceOf(schedule);
    expect(schedule.meetings.map((meeting) => chairing(meeting)?.present)).toEqual(['MP', 'MBZK', 'MBZK']);
    expect(schedule.meetings.map((meeting) => of(meeting).join())).toEqual(['MP', 'MBZK', 'MBZK']);
    expect(everybody(schedule.meetings[1]!)).toEqual(['MBZK']);
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

  it.each([
    ['one substitute', 'm1: { substitute: s }, m2: { substitute: s }, s: {}', 2],
    ['two roles of one person', 'm1: { substitute: s }, m2: { substitute: t }, s: { person: P }, t: { person: P }', 2],
    ['a substitute each', 'm1: { substitute: s }, m2: { substitute: t }, s: {}, t: {}', 3],
  ])('counts whoever comes in the place of several once: %s', (_, roles, there) => {
    const schedule = scheduleOf(
      `
roles: { v: {}, ${roles} }
fora: { R: { time: "10:00", members: [v, m1, m2], quorum: 3 } }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { r: { day: di, forum: R } } } }
absences: [{ who: [m1, m2], meeting: R 2020-11-03 }]
`,
      '2020-11-02',
      '2020-11-08',
    );
    expect(attendanceOf(schedule).quorum(schedule.meetings[0]!)).toEqual({ least: 3, there, of: 3 });
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
