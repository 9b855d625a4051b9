import type { SourcePlace } from '../diagnostic/finding.ts';
import { distinctPlaces, placeKey } from '../diagnostic/places.ts';
import type { Absentee, AttendanceList, ItemWithoutSpeaker, SpeakerAway } from '../schedule/people/attendance.ts';
import { type Hindrance, hindranceSource } from '../schedule/people/hindrances.ts';
import { type PartAway, partsAway } from '../schedule/people/parts-away.ts';
import type { Item, Meeting } from '../schedule/schedule.ts';
import { originKey, origins } from './meetings.ts';

/** Whether the chair of a meeting is away, and his deputy too. */
export function lacksChair(meeting: Meeting, { chairing }: AttendanceList): boolean {
  return chairing(meeting)?.present === null;
}

/** Whether too few of the required members of a meeting are there. */
export function lacksQuorum(meeting: Meeting, { quorum }: AttendanceList): boolean {
  const count = quorum(meeting);
  return count !== null && count.there < count.least;
}

/** What nobody brings in at a meeting. */
interface Unspoken {
  title: string;
  speaker: string;
  hindrance: Hindrance;
  place: SourcePlace;
  /** Null for a standing point. */
  item: Item | null;
  /** Whether it is only a part of that item. */
  isPart: boolean;
}

/** What nobody brings in at a meeting, because its first speaker is away and not replaced. */
export function lacksSpeaker(meeting: Meeting, attendance: AttendanceList): Unspoken[] {
  const items = attendance.unspoken(meeting).filter(isSilent).map(unspokenItem);
  return [...items, ...partsAway(meeting, attendance).filter(isSilent).map(unspokenPart)];
}

function isSilent({ replacement }: Pick<SpeakerAway, 'replacement'>): boolean {
  return replacement === null;
}

function unspokenItem({ item, absentee: { seat, hindrance } }: ItemWithoutSpeaker): Unspoken {
  return { title: item.title, speaker: seat.role, hindrance, place: item.place, item, isPart: false };
}

function unspokenPart({ title, speaker: { role, place }, item, hindrance }: PartAway): Unspoken {
  return { title, speaker: role, hindrance, place, item, isPart: true };
}

/** Whether a rule about what a meeting lacks already speaks of this absence: one cause is one finding. */
export function isToldElsewhere({ seat }: Absentee, meeting: Meeting, attendance: AttendanceList): boolean {
  return (
    (seat.chairs && lacksChair(meeting, attendance)) ||
    (seat.attendance === 'required' && lacksQuorum(meeting, attendance)) ||
    lacksSpeaker(meeting, attendance).some(({ speaker }) => speaker === seat.role)
  );
}

/** The same for meetings that miss people for one cause: blocked times clash with each step, absences with a forum. */
export function causeOf(hindrances: readonly Hindrance[], meeting: Meeting): string {
  const sources = hindrances.map((hindrance) => placeKey(hindranceSource(hindrance).place));
  const isBlocked = hindrances.some((hindrance) => 'blocked' in hindrance);
  return [...new Set(sources), isBlocked ? originKey(meeting) : meeting.forum.id].join(' ');
}

/** Where it is written that people miss these meetings: the meetings first, then why. */
export function absencePlaces(meetings: readonly Meeting[], hindrances: readonly Hindrance[]) {
  return distinctPlaces([
    ...meetings.flatMap(origins),
    ...hindrances.map((hindrance) => hindranceSource(hindrance).place),
  ]);
}

/**
 * What the blocked hours of people are for, each once; empty when nobody said. Why somebody is absent is often an illness,
 * and goes round in no sentence.
 */
export function reasonsOf(hindrances: readonly Hindrance[]): string[] {
  const reasons = hindrances.flatMap((hindrance) => ('blocked' in hindrance ? [hindrance.blocked.reason] : []));
  return [...new Set(reasons)].filter((reason) => reason !== '');
}

/** The reasons in a sentence. @example inBrackets(['quarantaine']) // ' (quarantaine)' */
export function inBrackets(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
}
