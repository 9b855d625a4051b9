import type { Day } from '../../calendar/day.ts';
import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { heldOn } from '../../schedule/meetings/held.ts';
import { type Absentee, attendanceOf } from '../../schedule/people/attendance.ts';
import { keepsAway } from '../../schedule/people/hindrances.ts';
import { partOf, type SeatPart } from '../../schedule/people/seats.ts';
import type { AllMeetings, Meeting } from '../../schedule/schedule.ts';
import { behalfWords, insteadWords, PARTS, replacementWords, roleNames } from '../attendance-words.ts';
import type { Words } from '../blocks/words.ts';

/** Somebody who comes, with what there is to say about it: in the chair, in whose place, on whose behalf as well. */
interface Participant {
  role: string;
  part: SeatPart;
  remarks: string[];
}

const APOLOGIES: Said = { nl: 'bericht van verhindering', en: 'apologies' };

/**
 * Who are at a meeting, on few lines: one for each capacity, or for each organisation, as the forum has it.
 * @param except a role that need not be named
 * @example presentLines(meeting, schedule, 'nl') // ['Voorzitter: minister-president', 'Leden: ministers van VWS en JenV']
 */
export function presentLines(meeting: Meeting, schedule: AllMeetings, lang: Lang, except?: string): string[] {
  const named = participants(meeting, schedule, lang).filter(({ role }) => role !== except);
  const { workspace } = schedule;
  const { day } = meeting;
  const context = { day, workspace, lang };
  if (meeting.forum.agenda.attendance === 'capacity') return byCapacity(named, context);
  // Whoever has no organisation and no name either stands with others of his capacity, below.
  const isKnown = ({ role }: Participant) =>
    organisationOf(role, workspace) !== null || holderName(role, day, workspace) !== null;
  const [known, others] = [named.filter(isKnown), named.filter((one) => !isKnown(one))];
  return [...linesByOrganisation(known, context), ...byCapacity(others, context)];
}

interface Naming {
  day: Day;
  workspace: Workspace;
  lang: Lang;
}

function linesByOrganisation(named: readonly Participant[], context: Naming): string[] {
  const { day, workspace, lang } = context;
  return byOrganisation(named, ({ role }) => role, workspace).map(([organisation, some]) => {
    const nameOf = (role: string) =>
      organisation === null ? personName(role, day, workspace) : nameAlone(role, context);
    const texts = some.map((one) => withRemarks(nameOf(one.role), allRemarks(one, lang)));
    return inOrganisation(organisation, texts);
  });
}

const CAPACITIES: readonly { part: SeatPart; one: Said; several: Said }[] = [
  { part: 'chair', one: { nl: 'Voorzitter', en: 'Chair' }, several: { nl: 'Voorzitters', en: 'Chairs' } },
  { part: 'required', one: { nl: 'Lid', en: 'Member' }, several: { nl: 'Leden', en: 'Members' } },
  {
    part: 'speaker',
    one: { nl: 'Eerste spreker', en: 'First speaker' },
    several: { nl: 'Eerste sprekers', en: 'First speakers' },
  },
  { part: 'invited', one: { nl: 'Genodigd', en: 'Invited' }, several: { nl: 'Genodigd', en: 'Invited' } },
  { part: 'advisory', one: { nl: 'Adviserend', en: 'Advisory' }, several: { nl: 'Adviserend', en: 'Advisory' } },
  { part: 'observer', one: { nl: 'Toehoorder', en: 'Observer' }, several: { nl: 'Toehoorders', en: 'Observers' } },
];

function byCapacity(named: readonly Participant[], context: Naming): string[] {
  return CAPACITIES.flatMap(({ part, one, several }) => {
    const some = named.filter((participant) => participant.part === part);
    const label = (some.length === 1 ? one : several)[context.lang];
    return some.length === 0 ? [] : [`${label}: ${inOneLine(some, context)}`];
  });
}

