import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import type { Hidden } from '../../definition/types/settings.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Deadline, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { EntryRevision } from '../entry.ts';
import { type Facts, factsIn } from './facts.ts';
import { uid } from './identity.ts';
import type { Handed, Import, Ledger, PublishedEntry } from './ledger.ts';
import { recognised, stepsOf } from './recognised.ts';
import { revisionOf } from './revision.ts';
import { cancelled, firstVersions, revised, revisionIn } from './versions.ts';

/** What tells an entry from others, and from itself at another time. */
interface PublishedNumbers {
  uid: string;
  /** @param hide what the calendar leaves out */
  revision(hide: ReadonlySet<Hidden>): EntryRevision;
}

/** What is published, on top of what was. */
export interface Register {
  /** A meeting as it goes out now. */
  meeting(meeting: Meeting): PublishedNumbers;
  /** A deadline as it goes out now. */
  deadline(deadline: Deadline): PublishedNumbers;
  /**
   * What was published for days in the window that have not passed, and is no longer in the schedule: it goes out as
   * cancelled.
   */
  gone(window: Period): Gone[];
  /**
   * What was published for days in the window that have not passed, and is now on a day outside it: it goes out once more,
   * so that nobody keeps the old day for true.
   */
  elsewhere(window: Period): { meetings: Meeting[]; deadlines: Deadline[] };
  /** The meeting that has an identity now, published or not; undefined when none has. */
  meetingOf(uid: string): Meeting | undefined;
  /** Remembers what is handed over to import, and says whether that is otherwise than it was. */
  imported(handed: readonly Handed[]): boolean;
  /** Everything that was and is published. */
  readonly ledger: Ledger;
  /** Whether that is otherwise than it was. */
  readonly changed: boolean;
}

/** Something that is no longer in the schedule. */
export interface Gone {
  entry: PublishedEntry;
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
  const factsOf = factsIn(workspace);
  const { known, lost } = recognised(ledger, schedule);
  const next = new Map(ledger);
  /** What was never published; all that is to be remembered of it is told when somebody asks, as few calls do. */
  const fresh = new Map<string, () => PublishedEntry>();
  const done = new Map<Meeting | Deadline, PublishedNumbers>();
  /** What is on a day outside the calendars now, with the day on which it stood in them. */
  const stoodOn = new Map<Meeting | Deadline, Day>();
  let meetings: Map<string, Meeting> | undefined;
  let carrier: ReturnType<typeof carriers> | undefined;
  let changed = false;

  function whereItWent(gone: PublishedEntry): Meeting | undefined {
    carrier ??= carriers(schedule.all);
    return carrier(gone);
  }

  function meetingsByUid(): Map<string, Meeting> {
    const found = new Map<string, Meeting>();
    for (const meeting of schedule.all) {
      const identity = known.get(meeting)?.uid ?? uid('meeting', meeting.id, workspace.settings.domain);
      // An identity that was published stays with what it was given to, also when that is gone.
      if (known.has(meeting) || !ledger.has(identity)) found.set(identity, meeting);
    }
    return found;
  }

  function remember(entry: PublishedEntry): PublishedEntry {
    if (next.get(entry.uid) !== entry) changed = true;
    next.set(entry.uid, entry);
    return entry;
  }

  function everything(): Map<string, PublishedEntry> {
    for (const [identity, tell] of fresh) next.set(identity, tell());
    fresh.clear();
    return next;
  }

  function publish<T extends Meeting | Deadline>(source: T, kind: Kind<T>): PublishedNumbers {
    const before = known.get(source);
    const published = before ? publishAgain(source, before, kind) : publishFirst(source, kind);
    done.set(source, published);
    return published;
  }

  function publishAgain<T extends Meeting | Deadline>(
    source: T,
    before: PublishedEntry,
    kind: Kind<T>,
  ): PublishedNumbers {
    const base = revisionOf(kind.meeting(source), workspace);
    const now = kind.entry(source, {
      ...before,
      versions: revised(before.versions, base, kind.facts(source), today),
    });
    const left = stoodOn.get(source);
    if (left !== undefined) now.left = left;
    const entry = remember(isSame(before, now) ? before : now);
    return { uid: entry.uid, revision: (hide) => revisionIn(entry, hide) };
  }

  function publishFirst<T extends Meeting | Deadline>(source: T, kind: Kind<T>): PublishedNumbers {
    const base = revisionOf(kind.meeting(source), workspace);
    const own = uid(kind.name, source.id, workspace.settings.domain);
    const identity = freeUid(own, (taken) => next.has(taken) || fresh.has(taken));
    changed = true;
    fresh.set(identity, () =>
      kind.entry(source, {
        uid: identity,
        created: base.created,
        versions: firstVersions(base, kind.facts(source)),
        imports: NO_IMPORTS,
      }),
    );
    return { uid: identity, revision: () => base };
  }

  const meetingKind: Kind<Meeting> = {
    name: 'meeting',
    meeting: (meeting) => meeting,
    facts: factsOf.meeting,
    entry: publishedMeeting,
  };
  const deadlineKind: Kind<Deadline> = {
    name: 'deadline',
    meeting: ({ meeting }) => meeting,
    facts: factsOf.deadline,
    entry: publishedDeadline,
  };

