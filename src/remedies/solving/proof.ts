import { entryOf } from '../../common/entry-of.ts';
import { grouped } from '../../common/grouped.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { isLess, lateProducts } from './cost.ts';
import { rankOf, type Search } from './search.ts';
import { surroundingsOf, surroundingsOfFinding } from './surroundings.ts';
import { unions } from './unions.ts';
import type { Wishes } from './wishes.ts';

// A model knows what edits do together only where it was looked at, and looks at what it expects much of. Edits can also
// do better together than was expected: whoever says that nothing is cheaper has to have tried all that could be. By what
// edits can touch these fall apart into groups, and in a group most are out of the question by what they cost at least.

/** The levels by which sets of edits are compared. */
export const LEVEL = { late: 3, cancelled: 4, edits: 5, moved: 6, unwelcome: 8, count: 10 } as const;

/** An edit as it counts here. */
interface Counted {
  index: number;
  takes: readonly string[];
  /** The tasks in its reach. */
  touches: ReadonlySet<Task>;
  /** Those of them that are done by it alone. */
  ends: ReadonlySet<Task>;
  levels: readonly number[];
  /** Whether it changes meetings that another edit may change too: then it is not known what the two move at least. */
  isWide: boolean;
}

interface Reaching extends Counted {
  reach: ReadonlySet<string>;
}

/** What may go: an error, a warning or the lateness of a product. */
interface Task {
  name: string;
  level: number;
  isIn(reach: ReadonlySet<string>): boolean;
  isEndedBy(choice: Search['model']['choices'][number]): boolean;
}

/** So many sets are tried, and so many looked at: whoever waits for a proof of more waits long. */
const MOST_TRIED = 2_000;
const MOST_VISITED = 500_000;

/** What is found out: a cheaper set; or what every set costs at least, and whether there was time to be sure of it. */
type Proof = { cheaper: readonly number[] } | { least: readonly number[]; proven: boolean };

/** The same of a group. */
type GroupProof = readonly number[] | 'none' | 'time';

/**
 * Looks for a set of choices that is cheaper than another.
 * @returns a function of the other set; it remembers what was tried before, and says something when there is no time left
 */
export function cheaperThan(search: Search, before: Schedule, wishes: Wishes): (chosen: readonly number[]) => Proof {
  const tasks = [...targetTasks(search, before), ...lateTasks(before)];
  const ranks = new Map<string, readonly number[] | undefined>();
  const nothing = Array.from(
    { length: LEVEL.count },
    (_, level) => tasks.filter((task) => task.level === level).length,
  );
  const rankTogether = (some: readonly number[]) => {
    const key = [...some].sort((one, other) => one - other).join(' ');
    if (!ranks.has(key)) ranks.set(key, tried(some));
    return ranks.get(key);
  };
  /** Edits that have nothing to do with each other do together what each does. */
  const rank = (some: readonly number[]) => {
    const sum = [...nothing];
    for (const part of groupsOf(some.map((index) => known.get(index)!))) {
      const own = rankTogether(part.map(({ index }) => index));
      if (!own) return undefined;
      for (const [level, value] of own.entries()) sum[level]! += value - nothing[level]!;
    }
    return sum;
  };
  const tried = (some: readonly number[]) => {
    const edits = some.map((index) => search.edits[index]!.edit);
    const attempt = edits.length === 0 ? undefined : search.trying.wholly(edits);
    if (!attempt) return edits.length === 0 ? nothing : undefined;
    return rankOf(attempt, edits).map((value, level) => value + (level === LEVEL.late ? nothing[level]! : 0));
  };
  let visited = 0;
  // What the clock says is dear, next to a look at a set.
  const isLate = () => visited % 64 === 0 && wishes.seconds() <= 0;
  const isSpent = () => ranks.size > MOST_TRIED || visited++ > MOST_VISITED || isLate();
  const known = new Map<number, Reaching>();
  return (chosen) => {
    for (const index of search.edits.keys())
      if (!known.has(index)) known.set(index, countedOf(index, search, before, tasks));
    const least = [...nothing];
    let proven = true;
    for (const group of groupsOf(wideFirst([...known.values()]))) {
      const own = chosen.filter((index) => group.some((one) => one.index === index));
      const most = rank(own)!;
      const limits = floors(group, tasks);
      const found = cheaperIn(group, limits, most, rank, search, isSpent);
      if (typeof found !== 'string') return { cheaper: [...chosen.filter((index) => !own.includes(index)), ...found] };
      if (found === 'time') proven = false;
      // Whatever the group may yet do, it costs this; what is sure costs what it does.
      const floor = found === 'time' ? limits.floorOfMore([], 0, most) : most;
      for (const [level, value] of floor.entries()) least[level]! += value - nothing[level]!;
    }
    return { least, proven };
  };
}

