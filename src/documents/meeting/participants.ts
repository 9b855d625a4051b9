import type { Day } from '../../calendar/day.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { heldOn } from '../../schedule/meetings/held.ts';
import { type Absentee, attendanceOf } from '../../schedule/people/attendance.ts';
import { keepsAway } from '../../schedule/people/hindrances.ts';
import { partOf, type Seat } from '../../schedule/people/seats.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { behalfWords, insteadWords, PARTS, replacementWords, roleNames } from '../attendance-words.ts';
import type { Words } from '../blocks.ts';

/** Somebody who comes, with what there is to say about it: in the chair, in whose place, on whose behalf as well. */
interface Participant {
  role: string;
  remarks: string[];
}

const APOLOGIES: Said = { nl: 'bericht van verhindering', en: 'apologies' };

type Whole = Pick<Schedule, 'workspace' | 'all' | 'meant'>;

/**
 * Who are at a meeting, a line for each organisation; somebody without one has a line of his own.
 * @param except a role that need not be named
 * @example presentLines(meeting, schedule, 'nl') // ['AZ: minister-president (voorzitter)', 'VWS: minister VWS']
 */
export function presentLines(meeting: Meeting, schedule: Whole, lang: Lang, except?: string): string[] {
  const { workspace } = schedule;
  const named = participants(meeting, schedule, lang).filter(({ role }) => role !== except);
  const text = ({ role, remarks }: Participant) => {
    const name = personName(role, meeting.day, workspace);
    return remarks.length === 0 ? name : `${name} (${remarks.join('; ')})`;
  };
  return byOrganisation(named, ({ role }) => role, workspace).map(([organisation, some]) =>
    inOrganisation(organisation, some.map(text)),
  );
}

/**
 * Who sent apologies, and who comes instead. Why is nobody's business: it may be an illness.
 * @example absentLines(meeting, schedule, 'nl') // ['JenV: minister JenV, vervangen door minister voor Rechtsbescherming']
 */
export function absentLines(meeting: Meeting, schedule: Whole, lang: Lang, except?: string): string[] {
  const { workspace } = schedule;
  const named = apologies(meeting, schedule).filter(({ seat }) => seat.role !== except);
  const text = (one: Absentee) =>
    `${personName(one.seat.role, meeting.day, workspace)}, ${replacementWords(one, workspace, lang)}`;
  return byOrganisation(named, ({ seat }) => seat.role, workspace).map(([organisation, some]) =>
    inOrganisation(organisation, some.map(text)),
  );
}

/** Everybody who is to be there or sent apologies, for a list to tick. */
export function attendanceRows(
  meeting: Meeting,
  schedule: Whole,
  lang: Lang,
): { name: string; remark: string; isAway: boolean }[] {
  const { workspace } = schedule;
  return [
    ...participants(meeting, schedule, lang).map(({ role, remarks }) => ({
      name: personName(role, meeting.day, workspace),
      remark: remarks.join('; '),
      isAway: false,
    })),
    ...apologies(meeting, schedule).map((one) => ({
      name: personName(one.seat.role, meeting.day, workspace),
      remark: `${APOLOGIES[lang]}; ${replacementWords(one, workspace, lang)}`,
      isAway: true,
    })),
  ];
}

/** Those who sent apologies. */
export function apologies(meeting: Meeting, schedule: Whole): Absentee[] {
  return awayFrom(meeting, schedule).filter(({ hindrance }) => 'absence' in hindrance);
}

/** Those who do not come; who is only needed elsewhere may yet do. A chair is replaced by the deputy. */
function awayFrom(meeting: Meeting, schedule: Whole): Absentee[] {
  const { absentees, chairing } = attendanceOf(schedule);
  const deputy = chairing(meeting)?.replacement ?? null;
  return absentees(meeting)
    .filter(({ hindrance }) => keepsAway(hindrance))
    .map((one) => ({ ...one, replacement: one.replacement ?? (one.seat.chairs ? deputy : null) }));
}

