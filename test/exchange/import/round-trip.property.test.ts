import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoClock } from '../../../src/calendar/clock.ts';
import { day, isoDay, mondayOf } from '../../../src/calendar/day.ts';
import { weekdayName } from '../../../src/calendar/words.ts';
import { isHeld } from '../../../src/schedule/meetings/is-held.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import type { Meeting } from '../../../src/schedule/schedule.ts';
import { runs } from '../../support/runs.ts';
import { workspaceOf } from '../../support/yaml.ts';
import { calendar } from '../build.ts';
import { heldBy, imported, meetingLine } from './build.ts';

// What cyclus writes into a calendar it reads back: cycles and changes of any kind, as definitions of its own making.

const FORA = ['ACC', 'MCC', 'Stuurgroep Zorg', 'Veiligheidsberaad'];

const clock = fc.integer({ min: 7 * 4, max: 21 * 4 }).map((quarter) => quarter * 15);

const forum = fc.record({
  time: fc.option(clock, { freq: 8 }),
  length: fc.constantFrom(30, 60, 90, 120, 1440),
  place: fc.constantFrom('', 'Catshuis, Den Haag', '"Trêveszaal": 2e verdieping'),
});

const step = fc.record({
  week: fc.integer({ min: 1, max: 3 }),
  weekday: fc.integer({ min: 1, max: 7 }),
  forum: fc.constantFrom(...FORA),
  phase: fc.option(fc.constantFrom('beeld', 'concept-besluit', 'richting, ter bespreking')),
  time: fc.option(clock),
});

const cycle = fc.record({
  every: fc.integer({ min: 1, max: 4 }),
  // Over New Year, week 53 of 2020 and both changes of summer time.
  from: fc.integer({ min: day('2020-01-01'), max: day('2021-12-31') }).map(mondayOf),
  rounds: fc.integer({ min: 1, max: 30 }),
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
});

const change = fc.record({
  which: fc.nat(),
  kind: fc.constantFrom('cancel', 'move', 'time', 'place', 'length', 'add', 'swap'),
  days: fc.integer({ min: -9, max: 9 }),
  time: clock,
});

interface Written {
  definitions: string;
  changes: readonly { which: number; kind: string; days: number; time: number }[];
}

const programme: fc.Arbitrary<Written> = fc
  .record({
    fora: fc.tuple(forum, forum, forum, forum),
    cycles: fc.array(cycle, { minLength: 1, maxLength: 3 }),
    changes: fc.array(change, { maxLength: 12 }),
  })
  .map(({ fora, cycles, changes }) => ({
    changes,
    definitions: [
      'fora:',
      ...FORA.map((name, index) => {
        const { time, length, place } = fora[index]!;
        const at = time === null ? '' : `time: "${isoClock(time)}", `;
        return `  ${name}: { ${at}length: ${length} min, place: ${JSON.stringify(place)} }`;
      }),
      'cycles:',
      ...cycles.flatMap(({ every, from, rounds, steps }, index) => [
        `  C${index}:`,
        `    every: ${every} weken`,
        `    from: ${isoDay(from)}`,
        `    rounds: ${rounds}`,
        '    steps:',
        ...steps.map(({ week, weekday, forum: name, phase, time }, number) => {
          const on = `week: ${Math.min(week, every + 1)}, day: ${weekdayName(weekday as 1, 'nl')}, forum: ${name}`;
          const at = time === null ? '' : `, time: "${isoClock(time)}"`;
          return `      s${number}: { ${on}${phase === null ? '' : `, phase: ${JSON.stringify(phase)}`}${at} }`;
        }),
      ]),
    ].join('\n'),
  }));

const WINDOW = { from: day('2019-01-01'), until: day('2026-12-31') };

/** Definitions with changes to meetings that can be named; what cannot be is left alone. */
function changed({ definitions, changes }: Written): Meeting[] {
  const entries: string[] = [];
  const meetings = () => resolve(workspaceOf(definitions + listOf(entries)), WINDOW).meetings;
  for (const { which, kind, days, time } of changes) {
    const all = meetings();
    const meeting = all[which % all.length]!;
    const alike = all.filter((other) => other.forum === meeting.forum && other.day === meeting.day);
    const { forum: of, day: on } = meeting;
    if (kind === 'add') entries.push(`  - add: ${of.id} ${isoDay(on + days)} ${isoClock(time)}`);
    if (alike.length > 1 || !isHeld(meeting) || all.some(({ was, forum }) => forum === of && was?.day === on)) continue;
    const to = { move: isoDay(on + days), swap: `${isoDay(on + days)} ${isoClock(time)}`, time: `"${isoClock(time)}"` };
    const what: Record<string, string> = {
      cancel: `  - cancel: ${of.id} ${isoDay(on)}`,
      place: `  - move: ${of.id} ${isoDay(on)}\n    place: digitaal`,
      length: `  - move: ${of.id} ${isoDay(on)}\n    length: 45 min`,
      ...Object.fromEntries(
        Object.entries(to).map(([key, where]) => [key, `  - move: ${of.id} ${isoDay(on)}\n    to: ${where}`]),
      ),
    };
    if (what[kind]) entries.push(what[kind]);
  }
  return meetings();
}

function listOf(entries: readonly string[]): string {
  return entries.length === 0 ? '' : `\nchanges:\n${entries.join('\n')}`;
}

it('gives back every meeting of any cycles and changes, once, and no others', () => {
  fc.assert(
    fc.property(programme, (written) => {
      const meetings = changed(written);
      const schedule = resolve(workspaceOf(written.definitions), WINDOW);
      const ics = calendar({ ...schedule, meetings });
      const held = meetings.filter(isHeld);
      const made = imported(ics!);
      if (held.length === 0) expect(made.texts).toEqual([]);
      else expect(heldBy(made)).toEqual(distinct(held.map(meetingLine)));
    }),
    { numRuns: runs(80) },
  );
});

/** A calendar cannot tell two meetings that are alike in all apart. */
function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}
