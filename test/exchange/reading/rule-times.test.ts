import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { readCalendarMoment } from '../../../src/exchange/reading/moments.ts';
import { readRule } from '../../../src/exchange/reading/rule.ts';
import { ruleTimes } from '../../../src/exchange/reading/rule-times.ts';
import { has, PYTHON } from '../../support/programs.ts';
import { runs } from '../../support/runs.ts';

const SCRIPT = fileURLToPath(new URL('../expand_rules.py', import.meta.url));
/** As many as the script gives. */
const MOST = 1000;

const local = (text: string) => readCalendarMoment(text)!.local;

function written(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** The times of a rule until a moment, from the first on unless another moment is said. */
function timesOf(rule: string, start: string, until: string, from = start): string[] {
  const budget = { left: 10_000_000 };
  const times: string[] = [];
  for (const time of ruleTimes(readRule(rule)!, local(start), { from: local(from), until: local(until) }, budget)) {
    times.push(written(time));
    if (times.length === MOST) break;
  }
  return times;
}

describe('the times of a rule', () => {
  // Those of the table and the examples of RFC 5545, 3.3.10 and 3.8.5.3, and what readers get wrong.
  it.each<[rule: string, start: string, times: string[]]>([
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '19970902T090000', ['19970902', '19970912', '19970922']],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '19970805T090000',
      ['19970805', '19970810', '19970819', '19970824'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '19970805T090000',
      ['19970805', '19970817', '19970819', '19970831'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '19970905T090000', ['19970905', '19971003', '19971107']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '19970922T090000', ['19970922', '19971020', '19971117']],
    ['FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3', '19970928T090000', ['19970928', '19971029', '19971128']],
    ['FREQ=MONTHLY;COUNT=3', '20201031T090000', ['20201031', '20201231', '20210131']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '19970904T090000', ['19970904', '19971007', '19971106']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '19970929T090000', ['19970929', '19971030', '19971127']],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15,30;BYSETPOS=-1;COUNT=2', '20201102T100000', ['20201130', '20201230']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '19970902T090000', ['19980213', '19980313', '19981113']],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1;COUNT=2', '20201102T100000', ['20201102', '20201109']],
    ['FREQ=YEARLY;COUNT=3;INTERVAL=3;BYYEARDAY=1,100,200', '19970101T090000', ['19970101', '19970410', '19970719']],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '19970519T090000', ['19970519', '19980518', '19990517']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '19970512T090000', ['19970512', '19980511', '19990517']],
    ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR;COUNT=2', '20200101T090000', ['20210101', '20270101']],
    // 2020 has a week 53, the years after it have 52.
    ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO;COUNT=3', '20201228T090000', ['20201228', '20211227', '20221226']],
    ['FREQ=YEARLY;COUNT=3', '20200229T090000', ['20200229', '20240229', '20280229']],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '19961105T090000',
      ['19961105', '20001107', '20041102'],
    ],
  ])('%s', (rule, start, days) => {
    expect(timesOf(rule, start, '20991231T000000').map((time) => time.slice(0, 8))).toEqual(days);
  });

  it('may be hours, minutes and seconds', () => {
    expect(timesOf('FREQ=HOURLY;INTERVAL=3', '20201102T090000', '20201102T170000')).toEqual([
      '20201102T090000',
      '20201102T120000',
      '20201102T150000',
    ]);
    expect(timesOf('FREQ=MINUTELY;INTERVAL=90;COUNT=3', '20201102T230000', '20201103T170000')).toEqual([
      '20201102T230000',
      '20201103T003000',
      '20201103T020000',
    ]);
    expect(timesOf('FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30', '20201102T093000', '20201103T093000')).toEqual([
      '20201102T093000',
      '20201102T100000',
      '20201102T103000',
      '20201103T090000',
      '20201103T093000',
    ]);
  });

  it('are the same in a stretch as they are on the whole', () => {
    const days = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(rules(), starts(), days, days, ({ parts }, start, skip, length) => {
        const rule = parts.join(';');
        const from = written(local(start) + skip * 86_400);
        const until = written(local(from) + (length % 100) * 86_400);
        const all = timesOf(rule, start, until).filter((time) => time >= from);
        // What is cut off at the most times says nothing.
        if (timesOf(rule, start, until).length < MOST) expect(timesOf(rule, start, until, from)).toEqual(all);
      }),
      { numRuns: runs(300) },
    );
  });

  it('are those that rrule-temporal finds', () => {
    const until = '20251231T235959';
    const asked = fc
      .sample(fc.tuple(rules(), starts()), 150)
      .map(([{ parts }, start]) => [parts.join(';'), start] as const)
      .filter(([rule]) => !isMistaken(rule));
    const found = asked.map(([rule, start]) => {
      const series = new RRuleTemporal({ rruleString: `DTSTART:${start}Z\nRRULE:${rule}`, maxIterations: 1_000_000 });
      const times = series.between(new Date(local(start) * 1000), new Date(local(until) * 1000), true);
      return times.slice(0, MOST).map(({ epochMilliseconds }) => written(epochMilliseconds / 1000));
    });
    expect(found.filter((times) => times.length > 0).length).toBeGreaterThan(50);
    const differs = asked.filter(
      ([rule, start], index) => JSON.stringify(found[index]) !== JSON.stringify(timesOf(rule, start, until)),
    );
    expect(differs).toEqual([]);
  });

  /**
   * Of the first Tuesday of a year that must be the 27th last day of its month it gives every first Tuesday (version
   * 2.2.8). Of which year a week that begins in December is the 53rd last, the RFC does not say.
   */
  function isMistaken(rule: string): boolean {
    const isNthOfYear = /FREQ=YEARLY/.test(rule) && /BYDAY=-?\d/.test(rule) && !/BYMONTH=/.test(rule);
    return (isNthOfYear && rule.includes('BYMONTHDAY')) || /BYWEEKNO=.*-53/.test(rule);
  }

  it.runIf(has('dateutil.rrule'))('are those that dateutil finds', () => {
    const asked = fc
      .sample(fc.tuple(rules(), starts()), runs(150))
      .filter(([{ isClear }]) => isClear)
      .map(([{ parts }, start]) => [parts.join(';'), start, '20251231'] as const);
    const run = spawnSync(PYTHON, [SCRIPT], { input: JSON.stringify(asked), encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(run.stderr).toBe('');
    const found = JSON.parse(run.stdout) as (string[] | null)[];
    expect(found.filter((times) => times !== null && times.length > 0).length).toBeGreaterThan(runs(50));
    const differs = asked.filter(([rule, start, last], index) => {
      const times = found[index];
      return times && JSON.stringify(times) !== JSON.stringify(timesOf(rule, start, `${last}T235959`));
    });
    expect(differs).toEqual([]);
  });
});

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Rules of all kinds, and whether dateutil reads them as the RFC does: it counts a first week from the first time on. */
function rules() {
  const some = (least: number, most: number, backwards = false) =>
    fc
      .uniqueArray(
        fc
          .tuple(fc.integer({ min: least, max: most }), fc.boolean())
          .map(([number, back]) => (back && backwards ? -number : number)),
        { minLength: 1, maxLength: 4 },
      )
      .map(String);
  const maybe = (key: string, value: fc.Arbitrary<string>) =>
    fc.option(value, { nil: undefined }).map((text) => (text === undefined ? [] : [`${key}=${text}`]));
  const weekdays = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 });
  return fc
    .record({
      frequency: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
      interval: fc.integer({ min: 1, max: 4 }),
      weekStart: fc.constantFrom(...DAYS),
      count: maybe('COUNT', fc.integer({ min: 1, max: 30 }).map(String)),
      months: maybe('BYMONTH', some(1, 12)),
      monthDays: maybe('BYMONTHDAY', some(1, 31, true)),
      weekdays,
      nth: fc.option(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), { nil: undefined }),
      weeks: maybe('BYWEEKNO', some(1, 53, true)),
      hours: maybe('BYHOUR', some(0, 23)),
      positions: maybe('BYSETPOS', some(1, 4, true)),
      which: fc.constantFrom('weekdays', 'monthDays', 'weeks', 'both', 'none'),
    })
    .map((drawn) => {
      const { frequency, which, nth } = drawn;
      const hasNth = nth !== undefined && (frequency === 'MONTHLY' || (frequency === 'YEARLY' && which !== 'weeks'));
      const byDay = [`BYDAY=${drawn.weekdays.map((day) => `${hasNth ? nth : ''}${day}`).join(',')}`];
      const chosen: Record<typeof which, string[]> = {
        weekdays: byDay,
        monthDays: frequency === 'WEEKLY' ? [] : drawn.monthDays,
        weeks: frequency === 'YEARLY' ? [...drawn.weeks, ...byDay] : byDay,
        both: frequency === 'WEEKLY' ? byDay : [...byDay, ...drawn.monthDays],
        none: [],
      };
      const by = [...drawn.months, ...chosen[which], ...drawn.hours];
      const parts = [
        `FREQ=${frequency}`,
        `INTERVAL=${drawn.interval}`,
        `WKST=${drawn.weekStart}`,
        ...by,
        ...drawn.count,
      ];
      const positions = by.length > 0 ? drawn.positions : [];
      return { parts: [...parts, ...positions], isClear: positions.length === 0 || frequency !== 'WEEKLY' };
    });
}

function starts(): fc.Arbitrary<string> {
  const first = local('20150101T000000') / 1800;
  return fc.integer({ min: first, max: first + 48 * 365 * 6 }).map((half) => written(half * 1800));
}
