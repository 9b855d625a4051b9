import { describe, expect, it } from 'vitest';
import { attendanceOf, shareAttendance } from '../../../src/schedule/people/attendance.ts';
import { itinerary } from '../../../src/schedule/people/itinerary.ts';
import type { Schedule } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** The MCC of Tuesday 3 November 2020, at two o'clock, and the VB at the same hour. */
const scheduled = (mcc: string, more = '', vb = '', deliverables = '') =>
  scheduleOf(
    `
departments: { VWS: {}, BZK: {} }
roles:
  MP: { department: BZK }
  MVWS: { department: VWS, substitute: stas }
  MBZK: { substitute: stas }
  stas: { department: VWS }
  DG: {}
fora:
  MCC: { time: "14:00", level: ministerial, ${mcc} }
  VB: { time: "14:00", ${vb} }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { s: { day: di, forum: [MCC, VB] } } } }
${deliverables && `deliverables:\n${deliverables}`}
${more}
`,
    '2020-11-02',
    '2020-11-08',
  );
const mccOf = ({ all }: Schedule) => all.find(({ forum }) => forum.id === 'MCC')!;
/** What is known of the MCC. */
const known = (...given: Parameters<typeof scheduled>) => {
  const schedule = scheduled(...given);
  const list = attendanceOf(schedule);
  const meeting = mccOf(schedule);
  return { list, meeting, schedule };
};
const away = (who: string, more = '') => `{ who: ${who}, from: 2020-11-03, until: 2020-11-03${more} }`;
const absences = (...some: string[]) => `absences: [${some.join(', ')}]`;
const product = (id: string, speaker: string) => `  ${id}: { route: [MCC], from: 2020-11-02, speaker: ${speaker} }`;

describe('an item whose first speaker is away', () => {
  const unspoken = (speaker: string, more: string, members = '', vb = '') => {
    const { list, meeting } = known(members, more, vb, `${product('p', speaker)}\n${product('q', 'DG')}`);
    return list
      .unspoken(meeting)
      .map(({ item, absentee, replacement }) => [
        item.deliverable.id,
        absentee.seat.role,
        replacement && `${replacement.role} ${replacement.by}`,
      ]);
  };

  it.each<[string, string, string, string | null]>([
    ['whom the absence names', '{ role: MVWS, else: MP }', away('MVWS', ', substitute: MBZK'), 'MBZK absence'],
    ['whom the product names', '{ role: MVWS, else: MP }', away('MVWS'), 'MP item'],
    ['who stands in for his role', 'MVWS', away('MVWS'), 'stas role'],
    ['nobody, when the absence says so', 'MVWS', away('MVWS', ', substitute: niemand'), null],
    ['nobody, when that one is away too', 'MVWS', away('[MVWS, stas]'), null],
  ])('is brought in by %s', (_, speaker, absence, expected) =>
    expect(unspoken(speaker, absences(absence))).toEqual([['p', 'MVWS', expected]]),
  );

  it('may be brought in by who has a seat of his own, but not by who is needed elsewhere', () => {
    expect(unspoken('MVWS', absences(away('MVWS')), 'members: [stas]')).toEqual([['p', 'MVWS', 'stas role']]);
    expect(unspoken('MVWS', absences(away('MVWS')), '', 'members: [stas]')).toEqual([['p', 'MVWS', null]]);
  });

  it('is brought in by whom his apologies for that meeting name, before those of other absences', () => {
    const apologies = '{ who: MVWS, meeting: MCC 2020-11-03, substitute: MBZK }';
    expect(unspoken('MVWS', absences(away('MVWS', ', substitute: DG'), apologies))).toEqual([
      ['p', 'MVWS', 'MBZK absence'],
    ]);
  });

  it('is not one of somebody else, nor of a member who only listens', () => {
    expect(unspoken('MVWS', '', 'members: [MBZK]')).toEqual([]);
    expect(unspoken('MVWS', absences(away('MBZK')), 'members: [MBZK]')).toEqual([]);
  });
});

