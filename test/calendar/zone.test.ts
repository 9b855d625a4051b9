import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import {
  clockAfter,
  endOfDay,
  isZone,
  knowZoneDays,
  momentAt,
  offsetAt,
  rfc3339,
  rfc3339At,
  wallClock,
  zoneDays,
} from '../../src/calendar/zone.ts';

const AMSTERDAM = 'Europe/Amsterdam';

/** Minutes after midnight. */
function at(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours! * 60 + minutes!;
}

describe('wall-clock time in Amsterdam', () => {
  it.each([
    ['2020-11-03', '14:00', '2020-11-03T14:00:00+01:00'],
    ['2020-07-03', '14:00', '2020-07-03T14:00:00+02:00'],
    // A Catshuis on Sunday stays at 14.00 on the days when the clock changes.
    ['2020-10-18', '14:00', '2020-10-18T14:00:00+02:00'],
    ['2020-10-25', '14:00', '2020-10-25T14:00:00+01:00'],
    ['2021-03-28', '14:00', '2021-03-28T14:00:00+02:00'],
    ['2020-10-24', '23:59', '2020-10-24T23:59:00+02:00'],
    ['2020-10-25', '01:59', '2020-10-25T01:59:00+02:00'],
    ['2020-10-25', '03:00', '2020-10-25T03:00:00+01:00'],
    ['2021-03-28', '01:59', '2021-03-28T01:59:00+01:00'],
    ['2021-03-28', '03:00', '2021-03-28T03:00:00+02:00'],
    ['1990-06-01', '09:00', '1990-06-01T09:00:00+02:00'],
    ['2100-12-31', '09:00', '2100-12-31T09:00:00+01:00'],
  ])('%s %s is %s', (text, clock, expected) => {
    expect(rfc3339(day(text), at(clock), AMSTERDAM)).toBe(expected);
    expect(wallClock(day(text), at(clock), AMSTERDAM)).toBe('once');
  });

  it.each(['02:00', '02:30', '02:59'])('occurs twice on 25 October 2020 at %s: the first one counts', (clock) => {
    expect(wallClock(day('2020-10-25'), at(clock), AMSTERDAM)).toBe('twice');
    expect(offsetAt(day('2020-10-25'), at(clock), AMSTERDAM)).toBe(120);
  });

  it.each(['02:00', '02:30', '02:59'])('is skipped on 28 March 2021 at %s: the old offset counts', (clock) => {
    expect(wallClock(day('2021-03-28'), at(clock), AMSTERDAM)).toBe('skipped');
    expect(offsetAt(day('2021-03-28'), at(clock), AMSTERDAM)).toBe(60);
  });

  it('goes on after midnight', () => {
    expect(rfc3339(day('2020-10-24'), 1440 + 60, AMSTERDAM)).toBe('2020-10-25T01:00:00+02:00');
    expect(rfc3339(day('2020-12-31'), 1440, AMSTERDAM)).toBe('2021-01-01T00:00:00+01:00');
    expect(wallClock(day('2021-03-27'), 1440 + 150, AMSTERDAM)).toBe('skipped');
    expect(offsetAt(day('2020-10-24'), 1440 + 240, AMSTERDAM)).toBe(60);
  });
});

describe('wall-clock time elsewhere', () => {
  it.each([
    ['UTC', '2020-11-03', '14:00', '2020-11-03T14:00:00+00:00', 'once'],
    ['Asia/Kolkata', '2020-11-03', '14:00', '2020-11-03T14:00:00+05:30', 'once'],
    ['America/New_York', '2020-11-01', '01:30', '2020-11-01T01:30:00-04:00', 'twice'],
    ['America/New_York', '2021-03-14', '02:30', '2021-03-14T02:30:00-05:00', 'skipped'],
    // Half an hour only.
    ['Australia/Lord_Howe', '2021-04-04', '01:45', '2021-04-04T01:45:00+11:00', 'twice'],
    ['Australia/Lord_Howe', '2020-10-04', '02:15', '2020-10-04T02:15:00+10:30', 'skipped'],
    ['Australia/Lord_Howe', '2020-10-04', '02:30', '2020-10-04T02:30:00+11:00', 'once'],
    // At midnight.
    ['America/Sao_Paulo', '2018-11-04', '00:30', '2018-11-04T00:30:00-03:00', 'skipped'],
    ['America/Sao_Paulo', '2018-02-17', '23:30', '2018-02-17T23:30:00-02:00', 'twice'],
    // Samoa went over the date line and had no 30 December in 2011.
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T12:00:00-10:00', 'skipped'],
    ['Pacific/Apia', '2011-12-29', '23:59', '2011-12-29T23:59:00-10:00', 'once'],
    ['Pacific/Apia', '2011-12-31', '00:00', '2011-12-31T00:00:00+14:00', 'once'],
    ['America/St_Johns', '2021-01-15', '12:00', '2021-01-15T12:00:00-03:30', 'once'],
  ])('%s %s %s', (zone, text, clock, expected, shown) => {
    expect(rfc3339(day(text), at(clock), zone)).toBe(expected);
    expect(wallClock(day(text), at(clock), zone)).toBe(shown);
  });
});

