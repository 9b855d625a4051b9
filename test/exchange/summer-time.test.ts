import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { parseClock } from '../../src/calendar/clock.ts';
import { day, isoDay, weekdayOf } from '../../src/calendar/day.ts';
import type { Meeting } from '../../src/schedule/schedule.ts';
import { has, PYTHON } from '../support/programs.ts';
import { calendar, meeting, schedule } from './build.ts';
import { type ReadEvent, readWithDebian, readWithIcalJs, readWithTsIcs } from './readers.ts';

// Every change of the clocks from 1996, when all of Europe began to change them together, up to 2037: the Saturday, the
// Sunday and the Monday, at hours that exist, are skipped or come twice. The zone database that decides is that of Python,
// which is read and counted apart from ours.

const TIMES = ['00:30', '01:30', '02:30', '03:30', '14:00'];

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: string): number {
  const last = day(`${year}-${month}-31`);
  return last - (weekdayOf(last) % 7);
}

const moments = Array.from({ length: 2037 - 1996 + 1 }, (_, index) => 1996 + index)
  .flatMap((year) => [lastSunday(year, '03'), lastSunday(year, '10')])
  .flatMap((sunday) => [sunday - 1, sunday, sunday + 1])
  .flatMap((on) => TIMES.map((time) => ({ on, time, id: `${isoDay(on)} ${time}` })));

const meetings: Meeting[] = moments.map(({ on, time, id }) => meeting({ id, day: on, start: parseClock(time)! }));
const text = calendar(schedule(meetings))!;

/** A time that is skipped counts on from before the change, and of a time that comes twice the first is meant. */
const ZONEINFO = `
import datetime, sys, zoneinfo
zone, utc = zoneinfo.ZoneInfo("Europe/Amsterdam"), datetime.timezone.utc
for line in sys.stdin:
    local = datetime.datetime.strptime(line.strip(), "%Y-%m-%d %H:%M").replace(tzinfo=zone, fold=0)
    print(local.astimezone(utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
`;

function instants(): string[] | undefined {
  if (!has('zoneinfo')) return undefined;
  const run = spawnSync(PYTHON, ['-c', ZONEINFO], { input: moments.map(({ id }) => id).join('\n'), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim().split('\n');
}

const expected = instants();
const debian = readWithDebian(text);

function later(instant: string): string {
  return new Date(Date.parse(instant) + 120 * 60_000).toISOString().replace('.000', '');
}

/** In which order meetings at one instant come is not the point here. */
function found(events: readonly ReadEvent[]): string[] {
  return events.map(({ start, end }) => `${start} ${end}`).sort();
}

it.runIf(expected)('OUT-16, OUT-20 every hour around every change of the clocks is the instant that it is', () => {
  expect(expected).toHaveLength(1260);
  // By hand: 25 March 2018 at half past two never was, 28 October 2018 at half past two was first in summer time.
  const at = (id: string) => expected![moments.findIndex((moment) => moment.id === id)];
  expect([at('2018-03-25 02:30'), at('2018-10-28 02:30')]).toEqual(['2018-03-25T01:30:00Z', '2018-10-28T00:30:00Z']);
  expect([at('1996-10-27 14:00'), at('2037-03-29 14:00')]).toEqual(['1996-10-27T13:00:00Z', '2037-03-29T12:00:00Z']);
  const wanted = expected!.map((start) => `${start} ${later(start)}`).sort();
  expect(found(readWithIcalJs(text))).toEqual(wanted);
  expect(found(readWithTsIcs(text))).toEqual(wanted);
  for (const reader of ['icalendar', 'vobject', 'libical'] as const)
    if (debian) expect(found(debian[reader]), reader).toEqual(wanted);
});
