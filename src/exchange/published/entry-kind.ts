import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Deadline, Meeting } from '../../schedule/schedule.ts';
import type { Facts, FactsOf } from './facts.ts';
import type { PublishedEntry } from './ledger.ts';
import { stepsOf } from './recognised.ts';

/** How meetings, or deadlines, are put down as published. */
export interface EntryKind<T> {
  name: PublishedEntry['kind'];
  meeting(source: T): Meeting;
  facts(source: T): Facts;
  entry(source: T, kept: Kept): PublishedEntry;
}

/** What an entry has of its own, whatever becomes of it. */
type Kept = Pick<PublishedEntry, 'uid' | 'created' | 'versions' | 'imports'>;

/** A meeting, as it stands in calendars. */
export function meetingKind({ meeting: facts }: FactsOf): EntryKind<Meeting> {
  return { name: 'meeting', meeting: (meeting) => meeting, facts, entry: publishedMeeting };
}

/** A deadline for papers: of the meeting that asks for them. */
export function deadlineKind({ deadline: facts }: FactsOf): EntryKind<Deadline> {
  return { name: 'deadline', meeting: ({ meeting }) => meeting, facts, entry: publishedDeadline };
}

const NONE: readonly string[] = [];

function publishedMeeting(meeting: Meeting, { uid, created, versions, imports }: Kept): PublishedEntry {
  const { id, forum, day, start, length, location, blocks, items } = meeting;
  return {
    uid,
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
  { uid, created, versions, imports }: Kept,
): PublishedEntry {
  return {
    uid,
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

/** Whether nothing of an entry is otherwise than it was, in whatever calendar. */
export function isSameEntry(before: PublishedEntry, now: PublishedEntry): boolean {
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
