import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import type { Journey, Meeting, MeetingStop, Schedule } from '../../src/schedule/schedule.ts';
import { components, value } from '../exchange/lines.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';
import { runs } from '../support/runs.ts';
import { scheduleFor } from '../support/second-calculator/compare.ts';
import { hourOf, isoOf } from '../support/second-calculator/days.ts';
import type { Change, Product, Programme } from '../support/second-calculator/description.ts';
import {
  changeFor,
  type Drawing,
  drawing,
  type Edit,
  edit,
  isClear,
  programmeOf,
} from '../support/second-calculator/draw.ts';
import { meantBy, type Meeting as Named, type Story, tell } from '../support/second-calculator/story.ts';
import { nameOf, yamlOf } from '../support/second-calculator/yaml.ts';

// What a change may do and what it may not, for random programmes with random changes already made.

interface Changed {
  programme: Programme;
  /** With one more change. */
  edited: Programme;
  before: Schedule;
  after: Schedule;
}

const RUNS = { numRuns: runs(150) };

function changed(programme: Programme, change: Change | null): Changed {
  fc.pre(change !== null && isClear(programme, change));
  const edited = { ...programme, changes: [...programme.changes, change!] };
  return { programme, edited, before: scheduleFor(programme), after: scheduleFor(edited) };
}

/** What one more edit makes of a programme that was drawn; edits of no kind but these. */
function editedBy(drawn: Drawing, one: Edit, allowed: Edit['does'][] = []): Changed {
  fc.pre(allowed.length === 0 || allowed.includes(one.does));
  const programme = programmeOf(drawn);
  return changed(programme, changeFor(programme, one, drawn.anchor));
}

const moves = edit.map((one) => ({ ...one, does: one.hour === null ? ('move by' as const) : ('move' as const) }));

/** The meeting that the last change moves, as it was. */
function movedBy({ meetings }: Story, { changes }: Programme): Named {
  const { meeting } = changes.at(-1) as Extract<Change, { does: 'move' }>;
  return meantBy(meetings, meeting)[0]!;
}

function inSchedule({ all }: Schedule, { forum, now, isAdded, blocks }: Named): Meeting {
  const here = all.filter(
    (meeting) => meeting.forum.id === forum && meeting.day === now!.day && meeting.start === now!.time,
  );
  const [block] = blocks;
  const same = here.filter((meeting) =>
    isAdded
      ? meeting.id.includes('/20')
      : meeting.blocks.some(
          ({ cycle, round, step }) =>
            cycle.id === block!.cycle && round.number === block!.round && step.key === block!.step,
        ),
  );
  return (same.length > 0 ? same : here)[0]!;
}

const journeyOf = ({ journeys }: Schedule, id: string): Journey =>
  journeys.find(({ deliverable }) => deliverable.id === id)!;

const isLater = (one: Meeting, other: Meeting) =>
  one.day !== other.day ? other.day > one.day : one.start !== null && other.start !== null && other.start > one.start;

const keyOf = ({ step }: MeetingStop) => step;

/** The legs of all products, before and after, step by step; without those that are no longer there. */
function pairs({
  before,
  after,
}: Changed): { was: MeetingStop; is: MeetingStop | undefined; journey: Journey; later: Journey }[] {
  return before.journeys.flatMap((journey) => {
    const later = journeyOf(after, journey.deliverable.id);
    return journey.meetingStops.map((was) => ({
      was,
      is: later.meetingStops.find((stop) => keyOf(stop) === keyOf(was)),
      journey,
      later,
    }));
  });
}

/** Whether it is told that a step is elsewhere: by a reason of its own, or because it follows one that has. */
function isTold(journey: Journey, stop: MeetingStop | undefined): boolean {
  if (!stop) return journey.missing !== null;
  return (
    stop.planned !== null && journey.stops.slice(0, journey.stops.indexOf(stop) + 1).some(({ slip }) => slip !== null)
  );
}

