import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, FIRST_DAY } from '../../../src/calendar/day.ts';
import { offsetAt } from '../../../src/calendar/zone.ts';
import type { Meeting } from '../../../src/schedule/schedule.ts';
import { runs } from '../../support/runs.ts';
import { block, calendar, cancelled, cycle, forum, item, meeting, moved, schedule, workspace } from '../build.ts';
import { expectedLine, expectedText } from '../hostile.ts';
import { readWithIcalJs } from '../readers.ts';

const ZONES = [
  ...['Europe/Amsterdam', 'UTC', 'Europe/Dublin', 'Europe/Istanbul', 'America/New_York', 'America/Sao_Paulo'],
  ...['America/St_Johns', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza', 'Asia/Kolkata', 'Asia/Tehran'],
  ...['Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Apia', 'America/Santiago'],
];

const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'\\;,:"\r\n\t \u0000😷é'), fc.string({ unit: 'binary', maxLength: 1 })),
});

/** Days near the changes of the clocks in spring and autumn, and any others. */
const days = fc.oneof(
  fc.integer({ min: FIRST_DAY, max: day('2045-12-31') }),
  fc
    .tuple(fc.integer({ min: 1990, max: 2045 }), fc.constantFrom('03-25', '10-25'), fc.integer({ min: 0, max: 7 }))
    .map(([year, date, more]) => day(`${year}-${date}`) + more),
);

const meetings: fc.Arbitrary<Meeting[]> = fc.uniqueArray(
  fc
    .record({
      ...{ id: text, forum: text, location: text, phase: text, title: text, day: days },
      ...{ start: fc.option(fc.integer({ min: 0, max: 1439 })), length: fc.integer({ min: 1, max: 3000 }) },
      status: fc.constantFrom('planned', 'moved', 'cancelled', 'extra'),
    })
    .map(({ forum: name, phase, title, ...more }) =>
      meeting({
        ...{ ...more, forum: forum('F', { name }), blocks: [block(cycle('A'), 1, phase)], items: [item(title)] },
        history:
          more.status === 'cancelled'
            ? [cancelled()]
            : more.status === 'moved'
              ? [moved({ day: more.day - 1, start: 60 })]
              : [],
      }),
    ),
  { selector: ({ id }) => id.normalize('NFC'), minLength: 1, maxLength: 8 },
);

it('gives back every meeting, at its instant and with its texts, and the same text twice', () => {
  fc.assert(
    fc.property(meetings, fc.constantFrom(...ZONES), (given, zone) => {
      const write = () => calendar(schedule(given, { workspace: workspace(zone) }))!;
      const written = write();
      expect(write()).toBe(written);
      const read = readWithIcalJs(written);
      expect(new Set(read.map(({ uid }) => uid)).size).toBe(given.length);
      const facts = (all: { start: string; end: string; location: string }[]) =>
        all.map(({ start, end, location }) => `${start} ${end} ${location}`).sort();
      expect(facts(read)).toEqual(facts(given.map((one) => expected(one, zone))));
      const descriptions = read.map(({ description }) => description);
      for (const { items } of given)
        expect(descriptions.some((found) => found.includes(`- ${expectedText(items[0]!.title)}`))).toBe(true);
    }),
    { numRuns: runs(150) },
  );
});

function expected({ day: on, start, length, location }: Meeting, zone: string) {
  const place = expectedLine(location);
  const date = (value: number) => new Date(value * 86_400_000).toISOString().slice(0, 10);
  if (start === null) return { start: date(on), end: date(on + 1), location: place };
  if (start === 0 && length % 1440 === 0) return { start: date(on), end: date(on + length / 1440), location: place };
  const begins = on * 1440 + start - offsetAt(on, start, zone);
  const time = (value: number) => `${new Date(value * 60_000).toISOString().slice(0, 19)}Z`;
  return { start: time(begins), end: time(begins + length), location: place };
}
