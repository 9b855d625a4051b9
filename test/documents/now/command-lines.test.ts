import { expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { commandLines } from '../../../src/documents/now/command-lines.ts';
import type { Lang } from '../../../src/language/language.ts';

function typed(lang: Lang = 'nl', folder = 'cycles') {
  const { way, explain, solve } = commandLines(folder, lang);
  return [
    ...way({ meeting: 'MCC 2020-11-10' }),
    ...way({ meeting: 'MCC 2020-11-10', to: '2020-11-11 09:00' }),
    ...way({ meeting: 'MCC B3', length: '90 min' }),
    ...explain('meeting-on-eve'),
    ...solve(day('2020-11-02'), day('2020-11-15')),
  ].map(({ line }) => line);
}

it('are what one would type', () => {
  expect(typed()).toEqual([
    'cyclus gelast-af "MCC 2020-11-10"',
    'cyclus verplaats "MCC 2020-11-10" --naar "2020-11-11 09:00"',
    'cyclus verplaats "MCC B3" --duur "90 min"',
    'cyclus uitleg meeting-on-eve',
    'cyclus oplossing --van 2020-11-02 --tot 2020-11-15',
  ]);
  expect(typed('en')[0]).toBe('cyclus cancel "MCC 2020-11-10"');
  expect(typed('en').slice(3)).toEqual([
    'cyclus explain meeting-on-eve',
    'cyclus solve --from 2020-11-02 --until 2020-11-15',
  ]);
});

it('name the folder where it is not the usual one', () => {
  expect(typed('nl', 'C:\\Cyclus proef\\jaar')[3]).toBe('cyclus uitleg meeting-on-eve --map "C:\\Cyclus proef\\jaar"');
});

it.each(['a"b', '$(touch x)', '`x`', '%PATH%', 'a;b', 'a|b', 'a&b', 'a\nb', 'a\u202eb', 'a\\', "a'b", 'a!b', ''])(
  'are not there for what a shell might not leave alone: %j',
  (sign) => {
    expect(typed('nl', sign)).toEqual([]);
    expect(commandLines('cycles', 'nl').way({ meeting: `${sign} 2020-11-10`, to: `${sign}` })).toEqual([]);
  },
);