describe('who has to come', () => {
  const comers = (...given: Parameters<typeof scheduled>) => {
    const { list, meeting } = known(...given);
    return list.comers(meeting);
  };

  it('is in the place of who is away and needed alone', () => {
    expect(comers('members: [MP, MVWS]', absences(away('MVWS')))).toEqual(['MP', 'stas']);
    expect(comers('members: [MP, { role: MVWS, attendance: advisory }]', absences(away('MVWS')))).toEqual(['MP']);
  });

  it('is a speaker in the place of one who is away, not of one who is only blocked', () => {
    const speaking = product('p', '{ role: MVWS, else: DG }');
    expect(comers('members: [MP]', absences(away('MVWS')), '', speaking)).toEqual(['MP', 'stas', 'DG']);
    expect(comers('members: [MP]', 'blocked: [{ who: MVWS, day: dinsdag }]', '', speaking)).toEqual(['MP', 'MVWS']);
  });

  it('is the deputy when the chair is away or there is none, and not else', () => {
    const forum = 'chair: MP, deputy: DG, members: [MVWS]';
    expect(comers(forum)).toEqual(['MP', 'MVWS']);
    expect(comers(forum, absences(away('MP')))).toEqual(['MVWS', 'DG']);
    expect(comers(forum, absences(away('MVWS')))).toEqual(['MP', 'stas']);
    expect(comers('chair: { role: MP, from: 2020-12-01 }, deputy: DG, members: [MVWS]')).toEqual(['MVWS', 'DG']);
    expect(comers('deputy: DG, members: [MVWS]')).toEqual(['MVWS']);
    // Who is only blocked may yet have to come.
    const blocked = 'blocked: [{ who: MP, day: dinsdag }]';
    expect(comers(forum, `${absences(away('MVWS'))}\n${blocked}`)).toEqual(['MP', 'stas']);
    // Of two chairs one who is there will do.
    expect(comers('chair: [MP, MBZK], deputy: DG', absences(away('MP')))).toEqual(['MBZK']);
  });
});

describe('who leads a meeting', () => {
  const chairing = (...given: Parameters<typeof scheduled>) => {
    const { list, meeting } = known(...given);
    return list.chairing(meeting);
  };

  it('is a deputy of that day, where that is written', () => {
    const forum = 'chair: MP, deputy: [{ role: DG, until: 2020-11-01 }, MBZK, { role: DG, from: 2020-11-02 }]';
    expect(chairing(forum, absences(away('[MP, MBZK]')))).toMatchObject({
      chairs: ['MP'],
      present: 'DG',
      replacement: { by: 'deputy', place: { path: ['fora', 'MCC', 'deputy', 2] } },
    });
  });

  it('is nobody without chair or deputy, and for a forum that has none there is nothing to say', () => {
    expect(chairing('chair: MP', absences(away('MP')))).toMatchObject({ chairs: ['MP'], present: null });
    expect(chairing('deputy: DG, members: [MP]')).toBeNull();
    expect(chairing('chair: { role: MP, from: 2020-12-01 }')).toBeNull();
    expect(chairing('chair: { role: MP, from: 2020-12-01 }, deputy: DG')).toMatchObject({ chairs: [], present: 'DG' });
  });
});

it('the quorum minds required members alone', () => {
  const forum = 'quorum: helft, members: [MP, MVWS, MBZK, { role: DG, attendance: advisory }]';
  const { list, meeting } = known(forum, absences(away('[DG, MBZK]')), 'members: [stas]');
  expect(list.quorum(meeting)).toEqual({ least: 2, there: 2, of: 3 });
  const none = known('members: [MP]');
  expect(none.list.quorum(none.meeting)).toBeNull();
});

describe('who could stand in', () => {
  const standIn = (role: string, ...given: Parameters<typeof scheduled>) => {
    const { list, meeting } = known(...given);
    return list.standIn(role, meeting);
  };

  it('is who is named for it and has nothing else to do then, there or elsewhere', () => {
    expect(standIn('MVWS', 'members: [MVWS]')).toBe('stas');
    expect(standIn('MVWS', 'members: [{ role: MVWS, substitute: DG }]')).toBe('DG');
    expect(standIn('MVWS', 'members: [MVWS, stas]')).toBeUndefined();
    expect(standIn('MVWS', 'members: [MVWS, { role: stas, attendance: observer }]')).toBe('stas');
    expect(standIn('MVWS', 'members: [MVWS]', '', 'members: [stas]')).toBeUndefined();
    expect(standIn('MVWS', 'members: [MVWS]', absences(away('stas')))).toBeUndefined();
    expect(standIn('MP', 'members: [MP]')).toBeUndefined();
    // What is needed of others, or agreed for them, is nothing to him.
    expect(standIn('MVWS', 'members: [{ role: MP, substitute: DG }, MVWS]', '', 'members: [MBZK]')).toBe('stas');
  });

  it('may be whom a product names for its first speaker', () => {
    const products = `${product('o', 'MP')}\n${product('p', '{ role: MP, else: DG }')}\n${product('q', '{ role: MBZK, else: MVWS }')}`;
    expect(standIn('MP', 'members: [MP]', '', '', products)).toBe('DG');
  });
});

it('everybody with a part in a meeting has to do with it, there or not, and who comes instead', () => {
  const { list, meeting } = known(
    'chair: MP, deputy: DG, members: [{ role: MVWS, for: MBZK }]',
    absences(away('[MP, MVWS]')),
  );
  expect(new Set(list.everybody(meeting))).toEqual(new Set(['MP', 'MVWS', 'MBZK', 'DG', 'stas']));
  const calm = known('chair: MP, deputy: DG, members: [MVWS]');
  expect(calm.list.everybody(calm.meeting)).toEqual(['MP', 'MVWS']);
});

