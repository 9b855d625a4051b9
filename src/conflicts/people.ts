import type { Lang } from '../language/language.ts';
import type { AttendanceList } from '../schedule/people/attendance.ts';
import type { Meeting } from '../schedule/schedule.ts';
import type { Clash } from './sweep.ts';

/** Everybody who has to come to a meeting, each person once. */
export function personsAt(meeting: Meeting, { comers, persons }: AttendanceList): Iterable<string> {
  const roles = comers(meeting);
  const there = roles.map((role) => persons(role, meeting.day));
  // Hardly anybody has two roles in one meeting, and looking for that in half a million seats takes time.
  return there.every((person, index) => person === roles[index]) ? roles : new Set(there);
}

/** Somebody who has to be at two meetings: in one role, or as the same person in two. */
export interface RequiredAttendee {
  /** At the later meeting. */
  role: string;
  /** At the earlier one. */
  other: string;
}

/** Who of those that two meetings share has to be at both, in which roles; each pair of roles once, in order. */
export function wantedAtBoth(clashes: readonly Clash<Meeting>[], attendance: AttendanceList): RequiredAttendee[] {
  const pairs = new Map<string, RequiredAttendee>();
  const asThemselves = new Set<string>();
  for (const { earlier, later, seats } of clashes)
    for (const person of seats) {
      // A role that nobody in particular has is a person by itself, and wanted as itself.
      if (asThemselves.has(person)) continue;
      const [here, there] = [rolesOf(person, later, attendance), rolesOf(person, earlier, attendance)];
      const same = here.find((role) => there.includes(role));
      const wanted = { role: same ?? here[0]!, other: same ?? there[0]! };
      pairs.set(`${wanted.role}\n${wanted.other}`, wanted);
      if (wanted.role === person && wanted.other === person) asThemselves.add(person);
    }
  return [...pairs.keys()].sort().map((pair) => pairs.get(pair)!);
}

/** The roles for which a person has to come to a meeting. */
function rolesOf(person: string, meeting: Meeting, { comers, persons }: AttendanceList): string[] {
  const roles = comers(meeting);
  // A role that nobody in particular has is a person by itself.
  return roles.includes(person) ? [person] : roles.filter((role) => persons(role, meeting.day) === person);
}

/** @example wantedNames([{ role: 'secretaris MLT3', other: 'lid SCP' }], 'nl') // ['secretaris MLT3 (ook lid SCP)'] */
export function wantedNames(wanted: readonly RequiredAttendee[], lang: Lang): string[] {
  const also = lang === 'nl' ? 'ook' : 'also';
  return wanted.map(({ role, other }) => (role === other ? role : `${role} (${also} ${other})`));
}

/** The roles concerned, each once. */
export function wantedRoles(wanted: readonly RequiredAttendee[]): string[] {
  return [...new Set(wanted.flatMap(({ role, other }) => [role, other]))];
}