  return {
    meeting: (meeting) => done.get(meeting) ?? publish(meeting, meetingKind),
    deadline: (deadline) => done.get(deadline) ?? publish(deadline, deadlineKind),
    gone(window) {
      return lost
        .filter(({ day }) => within(day, window) && day >= today)
        .map((before) => {
          const partOf = before.kind === 'meeting' ? whereItWent(before) : undefined;
          return { entry: remember(cancelled(next.get(before.uid)!, factsOf.gone(partOf), today)), partOf };
        });
    },
    elsewhere(window) {
      const inWindow = new Set<Meeting | Deadline>([...schedule.meetings, ...schedule.deadlines]);
      const left = [...known].filter(([thing, before]) => {
        const stood = before.left ?? before.day;
        return within(stood, window) && stood >= today && !inWindow.has(thing);
      });
      for (const [thing, before] of left) stoodOn.set(thing, before.left ?? before.day);
      const of = (kind: PublishedEntry['kind']) =>
        left.flatMap(([thing, before]) => (before.kind === kind ? [thing] : []));
      return { meetings: of('meeting') as Meeting[], deadlines: of('deadline') as Deadline[] };
    },
    meetingOf(identity) {
      meetings ??= meetingsByUid();
      return meetings.get(identity);
    },
    imported(handed) {
      const before = [...everything().values()];
      for (const { selection, entries } of handed)
        for (const [identity, one] of entries) remember(withImport(next.get(identity)!, selection, one));
      return [...next.values()].some((entry, index) => entry !== before[index]);
    },
    get ledger() {
      return everything();
    },
    get changed() {
      return changed;
    },
  };
}

/** How meetings, or deadlines, are published. */
interface Kind<T> {
  name: PublishedEntry['kind'];
  meeting(source: T): Meeting;
  facts(source: T): Facts;
  entry(source: T, kept: Kept): PublishedEntry;
}

/** What an entry has of its own, whatever becomes of it. */
type Kept = Pick<PublishedEntry, 'uid' | 'created' | 'versions' | 'imports'>;

const NONE: readonly string[] = [];
const NO_IMPORTS: PublishedEntry['imports'] = {};

function publishedMeeting(meeting: Meeting, { uid: identity, created, versions, imports }: Kept): PublishedEntry {
  const { id, forum, day, start, length, location, blocks, items } = meeting;
  return {
    uid: identity,
    kind: 'meeting',
    id,
    steps: stepsOf(meeting),
    title: forum.id,
    forum: forum.id,
    cycles: cyclesOf(blocks),
    teams: items.length === 0 ? NONE : [...new Set(items.flatMap(({ team }) => team ?? []))],
    day,
    start,
    length,
    location,
    state: isHeld(meeting) ? 'held' : 'cancelled',
    created,
    versions,
    imports,
  };
}

function publishedDeadline(
  { id, day, at, meeting, item }: Deadline,
  { uid: identity, created, versions, imports }: Kept,
): PublishedEntry {
  return {
    uid: identity,
    kind: 'deadline',
    id,
    steps: [id],
    title: item.title,
    forum: meeting.forum.id,
    cycles: cyclesOf(meeting.blocks),
    teams: item.team === null ? NONE : [item.team],
    day,
    start: at,
    length: 0,
    location: '',
    state: isHeld(meeting) ? 'held' : 'cancelled',
    created,
    versions,
    imports,
  };
}

function cyclesOf(blocks: Meeting['blocks']): string[] {
  return blocks.length === 1 ? [blocks[0]!.cycle.id] : [...new Set(blocks.map(({ cycle }) => cycle.id))];
}

function isSame(before: PublishedEntry, now: PublishedEntry): boolean {
  return (
    now.versions === before.versions &&
    now.id === before.id &&
    now.day === before.day &&
    now.left === before.left &&
    now.start === before.start &&
    now.length === before.length &&
    now.title === before.title &&
    now.forum === before.forum &&
    now.location === before.location &&
    now.state === before.state &&
    areSame(now.steps, before.steps) &&
    areSame(now.cycles, before.cycles) &&
    areSame(now.teams, before.teams)
  );
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function withImport(entry: PublishedEntry, selection: string, one: Import | undefined): PublishedEntry {
  const { [selection]: before, ...others } = entry.imports;
  if (one ? before && isSameImport(before, one) : !before) return entry;
  return { ...entry, imports: one ? { ...others, [selection]: one } : others };
}

/** Finds the meeting that carries what another one carried before. */
function carriers(meetings: readonly Meeting[]): (gone: PublishedEntry) => Meeting | undefined {
  const held = meetings.filter(isHeld).flatMap((meeting) => stepsOf(meeting).map((step) => [step, meeting] as const));
  const byStep = new Map(held.reverse());
  return ({ steps }) => byStep.get(steps.find((step) => byStep.has(step)) ?? '');
}

/** An identity that nothing else has: that of a meeting which is called otherwise now stays with that meeting. */
function freeUid(own: string, isTaken: (identity: string) => boolean): string {
  let free = own;
  for (let count = 2; isTaken(free); count++) free = `${count}-${own}`;
  return free;
}

function isSameImport(one: Import, other: Import): boolean {
  return (
    one.title === other.title && one.sequence === other.sequence && one.day === other.day && one.start === other.start
  );
}
