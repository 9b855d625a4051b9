import type { Change } from '../../definition/types/changes.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { lastDayBeforeRestart, restartsOf } from '../rounds/rounds.ts';
import type { Event, Meeting } from '../schedule.ts';
import type { BeforeAndAfter } from './pairs.ts';

/** What can become of a meeting that something may explain. */
export type MeetingOutcome = 'added' | 'removed' | 'moved' | 'changed' | 'cancelled' | 'restored';

/**
 * Finds what brought a difference about: the last thing of the right kind that happened to the meeting and had not
 * happened to it before, one that says why before one that does not, else a restart of its cycle since then; null when
 * nothing that was written down explains it.
 */
export type CauseOf = (what: MeetingOutcome, meeting: BeforeAndAfter<Meeting>) => Event | null;

/** @param then what was written before @param now what is written now */
export function causes(then: Workspace, now: Workspace): CauseOf {
  const restarts = newRestarts(then, now);
  return (what, { before, after }) => {
    const known = new Set(before?.history.map(keyOf));
    const events = (after?.history ?? []).filter((one) => explains(one, what) && !known.has(keyOf(one)));
    return events.findLast(saysWhy) ?? events.at(-1) ?? restartBefore((after ?? before)!, restarts);
  };
}

function explains(event: Event, what: MeetingOutcome): boolean {
  if (event.what === 'shared') return false;
  if (what === 'moved' || what === 'changed')
    return event.what !== 'change' || event.change.kind === 'move' || event.without !== undefined;
  if (event.what !== 'change') return false;
  return event.change.kind === (what === 'cancelled' ? 'cancel' : 'add') && event.without === undefined;
}

function saysWhy(event: Event): boolean {
  return event.what !== 'change' || event.change.reason !== '';
}

type Restart = ReturnType<typeof restartsOf>[number];

/** The restarts of each cycle that there were not before, the earliest first. */
function newRestarts(then: Workspace, now: Workspace): Map<string, Restart[]> {
  const known = new Set(then.changes.map(changeKey));
  return new Map(
    [...now.cycles.values()].map((cycle) => [
      cycle.id,
      restartsOf(cycle, now).filter((change) => !known.has(changeKey(change))),
    ]),
  );
}

function restartBefore({ blocks: [block], day }: Meeting, restarts: ReadonlyMap<string, Restart[]>): Event | null {
  const change = restarts.get(block?.cycle.id ?? '')?.findLast((restart) => lastDayBeforeRestart(restart) < day);
  return change ? { what: 'change', change, from: null } : null;
}

/** An event in one text, which is the same wherever in the files it is written. */
function keyOf(event: Event): string {
  if (event.what === 'change') return changeKey(event.change);
  if (event.what === 'shared') return event.what;
  const { what, name, from, to } = event;
  return JSON.stringify([what, name, from, to]);
}

function changeKey(change: Change): string {
  return JSON.stringify(change, (key, value) => (key === 'place' || key === 'targets' ? undefined : value));
}