/** Whoever has the same office, of another ministry, town or organisation, is named in one breath. */
function inOneLine(some: readonly Participant[], { day, workspace, lang }: Naming): string {
  const titles = some.map((one) => ({
    text: withRemarks(personName(one.role, day, workspace), one.remarks),
    ...officeIn(one.remarks.length > 0 ? '' : personName(one.role, day, workspace)),
  }));
  const texts = titles.flatMap(({ text, offices }, index) => {
    if (offices === undefined) return [text];
    const first = titles.findIndex((one) => one.offices === offices);
    const places = titles.flatMap((one) => (one.offices === offices ? [one.place] : []));
    if (places.length === 1) return [text];
    return first === index ? [`${offices} ${listing(places, lang)}`] : [];
  });
  return texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ');
}

const OFFICES: readonly (readonly [title: RegExp, several: string])[] = [
  [/^minister van (\S+)$/, 'ministers van'],
  [/^staatssecretaris van (\S+)$/, 'staatssecretarissen van'],
  [/^burgemeester (.+)$/, 'burgemeesters'],
  [/^wethouder (.+)$/, 'wethouders'],
  [/^contactpersoon (.+)$/, 'contactpersonen'],
];

/** @example officeIn('minister van VWS') // { offices: 'ministers van', place: 'VWS' } */
function officeIn(title: string): { offices?: string; place: string } {
  for (const [form, offices] of OFFICES) {
    const [, place] = title.match(form) ?? [];
    // In an enumeration a name with its own ‘en’ or comma would be two.
    if (place !== undefined && !/,| (?:en|and) /.test(place)) return { offices, place };
  }
  return { place: '' };
}

function withRemarks(name: string, remarks: readonly string[]): string {
  return remarks.length === 0 ? name : `${name} (${remarks.join('; ')})`;
}

/** What somebody is who is no ordinary member, and what else there is to say. */
function allRemarks({ part, remarks }: Participant, lang: Lang): string[] {
  return part === 'required' ? remarks : [PARTS[part][lang], ...remarks];
}

/** Who has a role on a day, by name alone where that is known: his organisation stands before it. */
function nameAlone(role: string, { day, workspace }: Naming): string {
  return holderName(role, day, workspace) ?? roleTitle(role, workspace);
}

/**
 * Who sent apologies, and who comes instead. Why is nobody's business: it may be an illness.
 * @example absentLines(meeting, schedule, 'nl') // ['JenV: minister JenV, vervangen door minister voor Rechtsbescherming']
 */
export function absentLines(meeting: Meeting, schedule: AllMeetings, lang: Lang, except?: string): string[] {
  const { workspace } = schedule;
  const named = apologies(meeting, schedule).filter(({ seat }) => seat.role !== except);
  const text = (one: Absentee) =>
    `${personName(one.seat.role, meeting.day, workspace)}, ${replacementWords(one, workspace, lang, roleTitle)}`;
  return byOrganisation(named, ({ seat }) => seat.role, workspace).map(([organisation, some]) =>
    inOrganisation(organisation, some.map(text)),
  );
}

/** Everybody who is to be there or sent apologies, for a list to tick. */
export function attendanceRows(
  meeting: Meeting,
  schedule: AllMeetings,
  lang: Lang,
): { name: string; remark: string; isAway: boolean }[] {
  const { workspace } = schedule;
  return [
    ...participants(meeting, schedule, lang).map((one) => ({
      name: personName(one.role, meeting.day, workspace),
      remark: allRemarks(one, lang).join('; '),
      isAway: false,
    })),
    ...apologies(meeting, schedule).map((one) => ({
      name: personName(one.seat.role, meeting.day, workspace),
      remark: `${APOLOGIES[lang]}; ${replacementWords(one, workspace, lang, roleTitle)}`,
      isAway: true,
    })),
  ];
}

/** Those who sent apologies. */
export function apologies(meeting: Meeting, schedule: AllMeetings): Absentee[] {
  return awayFrom(meeting, schedule).filter(({ hindrance }) => 'absence' in hindrance);
}