describe('moving a meeting', () => {
  it('takes none of its items away as long as the order holds, and tells what has to roll on', () => {
    fc.assert(
      fc.property(drawing, moves, (drawn, one) => {
        const plain = {
          ...drawn,
          products: drawn.products.map((product) => ({ ...product, ready: null, after: null })),
        };
        const change = editedBy(plain, one);
        for (const { was, is, journey, later } of pairs(change)) {
          if (was.planned !== null || is?.meeting.id === was.meeting.id) continue;
          expect({ step: was.step, isTold: isTold(later, is) }).toEqual({ step: was.step, isTold: true });
          expect(holds(change, journey)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('takes other meetings nothing, and their deadlines stay, but for what is told', () => {
    fc.assert(
      fc.property(drawing, moves, (drawn, one) => {
        const change = editedBy(drawn, one);
        const moved = inSchedule(change.before, movedBy(tell(change.programme), change.edited)).id;
        for (const { was, is, journey, later } of pairs(change)) {
          if (was.meeting.id === moved) continue;
          if (is?.meeting.id === was.meeting.id) expect(is.deadline?.day).toBe(was.deadline?.day);
          // What had rolled on because of the moved meeting may go back to it.
          else expect(isTold(later, is) || isTold(journey, was)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('later makes none of its deadlines earlier, and earlier none later', () => {
    fc.assert(
      fc.property(drawing, moves, (drawn, one) => {
        const change = editedBy(drawn, one);
        const from = inSchedule(change.before, movedBy(tell(change.programme), change.edited));
        const to = change.after.all.find(({ id }) => id === from.id)!;
        for (const { was, is } of pairs(change)) {
          if (was.meeting.id !== from.id || is?.meeting.id !== from.id) continue;
          const [old, now] = [was.deadline?.day ?? was.meeting.day, is.deadline?.day ?? is.meeting.day];
          if (to.day >= from.day) expect(now).toBeGreaterThanOrEqual(old);
          if (to.day <= from.day) expect(now).toBeLessThanOrEqual(old);
        }
      }),
      RUNS,
    );
  });
});

/** Whether the meetings of a product still come one after the other, as the route asks. */
function holds({ after, programme }: Changed, { deliverable, meetingStops }: Journey): boolean {
  const { route } = programme.products.find(({ id }) => id === deliverable.id)!;
  const asksMore = 'slots' in route && route.slots.some(({ gap, at }) => gap >= 2 || at === 'writing');
  if (asksMore) return false;
  const now = meetingStops.map(({ meeting }) => after.all.find(({ id }) => id === meeting.id)!);
  return meetingStops.every((stop, index) =>
    meetingStops
      .slice(0, index)
      .every((other, at) => !isLater(other.meeting, stop.meeting) || isLater(now[at]!, now[index]!)),
  );
}

/** What the steps of its route are called; of a cycle the cycle. */
function keysOf({ route }: Product): string[] {
  return 'cycle' in route ? [route.cycle] : route.slots.map(({ key }) => key);
}

/** Every step that a product has to take, in order. */
function stepsOf({ cycles, products }: Programme, product: string): string[] {
  const { route } = products.find(({ id }) => id === product)!;
  const roundOf = (cycle: string) => cycles.find(({ id }) => id === cycle)!.route;
  if ('cycle' in route) return roundOf(route.cycle);
  return route.slots.flatMap((slot) => (slot.at === 'round' ? roundOf(slot.cycle) : [slot.key]));
}

describe('nothing disappears', () => {
  it('neither a meeting nor a step: each is on a meeting that is held, or is told', () => {
    fc.assert(
      fc.property(drawing, edit, (drawn, one) => {
        const { edited, before, after } = editedBy(drawn, one);
        const known = new Set(after.all.map(({ id }) => id));
        // A restart leaves out what the old count still had.
        if (one.does !== 'restart') expect(before.all.filter(({ id }) => !known.has(id))).toEqual([]);
        for (const { deliverable, stops, meetingStops, missing } of after.journeys) {
          const product = edited.products.find(({ id }) => id === deliverable.id)!;
          if (product.timing === null && stops.length === 0) continue;
          const asked = stepsOf(edited, deliverable.id);
          const taken = stops.map(({ step }) => step);
          // In which order the steps of a round come, the second calculator says.
          if (missing === null) expect([...taken].sort()).toEqual([...asked].sort());
          else {
            expect(asked).toEqual(expect.arrayContaining(taken));
            expect(new Set(taken).size).toBe(taken.length);
            expect([...asked, ...keysOf(product)].filter((key) => !taken.includes(key))).toContain(missing.step);
          }
          for (const { meeting, item } of meetingStops) {
            expect(meeting.status).not.toBe('cancelled');
            expect(after.all.find(({ id }) => id === meeting.id)!.items).toContain(item);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('the past', () => {
  it('stands: a change of days to come changes no meeting, item or deadline before them', () => {
    fc.assert(
      fc.property(drawing, edit, fc.nat({ max: 60 }), (drawn, one, days) => {
        const programme = programmeOf({
          ...drawn,
          products: drawn.products.map((product) => ({
            ...product,
            naming: product.naming === 'now' ? 'hour' : product.naming,
          })),
        });
        const today = drawn.anchor + days;
        const change = changeFor(programme, one, drawn.anchor);
        fc.pre(change !== null && isOfDaysToCome(programme, change, today));
        // One that is counted back from a bare day goes to what is put in before it; the commands refuse that.
        fc.pre(change.does !== 'add' || !programme.products.some(isCountedBackFromDay));
        const { before, after } = changed(programme, change);
        expect(passed(after, today)).toEqual(passed(before, today));
      }),
      RUNS,
    );
  });
});

function isCountedBackFromDay({ timing }: Programme['products'][number]): boolean {
  return timing?.says === 'decided-by' && 'day' in timing;
}

function isOfDaysToCome(programme: Programme, change: Change, today: number): boolean {
  if (change.does === 'cancel all') return change.from > today;
  if (change.does === 'add') return change.day > today;
  if (change.does === 'restart') return (change.stop ?? change.from - 1) >= today;
  const before = tell(programme).meetings;
  const [meant] = meantBy(before, change.meeting) as [Named];
  const index = before.indexOf(meant);
  const { now } = tell({ ...programme, changes: [...programme.changes, change] }).meetings[index]!;
  return meant.now!.day > today && now!.day > today;
}

/** What stands until this day, with its items and their deadlines. */
function passed({ all, journeys }: Schedule, until: number): string[] {
  const meetings = all
    .filter(({ day }) => day <= until)
    .map(({ id, day, start, status, items }) =>
      [id, day, start, status, ...items.map(({ deliverable, step }) => `${deliverable.id} ${step}`)].join(' '),
    );
  const stops = journeys.flatMap(({ deliverable, meetingStops }) =>
    meetingStops
      .filter(({ meeting }) => meeting.day <= until)
      .map(({ step, meeting, deadline }) => [deliverable.id, step, meeting.id, deadline?.day, deadline?.at].join(' ')),
  );
  return [...meetings, ...stops].sort();
}

/** All that a schedule says, without how it came about. */
function contents({ all, journeys }: Schedule): unknown {
  return {
    meetings: all.map(({ id, day, start, status, was, items }) => [
      id,
      day,
      start,
      status,
      was,
      items.map(({ deliverable, step }) => [deliverable.id, step]),
    ]),
    journeys: journeys.map(({ deliverable, stops, missing }) => [
      deliverable.id,
      missing?.step,
      ...stops.map((stop) =>
        'meeting' in stop
          ? [stop.step, stop.meeting.id, stop.deadline?.id, stop.deadline?.day, stop.planned?.day, stop.slip?.why]
          : [stop.step, stop.from, stop.until],
      ),
    ]),
  };
}

describe('there and back', () => {
  it('is the same schedule with the same identities', () => {
    fc.assert(
      fc.property(drawing, moves, (drawn, one) => {
        const { before, edited, programme } = editedBy(drawn, one);
        const story = tell(programme);
        const from = movedBy(story, edited);
        const there = tell(edited).meetings[story.meetings.indexOf(from)]!;
        // Nobody can say again that a time is not known.
        fc.pre(from.now!.time !== null || there.now!.time === null);
        const name = { forum: there.forum, ...there.now! };
        fc.pre(meantBy(tell(edited).meetings, name).length === 1);
        const back: Change = { does: 'move', meeting: name, to: from.now! };
        expect(contents(scheduleFor({ ...edited, changes: [...edited.changes, back] }))).toEqual(contents(before));
      }),
      RUNS,
    );
  });
});

describe('undoing', () => {
  it('gives every byte back, and the same calendar but for its revisions', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, edit, async (drawn, one) => {
        const programme = programmeOf(drawn);
        const change = changeFor(programme, one, drawn.anchor);
        fc.pre(change !== null && isClear(programme, change));
        const edited = { ...programme, changes: [...programme.changes, change] };
        fc.pre(!isDeepStrictEqual(contents(scheduleFor(edited)), contents(scheduleFor(programme))));
        const [all, changes = ''] = yamlOf(programme).split('changes:\n') as [string, string?];
        // A first change makes its file, which then has to go again.
        const files: Files = { 'cycles/all.yaml': all };
        if (changes !== '') files['cycles/changes.yaml'] = `changes:\n${changes}`;
        // Weeks before anything happens, so that no change is one of the past.
        const today = drawn.anchor - 60;
        const calendar = () => exported(files, today);
        const [written, before] = [definitions(files), await calendar()];
        expect(await run(`${commandOf(change)} --yes`, files, today)).toBeLessThan(2);
        expect(definitions(files)).not.toEqual(written);
        await calendar();
        expect(await run('undo --yes', files, today)).toBeLessThan(2);
        expect(definitions(files)).toEqual(written);
        const after = await calendar();
        expect(new Map([...after].filter(([uid]) => before.has(uid)))).toEqual(before);
        // What the change put in stays, cancelled, in the calendars of those who have it.
        for (const [uid, event] of after) if (!before.has(uid)) expect(event).toContain('STATUS:CANCELLED');
      }),
      { numRuns: runs(30) },
    );
  });
});

type Files = Record<string, string>;

async function run(line: string, files: Files, today: number): Promise<number> {
  const io = fakeIo({ files, today: isoOf(today) });
  return main(wordsOf(`${line} --today ${isoOf(today)}`), io);
}

/** What others then have in their calendars, entry by entry. */
async function exported(files: Files, today: number): Promise<Map<string, string>> {
  const window = `--from ${isoOf(today)} --until ${isoOf(today + 250)}`;
  await run(`export --profile feed --output a.ics --force ${window}`, files, today);
  const events = components(files['a.ics']!, 'VEVENT');
  return new Map(events.map((lines) => [value(lines, 'UID')!, withoutRevision(lines.join('\n'))]));
}

function definitions(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.yaml')));
}

function withoutRevision(event: string): string {
  return event.replace(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\n?/gm, '');
}

/** The command that makes this change. */
function commandOf(change: Change): string {
  const period = (from: number, until: number) => `--from ${isoOf(from)} --until ${isoOf(until)}`;
  switch (change.does) {
    case 'move by':
      return `move "${nameOf(change.meeting)}" --to "${change.by} ${change.counts === 'days' ? 'days' : 'working days'}"`;
    case 'move': {
      const { day, time } = change.to;
      const to = [day === null ? [] : isoOf(day), time === null ? [] : hourOf(time)].flat().join(' ');
      return `move "${nameOf(change.meeting)}" --to "${to}"`;
    }
    case 'cancel':
      return `cancel "${nameOf(change.meeting)}"`;
    case 'cancel all':
      return `cancel ${change.of} ${period(change.from, change.until)}`;
    case 'add':
      return `add "${nameOf(change)}"${change.cycle === null ? '' : ` --for ${change.cycle}`}`;
    case 'restart':
      return `restart ${change.cycle} --from ${isoOf(change.from)}${change.stop === null ? '' : ` --stop ${isoOf(change.stop)}`}`;
  }
}
