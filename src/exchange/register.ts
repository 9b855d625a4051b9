import { hash } from 'node:crypto';
import type { Day } from '../calendar/day.ts';
import { type Period, within } from '../calendar/period.ts';
import type { Hidden } from '../definition/workspace.ts';
import { stepIdentities } from '../schedule/identity.ts';
import { isHeld } from '../schedule/is-held.ts';
import { pairs } from '../schedule/pairs.ts';
import type { Deadline, Meeting, Schedule } from '../schedule/schedule.ts';
import type { Revision } from './entry.ts';
import { ASPECTS, type Aspect, deadlineFacts, type Facts, goneFacts, meetingFacts, shows } from './facts.ts';
import { uid } from './identity.ts';
import type { Handed, Import, Ledger, Published, Version } from './ledger.ts';
import { revisionOf } from './revision.ts';

const DAY_SECONDS = 86_400;

/** What is published, on top of what was. */
export interface Register {
  /** A meeting as it goes out now. */
  meeting(meeting: Meeting): Published;
  /** A deadline as it goes out now. */
  deadline(deadline: Deadline): Published;
  /**
   * What was published for days in the window that have not passed, and is no longer in the schedule: it goes out as
   * cancelled.
   */
  gone(window: Period): Gone[];
  /** Remembers what is handed over to import, and says whether that is otherwise than it was. */
  imported(handed: readonly Handed[]): boolean;
  /** Everything that was and is published. */
  readonly ledger: Ledger;
  /** Whether that is otherwise than it was. */
  readonly changed: boolean;
}

/** Something that is no longer in the schedule. */
export interface Gone {
  entry: Published;
  /** The meeting that it is now part of. */
  partOf: Meeting | undefined;
}

/**
 * Keeps the identity and the revisions of what is published (RFC 5546, 2.1.4 and 2.1.5).
 *
 * - An entry keeps its identity for life. It is known again by the identity of its meeting, else by a step that it
 *   carries, else by its forum and moment: so it survives moves, renamed steps, a new version of a cycle, and cycles that
 *   come together or go apart.
 * - Whatever of it changes, that aspect gets a sequence higher than any it had, and a later stamp. What a calendar shows
 *   decides its revision there, so an entry of which nothing visible changed stays the same letter by letter.
 * - What was never published has the revision that its own changes give it (`revision.ts`), so a first publication is
 *   the same on every day and machine.
 *
 * @param ledger what was published before
 * @param schedule all of it, before any selection
 * @param today what changes now is stamped with this day at least
 */
