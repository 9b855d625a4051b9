import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { once } from '../../common/once.ts';
import { remembered } from '../../common/remembered.ts';
import type { Hidden } from '../../definition/types/settings.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Deadline, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { EntryRevision } from '../entry.ts';
import { deadlineKind, type EntryKind, isSameEntry, meetingKind } from './entry-kind.ts';
import { factsIn } from './facts.ts';
import { uid } from './identity.ts';
import type { Handed, Import, Ledger, PublishedEntry } from './ledger.ts';
import { nextLedger } from './next-ledger.ts';
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
  const next = nextLedger(ledger);
  const carrier = once(() => carriers(schedule.all));
  const meetings = once(() => meetingsByUid(schedule, known, ledger));
  /** What is on a day outside the calendars now, with the day on which it stood in them. */
  const stoodOn = new Map<Meeting | Deadline, Day>();

  function publishing<T extends Meeting | Deadline>(kind: EntryKind<T>): (source: T) => PublishedNumbers {
    return remembered((source) => {
      const before = known.get(source);
      return before ? publishAgain(source, before, kind) : publishFirst(source, kind);
    });
  }

  function publishAgain<T extends Meeting | Deadline>(
    source: T,
    before: PublishedEntry,
    kind: EntryKind<T>,
  ): PublishedNumbers {
    const base = revisionOf(kind.meeting(source), workspace);
    const now = kind.entry(source, {
      ...before,
      versions: revised(before.versions, base, kind.facts(source), today),
    });
    const left = stoodOn.get(source);
    if (left !== undefined) now.left = left;
    const entry = next.remember(isSameEntry(before, now) ? before : now);
    return { uid: entry.uid, revision: (hide) => revisionIn(entry, hide) };
  }

  function publishFirst<T extends Meeting | Deadline>(source: T, kind: EntryKind<T>): PublishedNumbers {
    const base = revisionOf(kind.meeting(source), workspace);
    const identity = freeUid(uid(kind.name, source.id, workspace.settings.domain), next.has);
    next.begin(identity, () =>
      kind.entry(source, {
        uid: identity,
        created: base.created,
        versions: firstVersions(base, kind.facts(source)),
        imports: {},
      }),
    );
    return { uid: identity, revision: () => base };
  }

  function cancelling(before: PublishedEntry): Gone {
    const partOf = before.kind === 'meeting' ? carrier()(before) : undefined;
    return { entry: next.remember(cancelled(next.entry(before.uid)!, factsOf.gone(partOf), today)), partOf };
  }

  return {
    meeting: publishing(meetingKind(factsOf)),
    deadline: publishing(deadlineKind(factsOf)),
    gone: (window) => lost.filter(({ day }) => within(day, window) && day >= today).map(cancelling),
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
    meetingOf: (identity) => meetings().get(identity),
    imported(handed) {
      const before = [...next.all().values()];
      for (const { selection, entries } of handed)
        for (const [identity, one] of entries) next.remember(withImport(next.entry(identity)!, selection, one));
      return [...next.all().values()].some((entry, index) => entry !== before[index]);
    },
    get ledger() {
      return next.all();
    },
    get changed() {
      return next.changed;
    },
  };
}

/** Which meeting has which identity, published or not. */
function meetingsByUid(
  { all, workspace }: Schedule,
  known: ReadonlyMap<Meeting | Deadline, PublishedEntry>,
  ledger: Ledger,
): Map<string, Meeting> {
  const found = new Map<string, Meeting>();
  for (const meeting of all) {
    const identity = known.get(meeting)?.uid ?? uid('meeting', meeting.id, workspace.settings.domain);
    // An identity that was published stays with what it was given to, also when that is gone.
    if (known.has(meeting) || !ledger.has(identity)) found.set(identity, meeting);
  }
  return found;
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
