import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { meetingsOf, meetingsOn } from '../../src/remedies/meetings-of.ts';
import { scheduleOf } from '../support/yaml.ts';

/** On Monday the ACC, DOC and MCC, and on Wednesday the DOC, for two weeks from 2 November 2020. */
const schedule = scheduleOf(
  `
fora: { ACC: { time: "9:00" }, DOC: { time: "10:00" }, MCC: { time: "11:00" } }
cycles: { W: { every: 1 week, from: 2020-11-02, rounds: 2, steps: { ma: { day: ma, forum: [ACC, DOC, MCC] }, wo: { day: wo, forum: DOC } } } }
changes: [{ cancel: ACC 2020-11-09 }]
`,
  '2020-11-01',
  '2020-11-30',
);
const fora = (date: string, ...who: string[]) =>
  meetingsOf({ who } as unknown as Finding, day(date), schedule).map(({ forum }) => forum.id);

it('the meetings of a finding are those of its fora on the day, the one that it names first first', () => {
  expect(fora('2020-11-02', 'MCC', 'minister VWS', 'ACC')).toEqual(['MCC', 'ACC']);
  expect(fora('2020-11-04', 'MCC', 'DOC')).toEqual(['DOC']);
});

it('the meetings of a finding go on', () => expect(fora('2020-11-09', 'ACC', 'DOC')).toEqual(['DOC']));

it.each([
  ['2020-11-01', 0],
  ['2020-11-02', 3],
  ['2020-11-03', 0],
  ['2020-11-04', 1],
  ['2020-11-09', 3],
  ['2020-11-11', 1],
  ['2020-11-12', 0],
])('the meetings on %s are %s, cancelled ones too', (date, count) => {
  const found = meetingsOn(day(date), schedule.all);
  expect(found).toHaveLength(count);
  expect(found).toEqual(schedule.all.filter((meeting) => meeting.day === day(date)));
});
