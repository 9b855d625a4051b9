import type { Journey, MeetingStop } from '../schedule.ts';

const DECIDING: ReadonlySet<string | null> = new Set([
  'besluitvorming',
  'vaststelling',
  'hamerstuk',
  'goedkeuring',
  'instemming',
]);

/**
 * The meeting that decides on a product: the last one that is to decide; where no treatment says so, the last one that is
 * not public.
 * @returns null when the route does not come to its end
 * @example decisionOf(journey)?.meeting.forum.id // 'MCC', also when its route ends at a press conference
 */
export function decisionOf({ meetingStops, missing }: Pick<Journey, 'meetingStops' | 'missing'>): MeetingStop | null {
  if (missing !== null) return null;
  const closed = meetingStops.filter(({ meeting }) => meeting.forum.level !== 'public');
  return closed.findLast(({ item }) => DECIDING.has(item.treatment)) ?? closed.at(-1) ?? meetingStops.at(-1) ?? null;
}
