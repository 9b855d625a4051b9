import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { copiesOf, notesFor } from '../../../src/schedule/meetings/agenda-notes.ts';
import { meetingsNamed } from '../../../src/schedule/meetings/named.ts';
import { dayNow } from '../../../src/schedule/meetings/when.ts';
import { scheduleOf } from '../../support/yaml.ts';

/**
 * MCC on the Tuesdays from 3 November 2020, at two o'clock; that of the third has moved to the ninth and that of the tenth was
 * cancelled. ACC is put on the Monday after Sunday 8 November by a recess.
 */
const schedule = scheduleOf(
  `
calendar: { holidays: none, periods: [{ name: reces, from: 2020-11-08, until: 2020-11-08 }] }
departments: { VWS: { until: 2020-11-15 }, BZK: {} }
roles: { SG: {}, DG: { from: 2020-11-15 } }
teams: { T: { until: 2020-11-15 } }
fora: { MCC: { time: "14:00", copy: [SG, de griffier, DG, VWS, T] }, ACC: { time: "14:00", recess: { after: reces } } }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 3, steps: { s: { day: di, forum: MCC }, z: { day: zo, forum: ACC } } }
  B: { every: 1 week, from: 2020-11-09, rounds: 1, steps: { s: { day: di, forum: MCC } } }
changes: [{ move: MCC A1, to: 2020-11-09 }, { cancel: MCC 2020-11-10 }]
agendas:
  - { meeting: MCC 2020-11-03, announcements: x, copy: [BZK, SG] }
  - { meeting: MCC 2020-11-17, announcements: y }
`,
  '2020-11-01',
  '2020-11-30',
);
const on = (forum: string, date: string, time: number | null = null) =>
  meetingsNamed({ by: 'date', forum, day: day(date), time }, schedule.all).map(({ id }) => id);
const ofRound = (forum: string, cycle: string, round: number) =>
  meetingsNamed({ by: 'round', forum, cycle, round }, schedule.all).map(({ id }) => id);

describe('a name on a command line', () => {
  it('means the meetings of that forum that stand there, cancelled ones too', () => {
    expect(on('MCC', '2020-11-09')).toEqual(['A-1/s/MCC']);
    expect(on('MCC', '2020-11-10')).toEqual(['A-2/s/MCC']);
    expect(on('MCC', '2020-11-10', 14 * 60)).toEqual(['A-2/s/MCC']);
    expect(on('MCC', '2020-11-10', 10 * 60)).toEqual([]);
  });

  it('means else those that once stood there, before a change or a recess', () => {
    expect(on('MCC', '2020-11-03')).toEqual(['A-1/s/MCC']);
    expect(on('MCC', '2020-11-03', 14 * 60)).toEqual(['A-1/s/MCC']);
    expect(on('MCC', '2020-11-03', 10 * 60)).toEqual([]);
    expect(on('ACC', '2020-11-08')).toEqual(['A-1/z/ACC']);
    expect(on('ACC', '2020-11-03')).toEqual([]);
  });

  it('means those of a round at that forum', () => {
    expect(ofRound('MCC', 'A', 1)).toEqual(['A-1/s/MCC']);
    expect(ofRound('MCC', 'B', 1)).toEqual(['A-2/s/MCC']);
    expect(ofRound('ACC', 'B', 1)).toEqual([]);
  });
});

describe('the notes for an agenda', () => {
  const [moved, , last] = schedule.all.filter(({ forum }) => forum.id === 'MCC');

  it('go with the meeting that they name', () => {
    expect(notesFor(moved!, schedule).map(({ announcements }) => announcements)).toEqual([['x']]);
    expect(notesFor(last!, schedule).map(({ announcements }) => announcements)).toEqual([['y']]);
  });

  it('say who get a copy beside those of the forum, each once and as far as they exist then', () => {
    expect(copiesOf(moved!, schedule)).toEqual(['SG', 'de griffier', 'VWS', 'T', 'BZK']);
    expect(copiesOf(last!, schedule)).toEqual(['SG', 'de griffier', 'DG']);
  });
});

it('a moment has its own day, or that on which the meeting that it names stands now', () => {
  const meeting = { by: 'date', forum: 'MCC', day: day('2020-11-03'), time: null } as const;
  expect(dayNow({ day: 7 }, schedule.meant)).toBe(7);
  expect(dayNow({ meeting }, schedule.meant)).toBe(day('2020-11-09'));
  expect(dayNow({ meeting: { ...meeting, day: day('2020-11-04') } }, schedule.meant)).toBeUndefined();
  expect(dayNow({ vague: 'na de zomer' }, schedule.meant)).toBeUndefined();
});
