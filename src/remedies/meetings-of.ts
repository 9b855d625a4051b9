import type { Day } from '../calendar/day.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';

/** The meetings that go on on a day, of fora that a finding names; the forum that it names first comes first. */
export function meetingsOf({ who }: Finding, day: Day, { all }: Schedule): Meeting[] {
  return meetingsOn(day, all)
    .filter((meeting) => isHeld(meeting) && who.includes(meeting.forum.id))
    .sort((one, other) => who.indexOf(one.forum.id) - who.indexOf(other.forum.id));
}

/** The meetings of a day, out of all meetings in order. */
export function meetingsOn(day: Day, all: readonly Meeting[]): Meeting[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  const found: Meeting[] = [];
  for (let index = low; all[index]?.day === day; index++) found.push(all[index]!);
  return found;
}
