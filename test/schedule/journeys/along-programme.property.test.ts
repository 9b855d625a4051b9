import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day, isoDay, weekdayOf } from '../../../src/calendar/day.ts';
import type { Journey } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';

// Slow and obviously right: every series of meetings is tried, and working days are counted one by one.

const FIRST = day('2020-11-02');
const DAYS = 24;
const FORA = ['F', 'G', 'H'];

const meeting = fc.record({
  forum: fc.constantFrom(...FORA),
  at: fc.integer({ min: 0, max: DAYS }),
  hour: fc.integer({ min: 9, max: 11 }),
});
const step = fc.record({ forum: fc.constantFrom(...FORA), gap: fc.integer({ min: 0, max: 3 }) });
const cases = fc.record({
  meetings: fc.uniqueArray(meeting, { maxLength: 16, selector: ({ forum, at, hour }) => `${forum} ${at} ${hour}` }),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;
type Held = Case['meetings'][number];

function journey({ meetings, steps }: Case, timing: string): Journey {
  const added = meetings.map(
    ({ forum, at, hour }) => `${forum} ${isoDay(FIRST + at)} ${String(hour).padStart(2, '0')}:00`,
  );
  const route = steps.map(
    ({ forum, gap }, index) => `s${index}: { forum: ${forum}, gap: ${gap === 0 ? 0 : `${gap} werkdagen`} }`,
  );
  return scheduleOf(
    `calendar: { holidays: none }
fora: { ${FORA.map((name) => `${name}: {}`).join(', ')} }
${added.length > 0 ? `changes: [{ add: [${added.join(', ')}] }]` : ''}
routes: { r: { steps: { ${route.join(', ')} } } }
deliverables: { p: { route: r, ${timing} } }
`,
    isoDay(FIRST),
    isoDay(FIRST + DAYS),
  ).journeys[0]!;
}

function workingDaysAfter(from: Day, to: Day): number {
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (weekdayOf(day) <= 5) count++;
  return count;
}

function isFarEnough(before: Held, after: Held, gap: number): boolean {
  if (before.at === after.at) return gap === 0 && after.hour > before.hour;
  return after.at > before.at && workingDaysAfter(FIRST + before.at, FIRST + after.at) >= gap;
}

/** Every series of meetings that a route allows. */
function series({ meetings, steps }: Case, allowed: (meeting: Held) => boolean): Held[][] {
  return steps.reduce<Held[][]>(
    (known, { forum, gap }, index) =>
      known.flatMap((before) =>
        meetings
          .filter((next) => next.forum === forum && allowed(next))
          .filter((next) => index === 0 || isFarEnough(before.at(-1)!, next, gap))
          .map((next) => [...before, next]),
      ),
    [[]],
  );
}

const moment = ({ at, hour }: Held) => at * 24 + hour;
const stops = ({ meetingStops }: Journey) =>
  meetingStops.map(({ meeting: { day, start } }) => (day - FIRST) * 24 + start! / 60);

describe('a route of fora', () => {
  it('forward ends with the earliest series there is', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: DAYS }), (drawn, from) => {
        const all = series(drawn, ({ at }) => at >= from).map((held) => held.map(moment));
        const found = journey(drawn, `from: ${isoDay(FIRST + from)}`);
        expect(found.missing === null).toBe(all.length > 0);
        if (found.missing) return;
        expect(all).toContainEqual(stops(found));
        for (const [index, at] of stops(found).entries()) expect(at).toBe(Math.min(...all.map((held) => held[index]!)));
      }),
      { numRuns: 150 },
    );
  });

  it('backward begins with the latest series there is, and forward from there ends no later', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: DAYS }), (drawn, until) => {
        const all = series(drawn, ({ at }) => at <= until).map((held) => held.map(moment));
        const found = journey(drawn, `decided-by: ${isoDay(FIRST + until)}`);
        expect(found.missing === null).toBe(all.length > 0);
        if (found.missing) return;
        expect(all).toContainEqual(stops(found));
        for (const [index, at] of stops(found).entries()) expect(at).toBe(Math.max(...all.map((held) => held[index]!)));
        const forward = journey(drawn, `from: ${isoDay(found.meetingStops[0]!.meeting.day)}`);
        expect(forward.missing).toBeNull();
        expect(stops(forward).at(-1)).toBeLessThanOrEqual(stops(found).at(-1)!);
      }),
      { numRuns: 150 },
    );
  });
});

const rolling = fc.record({
  round: fc.integer({ min: 1, max: 4 }),
  cancelled: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('F', 'G', 'H')), {
    maxLength: 12,
    selector: ([round, forum]) => `${round} ${forum}`,
  }),
  ready: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
});

describe('a product in a round', () => {
  /** Eight rounds of two weeks: F on Monday, G on Thursday, H on the Tuesday two weeks later. */
  const OFFSETS: Record<string, number> = { F: 0, G: 3, H: 15 };
  const dayIn = (round: number, forum: string) => FIRST + (round - 1) * 14 + OFFSETS[forum]!;

  function rolled({ round, cancelled, ready }: typeof rolling extends fc.Arbitrary<infer T> ? T : never): Journey {
    const changes = cancelled.map(([number, forum]) => `{ cancel: ${forum} ${isoDay(dayIn(number, forum))} }`);
    return scheduleOf(
      `fora: { F: {}, G: {}, H: {} }
cycles:
  C:
    every: 2 weken
    from: ${isoDay(FIRST)}
    rounds: 8
    steps:
      f: { week: 1, day: maandag, forum: F }
      g: { week: 1, day: donderdag, forum: G }
      h: { week: 3, day: dinsdag, forum: H }
deliverables: { p: { route: C, round: ${round}${ready === null ? '' : `, ready: ${isoDay(FIRST + ready)}`} } }
changes: [${changes.join(', ')}]
`,
      isoDay(FIRST),
      isoDay(FIRST + 150),
    ).journeys[0]!;
  }

  it('is at each step in the first round that has it, from where it has come, and never goes back', () => {
    fc.assert(
      fc.property(rolling, (drawn) => {
        const off = new Set(drawn.cancelled.map(([round, forum]) => `${round} ${forum}`));
        const expected: string[] = [];
        let round = drawn.round;
        for (const forum of ['F', 'G', 'H']) {
          const fits = () => !off.has(`${round} ${forum}`) && dayIn(round, forum) >= FIRST + (drawn.ready ?? 0);
          while (round <= 8 && !fits()) round++;
          if (round > 8) break;
          expected.push(`${round} ${forum}`);
        }
        const { meetingStops, missing } = rolled(drawn);
        expect(meetingStops.map(({ round, meeting }) => `${round!.number} ${meeting.forum.id}`)).toEqual(expected);
        expect(missing === null).toBe(expected.length === 3);
        const days = meetingStops.map(({ meeting }) => meeting.day);
        expect(days).toEqual([...days].sort((one, other) => one - other));
        expect(meetingStops.some(({ slip }) => slip)).toBe(expected.some((at) => !at.startsWith(`${drawn.round} `)));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same wherever the machine stands', () => {
    const before = process.env.TZ;
    try {
      fc.assert(
        fc.property(rolling, (drawn) => {
          const seen = ['Pacific/Kiritimati', 'Europe/Amsterdam', 'Pacific/Pago_Pago'].map((zone) => {
            process.env.TZ = zone;
            return JSON.stringify(
              rolled(drawn).meetingStops.map(({ meeting, planned }) => [meeting.id, meeting.day, planned?.day]),
            );
          });
          expect(new Set(seen).size).toBe(1);
        }),
        { numRuns: 10 },
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
