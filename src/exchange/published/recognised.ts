import type { Day } from '../../calendar/day.ts';
import { pairs } from '../../schedule/changes/pairs.ts';
import { deadlinesOf } from '../../schedule/journeys/deadlines.ts';
import { stepIdentities } from '../../schedule/rounds/identity.ts';
import type { Deadline, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Ledger, PublishedEntry } from './ledger.ts';

/** What was published of what is in a schedule, and what was published and is not there any more. */
interface Recognised {
  known: ReadonlyMap<Meeting | Deadline, PublishedEntry>;
  lost: readonly PublishedEntry[];
}

/** Looks for what was published in a schedule, all of it, by what it is known by: see `openRegister`. */
export function recognised(ledger: Ledger, { all, journeys }: Schedule): Recognised {
  const deadlines = deadlinesOf(journeys);
  const known = new Map<Meeting | Deadline, PublishedEntry>();
  const entries = { meeting: new Map<string, PublishedEntry>(), deadline: new Map<string, PublishedEntry>() };
  for (const entry of ledger.values()) entries[entry.kind].set(entry.id, entry);
  const strangers = <T extends Meeting | Deadline>(kind: PublishedEntry['kind'], things: readonly T[]): T[] =>
    things.filter((thing) => {
      const entry = entries[kind].get(thing.id);
      if (entry) known.set(thing, entry);
      return !entry || !entries[kind].delete(thing.id);
    });
  const [meetings, dues] = [strangers('meeting', all), strangers('deadline', deadlines)];
  const old: Thing[] = [...entries.meeting.values(), ...entries.deadline.values()].map(publishedThing);
  const lost: PublishedEntry[] = [];
  if (old.length === 0) return { known, lost };
  const fresh: Thing[] = [...meetings.map(meetingThing), ...dues.map(deadlineThing)];
  for (const { before, after } of pairs(
    old,
    fresh,
    ({ steps }) => steps,
    ({ moment }) => [moment],
  ))
    if (before && after) known.set(after.source as Meeting | Deadline, before.source as PublishedEntry);
    else if (before) lost.push(before.source as PublishedEntry);
  return { known, lost };
}

/** Something in the ledger or in the schedule, with what it is known by when not by its name. */
interface Thing {
  source: PublishedEntry | Meeting | Deadline;
  steps: readonly string[];
  moment: string;
}

function meetingThing(meeting: Meeting): Thing {
  const { forum, day, start } = meeting;
  return { source: meeting, steps: stepsOf(meeting), moment: `${day} ${start} ${forum.id}` };
}

function deadlineThing(deadline: Deadline): Thing {
  const { id, day, at, meeting } = deadline;
  return { source: deadline, steps: [], moment: dueMoment(id, day, at, meeting.forum.id) };
}

function publishedThing(entry: PublishedEntry): Thing {
  const { kind, id, steps, forum, day, start } = entry;
  return kind === 'meeting'
    ? { source: entry, steps, moment: `${day} ${start} ${forum}` }
    : { source: entry, steps: [], moment: dueMoment(id, day, start, forum) };
}

/** A deadline is known by its product as well, the first part of its identity. */
function dueMoment(id: string, day: Day, at: number | null, forum: string): string {
  return `deadline ${id.split('/')[0]} ${day} ${at} ${forum}`;
}

/** What a meeting is known by besides its own identity. What was added is no step, whatever it does for a cycle. */
export function stepsOf(meeting: Meeting): string[] {
  const [first] = meeting.history;
  const isAdded = first?.what === 'change' && first.change.kind === 'add';
  return isAdded || meeting.blocks.length === 0 ? [meeting.id] : stepIdentities(meeting);
}
