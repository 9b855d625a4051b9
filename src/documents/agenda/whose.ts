import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang } from '../../language/language.ts';
import type { Engagement } from '../../schedule/people/itinerary.ts';
import { takesPart } from '../../schedule/people/memberships.ts';
import { partOf } from '../../schedule/people/seats.ts';
import type { Deadline, Meeting, Schedule } from '../../schedule/schedule.ts';
import { any, type Filter } from '../../schedule/select.ts';
import { partWords, travelWords } from '../attendance/itinerary.ts';
import { PARTS } from '../attendance-words.ts';

/** Of what an agenda is, and where the people of its filter have to be: none when it is everybody's. */
export interface Whose {
  filter: Filter;
  engagements: readonly Engagement[];
}

/**
 * What those whose agenda it is are at a meeting, and how they get there. Why somebody is away is not for every reader.
 * @example whoseWords(meeting, whose, workspace, 'nl') // { parts: ['lid'], ways: ['45 minuten vanaf Den Haag, 9 uur ertussen'] }
 */
export function whoseWords(
  meeting: Meeting,
  whose: Whose,
  workspace: Workspace,
  lang: Lang,
): Record<'parts' | 'ways', string[]> {
  const own = whose.engagements.filter((one) => one.meeting === meeting);
  return {
    parts: own.map((one) => engagementWords(one, whose, workspace, lang)).filter(Boolean),
    ways: [...new Set(own.map((one) => travelWords(one, lang)))].filter(Boolean),
  };
}

/** @example 'lid'; for an agenda of several roles 'minister van VWS (lid)' */
function engagementWords(one: Engagement, { filter: { people } }: Whose, workspace: Workspace, lang: Lang): string {
  const part = one.seat ? [PARTS[partOf(one.seat)][lang]] : [];
  const words = [...part, ...partWords(one, '', workspace, lang, roleTitle)].join(', ');
  return people.length === 1 && people[0] === one.role ? words : `${roleTitle(one.role, workspace)} (${words})`;
}

/** Whether somebody has to see to these papers: as first speaker, or with the team that writes them. */
export function isDueOf({ filter: { people } }: Whose, { item }: Deadline, { window, workspace }: Schedule): boolean {
  const team = item.team === null ? undefined : workspace.teams.get(item.team);
  return any(
    people,
    (person) =>
      speaks(person, item.speaker, workspace) || (team !== undefined && takesPart(team, person, window, workspace)),
  );
}

function speaks(person: string, speaker: string | null, { roles }: Workspace): boolean {
  return speaker !== null && (speaker === person || roles.get(speaker)?.department === person);
}
