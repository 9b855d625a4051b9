import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { runs } from '../../support/runs.ts';
import { calendar, heldBy, imported, yamlOf } from './build.ts';

const NASTY = [
  ...['__proto__', '<<', 'constructor', 'toString', 'null', '~', 'yes', '14:00', '2021-01-05', '2021-01-05 10:00'],
  ...['{ fora: [', '- a: b', '# commentaar', '&anker', '*alias', '!!js/function x', '"', "'", '\\', '`', '%TAG', '@x'],
  ...[
    'a: b: c',
    'A',
    'a',
    'A2',
    'A  b',
    'a B',
    ' ',
    '',
    ':',
    ': x',
    'x:',
    'x :',
    '-',
    ' - ',
    'x - ',
    '| x',
    '> x',
    '? x',
  ],
  ...[
    'GEANNULEERD:',
    'FW: FW: FW:',
    'Overige afspraken',
    'Zonder titel',
    'MCC A3',
    'é\u0301',
    '\u202Eomgekeerd',
    '😷'.repeat(90),
  ],
  ...[
    'x'.repeat(300),
    'x'.repeat(199),
    `${'x'.repeat(89)}😷 staart`,
    '\u00a0vast',
    '\ufeffmerk',
    'tab\tin',
    '=1+1',
    '[x](y)',
  ],
];

const title = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({
    unit: fc.oneof(fc.constantFrom(...':-,{}[]#&*!|>"\'%@` \t\u0007'), fc.string({ unit: 'binary', maxLength: 1 })),
  }),
);

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/[\r\n]+/g, '\\n');

it('makes definitions without a fault of titles and places of any kind', () => {
  const events = fc.array(
    fc.record({
      title,
      place: title,
      day: fc.integer({ min: 18_600, max: 18_680 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minutes: fc.integer({ min: 0, max: 20_000 }),
      rule: fc.constantFrom(
        '',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'RRULE:FREQ=WEEKLY;INTERVAL=2',
        'RRULE:FREQ=DAILY;COUNT=9',
      ),
      status: fc.constantFrom('', 'STATUS:CANCELLED'),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(events, (given) => {
      const made = imported(
        calendar(
          ...given.map(({ title: summary, place, day, hour, minutes, rule, status }) =>
            [
              `SUMMARY:${escaped(summary)}`,
              `LOCATION:${escaped(place)}`,
              `DTSTART:${isoDay(day).replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000Z`,
              `DURATION:PT${minutes}M`,
              rule,
              status,
            ]
              .filter(Boolean)
              .join('\n'),
          ),
        ),
        { today: '2021-01-01' },
      );
      // It throws on any finding, and on a change that finds no meeting.
      if (made.texts.length > 0) expect(heldBy(made).length).toBeGreaterThan(0);
      expect(made.summary.join('\n')).not.toContain('niet in definities te zeggen');
    }),
    { numRuns: runs(80) },
  );
});

it('brings hundreds of unrelated appointments under one name, with their titles', () => {
  const private_ = Array.from({ length: 300 }, (_, at) => {
    const on = isoDay(18_600 + at).replaceAll('-', '');
    return `SUMMARY:Afspraak ${at}\nDTSTART:${on}T090000Z\nDTEND:${on}T100000Z`;
  });
  const made = imported(calendar(...private_));
  expect(yamlOf(made)).toContain('phase: Afspraak 299');
  const held = heldBy(made);
  expect(held).toHaveLength(300);
  expect(held.every((line) => line.includes(' Overige afspraken ('))).toBe(true);
});

it('takes over as much of a huge calendar as definitions can hold, and says what it left out', () => {
  const many = Array.from({ length: 5000 }, (_, at) => {
    const on = isoDay(18_600 + (at % 700)).replaceAll('-', '');
    const hour = String(at % 24).padStart(2, '0');
    return `SUMMARY:${'Een lange titel van een afspraak '.repeat(5)}${at}\nDTSTART:${on}T${hour}0000Z\nDURATION:PT1H`;
  });
  const made = imported(calendar(...many));
  const held = heldBy(made).length;
  expect(held).toBeGreaterThan(2000);
  const told = /meer dan er in de definities past: (\d+)/.exec(made.summary.join('\n'))?.[1] ?? '0';
  expect(held + Number(told)).toBe(5000);
});
