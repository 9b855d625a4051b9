import { notesFor } from '../../schedule/meetings/agenda-notes.ts';
import type { AllMeetings, Item, Meeting } from '../../schedule/schedule.ts';

/**
 * The items that a meeting deals with as one with an item, itself included; itself alone when nothing was said.
 * @example takenTogether(letter, meeting, schedule) // [letter, reflection]
 */
export function takenTogether(item: Item, meeting: Meeting, schedule: AllMeetings): readonly Item[] {
  const groups = notesFor(meeting, schedule).map(({ together }) => together.map(({ product }) => product));
  const group = groups.find((products) => products.includes(item.deliverable.id));
  return group ? meeting.items.filter(({ deliverable }) => group.includes(deliverable.id)) : [item];
}
