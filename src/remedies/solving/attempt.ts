import type { Day } from '../../calendar/day.ts';
import { check } from '../../conflicts/check.ts';
import { daysOf, findingsDifference, keyOf } from '../../conflicts/difference.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { rewritten } from '../../schedule/changes/past.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { carriedOut, type Edit, kindOf } from '../edits.ts';
import { keepTheirMeetings } from '../keep.ts';
import { withApologies, withMoved } from '../what-if.ts';
import { type ChangedMeeting, changedMeetings } from './changed.ts';
import { type Cost, costOf, type Looked } from './cost.ts';

/** What comes of some edits together. */
export interface Attempt {
  /** The errors that are gone, a key for each of their days. */
  ended: readonly string[];
  /** The errors that have come, likewise. */
  made: readonly string[];
  /** What it costs more than doing nothing. */
  cost: Cost;
  changed: readonly ChangedMeeting[];
  after: Looked;
}

/** Which findings have to go. */
export type IsTarget = (finding: Finding) => boolean;

/**
 * Tries edits on a schedule: what it is with them, and what is wrong with that.
 * @param notBefore what lies before this day stands
 * @returns undefined for edits that would change what has been
 */
export function attempts(before: Looked, isTarget: IsTarget, notBefore: Day) {
  const { weights } = before.schedule.workspace.settings;
  const base = costOf(before, before, [], weights);
  return (edits: readonly Edit[]): Attempt | undefined => {
    const schedule = playedOut(edits, before.schedule);
    const changed = changedMeetings(before.schedule, schedule);
    if (changed.some((one) => isPast(one, notBefore))) return undefined;
    if (rewritten({ meetings: [], before: before.schedule, after: schedule }, notBefore)) return undefined;
    const after = { schedule, findings: check(schedule) };
    const { solved, appeared } = findingsDifference(before.findings, after.findings);
    const cost = costOf(before, after, edits.map(kindOf), weights);
    return {
      ended: keysOf(solved.filter(isTarget)),
      made: keysOf(appeared.filter(isTarget)),
      cost: cost.map((value, level) => value - base[level]!) as unknown as Cost,
      changed,
      after,
    };
  };
}

/** A key for each day of findings. */
export function keysOf(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => daysOf(finding).map((day) => keyOf(finding, day)));
}

function isPast({ before, after }: ChangedMeeting, notBefore: Day): boolean {
  return Math.min(before?.day ?? notBefore, after?.day ?? notBefore) < notBefore;
}

/** The schedule with edits; dated anew where a product may choose other meetings. */
function playedOut(edits: readonly Edit[], schedule: Schedule): Schedule {
  let played: Schedule | undefined = schedule;
  for (const edit of edits) played = played && whatIf(edit, played);
  if (played) return played;
  const edited = edits.reduce((workspace, edit) => carriedOut(edit, workspace), schedule.workspace);
  return resolve(edited, schedule.window);
}

function whatIf(edit: Edit, schedule: Schedule): Schedule | undefined {
  if ('apologies' in edit) return withApologies(schedule, edit.apologies);
  return 'move' in edit && keepTheirMeetings(schedule.journeys, edit) ? withMoved(schedule, edit) : undefined;
}
