import fc from 'fast-check';
import { dayOf } from './days.ts';
import type { Change, Cycle, Forum, Name, Product, Programme, Slot, Step, Timing } from './description.ts';
import { canBeFor, namedFor } from './names.ts';
import { type Meeting, meantBy, type Story, tell } from './story.ts';
import { slotsOf } from './ways.ts';

// Random programmes with random changes, on any days of the year.

const FORA = ['F', 'G', 'H', 'K'];
const HOURS = [9 * 60, 10 * 60 + 30, 14 * 60, 16 * 60, 19 * 60];
/** Mondays from which much is near: both changes of the clock, week 53, New Year, Easter, Ascension and Whitsun. */
const MONDAYS = ['2020-10-19', '2020-11-30', '2019-12-09', '2021-03-15', '2026-12-07', '2025-04-14', '2021-05-03'].map(
  dayOf,
);

const nat = (max: number) => fc.nat({ max });
const hour = fc.constantFrom(...HOURS);
const forumName = fc.constantFrom(...FORA);

const forum: fc.Arbitrary<Forum> = fc.record({
  time: fc.option(hour, { nil: null, freq: 4 }),
  papers: fc.option(
    fc.record({
      lead: fc.integer({ min: 1, max: 5 }),
      counts: fc.constantFrom<'working days' | 'days'>('working days', 'days'),
      at: hour,
    }),
    { nil: null, freq: 2 },
  ),
  holiday: fc.constantFrom<Forum['holiday']>('keep', 'keep', 'skip', 'before', 'after'),
});

