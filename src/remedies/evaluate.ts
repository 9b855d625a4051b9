import { check } from '../conflicts/check.ts';
import { type Looked, recheck } from '../conflicts/recheck.ts';
import { rules } from '../conflicts/rules.ts';
import { resolve } from '../schedule/resolve.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import { awayFrom, withApologies, withMoved } from './edited-schedule.ts';
import { carriedOut, type Edit, editKind } from './edits.ts';
import { keepTheirMeetings } from './keep.ts';

/**
 * The schedule with edits and what is wrong with it, as dating and checking everything anew would give it: only what edits
 * touch is looked at again, and dated anew only where a product may choose other meetings.
 * @param before with what these rules found there
 * @example findingsDifference(before.findings, evaluated(before, [edit]).findings).appeared
 */
export function evaluated(before: Looked, edits: readonly Edit[], chosen: typeof rules = rules): Looked {
  return looked(before, edits, playedOut(before.schedule, edits), chosen);
}

/** The same of a schedule with edits that is there already. */
export function looked(before: Looked, edits: readonly Edit[], schedule: Schedule, chosen: typeof rules): Looked {
  const findings = edits.every(isAboutDates)
    ? recheck(
        before,
        schedule,
        edits.flatMap((edit) => elsewhere(edit, schedule)),
        chosen,
      )
    : check(schedule, chosen);
  return { schedule, findings };
}

/** The schedule with edits. */
export function playedOut(schedule: Schedule, edits: readonly Edit[]): Schedule {
  let played: Schedule | undefined = schedule;
  for (const edit of edits) played = played && withEdit(edit, played);
  if (played) return played;
  const edited = edits.reduce((workspace, edit) => carriedOut(edit, workspace), schedule.workspace);
  return resolve(edited, schedule.window);
}

/** The schedule with an edit, without dating anything anew; undefined where that is not certain to be enough. */
export function withEdit(edit: Edit, schedule: Schedule): Schedule | undefined {
  if ('apologies' in edit) return withApologies(schedule, edit.apologies);
  if (!('move' in edit)) return undefined;
  const move = schedule.all.find(({ id }) => id === edit.move.id);
  const here = move && { ...edit, move };
  return here && keepTheirMeetings(schedule.journeys, here) ? withMoved(schedule, here) : undefined;
}

/** Whether an edit only brings meetings, people and products to other days: fora, cycles and routes stay what they are. */
function isAboutDates(edit: Edit): boolean {
  return !('kind' in edit) || editKind(edit) === 'round' || editKind(edit) === 'begin';
}

function elsewhere(edit: Edit, schedule: Schedule): Meeting[] {
  return 'apologies' in edit ? awayFrom(edit.apologies, schedule) : [];
}