export function openRegister(ledger: Ledger, schedule: Schedule, today: Day): Register {
  const { workspace } = schedule;
  const meetings = new Map(schedule.all.map((meeting) => [meeting, meetingThing(meeting)]));
  const present: Present[] = [
    ...meetings.values(),
    ...schedule.journeys.flatMap(({ legs }) => legs.flatMap(({ deadline }) => deadline ?? [])).map(deadlineThing),
  ];
  const known = new Map<Meeting | Deadline, Published>();
  const lost: Published[] = [];
  for (const { before, after } of pairs<Thing>([...ledger.values()], present, ids, steps, moments))
    if (before && after) known.set((after as Present).source, before as Published);
    else if (before) lost.push(before as Published);

  const next = new Map(ledger);
  const done = new Map<Meeting | Deadline, Published>();
  let changed = false;
  let carrier: ReturnType<typeof carriers> | undefined;

  function whereItWent(gone: Published): Meeting | undefined {
    carrier ??= carriers(schedule.all);
    return carrier(gone);
  }

  function remember(entry: Published): Published {
    if (next.get(entry.uid) === entry) return entry;
    changed = true;
    next.set(entry.uid, entry);
    return entry;
  }

  function publish(
    source: Meeting | Deadline,
    base: Revision,
    about: Omit<Published, 'uid' | 'created' | 'versions' | 'imports'>,
    facts: () => Facts,
  ): Published {
    const finished = done.get(source);
    if (finished) return finished;
    const before = known.get(source);
    const entry = {
      ...about,
      uid: before?.uid ?? freeUid(about.kind, about.id, workspace.settings.domain, next),
      created: before?.created ?? base.created,
      versions: before ? revised(before, base, facts(), today) : first(base, facts()),
      imports: before?.imports ?? {},
    };
    const published = remember(before && isSame(before, entry) ? before : entry);
    done.set(source, published);
    return published;
  }

  return {
    meeting(meeting) {
      const { id, forum, day, start, length, location, blocks, items } = meeting;
      const about = {
        ...{
          kind: 'meeting' as const,
          id,
          steps: meetings.get(meeting)?.steps ?? [id],
          title: forum.id,
          forum: forum.id,
        },
        cycles: [...new Set(blocks.map(({ cycle }) => cycle.id))],
        teams: [...new Set(items.flatMap(({ team }) => team ?? []))],
        ...{ day, start, length, location, state: isHeld(meeting) ? ('held' as const) : ('cancelled' as const) },
      };
      return publish(meeting, revisionOf(meeting, workspace), about, () => meetingFacts(meeting, workspace));
    },
    deadline(deadline) {
      const { id, day, at, meeting, item } = deadline;
      const about = {
        ...{ kind: 'deadline' as const, id, steps: [id], title: item.title, forum: meeting.forum.id },
        cycles: [...new Set(meeting.blocks.map(({ cycle }) => cycle.id))],
        teams: item.team === null ? [] : [item.team],
        ...{ day, start: at, length: 0, location: '' },
        state: isHeld(meeting) ? ('held' as const) : ('cancelled' as const),
      };
      return publish(deadline, revisionOf(meeting, workspace), about, () => deadlineFacts(deadline, workspace));
    },
    gone(window) {
      return lost
        .filter(({ day }) => within(day, window) && day >= today)
        .map((before) => {
          const partOf = before.kind === 'meeting' ? whereItWent(before) : undefined;
          const digest = digestOf(goneFacts(partOf, workspace));
          return { entry: remember(cancelled(next.get(before.uid)!, digest, today)), partOf };
        });
    },
    imported(handed) {
      const before = [...next.values()];
      for (const { selection, entries } of handed)
        for (const [identity, one] of entries) remember(withImport(next.get(identity)!, selection, one));
      return [...next.values()].some((entry, index) => entry !== before[index]);
    },
    get ledger() {
      return next;
    },
    get changed() {
      return changed;
    },
  };
}

function withImport(entry: Published, selection: string, one: Import | undefined): Published {
  const { [selection]: before, ...others } = entry.imports;
  if (before?.sequence === one?.sequence && before?.day === one?.day && before?.start === one?.start) return entry;
  return { ...entry, imports: one ? { ...others, [selection]: one } : others };
}

/**
 * The revision of an entry in a calendar: that of the last of what it shows there.
 * @param hide what the calendar leaves out
 */
export function revisionIn({ created, versions }: Published, hide: ReadonlySet<Hidden>): Revision {
  let last = versions.core!;
  for (const aspect of ASPECTS) {
    const version = versions[aspect];
    if (version && version.sequence > last.sequence && shows(hide, aspect)) last = version;
  }
  return { sequence: last.sequence, created, modified: Math.max(created, last.modified) };
}

/** What something in the ledger or in the schedule is known by. */
type Thing = Pick<Published, 'kind' | 'id' | 'steps' | 'forum' | 'day' | 'start'>;

/** Something in the schedule. */
interface Present extends Thing {
  source: Meeting | Deadline;
}

function meetingThing(meeting: Meeting): Present {
  const { id, forum, day, start } = meeting;
  return { source: meeting, kind: 'meeting', id, steps: stepsOf(meeting), forum: forum.id, day, start };
}

function deadlineThing(deadline: Deadline): Present {
  const { id, meeting, day, at } = deadline;
  return { source: deadline, kind: 'deadline', id, steps: [], forum: meeting.forum.id, day, start: at };
}