/** What the wall clock shows at an instant, by Intl alone: minutes as if it were UTC. */
function shownBy(format: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(
    format.formatToParts(instant * 60_000).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!) / 60_000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}

describe('against Intl', () => {
  const formats = new Map(
    [
      AMSTERDAM,
      'America/St_Johns',
      'Africa/Casablanca',
      'Asia/Gaza',
      'Antarctica/Troll',
      'Pacific/Chatham',
      'Asia/Tehran',
    ]
      .concat([
        'Europe/Dublin',
        'Pacific/Apia',
        'America/Caracas',
        'Asia/Pyongyang',
        'Australia/Lord_Howe',
        'Africa/Cairo',
      ])
      .concat(['America/Santiago', 'Pacific/Kiritimati', 'Etc/GMT+12'])
      .map((zone) => [zone, formatOf(zone)]),
  );

  function agree(zone: string, instant: number): void {
    const local = shownBy(formats.get(zone)!, instant);
    const [date, clock] = [Math.floor(local / 1440), ((local % 1440) + 1440) % 1440];
    const offset = offsetAt(date, clock, zone);
    const shown = wallClock(date, clock, zone);
    const where = `${zone} ${isoDay(date)} ${clock}`;
    expect(shown, where).not.toBe('skipped');
    // The first of two occurrences lies earlier, so its offset is the larger one.
    if (shown === 'twice') expect(offset, where).toBeGreaterThanOrEqual(local - instant);
    else expect(offset, where).toBe(local - instant);
    expect(shownBy(formats.get(zone)!, local - offset), where).toBe(local);
  }

  it('agrees at any instant in many zones', () => {
    const instants = fc.integer({ min: day('1990-01-02') * 1440, max: day('2100-12-30') * 1440 });
    fc.assert(fc.property(fc.constantFrom(...formats.keys()), instants, agree), { numRuns: 1000 });
  });

  it('agrees around every change of the clock in these years', () => {
    for (const [zone, format] of formats) {
      for (let date = day('2010-01-01'); date < day('2013-01-01'); date++) {
        const [before, after] = [date * 1440, (date + 1) * 1440];
        if (shownBy(format, after) - shownBy(format, before) === 1440) continue;
        for (let instant = before - 120; instant < after + 120; instant += 30) agree(zone, instant);
      }
    }
  });
});

describe('the wall clock at an instant', () => {
  const instant = (iso: string) => Date.parse(iso) / 60_000;

  it('is that of the zone, on the day that it is there', () => {
    expect(momentAt(instant('2020-10-30T23:30:00Z'), AMSTERDAM)).toEqual({ day: day('2020-10-31'), clock: at('0:30') });
    expect(momentAt(instant('2020-10-30T23:30:00Z'), 'America/New_York')).toEqual({
      day: day('2020-10-30'),
      clock: at('19:30'),
    });
    // Both times that the clock shows 2.30 on the night on which summer time ends.
    for (const hour of ['00', '01'])
      expect(momentAt(instant(`2020-10-25T${hour}:30:00Z`), AMSTERDAM)).toEqual({
        day: day('2020-10-25'),
        clock: at('2:30'),
      });
  });

  it('ends a day a minute before the next', () => {
    expect(endOfDay(day('2020-10-25'), AMSTERDAM)).toBe(instant('2020-10-25T22:59:00Z'));
    expect(endOfDay(day('2021-03-28'), AMSTERDAM)).toBe(instant('2021-03-28T21:59:00Z'));
    const zones = fc.constantFrom(AMSTERDAM, 'UTC', 'Pacific/Auckland', 'Asia/Kolkata', 'America/New_York');
    fc.assert(
      fc.property(fc.integer({ min: day('1990-01-01'), max: day('2100-12-31') }), zones, (date, zone) => {
        const end = endOfDay(date, zone);
        expect(momentAt(end, zone)).toEqual({ day: date, clock: at('23:59') });
        expect(momentAt(end + 1, zone)).toEqual({ day: date + 1, clock: 0 });
      }),
    );
  });
});

