import { isoClock } from '../../src/calendar/clock.ts';
import { day, isoDay } from '../../src/calendar/day.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import type { Workspace } from '../../src/definition/types/workspace.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import type { Meeting, Schedule } from '../../src/schedule/schedule.ts';

/** The workspace of a piece of YAML that must be right. */
export function workspaceOf(yaml: string): Workspace {
  const { workspace, findings } = readWorkspace([{ name: 'test.yaml', bytes: new TextEncoder().encode(yaml) }]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!workspace) throw new Error(errors.map(({ kind, args }) => kind.say.en(args)).join('\n'));
  return workspace;
}

/** The schedule of a piece of YAML in a window. */
export function scheduleOf(yaml: string, from: string, until: string): Schedule {
  return resolve(workspaceOf(yaml), { from: day(from), until: day(until) });
}

/**
 * A meeting on one line, for tests to compare: date, time, forum, what it carries and how it stands.
 * @example '2020-11-03 14:00 MCC A2 beeld en richting + B1 uitkomsten advies'
 */
export function line({ day: on, start, forum, blocks, status, was, phase }: Meeting): string {
  const carried = blocks.map(({ cycle, round, phase: doing }) => [`${cycle.id}${round.number}`, doing].filter(Boolean));
  return [
    isoDay(on),
    start === null ? '?' : isoClock(start),
    forum.id,
    carried.map((words) => words.join(' ')).join(' + ') || phase,
    status === 'planned' ? null : status,
    was && `was ${isoDay(was.day)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The meetings of a piece of YAML in a window, one line each. */
export function lines(yaml: string, from: string, until: string): string[] {
  return scheduleOf(yaml, from, until).meetings.map(line);
}