/** What a meeting is known by besides its own identity. What was added is no step, whatever it does for a cycle. */
function stepsOf(meeting: Meeting): string[] {
  const [first] = meeting.history;
  const isAdded = first?.what === 'change' && first.change.kind === 'add';
  return isAdded || meeting.blocks.length === 0 ? [meeting.id] : stepIdentities(meeting);
}

/** Finds the meeting that carries what another one carried before. */
function carriers(meetings: readonly Meeting[]): (gone: Published) => Meeting | undefined {
  const held = meetings.filter(isHeld).flatMap((meeting) => stepsOf(meeting).map((step) => [step, meeting] as const));
  const byStep = new Map(held.reverse());
  return ({ steps: carried }) => byStep.get(carried.find((step) => byStep.has(step)) ?? '');
}

function ids({ kind, id }: Thing): string[] {
  return [`${kind} ${id}`];
}

function steps(thing: Thing): readonly string[] {
  return thing.kind === 'meeting' ? thing.steps : [];
}

/** A meeting is known by its forum, and the deadline of a product by the product as well. */
function moments({ kind, id, forum, day, start }: Thing): string[] {
  return [`${kind} ${day} ${start} ${forum} ${kind === 'deadline' ? id.split('/')[0] : ''}`];
}

/** An identity that nothing else has: that of a meeting which is called otherwise now stays with that meeting. */
function freeUid(kind: Published['kind'], id: string, domain: string, taken: Ledger): string {
  const own = uid(kind, id, domain);
  let free = own;
  for (let count = 2; taken.has(free); count++) free = `${count}-${own}`;
  return free;
}

function first({ sequence, modified }: Revision, facts: Facts): Published['versions'] {
  return versionsOf(facts, (_, digest) => (digest === '' ? undefined : { sequence, modified, digest }));
}

/** The very same when nothing is told otherwise than before. */
function revised({ versions }: Published, base: Revision, facts: Facts, today: Day): Published['versions'] {
  let next: Omit<Version, 'digest'> | undefined;
  const now = versionsOf(facts, (aspect, digest) => {
    const before = versions[aspect];
    if (before ? before.digest === digest : digest === '') return before;
    next ??= after(versions, base, today);
    return { ...next, digest };
  });
  return ASPECTS.every((aspect) => now[aspect] === versions[aspect]) ? versions : now;
}

/** A version of each aspect that tells anything, or did. */
function versionsOf(
  facts: Facts,
  version: (aspect: Aspect, digest: string) => Version | undefined,
): Published['versions'] {
  const versions: Partial<Record<Aspect, Version>> = {};
  for (const aspect of ASPECTS) {
    const one = version(aspect, digestOf(facts[aspect]));
    if (one) versions[aspect] = one;
  }
  return versions;
}

/** What comes after everything that was: a higher sequence and a later stamp. */
function after(versions: Published['versions'], base: Revision | null, today: Day): Omit<Version, 'digest'> {
  let { sequence, modified } = base ?? { sequence: 0, modified: 0 };
  modified = Math.max(modified, today * DAY_SECONDS);
  for (const version of Object.values(versions)) {
    sequence = Math.max(sequence, version.sequence + 1);
    modified = Math.max(modified, version.modified + 1);
  }
  return { sequence, modified };
}

function cancelled(entry: Published, digest: string, today: Day): Published {
  if (entry.state === 'gone' && entry.versions.core?.digest === digest) return entry;
  return {
    ...entry,
    state: 'gone',
    versions: { ...entry.versions, core: { ...after(entry.versions, null, today), digest } },
  };
}

const DIGITS = 12;

function digestOf(facts: string): string {
  return facts === '' ? '' : hash('sha256', facts).slice(0, DIGITS);
}

const LISTS = ['steps', 'cycles', 'teams'] as const;
const VALUES = ['id', 'title', 'forum', 'day', 'start', 'length', 'location', 'state', 'versions'] as const;

/** Whether an entry goes out as it did before. */
function isSame(before: Published, entry: Published): boolean {
  return (
    VALUES.every((name) => before[name] === entry[name]) && LISTS.every((name) => isSameList(before[name], entry[name]))
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
