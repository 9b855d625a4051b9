import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoClock } from '../../../src/calendar/clock.ts';
import { type Day, day, isoDay, mondayOf } from '../../../src/calendar/day.ts';
import { calendar, factLine, heldBy, imported, section } from './build.ts';

// A meeting as Outlook writes it: a rule, times that are left out, and times that were moved. In Amsterdam, over New Year,
// week 53 of 2020 and both changes of summer time.

const clock = fc.integer({ min: 7 * 4, max: 21 * 4 }).map((quarter) => quarter * 15);

const exception = fc.record({
  kind: fc.constantFrom('out', 'cancelled', 'moved'),
  days: fc.integer({ min: -3, max: 3 }),
  time: clock,
});

const series = fc.record({
  every: fc.integer({ min: 1, max: 4 }),
  first: fc.integer({ min: day('2020-09-01'), max: day('2021-11-30') }),
  count: fc.integer({ min: 8, max: 40 }),
  start: clock,
  exceptions: fc.dictionary(fc.integer({ min: 1, max: 39 }).map(String), exception, { maxKeys: 4 }),
});

const local = (on: Day, time: number) => `${isoDay(on).replaceAll('-', '')}T${isoClock(time).replace(':', '')}00`;

/** The event of a series with its exceptions, and the meetings that it means. */
function written({ every, first, count, start, exceptions }: typeof series extends fc.Arbitrary<infer S> ? S : never) {
  const said = Object.entries(exceptions)
    .map(([turn, exception]) => ({ on: first + Number(turn) * every * 7, turn: Number(turn), ...exception }))
    .filter(({ turn }) => turn < count);
  const gone = new Set(said.map(({ on }) => on));
  const days = Array.from({ length: count }, (_, turn) => first + turn * every * 7).filter((on) => !gone.has(on));
  const out = said
    .filter(({ kind }) => kind === 'out')
    .map(({ on }) => `EXDATE;TZID=Europe/Amsterdam:${local(on, start)}`);
  const event = (on: Day, time: number, ...more: string[]) =>
    [
      'UID:reeks@test',
      'SUMMARY:Stuurgroep',
      `DTSTART;TZID=Europe/Amsterdam:${local(on, time)}`,
      `DTEND;TZID=Europe/Amsterdam:${local(on, time + 90)}`,
      ...more,
    ].join('\n');
  const replaced = said
    .filter(({ kind }) => kind !== 'out')
    .map(({ on, kind, days: by, time }) => {
      const recurrence = `RECURRENCE-ID;TZID=Europe/Amsterdam:${local(on, start)}`;
      return kind === 'moved' ? event(on + by, time, recurrence) : event(on, start, recurrence, 'STATUS:CANCELLED');
    });
  const moved = said.filter(({ kind }) => kind === 'moved').map(({ on, days: by, time }) => ({ on: on + by, time }));
  const facts = [...days.map((on) => ({ on, time: start })), ...moved];
  const lines = facts.map(({ on, time }) =>
    factLine({ day: on, start: time, forum: 'Stuurgroep', length: 90, place: '', phase: '' }),
  );
  const rule = `RRULE:FREQ=WEEKLY;INTERVAL=${every};COUNT=${count}`;
  return { ics: calendar(event(first, start, rule, ...out), ...replaced), lines, said, days };
}

it('takes a series with what was left out and moved for a cycle with changes', () => {
  fc.assert(
    fc.property(series, (given) => {
      const { ics, lines } = written(given);
      const made = imported(ics);
      expect(heldBy(made)).toEqual([...new Set(lines)].sort());
    }),
    { numRuns: 60 },
  );
});

it('finds the rhythm whatever was left out, as long as most of it is there', () => {
  fc.assert(
    fc.property(series, (given) => {
      // At both ends nothing is known to be missing.
      const exceptions = Object.fromEntries(
        Object.entries(given.exceptions).filter(([turn]) => Number(turn) > 4 && Number(turn) < given.count - 4),
      );
      const { ics, said } = written({ ...given, exceptions });
      const made = imported(ics);
      const cycles = section(made, 'cycles');
      expect(cycles.filter((line) => /^ {4}every:/.test(line))).toEqual([
        `    every: ${given.every} ${given.every === 1 ? 'week' : 'weken'}`,
      ]);
      expect(cycles).toContain(`    from: ${isoDay(mondayOf(given.first))}`);
      expect(cycles.filter((line) => line.includes('forum: Stuurgroep'))).toHaveLength(1);
      // Every exception is a change of its own: what was left out is no more, and what was moved is still the meeting.
      const changes = section(made, 'changes').filter((line) => /^ {2}- /.test(line));
      expect(changes.length).toBeLessThanOrEqual(said.length * 2);
    }),
    { numRuns: 60 },
  );
});
