import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { changedParts, roundKey } from '../../conflicts/changed-parts.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { momentOf } from '../../schedule/moment.ts';
import type { Journey, Meeting, Schedule } from '../../schedule/schedule.ts';
import { awayFrom } from '../edited-schedule.ts';
import type { Edit } from '../edits.ts';
import { keepTheirMeetings } from '../keep.ts';
import { meetingsOf } from '../meetings-of.ts';
import { changedMeetings } from './changed.ts';

/** What lies in a day and not in an hour, and in the meeting itself. */
export const OF_DAYS: ReadonlySet<string> = new Set([
  'meeting-on-public-holiday',
  'meeting-in-recess',
  'meeting-in-weekend',
  'meeting-on-eve',
]);

/** What meets on a day has to do with what meets on the day before and after it. */
const NEAR = 1;

/**
 * What an edit can touch, in words that another edit or a finding shares when the two can have to do with each other: days,
 * rounds, products and meetings.
 */
export function surroundingsOf(edit: Edit, before: Schedule, after: Schedule): ReadonlySet<string> {
  const { days, rounds } = changedParts(before, after, 'apologies' in edit ? awayFrom(edit.apologies, after) : []);
  const changed = changedMeetings(before, after);
  const sides = changed.flatMap((one) => [one.before, one.after].flatMap((meeting) => meeting ?? []));
  const isKept = 'move' in edit && keepTheirMeetings(before.journeys, edit);
  const touched = before.journeys.filter((journey) => {
    const isThere = journey.meetingStops.some(({ meeting }) => sides.includes(meeting));
    return isThere || !(isKept || staysClearOf(journey, sides));
  });
  return new Set([
    ...[...days].flatMap(daysNear),
    ...[...rounds].map((round) => `round ${round}`),
    ...sides.map(({ id }) => `meeting ${id}`),
    ...touched.map(({ deliverable }) => `product ${deliverable.id}`),
    ...('kind' in edit ? before.journeys.map(({ deliverable }) => `product ${deliverable.id}`) : []),
  ]);
}

/** Where a finding lies: nothing beside its meetings matters to one of days. */
export function surroundingsOfFinding(finding: Finding, schedule: Schedule): ReadonlySet<string> | 'all' {
  const { kind, when, who } = finding;
  if (when.length === 0) return 'all';
  if (OF_DAYS.has(kind.code))
    return new Set(when.flatMap((day) => meetingsOf(finding, day, schedule)).map(({ id }) => `meeting ${id}`));
  const meetings = when.flatMap((day) => meetingsOf(finding, day, schedule));
  return new Set([
    ...when.flatMap(daysNear),
    ...meetings.flatMap(({ blocks }) => blocks.map(({ round }) => `round ${roundKey(round)}`)),
    ...who.map((name) => `product ${name}`),
  ]);
}

/** A product looks for no meeting that is longer than this before its first stop or after its last one. */
const ROUND = 14;

/** Whether a product has nothing to look for at some meetings: other fora, or long before or after it. */
function staysClearOf({ meetingStops, stops, missing }: Journey, meetings: readonly Meeting[]): boolean {
  const [first, last] = [stops[0], stops.at(-1)];
  if (missing !== null || !first || !last) return false;
  const fora = new Set(meetingStops.map(({ meeting }) => meeting.forum.id));
  const span = { from: momentOf(first).day - ROUND, until: momentOf(last).day + ROUND } as Period;
  return !meetings.some(({ forum, day }) => fora.has(forum.id) && within(day, span));
}

function daysNear(day: Day): string[] {
  return Array.from({ length: 2 * NEAR + 1 }, (_, at) => `day ${day - NEAR + at}`);
}
