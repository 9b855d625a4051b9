import type { Period } from '../../calendar/period.ts';
import { shortDay } from '../../calendar/words.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { type Absentee, attendanceOf } from '../../schedule/people/attendance.ts';
import { type Hindrance, hindranceSource } from '../../schedule/people/hindrances.ts';
import { type PartAway, partsAway } from '../../schedule/people/parts-away.ts';
import type { Replacement } from '../../schedule/people/replacements.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type { WhyReason } from './story.ts';

interface Words {
  away: Record<'period' | 'meeting' | 'vacant' | 'blocked', (role: string, days: string) => string>;
  by: Record<Replacement['by'], (role: string, by: string) => string>;
  nobody: (role: string) => string;
  speaks: (by: string, title: string) => string;
  silent: (title: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    away: {
      period: (role, days) => `${role} is afwezig${days}`,
      meeting: (role) => `${role} is verhinderd voor dit overleg`,
      vacant: (role) => `niemand is op deze dag ${role}`,
      blocked: (role) => `${role} is op dit uur bezet`,
    },
    by: {
      absence: (role, by) => `${by} vervangt ${role}, zoals bij de afwezigheid staat`,
      behalf: (role, by) => `${by} is er mede namens ${role}`,
      membership: (role, by) => `${by} vervangt ${role}, zoals bij het lidmaatschap staat`,
      role: (role, by) => `${by} vervangt ${role}, als vaste vervanger van die functie`,
      item: (role, by) => `${by} vervangt ${role}, zoals bij het product staat`,
      deputy: (role, by) => `${by} zit voor in plaats van ${role}, als plaatsvervangend voorzitter`,
    },
    nobody: (role) => `niemand vervangt ${role}`,
    speaks: (by, title) => `bij ‘${title}’ is ${by} daarom eerste spreker`,
    silent: (title) => `‘${title}’ heeft daarom geen eerste spreker`,
  },
  en: {
    away: {
      period: (role, days) => `${role} is absent${days}`,
      meeting: (role) => `${role} sent apologies for this meeting`,
      vacant: (role) => `nobody is ${role} on this day`,
      blocked: (role) => `${role} is taken at this hour`,
    },
    by: {
      absence: (role, by) => `${by} comes instead of ${role}, as the absence says`,
      behalf: (role, by) => `${by} is there also on behalf of ${role}`,
      membership: (role, by) => `${by} comes instead of ${role}, as the membership says`,
      role: (role, by) => `${by} comes instead of ${role}, as the usual substitute of that role`,
      item: (role, by) => `${by} comes instead of ${role}, as the product says`,
      deputy: (role, by) => `${by} takes the chair instead of ${role}, as deputy chair`,
    },
    nobody: (role) => `nobody comes instead of ${role}`,
    speaks: (by, title) => `${by} is therefore the first speaker on ‘${title}’`,
    silent: (title) => `‘${title}’ therefore has no first speaker`,
  },
};

/** Who is not at a meeting and why, who comes instead and by what, and what that means for its chair and its items. */
export function absenceReasons(meeting: Meeting, schedule: Schedule, lang: Lang): WhyReason[] {
  if (!isHeld(meeting)) return [];
  const { workspace } = schedule;
  const attendance = attendanceOf(schedule);
  const { absentees, chairing, unspoken } = attendance;
  const chair = chairing(meeting);
  const deputy = chair?.replacement?.by === 'deputy' ? chair.replacement : null;
  return [
    ...absentees(meeting).flatMap((absentee) => {
      const replacement = absentee.replacement ?? (absentee.seat.chairs ? deputy : null);
      return absenteeReasons({ ...absentee, replacement }, workspace, lang);
    }),
    ...unspoken(meeting).map(({ item, replacement }) =>
      speakerReason(item.title, replacement, item.place, workspace, lang),
    ),
    ...partReasons(partsAway(meeting, attendance), absentees(meeting), workspace, lang),
  ];
}

/** Why somebody without a seat is away is said once, before what he would have spoken on. */
function partReasons(
  parts: readonly PartAway[],
  seated: readonly Absentee[],
  workspace: Workspace,
  lang: Lang,
): WhyReason[] {
  const told = new Set(seated.map(({ seat }) => seat.role));
  return parts.flatMap(({ title, speaker: { role, place }, hindrance, replacement }) => {
    const spoken = speakerReason(title, replacement, place, workspace, lang);
    if (told.has(role) || 'represented' in hindrance) return [spoken];
    told.add(role);
    return [awayReason(roleName(role, workspace), hindrance, lang), spoken];
  });
}

function absenteeReasons(absentee: Absentee, workspace: Workspace, lang: Lang): WhyReason[] {
  const { seat, hindrance, replacement } = absentee;
  const name = roleName(seat.role, workspace);
  const instead = replacement
    ? replacementReason(seat.role, replacement, workspace, lang)
    : { text: capital(WORDS[lang].nobody(name)), place: unreplacedPlace(hindrance) };
  // Why somebody is not there who is represented has been said with that.
  return 'represented' in hindrance ? [instead] : [awayReason(name, hindrance, lang), instead];
}

function awayReason(name: string, hindrance: Exclude<Hindrance, { represented: unknown }>, lang: Lang): WhyReason {
  const { reason, place } = hindranceSource(hindrance);
  const days = 'absence' in hindrance ? daysWords(hindrance.absence.valid, lang) : '';
  const away = WORDS[lang].away[kindOf(hindrance)](name, days);
  return { text: capital(reason === '' ? away : `${away}: ${reason}`), place };
}

function kindOf(hindrance: Exclude<Hindrance, { represented: unknown }>): keyof Words['away'] {
  if ('absence' in hindrance) return hindrance.absence.meetings ? 'meeting' : 'period';
  return 'vacant' in hindrance ? 'vacant' : 'blocked';
}

/** @example daysWords(absence.valid, 'nl') // ' van wo 17 mrt t/m za 20 mrt' */
function daysWords({ from, until }: Period, lang: Lang): string {
  if (!Number.isFinite(from) || !Number.isFinite(until)) return '';
  const [first, last] = [shortDay(from, lang), shortDay(until, lang)];
  if (from === until) return lang === 'nl' ? ` op ${first}` : ` on ${first}`;
  return lang === 'nl' ? ` van ${first} t/m ${last}` : ` from ${first} to ${last}`;
}

/** Where it was said that nobody comes, if that was said. */
function unreplacedPlace(hindrance: Hindrance): SourcePlace | null {
  return 'absence' in hindrance && hindrance.absence.unreplaced ? hindrance.absence.place : null;
}

function replacementReason(
  role: string,
  { role: by, by: how, place }: Replacement,
  workspace: Workspace,
  lang: Lang,
): WhyReason {
  const text = WORDS[lang].by[how](roleName(role, workspace), roleName(by, workspace));
  return { text: capital(text), place };
}

function speakerReason(
  title: string,
  replacement: Replacement | null,
  place: SourcePlace,
  workspace: Workspace,
  lang: Lang,
): WhyReason {
  const words = WORDS[lang];
  const text = replacement ? words.speaks(roleName(replacement.role, workspace), title) : words.silent(title);
  return { text: capital(text), place: replacement?.place ?? place };
}
