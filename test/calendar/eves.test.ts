import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { eveOn } from '../../src/calendar/eves.ts';
import { workingCalendar } from '../../src/calendar/working-days.ts';

it.each([
  ['2020-12-24', { nl: 'kerstavond', en: 'Christmas Eve' }],
  ['2020-12-31', { nl: 'oudejaarsdag', en: "New Year's Eve" }],
  ['2020-12-30', undefined],
  ['2020-11-24', undefined],
  ['2020-10-31', undefined],
])('%s is an eve, or none', (text, name) => {
  expect(eveOn(day(text), workingCalendar({ holidays: 'nl', workOn: [], closed: [] }))).toEqual(name);
});