function targetTasks({ targets, model }: Search, schedule: Schedule): Task[] {
  return targets.map((finding, at) => {
    const reach = surroundingsOfFinding(finding, schedule);
    const { keys } = model.errors[at]!;
    return {
      name: `finding ${at}`,
      level: finding.severity === 'error' ? 0 : 1,
      isIn: (other) => reach === 'all' || [...reach].some((thing) => other.has(thing)),
      isEndedBy: ({ ended }) => keys.every((key) => ended.includes(key)),
    };
  });
}

function lateTasks(schedule: Schedule): Task[] {
  return lateProducts(schedule).map(({ deliverable }) => ({
    name: `late ${deliverable.id}`,
    level: LEVEL.late,
    isIn: (reach) => reach.has(`product ${deliverable.id}`),
    isEndedBy: ({ levels }) => levels[LEVEL.late]! < 0,
  }));
}

function countedOf(index: number, search: Search, before: Schedule, tasks: readonly Task[]) {
  const { edit } = search.edits[index]!;
  const choice = search.model.choices[index]!;
  const reach = surroundingsOf(edit, before, search.trying.played(edit)!);
  const touches = new Set(tasks.filter((task) => task.isIn(reach) || task.isEndedBy(choice)));
  const meetings = [...reach].filter((thing) => thing.startsWith('meeting ')).length;
  return {
    ...{ index, reach, touches, takes: choice.takes, levels: choice.levels },
    ends: new Set([...touches].filter((task) => task.isEndedBy(choice))),
    isWide: meetings > ('kind' in edit ? 0 : 1),
  };
}

/** Edits in groups that have nothing to do with each other. */
function groupsOf(all: readonly Reaching[]): Reaching[][] {
  const { join, rootOf } = unions();
  for (const { index, reach, touches } of all) {
    for (const thing of reach) join(`x${index}`, thing);
    for (const task of touches) join(`x${index}`, `task ${task.name}`);
  }
  return [...grouped(all, ({ index }) => rootOf(`x${index}`)).values()];
}

function wideFirst(all: readonly Reaching[]): Reaching[] {
  return [...all.filter(({ isWide }) => isWide), ...all.filter(({ isWide }) => !isWide)];
}

/** Goes through the sets of a group, past those that cannot be cheaper, nor with more beside them. */
function cheaperIn(
  group: readonly Counted[],
  { floor, floorOfMore }: ReturnType<typeof floors>,
  least: readonly number[],
  rank: (some: readonly number[]) => readonly number[] | undefined,
  { model: { impossible } }: Search,
  isSpent: () => boolean,
): GroupProof {
  const visit = (some: readonly Counted[], next: number): GroupProof => {
    if (isSpent()) return 'time';
    const indexes = some.map(({ index }) => index);
    if (impossible.some((set) => set.every((index) => indexes.includes(index)))) return 'none';
    if (some.length > 1 && isLess(floor(some), least)) {
      const found = rank(indexes);
      if (found && isLess(found, least)) return indexes;
    }
    for (let at = next; at < group.length; at++) {
      const more = [...some, group[at]!];
      if (some.some((one) => excludes(one, group[at]!)) || !isLess(floorOfMore(more, at + 1, least), least)) continue;
      const found = visit(more, at + 1);
      if (found !== 'none') return found;
    }
    return 'none';
  };
  return visit([], 0);
}

function excludes(one: Counted, other: Counted): boolean {
  return one.takes.some((thing) => other.takes.includes(thing));
}

