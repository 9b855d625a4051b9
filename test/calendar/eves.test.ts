import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { eveOn } from '../../src/calendar/eves.ts';
import { workingCalendar } from '../../src/calendar/working-days.ts';

it.each([
  ['2020-12-24', { nl: '24 december (dag voor Kerst)', en: 'Christmas Eve' }],
  ['2020-12-31', { nl: 'oudejaarsdag', en: "New Year's Eve" }],
  ['2020-12-30', undefined],
  ['2020-11-24', undefined],
  ['2020-10-31', undefined],
])('%s is an eve, or none', (text, name) => {
  expect(eveOn(day(text), workingCalendar({ holidays: 'nl', workOn: [], closed: [] }))).toEqual(name);
});

it('is none where the feast after it is not kept, or the day itself is free', () => {
  const eve = (holidays: 'nl' | 'none', workOn: string[], from: string, until: string) => {
    const closed = [{ name: 'dicht', from: day(from), until: day(until) }];
    return eveOn(day('2020-12-24'), workingCalendar({ holidays, workOn, closed }))?.nl;
  };
  expect(eve('none', [], '2020-07-01', '2020-07-01')).toBeUndefined();
  expect(eve('nl', ['Eerste Kerstdag'], '2020-07-01', '2020-07-01')).toBeUndefined();
  expect(eve('nl', [], '2020-12-24', '2020-12-24')).toBeUndefined();
  expect(eve('none', [], '2020-12-25', '2020-12-25')).toBe('24 december (dag voor Kerst)');
});