const weekly = fc
  .record({
    weeks: fc.constantFrom(1, 2, 2, 3),
    recess: fc.constantFrom<Cycle['recess']>('keep', 'skip', 'shift'),
    steps: fc.array(
      fc.record({
        week: nat(3),
        weekday: fc.constantFrom(1, 2, 2, 3, 4, 5, 5, 6, 7),
        forum: forumName,
        time: fc.option(fc.option(hour, { nil: null, freq: 4 }), { nil: undefined, freq: 1 }),
        isShared: fc.constantFrom(true, true, true, true, false),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ weeks, recess, steps }) => ({
    ...{ every: { weeks }, recess },
    steps: steps
      .map((step) => ({ ...step, day: { week: 1 + (step.week % (weeks + 1)), weekday: step.weekday } }))
      .sort((one, other) => one.day.week * 7 + one.day.weekday - other.day.week * 7 - other.day.weekday),
  }));

const monthly = fc.record({
  every: fc.constantFrom({ months: 1 }, { months: 2 }),
  recess: fc.constantFrom<Cycle['recess']>('keep', 'skip'),
  steps: fc
    .record({
      nth: fc.constantFrom(1, 2, 3, 5, -1),
      weekday: fc.option(fc.constantFrom(1, 2, 4, 5), { nil: null }),
      forum: forumName,
    })
    .map(({ nth, weekday, forum }) => [
      {
        forum,
        day: { month: 1, nth: weekday === null && nth === 5 ? 31 : nth, weekday },
        time: undefined,
        isShared: true,
      },
    ]),
});

const cycle: fc.Arbitrary<DrawnCycle> = fc
  .record({
    how: fc.oneof({ weight: 4, arbitrary: weekly }, { weight: 1, arbitrary: monthly }),
    begins: nat(2),
    rounds: fc.integer({ min: 2, max: 7 }),
    leavesOut: nat(3),
    version: fc.option(fc.record({ week: nat(8), weekday: fc.integer({ min: 1, max: 5 }) }), { nil: null, freq: 3 }),
  })
  .map(({ how, ...more }) => ({ ...how, ...more }));
interface DrawnCycle {
  every: Cycle['every'];
  recess: Cycle['recess'];
  steps: { forum: string; day: Step['day']; time: number | null | undefined; isShared: boolean }[];
  begins: number;
  rounds: number;
  leavesOut: number;
  version: { week: number; weekday: number } | null;
}

const slot = fc.record({
  kind: fc.constantFrom('forum', 'forum', 'forum', 'forum', 'cycle', 'step', 'round', 'writing'),
  forum: forumName,
  gap: fc.constantFrom(1, 1, 1, 0, 2, 3, 5),
  which: nat(11),
  takes: fc.integer({ min: 1, max: 5 }),
});
type DrawnSlot = typeof slot extends fc.Arbitrary<infer T> ? T : never;

const product = fc.record({
  route: fc.oneof(nat(2), fc.array(slot, { minLength: 1, maxLength: 4 })),
  timing: fc.constantFrom(
    'round',
    'from',
    'decided-by',
    'from meeting',
    'decided-by meeting',
    'decided-by meeting',
    'none',
  ),
  day: nat(80),
  which: nat(99),
  naming: fc.constantFrom<'first' | 'hour' | 'round' | 'now'>('first', 'hour', 'hour', 'round', 'now'),
  after: fc.option(fc.record({ which: nat(3), step: fc.option(nat(3), { nil: null }) }), { nil: null, freq: 3 }),
  ready: fc.option(fc.record({ step: fc.option(nat(3), { nil: null }), day: nat(70) }), { nil: null, freq: 3 }),
});
type DrawnProduct = typeof product extends fc.Arbitrary<infer T> ? T : never;

export const edit = fc.record({
  does: fc.constantFrom('move', 'move', 'move', 'move by', 'cancel', 'cancel all', 'add', 'restart', 'undo'),
  which: nat(99),
  days: fc.integer({ min: -9, max: 12 }),
  hour: fc.option(hour, { nil: null }),
  naming: fc.constantFrom<'first' | 'hour' | 'round' | 'now'>('first', 'hour', 'round', 'now', 'now'),
});
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

export const drawing = fc.record({
  anchor: fc.oneof(
    fc.constantFrom(...MONDAYS),
    nat(400).map((weeks) => dayOf('2019-09-02') + weeks * 7),
  ),
  holidays: fc.constantFrom<Programme['holidays']>('nl', 'nl', 'none'),
  closed: fc.array(nat(70), { maxLength: 2 }),
  recess: fc.option(fc.record({ week: fc.integer({ min: 3, max: 8 }), weeks: fc.integer({ min: 1, max: 2 }) }), {
    nil: null,
  }),
  fora: fc.tuple(forum, forum, forum, forum),
  cycles: fc.array(cycle, { minLength: 1, maxLength: 3 }),
  products: fc.array(product, { minLength: 1, maxLength: 3 }),
  edits: fc.array(edit, { maxLength: 5 }),
});
export type Drawing = typeof drawing extends fc.Arbitrary<infer T> ? T : never;

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

function cycleOf(drawn: DrawnCycle, index: number, anchor: number): Cycle {
  const id = 'ABC'[index]!;
  const steps = drawn.steps.map(
    ({ forum, day, time, isShared }, at): Step => ({
      ...{ key: `${id.toLowerCase()}${at}`, forum, day, shared: isShared },
      ...(time !== undefined && { time }),
    }),
  );
  const isInWeeks = 'weeks' in drawn.every;
  const from = isInWeeks ? anchor + 7 * drawn.begins : firstOfMonth(anchor);
  const route = steps.filter((_, at) => steps.length === 1 || at !== drawn.leavesOut).map(({ key }) => key);
  const { every, rounds, recess, version } = drawn;
  const newSteps = (weekday: number) =>
    steps.map((step, at) => (at === 0 && 'week' in step.day ? { ...step, day: { ...step.day, weekday } } : step));
  return {
    // A week apart they soon give more ways than can be tried.
    ...{
      id,
      every,
      from,
      recess,
      steps,
      route,
      rounds: 'weeks' in every && every.weeks === 1 ? Math.min(rounds, 5) : rounds,
    },
    version: version && isInWeeks ? { from: from + 7 * (1 + version.week), steps: newSteps(version.weekday) } : null,
  };
}

function firstOfMonth(day: number): number {
  return dayOf(`${new Date(day * 86_400_000).toISOString().slice(0, 7)}-01`);
}

function slotOf(programme: Programme, { kind, forum, gap, which, takes }: DrawnSlot, before: Slot[]): Slot {
  const key = `s${before.length}`;
  const { id, steps } = pick(programme.cycles, which)!;
  if (kind === 'writing') return { at: 'writing', key, takes, gap };
  const isTwice = before.some((slot) => slot.at === 'round' && slot.cycle === id);
  if (kind === 'round' && !isTwice) return { at: 'round', key, cycle: id, gap };
  const step = pick(steps, Math.floor(which / 3))!;
  if (kind === 'cycle') return { at: 'forum', key, forum: step.forum, gap, cycle: id, step: null };
  if (kind === 'step') return { at: 'forum', key, forum: step.forum, gap, cycle: id, step: step.key };
  return { at: 'forum', key, forum: which === 0 ? forum : step.forum, gap, cycle: null, step: null };
}

/** What a meeting may be called; null when that would be wrong or could be another. */
function nameFor(meeting: Meeting, naming: Edit['naming'], means: (name: Name) => Meeting[]): Name | null {
  const moment = naming === 'now' ? meeting.now : meeting.first[0];
  const block = meeting.blocks[0];
  const isByRound = naming === 'round' && block?.round;
  if (!moment && !isByRound) return null;
  const name: Name = isByRound
    ? { forum: meeting.forum, cycle: block.cycle, round: block.round! }
    : { forum: meeting.forum, day: moment!.day, time: naming === 'first' ? null : moment!.time };
  const meant = means(name);
  return meant.length === 1 && meant[0] === meeting ? name : null;
}

function timingOf(programme: Programme, drawn: DrawnProduct, route: Product['route'], from: number): Timing | null {
  const day = from + drawn.day;
  if (drawn.timing === 'none') return null;
  if (drawn.timing === 'round') {
    if (!('cycle' in route)) return { says: 'from', day };
    const { rounds } = programme.cycles.find(({ id }) => id === route.cycle)!;
    return { says: 'round', round: 1 + (drawn.which % rounds) };
  }
  const says = drawn.timing.startsWith('from') ? 'from' : 'decided-by';
  const bare: Timing = { says, day };
  if (!drawn.timing.endsWith('meeting')) return bare;
  const story = tell(programme);
  const slots = slotsOf({ route } as Product);
  const able = story.meetings.filter((meeting) =>
    (says === 'from' ? slots.slice(0, 1) : slots).some((slot) => canBeFor(story, slot, meeting, says)),
  );
  const meeting = pick(able, drawn.which);
  // What a restart left out is named by its day.
  if (drawn.naming === 'round' && !meeting?.planned) return bare;
  const name = meeting && nameFor(meeting, drawn.naming, (name) => namedFor(story, slots, name, says));
  return name ? { says, meeting: name } : bare;
}

const stepsOf = (programme: Programme, { route }: Product): string[] =>
  ('cycle' in route ? [{ at: 'round' as const, cycle: route.cycle }] : route.slots).flatMap((slot) =>
    slot.at === 'round' ? programme.cycles.find(({ id }) => id === slot.cycle)!.route : slot.key,
  );

function routeOf(programme: Programme, drawn: DrawnProduct['route']): Product['route'] {
  if (typeof drawn === 'number') return { cycle: pick(programme.cycles, drawn)!.id };
  const slots: Slot[] = [];
  for (const one of drawn) slots.push(slotOf(programme, one, slots));
  return { slots };
}

function productOf(programme: Programme, drawn: DrawnProduct, index: number, from: number): Product {
  const route = routeOf(programme, drawn.route);
  const other = drawn.after && pick(programme.products, drawn.after.which);
  const waits = other
    ? {
        product: other.id,
        step: drawn.after!.step === null ? null : pick(stepsOf(programme, other), drawn.after!.step)!,
      }
    : null;
  // How far a first step stays from what it waits for is said nowhere; a later one is the first when that is not found.
  if (waits && 'slots' in route) for (const slot of route.slots) slot.gap = 1;
  const timing = timingOf(programme, drawn, route, from);
  const product = {
    id: `p${index}`,
    route,
    timing: timing ?? (waits ? null : { says: 'from' as const, day: from }),
    after: waits,
    ready: null,
  };
  const { ready } = drawn;
  const step = ready?.step == null ? null : pick(stepsOf(programme, product), ready.step)!;
  return { ...product, ready: ready && { step, day: from + ready.day } };
}

/** The change that an edit makes of what stands there; null when it can be made of nothing. */
export function changeFor(programme: Programme, edit: Edit, from: number): Change | null {
  const story = tell(programme);
  const going = story.meetings.filter(({ now, isCancelled }) => now && !isCancelled);
  const meeting = pick(going, edit.which);
  const name = meeting && nameFor(meeting, edit.naming, (name) => meantBy(story.meetings, name));
  const { days } = edit;
  switch (edit.does) {
    case 'move': {
      const isElsewhere = days !== 0 || (edit.hour !== null && edit.hour !== meeting?.now?.time);
      if (!name || !isElsewhere) return null;
      const day = days === 0 ? null : meeting.now!.day + days;
      return { does: 'move', meeting: name, to: { day, time: edit.hour } };
    }
    case 'move by':
      return name && days !== 0
        ? { does: 'move by', meeting: name, by: days, counts: edit.hour === null ? 'days' : 'working days' }
        : null;
    case 'cancel':
      return name ? { does: 'cancel', meeting: name } : null;
    case 'cancel all': {
      const of = pick([...FORA, ...programme.cycles.map(({ id }) => id)], edit.which)!;
      const first = from + 2 * (edit.which % 40);
      return { does: 'cancel all', of, from: first, until: first + Math.abs(days) };
    }
    case 'add': {
      const day = from + ((edit.which * 7 + days + 9) % 90);
      const asked = pick(programme.cycles, edit.which)!;
      const cycle = edit.naming === 'round' && isInARound(story, asked, day) ? asked.id : null;
      return { does: 'add', forum: pick(FORA, edit.which)!, day, time: edit.hour, cycle };
    }
    case 'restart':
      return restartFor(programme, edit);
    default:
      return null;
  }
}

/** Whether a round of a cycle is under way on this day, as far as there is no other in which it could be. */
function isInARound({ layouts }: Story, { id, every }: Cycle, day: number): boolean {
  const length = 'weeks' in every ? 7 * every.weeks : 28 * every.months;
  return layouts.every(({ rounds }) =>
    rounds.some(({ cycle, from }) => cycle === id && from <= day && day < from + length),
  );
}

function restartFor(programme: Programme, { which, days, hour }: Edit): Change | null {
  const cycle = pick(
    programme.cycles.filter(({ every }) => 'weeks' in every),
    which,
  );
  if (!cycle) return null;
  const earlier = programme.changes.filter((change) => change.does === 'restart' && change.cycle === cycle.id);
  const least = Math.max(cycle.from, ...earlier.map((change) => (change as { from: number }).from));
  const from = least + 7 * (1 + (which % 8));
  const stop = hour === null ? null : Math.max(least, from - 1 - Math.abs(days));
  return { does: 'restart', cycle: cycle.id, from, stop };
}

/** A restart behind a change of what it lays anew leaves open which of the two holds. */
export function isClear(before: Programme, change: Change): boolean {
  const after = { ...before, changes: [...before.changes, change] };
  const told = tell(after);
  if (told.untold.length > 0) return false;
  if (change.does !== 'restart') return true;
  const begun = told.layouts[0]!.rounds.find(({ cycle }) => cycle === change.cycle)!.from;
  if ((change.stop ?? change.from - 1) < begun) return false;
  const where = (meeting: Meeting) =>
    JSON.stringify([meeting.id, meeting.blocks.map(({ step, cycle, round }) => [step, cycle, round]), meeting.planned]);
  const known = new Set(told.meetings.map(where));
  return tell(before)
    .meetings.filter(
      ({ isAdded, isCancelled, blocks, stood, now }) =>
        !isAdded && (isCancelled || blocks.some(({ isHeld }) => !isHeld) || stood.length > 1 || !now),
    )
    .every((meeting) => known.has(where(meeting)));
}

function edited(programme: Programme, edit: Edit, from: number): Programme {
  if (edit.does === 'undo') return { ...programme, changes: programme.changes.slice(0, -1) };
  const change = changeFor(programme, edit, from);
  return change && isClear(programme, change) ? { ...programme, changes: [...programme.changes, change] } : programme;
}

/** The programme that was drawn; a change or timing that could not be made of it is left out. */
export function programmeOf({ anchor, holidays, closed, recess, fora, cycles, products, edits }: Drawing): Programme {
  let programme: Programme = {
    today: anchor,
    holidays,
    closed: [...new Set(closed)].map((days) => anchor + days),
    recesses: recess ? [{ from: anchor + 7 * recess.week, until: anchor + 7 * (recess.week + recess.weeks) - 1 }] : [],
    fora: Object.fromEntries(FORA.map((name, index) => [name, fora[index]!])),
    cycles: cycles.map((drawn, index) => cycleOf(drawn, index, anchor)),
    products: [],
    changes: [],
  };
  for (const edit of edits) programme = edited(programme, edit, anchor);
  for (const [index, drawn] of products.entries()) {
    programme = { ...programme, products: [...programme.products, productOf(programme, drawn, index, anchor)] };
  }
  return programme;
}