/** Who leads a meeting, and in whose place: its chairs, or who takes over when none of them comes. */
export function leadersOf(
  meeting: Meeting,
  schedule: Whole,
): { roles: readonly string[]; insteadOf: readonly string[] } {
  const { seats, chairing } = attendanceOf(schedule);
  const away = awayFrom(meeting, schedule);
  const there = seats(meeting).filter((seat) => seat.chairs && away.every((one) => one.seat !== seat));
  const chair = chairing(meeting);
  if (there.length > 0 || !chair) return { roles: there.map(({ role }) => role), insteadOf: [] };
  return { roles: chair.present === null ? [] : [chair.present], insteadOf: chair.chairs };
}

/**
 * The same in a line; a blank when nobody is known.
 * @example chairLine(meeting, schedule, 'nl') // 'minister JenV, in plaats van minister-president'
 */
export function chairLine(meeting: Meeting, schedule: Whole, lang: Lang): Words {
  const { roles, insteadOf } = leadersOf(meeting, schedule);
  if (roles.length === 0) return { blank: PARTS.chair[lang] };
  const names = roleNames(roles, schedule.workspace, lang);
  return insteadOf.length === 0 ? names : `${names}, ${insteadWords(insteadOf, schedule.workspace, lang)}`;
}

/** A role with the name of whoever has it on a day. @example 'H.M. de Jonge, minister VWS' */
function personName(role: string, day: Day, workspace: Pick<Workspace, 'roles'>): string {
  const person = heldOn(workspace.roles.get(role)?.holders ?? [], day)?.name ?? null;
  return person === null ? roleName(role, workspace) : `${person}, ${roleName(role, workspace)}`;
}

/** What there is to say of somebody who is at a meeting; undefined when he is not. */
export function remarksOf(role: string, meeting: Meeting, schedule: Whole, lang: Lang): readonly string[] | undefined {
  return participants(meeting, schedule, lang).find((one) => one.role === role)?.remarks;
}

function participants(meeting: Meeting, schedule: Whole, lang: Lang): Participant[] {
  const { seats, behalf } = attendanceOf(schedule);
  const { workspace } = schedule;
  const away = awayFrom(meeting, schedule);
  const found = new Map<string, Participant>();
  const remark = (role: string, text: string) => {
    const one = found.get(role) ?? { role, remarks: [] };
    found.set(role, { role, remarks: [...one.remarks, text] });
  };
  for (const seat of seats(meeting))
    if (away.every((one) => one.seat !== seat))
      found.set(seat.role, {
        role: seat.role,
        remarks: seatRemarks(seat, behalf(seat.role, meeting), workspace, lang),
      });
  const chairs = new Set(seats(meeting).flatMap((seat) => (seat.chairs ? [seat.role] : [])));
  for (const role of leadersOf(meeting, schedule).roles) if (!chairs.has(role)) remark(role, PARTS.chair[lang]);
  // On whose behalf he comes has been said.
  for (const { seat, replacement } of away)
    if (replacement && replacement.by !== 'behalf')
      remark(replacement.role, insteadWords([seat.role], workspace, lang));
  return [...found.values()];
}

function seatRemarks(seat: Seat, behalf: readonly string[], workspace: Workspace, lang: Lang): string[] {
  const part = partOf(seat);
  return [
    ...(part === 'required' ? [] : [PARTS[part][lang]]),
    ...(behalf.length === 0 ? [] : [behalfWords(behalf, workspace, lang)]),
  ];
}

/** In order of the first of each organisation; those without one each on their own. */
function byOrganisation<T>(
  some: readonly T[],
  roleOf: (one: T) => string,
  { roles }: Pick<Workspace, 'roles'>,
): [organisation: string | null, T[]][] {
  const groups: [string | null, T[]][] = [];
  for (const one of some) {
    const organisation = roles.get(roleOf(one))?.department ?? null;
    const group = organisation === null ? undefined : groups.find(([name]) => name === organisation);
    if (group) group[1].push(one);
    else groups.push([organisation, [one]]);
  }
  return groups;
}

function inOrganisation(organisation: string | null, texts: readonly string[]): string {
  return organisation === null ? texts.join('; ') : `${organisation}: ${texts.join('; ')}`;
}