/** Those who do not come; who is only needed elsewhere may yet do. A chair is replaced by the deputy. */
function awayFrom(meeting: Meeting, schedule: AllMeetings): Absentee[] {
  const { absentees, chairing } = attendanceOf(schedule);
  const deputy = chairing(meeting)?.replacement ?? null;
  return absentees(meeting)
    .filter(({ hindrance }) => keepsAway(hindrance))
    .map((one) => ({ ...one, replacement: one.replacement ?? (one.seat.chairs ? deputy : null) }));
}

/** Who leads a meeting, and in whose place: its chairs, or who takes over when none of them comes. */
export function leadersOf(
  meeting: Meeting,
  schedule: AllMeetings,
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
export function chairLine(meeting: Meeting, schedule: AllMeetings, lang: Lang): Words {
  const { roles, insteadOf } = leadersOf(meeting, schedule);
  if (roles.length === 0) return { blank: PARTS.chair[lang] };
  const names = roleNames(roles, schedule.workspace, lang, roleTitle);
  return insteadOf.length === 0 ? names : `${names}, ${insteadWords(insteadOf, schedule.workspace, lang, roleTitle)}`;
}

/** A role with the name of whoever has it on a day. @example 'H.M. de Jonge, minister van VWS' */
function personName(role: string, day: Day, workspace: Workspace): string {
  const person = holderName(role, day, workspace);
  const title = roleTitle(role, workspace);
  return person === null ? title : `${person}, ${title}`;
}

/** What whoever has a role on a day is called; null when that is not known. */
function holderName(role: string, day: Day, { roles }: Workspace): string | null {
  return heldOn(roles.get(role)?.holders ?? [], day)?.name ?? null;
}

/** What there is to say of somebody who is at a meeting; undefined when he is not. */
export function remarksOf(
  role: string,
  meeting: Meeting,
  schedule: AllMeetings,
  lang: Lang,
): readonly string[] | undefined {
  const one = participants(meeting, schedule, lang).find((other) => other.role === role);
  return one && allRemarks(one, lang);
}

function participants(meeting: Meeting, schedule: AllMeetings, lang: Lang): Participant[] {
  const { seats, behalf } = attendanceOf(schedule);
  const { workspace } = schedule;
  const away = awayFrom(meeting, schedule);
  const found = new Map<string, Participant>();
  for (const seat of seats(meeting))
    if (away.every((one) => one.seat !== seat)) {
      const represented = behalf(seat.role, meeting);
      const remarks = represented.length === 0 ? [] : [behalfWords(represented, workspace, lang, roleTitle)];
      found.set(seat.role, { role: seat.role, part: partOf(seat), remarks });
    }
  for (const role of leadersOf(meeting, schedule).roles)
    found.set(role, { remarks: [], ...found.get(role), role, part: 'chair' });
  // On whose behalf he comes has been said.
  for (const { seat, replacement } of away)
    if (replacement && replacement.by !== 'behalf') {
      const { role } = replacement;
      const one = found.get(role) ?? { role, part: partOf(seat), remarks: [] };
      const instead = insteadWords([seat.role], workspace, lang, roleTitle);
      found.set(role, { ...one, remarks: [...one.remarks, instead] });
    }
  return [...found.values()];
}

/** In order of the first of each organisation; those without one each on their own. */
function byOrganisation<T>(
  some: readonly T[],
  roleOf: (one: T) => string,
  workspace: Workspace,
): [organisation: string | null, T[]][] {
  const groups: [string | null, T[]][] = [];
  for (const one of some) {
    const organisation = organisationOf(roleOf(one), workspace);
    const group = organisation === null ? undefined : groups.find(([name]) => name === organisation);
    if (group) group[1].push(one);
    else groups.push([organisation, [one]]);
  }
  return groups;
}

function organisationOf(role: string, { roles }: Workspace): string | null {
  return roles.get(role)?.department ?? null;
}

function inOrganisation(organisation: string | null, texts: readonly string[]): string {
  return organisation === null ? texts.join('; ') : `${organisation}: ${texts.join('; ')}`;
}
