import { roleName } from '../definition/texts/role-name.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { type Absentee, attendanceOf, type Count } from '../schedule/people/attendance.ts';
import { hindranceSource } from '../schedule/people/hindrances.ts';
import type { SeatPart } from '../schedule/people/seats.ts';
import type { AllMeetings, Meeting } from '../schedule/schedule.ts';

/** What somebody is at a meeting. */
export const PARTS: Record<SeatPart, Said> = {
  chair: { nl: 'voorzitter', en: 'chair' },
  required: { nl: 'lid', en: 'member' },
  speaker: { nl: 'eerste spreker', en: 'first speaker' },
  advisory: { nl: 'adviserend', en: 'advisory' },
  invited: { nl: 'genodigd', en: 'invited' },
  observer: { nl: 'toehoorder', en: 'observer' },
};

const WORDS: Said<{
  by: (role: string) => string;
  onBehalf: (role: string) => string;
  nobody: string;
  vacant: string;
  noChair: string;
  instead: (roles: string) => string;
  behalf: (roles: string) => string;
  count: (count: Count) => string;
}> = {
  nl: {
    by: (role) => `vervangen door ${role}`,
    onBehalf: (role) => `vertegenwoordigd door ${role}`,
    nobody: 'niet vervangen',
    vacant: 'vacant',
    noChair: 'niemand',
    instead: (roles) => `in plaats van ${roles}`,
    behalf: (roles) => `mede namens ${roles}`,
    count: ({ least, there, of }) =>
      `${there < least ? 'niet gehaald' : 'gehaald'}: ${there} van ${of}, minstens ${least} nodig`,
  },
  en: {
    by: (role) => `replaced by ${role}`,
    onBehalf: (role) => `represented by ${role}`,
    nobody: 'not replaced',
    vacant: 'vacant',
    noChair: 'nobody',
    instead: (roles) => `in place of ${roles}`,
    behalf: (roles) => `also on behalf of ${roles}`,
    count: ({ least, there, of }) =>
      `${there < least ? 'not met' : 'met'}: ${there} of ${of}, at least ${least} needed`,
  },
};

/** @example absenteeWords(absentee, workspace, 'nl') // 'minister JenV (quarantaine), vervangen door minister BZK' */
export function absenteeWords(absentee: Absentee, workspace: Workspace, lang: Lang): string {
  const reason = reasonWords(absentee, lang);
  const who = roleName(absentee.seat.role, workspace);
  return `${reason === '' ? who : `${who} (${reason})`}, ${replacementWords(absentee, workspace, lang)}`;
}

/** @example replacementWords(absentee, workspace, 'nl') // 'vervangen door minister BZK' */
export function replacementWords(
  { replacement }: Pick<Absentee, 'replacement'>,
  workspace: Workspace,
  lang: Lang,
  nameOf: NameOf = roleName,
): string {
  const words = WORDS[lang];
  if (!replacement) return words.nobody;
  const name = nameOf(replacement.role, workspace);
  return replacement.by === 'behalf' ? words.onBehalf(name) : words.by(name);
}

/** Why somebody is away, as it was written; empty when nobody said. */
export function reasonWords({ hindrance }: Absentee, lang: Lang): string {
  return 'vacant' in hindrance ? WORDS[lang].vacant : hindranceSource(hindrance).reason;
}

/** @example insteadWords(['minister VWS'], workspace, 'nl') // 'in plaats van minister VWS' */
export function insteadWords(
  roles: readonly string[],
  workspace: Workspace,
  lang: Lang,
  nameOf: NameOf = roleName,
): string {
  return WORDS[lang].instead(roleNames(roles, workspace, lang, nameOf));
}

/** @example behalfWords(['minister VWS'], workspace, 'nl') // 'mede namens minister VWS' */
export function behalfWords(
  roles: readonly string[],
  workspace: Workspace,
  lang: Lang,
  nameOf: NameOf = roleName,
): string {
  return WORDS[lang].behalf(roleNames(roles, workspace, lang, nameOf));
}

/** @example countWords({ least: 2, there: 3, of: 4 }, 'nl') // 'gehaald: 3 van 4, minstens 2 nodig' */
export function countWords(count: Count, lang: Lang): string {
  return WORDS[lang].count(count);
}

/** How a role is called: by its name, or by its title in print. */
export type NameOf = (role: string, workspace: Workspace) => string;

/** Roles by name, as one enumeration. */
export function roleNames(
  roles: readonly string[],
  workspace: Workspace,
  lang: Lang,
  nameOf: NameOf = roleName,
): string {
  return listing(
    roles.map((role) => nameOf(role, workspace)),
    lang,
  );
}

/** Who leads a meeting, and in whose place; empty for a forum without a chair. */
export function chairWords(meeting: Meeting, schedule: AllMeetings, lang: Lang): string {
  const { workspace } = schedule;
  const chair = attendanceOf(schedule).chairing(meeting);
  if (!chair) return '';
  if (chair.present === null) return WORDS[lang].noChair;
  if (!chair.replacement) return roleNames(chair.chairs, workspace, lang);
  const present = roleName(chair.present, workspace);
  return chair.chairs.length === 0 ? present : `${present}, ${insteadWords(chair.chairs, workspace, lang)}`;
}