describe('some minutes after a time on the wall clock', () => {
  it.each([
    ['an ordinary evening', '2020-11-03', '23:00', 300, '28:00'],
    ['the night in which summer time begins', '2021-03-27', '23:00', 300, '29:00'],
    ['the night in which it ends', '2021-10-30', '23:00', 300, '27:00'],
    ['the first of two half past twos', '2021-10-30', '23:00', 210, '26:30'],
    ['the second', '2021-10-30', '23:00', 270, '26:30'],
    ['a day that has 23 hours', '2021-03-28', '00:00', 1440, '25:00'],
    ['a day that has 25', '2021-10-31', '00:00', 1440, '23:00'],
    ['before the change', '2021-03-28', '00:30', 60, '01:30'],
    ['a time that is skipped', '2021-03-28', '02:30', 60, '04:30'],
  ])('%s', (_, date, clock, minutes, expected) => {
    expect(clockAfter(day(date), at(clock), minutes, AMSTERDAM)).toBe(at(expected));
  });

  it('is the wall clock that Intl shows at that instant, around every change of the clock', () => {
    for (const zone of [AMSTERDAM, 'America/St_Johns', 'Australia/Lord_Howe', 'Antarctica/Troll']) {
      const format = formatOf(zone);
      for (let date = day('2020-10-01'); date < day('2021-11-30'); date++)
        for (const minutes of [60, 330, 1440, 3000]) {
          const begin = date * 1440 + 1380 - offsetAt(date, 1380, zone);
          const expected = shownBy(format, begin + minutes) - date * 1440;
          expect(clockAfter(date, 1380, minutes, zone), `${zone} ${isoDay(date)} ${minutes}`).toBe(expected);
        }
    }
  });
});

describe('an instant in full', () => {
  const instant = (iso: string) => Date.parse(iso) / 60_000;

  it('tells the first of two times from the second', () => {
    expect(rfc3339At(instant('2021-10-31T00:30:00Z'), AMSTERDAM)).toBe('2021-10-31T02:30:00+02:00');
    expect(rfc3339At(instant('2021-10-31T01:30:00Z'), AMSTERDAM)).toBe('2021-10-31T02:30:00+01:00');
  });

  it('is the same instant, whatever the zone', () => {
    const zones = fc.constantFrom(AMSTERDAM, 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC');
    const instants = fc.integer({ min: day('1990-01-02') * 1440, max: day('2100-12-30') * 1440 });
    fc.assert(
      fc.property(instants, zones, (moment, zone) => {
        expect(instant(rfc3339At(moment, zone))).toBe(moment);
      }),
    );
  });
});

describe('what the zone database says of many days', () => {
  it('is the offset at each midnight in UTC, and when it changes in between', () => {
    // Summer time begins on 28 March 2021 at 1:00 in UTC.
    const change = day('2021-03-28') * 1440 + 60;
    expect(zoneDays(day('2021-03-27'), 4, AMSTERDAM)).toEqual({
      first: day('2021-03-27'),
      midnights: [60, 60, 120, 120],
      changes: [change],
    });
  });

  it('need not be asked again where it is known', () => {
    // Days of which no other test asks, with what no database says.
    const change = day('1801-06-04') * 1440 + 600;
    knowZoneDays({ first: day('1801-06-01'), midnights: [7, 7, 7, 7, 8, 8], changes: [change] }, AMSTERDAM);
    expect(offsetAt(day('1801-06-02'), at('12:00'), AMSTERDAM)).toBe(7);
    expect(momentAt(day('1801-06-05') * 1440, AMSTERDAM)).toEqual({ day: day('1801-06-05'), clock: 8 });
    expect(momentAt(change - 1, AMSTERDAM)).toEqual({ day: day('1801-06-04'), clock: 606 });
    expect(momentAt(change, AMSTERDAM)).toEqual({ day: day('1801-06-04'), clock: 608 });
  });
});

describe('the name of a zone', () => {
  it.each([AMSTERDAM, 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Etc/GMT+5', 'America/Port-au-Prince', 'Europe/Kyiv'])(
    '%s is one',
    (name) => expect(isZone(name)).toBe(true),
  );

  it.each([
    '',
    'europe/amsterdam',
    'EUROPE/AMSTERDAM',
    'Amsterdam',
    '+01:00',
    'W. Europe Standard Time',
    'Etc/GMT+99',
    'Foo+01',
    'constructor',
  ])('"%s" is none', (name) => expect(isZone(name)).toBe(false));

  it('is every name that the machine knows', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isZone(name))).toEqual([]);
  });
});