/** What sets of a group cost at least, by themselves and with more from a place in the group on. */
function floors(group: readonly Counted[], all: readonly Task[]) {
  const touched = all.filter((task) => group.some(({ touches }) => touches.has(task)));
  const outside = all.filter((task) => !touched.includes(task));
  // What only one of several can touch at a time is ended by one alone, or not.
  const alone = new Set(
    touched.filter((task) =>
      pairwise(
        group.filter(({ touches }) => touches.has(task)),
        excludes,
      ),
    ),
  );
  const mayEnd = (one: Counted, task: Task) => (alone.has(task) ? one.ends : one.touches).has(task);
  const enders = new Map(touched.map((task) => [task, group.filter((one) => mayEnd(one, task))]));
  const floorWith = (some: readonly Counted[], left: readonly Task[]) => {
    const isWide = some.some((one) => one.isWide);
    const sum = (level: number) => some.reduce((total, { levels }) => total + levels[level]!, 0);
    return Array.from({ length: LEVEL.count }, (_, level) => {
      if (isOfTasks(level)) return left.filter((task) => task.level === level).length;
      return isWide && isOfMeetings(level) ? 0 : isAdded(level) ? sum(level) : 0;
    });
  };
  const isEnded = (task: Task, some: readonly Counted[]) =>
    some.some(({ ends }) => ends.has(task)) || some.filter((one) => mayEnd(one, task)).length > 1;
  const least = leastAfter(group, enders);
  return {
    floor: (some: readonly Counted[]) =>
      floorWith(some, [...outside, ...touched.filter((task) => !isEnded(task, some))]),
    floorOfMore(some: readonly Counted[], next: number, most: readonly number[]) {
      const open = touched.filter((task) => !some.some((one) => mayEnd(one, task)));
      const lost = open.filter((task) => least(task, next) === undefined);
      const lowest = floorWith(some, [...outside, ...lost]);
      // All that may still go has to go, where nothing may be left more than is.
      if (lowest[0] !== most[0] || lowest[1] !== most[1]) return lowest;
      const apart: Task[] = [];
      for (const task of open) {
        if (task.level > 1 || lost.includes(task)) continue;
        if (apart.some((one) => enders.get(one)!.some((other) => mayEnd(other, task)))) continue;
        apart.push(task);
        for (const [level, value] of least(task, next)!.entries()) lowest[level]! += value;
      }
      return lowest;
    },
  };
}

/** What the cheapest choice costs, level by level, that may end a task, from a place in a group on; undefined when none is. */
function leastAfter(group: readonly Counted[], enders: ReadonlyMap<Task, readonly Counted[]>) {
  const wide = group.filter(({ isWide }) => isWide).length;
  const place = new Map(group.map((one, at) => [one, at]));
  const known = new Map<Task, Map<number, readonly number[] | undefined>>();
  return (task: Task, next: number) => {
    const own = entryOf(known, task, () => new Map());
    if (!own.has(next)) {
      const later = enders.get(task)!.filter((one) => place.get(one)! >= next);
      const least = (level: number) => Math.min(...later.map(({ levels }) => levels[level]!));
      const isKnown = (level: number) => isAdded(level) && !(next < wide && isOfMeetings(level));
      const levels = Array.from({ length: LEVEL.count }, (_, level) => (isKnown(level) ? least(level) : 0));
      own.set(next, later.length === 0 ? undefined : levels);
    }
    return own.get(next);
  };
}

/** Errors, warnings and late products are tasks. */
function isOfTasks(level: number): boolean {
  return level <= 1 || level === LEVEL.late;
}

/** What edits of meetings cost for how they move these. */
function isOfMeetings(level: number): boolean {
  return level === LEVEL.moved || level === LEVEL.unwelcome;
}

/** What costs as much beside others as alone. */
function isAdded(level: number): boolean {
  return !isOfTasks(level) && (level <= LEVEL.edits || isOfMeetings(level));
}

function pairwise<T>(things: readonly T[], holds: (one: T, other: T) => boolean): boolean {
  return things.every((one, at) => things.slice(at + 1).every((other) => holds(one, other)));
}
