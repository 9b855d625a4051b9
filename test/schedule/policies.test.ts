import { describe, expect, it } from 'vitest';
import { lines } from '../support/yaml.ts';

const weekly = ({ forum = '', step = '', cycle = '', day = 'vrijdag', more = '' }) => `
fora: { MCC: { ${forum} } }
cycles: { A: { every: 1 week, from: 2020-12-14, ${cycle} steps: { s: { week: 1, day: ${day}, forum: MCC, ${step} } } } }
${more}
`;
const dates = (yaml: string, from = '2020-12-14', until = '2021-01-17') =>
  lines(yaml, from, until).map((text) => text.slice(0, 10));

describe('a meeting on a public holiday', () => {
  // Fridays: 18 Dec, 25 Dec (Eerste Kerstdag), 1 Jan (Nieuwjaarsdag), 8 and 15 Jan.
  it.each([
    ['stays when nobody says anything', {}, ['2020-12-18', '2020-12-25', '2021-01-01', '2021-01-08', '2021-01-15']],
    ['is left out', { forum: 'holiday: overslaan' }, ['2020-12-18', '2021-01-08', '2021-01-15']],
    [
      'goes to the working day before: Thursday',
      { forum: 'holiday: before' },
      ['2020-12-18', '2020-12-24', '2020-12-31', '2021-01-08', '2021-01-15'],
    ],
    [
      'goes to the working day after: over Second Christmas Day and the weekend to Monday',
      { forum: 'holiday: werkdag erna' },
      ['2020-12-18', '2020-12-28', '2021-01-04', '2021-01-08', '2021-01-15'],
    ],
    [
      'follows its step before its forum',
      { forum: 'holiday: overslaan', step: 'holiday: keep' },
      ['2020-12-18', '2020-12-25', '2021-01-01', '2021-01-08', '2021-01-15'],
    ],
    [
      'follows its cycle when step and forum are silent',
      { cycle: 'holiday: skip,' },
      ['2020-12-18', '2021-01-08', '2021-01-15'],
    ],
  ])('%s', (_, said, expected) => expect(dates(weekly(said))).toEqual(expected));

  it('also avoids own closed days, and then the next one too', () => {
    const more = 'calendar: { closed: [{ name: Blokdag, on: 2020-12-24 }, { name: Brug, on: 2020-12-28 }] }';
    expect(dates(weekly({ forum: 'holiday: before', more }), '2020-12-21', '2020-12-27')).toEqual(['2020-12-23']);
    expect(dates(weekly({ forum: 'holiday: after', more }), '2020-12-21', '2021-01-03')).toEqual(['2020-12-29']);
  });

  it('has no holiday where none hold or where the workspace works', () => {
    expect(dates(weekly({ forum: 'holiday: skip', more: 'calendar: { holidays: none }' }))).toHaveLength(5);
    const more = 'calendar: { work-on: [Nieuwjaarsdag] }';
    expect(dates(weekly({ forum: 'holiday: skip', more }))).toContain('2021-01-01');
  });
});

describe('a meeting in a recess', () => {
  const more = 'calendar: { periods: [{ name: Kerstreces, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }] }';
  const all = ['2020-12-15', '2020-12-22', '2020-12-29', '2021-01-05', '2021-01-12'];
  const tuesdays = (said: object) => dates(weekly({ day: 'dinsdag', more, ...said }));

  it.each([
    ['stays when nobody says anything', {}, all],
    [
      'is left out and the cycle goes on in step',
      { cycle: 'recess: { skip: Kamerreces },' },
      ['2020-12-15', '2021-01-12'],
    ],
    ['goes by name before kind', { forum: 'recess: { skip: Kamerreces, keep: Kerstreces }' }, all],
    [
      'follows its step before its cycle',
      { cycle: 'recess: { skip: Kamerreces },', step: 'recess: { keep: Kerstreces }' },
      all,
    ],
    [
      'goes to the working day before the recess',
      { forum: 'recess: { before: Kerstreces }' },
      ['2020-12-15', '2020-12-17', '2021-01-12'],
    ],
  ])('%s', (_, said, expected) => expect([...new Set(tuesdays(said))]).toEqual(expected));

  it('goes back over a recess of months, also when only the days before it are asked for', () => {
    // The round begins on Wednesday 1 September, in a recess since Saturday 3 July.
    const yaml = `
calendar: { periods: [{ name: Zomerreces, from: 2021-07-03, until: 2021-09-05 }] }
fora: { MCC: { recess: { before: Zomerreces } } }
cycles: { A: { every: 1 maand, from: 2021-09-01, rounds: 1, steps: { s: { day: 1, forum: MCC } } } }
`;
    expect(dates(yaml, '2021-06-28', '2021-07-04')).toEqual(['2021-07-02']);
  });
});
