import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Apologies } from '../../src/definition/types/availability.ts';
import type { MeetingReference } from '../../src/definition/types/moments.ts';
import { awayFrom, withApologies, withMoved } from '../../src/remedies/edited-schedule.ts';
import { type Move, UNWRITTEN } from '../../src/remedies/edits.ts';
import { attendanceOf } from '../../src/schedule/people/attendance.ts';
import type { Meeting, Schedule } from '../../src/schedule/schedule.ts';
import { scheduleOf } from '../support/yaml.ts';

/**
 * Meetings at night go on into the next day: who has to be at one cannot come in the place of another there. MP is away on
 * 11 and 14 November 2020, and MVWS comes instead, unless the NACHT of the evening before still keeps him.
 */
const schedule = scheduleOf(
  `
roles: { MP: { substitute: MVWS }, MVWS: {}, SG: {} }
fora:
  NACHT: { time: "23:00", length: 2 uur, members: [MVWS] }
  VROEG: { time: "0:30", length: 1 uur, members: [MP, SG] }
changes: [{ add: [NACHT 2020-11-10, NACHT 2020-11-25, VROEG 2020-11-11, VROEG 2020-11-14, VROEG 2020-11-26] }]
absences: [{ who: MP, from: 2020-11-11, until: 2020-11-14 }, { who: MP, from: 2020-11-26, until: 2020-11-26 }]
`,
  '2020-11-02',
  '2020-11-29',
);

const meeting = (forum: string, on: string, { all }: Schedule = schedule): Meeting =>
  all.find((one) => one.forum.id === forum && one.day === day(on))!;
const named = (forum: string, on: string): MeetingReference => ({ by: 'date', forum, day: day(on), time: null });
const comers = (on: string, of: Schedule) => attendanceOf(of).comers(meeting('VROEG', on, of));

describe('a meeting at night that is moved', () => {
  const edit: Move = {
    move: meeting('NACHT', '2020-11-10'),
    target: { day: day('2020-11-13') },
    name: named('NACHT', '2020-11-10'),
  };
  const supposed = () => withMoved(schedule, edit);

  it('keeps somebody from the morning after it, and lets him go where it was', () => {
    expect([comers('2020-11-11', schedule), comers('2020-11-14', schedule)]).toEqual([['SG'], ['SG', 'MVWS']]);
    expect([comers('2020-11-11', supposed()), comers('2020-11-14', supposed())]).toEqual([['SG', 'MVWS'], ['SG']]);
  });

  it('lets somebody go on the morning after it when it begins earlier', () => {
    const earlier = withMoved(schedule, { ...edit, target: { time: 20 * 60 } });
    expect(comers('2020-11-11', earlier)).toEqual(['SG', 'MVWS']);
  });

  it('leaves other days as they were', () => {
    const moved = supposed();
    expect(comers('2020-11-26', moved)).toEqual(['SG']);
    expect(attendanceOf(moved).comers(meeting('NACHT', '2020-11-13', moved))).toEqual(['MVWS']);
  });
});

describe('apologies for meetings at night', () => {
  const apologies = (forum: string, on: string): Apologies => ({
    ...{ roles: ['MVWS'], valid: { from: day(on), until: day(on) }, reason: '', substitute: null, unreplaced: false },
    ...{ meetings: [{ reference: named(forum, on), place: UNWRITTEN }], place: UNWRITTEN },
  });
  const both = [apologies('NACHT', '2020-11-10'), apologies('NACHT', '2020-11-25')];
  const supposed = () => withApologies(schedule, both);

  it('let somebody come in the place of another on the morning after each', () => {
    expect([comers('2020-11-11', supposed()), comers('2020-11-26', supposed())]).toEqual([
      ['SG', 'MVWS'],
      ['SG', 'MVWS'],
    ]);
    expect([comers('2020-11-11', schedule), comers('2020-11-26', schedule)]).toEqual([['SG'], ['SG']]);
  });

  it('are for the meetings that they name, and no meeting goes by them', () => {
    expect(awayFrom(both, schedule)).toEqual([meeting('NACHT', '2020-11-10'), meeting('NACHT', '2020-11-25')]);
    expect(supposed().all).toEqual(schedule.all);
  });
});
