import type { Day } from '../../calendar/day.ts';
import { check } from '../../conflicts/check.ts';
import { daysOf, findingsDifference, keyOf } from '../../conflicts/difference.ts';
import { rules } from '../../conflicts/rules.ts';
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

/** Tries edits; undefined for those that would change what has been. */
export interface Trying {
  /** By the rules alone that found what has to go: what ends is known then, and what comes in part. */
  quickly(edits: readonly Edit[]): Attempt | undefined;
  wholly(edits: readonly Edit[]): Attempt | undefined;
}

/**
 * Tries edits on a schedule.
 * @param targets what has to go
 * @param isTarget whether a finding that comes would have to go as well
 * @param notBefore what lies before this day stands
 */
export function trying(
  before: Looked,
  targets: readonly Finding[],
  isTarget: (finding: Finding) => boolean,
  notBefore: Day,
): Trying {
  const { weights } = before.schedule.workspace.settings;
  const codes = new Set(targets.map(({ kind }) => kind.code));
  const attempt = (known: Looked, chosen: typeof rules) => {
    const base = costOf(known, known, [], weights);
    return (edits: readonly Edit[]): Attempt | undefined => {
      const schedule = playedOut(edits, before.schedule);
      const changed = changedMeetings(before.schedule, schedule);
      if (changed.some((one) => isPast(one, notBefore))) return undefined;
      if (rewritten({ meetings: [], before: before.schedule, after: schedule }, notBefore)) return undefined;
      const after = { schedule, findings: check(schedule, chosen) };
      const { solved, appeared } = findingsDifference(known.findings, after.findings);
      const cost = costOf(known, after, edits.map(kindOf), weights);
      return {
        ended: keysOf(solved.filter(isTarget)),
        made: keysOf(appeared.filter(isTarget)),
        cost: cost.map((value, level) => value - base[level]!) as unknown as Cost,
        changed,
        after,
      };
    };
  };
  const isQuick = ({ code }: { code: string }) => codes.has(code);
  const quick = { schedule: before.schedule, findings: before.findings.filter(({ kind }) => isQuick(kind)) };
  return { quickly: attempt(quick, rules.filter(isQuick)), wholly: attempt(before, rules) };
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

/** The same without dating anything anew; undefined where that is not certain to be enough. */
function whatIf(edit: Edit, schedule: Schedule): Schedule | undefined {
  if ('apologies' in edit) return withApologies(schedule, edit.apologies);
  if (!('move' in edit)) return undefined;
  const move = schedule.all.find(({ id }) => id === edit.move.id);
  const here = move && { ...edit, move };
  return here && keepTheirMeetings(schedule.journeys, here) ? withMoved(schedule, here) : undefined;
}