it('who is there on behalf of another takes that place beside his own', () => {
  const { list, meeting } = known('members: [MP, { role: MVWS, for: MP }]');
  expect(list.absentees(meeting)).toMatchObject([
    { seat: { role: 'MP' }, replacement: { role: 'MVWS', by: 'behalf' } },
  ]);
});

it('a schedule that shares its attendance answers for other days alone by itself', () => {
  const before = scheduled('chair: MP, quorum: 1, members: [MVWS]');
  const changed = scheduled('chair: MP, quorum: 1, members: [MVWS]', absences(away('[MP, MVWS]')));
  const ask = (after: Schedule) => {
    const [list, meeting] = [attendanceOf(after), mccOf(after)];
    return {
      ...{ seats: list.seats(meeting).length, absentees: list.absentees(meeting).length, comers: list.comers(meeting) },
      ...{
        chair: list.chairing(meeting)?.present,
        quorum: list.quorum(meeting)?.there,
        unspoken: list.unspoken(meeting),
      },
      ...{
        everybody: list.everybody(meeting),
        standIn: list.standIn('MVWS', meeting),
        behalf: list.behalf('MP', meeting),
      },
      ...{ hindered: list.hindrance('MP', meeting) !== undefined, person: list.persons('MP', meeting.day) },
    };
  };
  const shared = (isOther: boolean) => {
    const after = { ...changed, all: [...changed.all] };
    shareAttendance(after, before, () => isOther);
    return ask(after);
  };
  const [was, is] = [ask(before), ask(changed)];
  expect(was).toMatchObject({ chair: 'MP', comers: ['MP', 'MVWS'], hindered: false, quorum: 1 });
  expect(is).toMatchObject({ chair: null, comers: ['stas'], hindered: true });
  expect(shared(true)).toEqual(is);
  // On a day on which nothing is other, it is as it was: nobody is away.
  expect(shared(false)).toMatchObject({ chair: 'MP', comers: ['MP', 'MVWS'], hindered: false });
});

describe('where somebody has to be', () => {
  const stops = (people: string[], ...given: Parameters<typeof scheduled>) =>
    itinerary(scheduled(...given), people).map(
      ({ meeting, role, instead, behalf, absentee }) =>
        `${meeting.forum.id} ${role}${absentee ? ' away' : ''} [${instead}] [${behalf}]`,
    );

  it('is that of each role of a department, and of no other', () => {
    expect(stops(['VWS'], 'members: [MP, MVWS]', '', 'members: [stas, DG]')).toEqual([
      'MCC MVWS [] []',
      'VB stas [] []',
    ]);
    expect(stops(['DG'], 'members: [MP]', '', 'members: [DG]')).toEqual(['VB DG [] []']);
  });

  it('names the seat and the place of others once, and who is there on behalf of others as such', () => {
    const forum = 'members: [MVWS, { role: stas, attendance: observer }]';
    expect(stops(['stas', 'MVWS'], forum, absences(away('MVWS')))).toEqual([
      'MCC MVWS away [] []',
      'MCC stas [MVWS] []',
    ]);
    const behalf = 'members: [MP, { role: MVWS, for: MP }]';
    expect(stops(['MP', 'MVWS'], behalf)).toEqual(['MCC MVWS [] [MP]']);
  });

  it('is not at a meeting that was cancelled', () =>
    expect(stops(['MP'], 'members: [MP]', 'changes: [{ cancel: MCC 2020-11-03 }]')).toEqual([]));

  it('tells the way between two towns on one day, with known hours', () => {
    const towns = 'travel: { Den Haag: { to: { Utrecht: 45 min } }, Utrecht: {} }';
    const way = (mcc: string, vb: string) => {
      const schedule = scheduleOf(
        `roles: { MP: {} }
fora: { MCC: { time: "9:00", members: [MP], ${mcc} }, VB: { members: [MP], ${vb} } }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { s: { day: di, forum: [MCC, VB] } } } }
${towns}`,
        '2020-11-02',
        '2020-11-08',
      );
      return itinerary(schedule, ['MP']).map(
        ({ travel }) => travel && `${travel.from}-${travel.to} ${travel.minutes}/${travel.between}`,
      );
    };
    expect(way('place: Den Haag', 'time: "11:00", place: Utrecht')).toEqual([null, 'Den Haag-Utrecht 45/60']);
    expect(way('place: Den Haag', 'time: "11:00", place: Den Haag')).toEqual([null, null]);
    expect(way('place: Den Haag', 'time: "11:00"')).toEqual([null, null]);
    expect(way('', 'time: "11:00", place: Utrecht')).toEqual([null, null]);
    expect(way('place: Den Haag', 'place: Utrecht')).toEqual([null, null]);
    expect(way('place: Den Haag', 'time: "9:30", place: Utrecht')).toEqual([null, 'Den Haag-Utrecht 45/0']);
  });
});
