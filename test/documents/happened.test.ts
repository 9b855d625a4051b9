import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { goneTo, happened } from '../../src/documents/happened.ts';
import type { Meeting } from '../../src/schedule/schedule.ts';
import { changed, forumOf, meetingOf } from '../support/handmade.ts';
import { scheduleOf } from '../support/yaml.ts';

const mcc = forumOf('MCC');
const at = (parts: Partial<Meeting>) => meetingOf(mcc, '2021-01-12 14:00', parts);

it.each<[string, Partial<Meeting>, string[], string[]]>([
  ['as planned', {}, [], []],
  ['cancelled without a reason', { status: 'cancelled' }, ['Afgelast'], ['Cancelled']],
  [
    'cancelled after it was moved',
    {
      status: 'cancelled',
      was: { day: day('2021-01-11'), start: 660 },
      history: [changed('move', 'debat'), changed('cancel', 'sneeuw')],
    },
    ['Verplaatst van ma 11 jan 11.00 uur: debat', 'Afgelast: sneeuw'],
    ['Moved from Mon 11 Jan 11:00: debat', 'Cancelled: sneeuw'],
  ],
  [
    'moved twice: the last reason counts',
    {
      status: 'moved',
      was: { day: day('2021-01-08'), start: null },
      history: [changed('move', 'eerst'), changed('move', 'later')],
    },
    ['Verplaatst van vr 8 jan: later'],
    ['Moved from Fri 8 Jan: later'],
  ],
  [
    'moved on the same day',
    { status: 'moved', was: { day: day('2021-01-12'), start: 570 } },
    ['Verplaatst van 9.30 uur'],
    ['Moved from 09:30'],
  ],
  [
    'only elsewhere',
    { status: 'moved', was: { day: day('2021-01-12'), start: 840 }, history: [changed('move', 'digitaal')] },
    ['Gewijzigd: digitaal'],
    ['Changed: digitaal'],
  ],
  ['put in between', { status: 'extra', history: [changed('add', '')] }, ['Ingelast'], ['Extra meeting']],
  [
    'moved by a holiday',
    {
      history: [
        {
          what: 'holiday',
          policy: 'after',
          from: day('2021-04-05'),
          to: day('2021-04-06'),
          name: { nl: 'tweede paasdag', en: 'Easter Monday' },
          place: null,
        },
      ],
    },
    ['Verplaatst van ma 5 apr vanwege tweede paasdag'],
    ['Moved from Mon 5 Apr because of Easter Monday'],
  ],
])('a meeting %s', (_, parts, dutch, english) => {
  expect(happened(at(parts), 'nl')).toEqual(dutch);
  expect(happened(at(parts), 'en')).toEqual(english);
});

it('tells on the former day where a meeting went', () => {
  const moved = at({
    status: 'moved',
    was: { day: day('2021-01-08'), start: 840 },
    history: [changed('move', 'debat')],
  });
  expect(goneTo(moved, 'nl')).toBe('Verplaatst naar di 12 jan 14.00 uur: debat');
  expect(goneTo(moved, 'en')).toBe('Moved to Tue 12 Jan 14:00: debat');
});

it('says once what moved all the blocks of a meeting', () => {
  // Easter Monday of 2021 is 5 April; each cycle of its own would have been at the DB on that day.
  const { meetings } = scheduleOf(
    `
fora: { DB: { time: "10:00", holiday: after } }
cycles:
  A: { every: 1 week, from: 2021-04-05, steps: { a: { day: maandag, forum: DB } } }
  B: { every: 1 week, from: 2021-04-05, steps: { a: { day: maandag, forum: DB } } }
  C: { every: 1 week, from: 2021-04-05, steps: { a: { day: dinsdag, forum: DB } } }
`,
    '2021-04-05',
    '2021-04-11',
  );
  expect(meetings.map((meeting) => [meeting.blocks.length, happened(meeting, 'nl')])).toEqual([
    [3, ['Verplaatst van ma 5 apr vanwege Tweede Paasdag']],
  ]);
  expect(meetings[0]!.history.map(({ what }) => what)).toEqual(['holiday', 'shared', 'shared']);
});
