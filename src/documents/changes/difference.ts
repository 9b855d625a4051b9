import { dayRange } from '../../calendar/words.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Difference } from '../../schedule/changes/difference.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import { type Document, type DocumentBlock, heading, paragraph } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { forumName } from '../words.ts';
import { differenceSentences, type Told } from './difference-sentences.ts';
import { type Since, sinceWords } from './since.ts';

/** By what a note can be cut up. */
export type DifferencePart = 'forum' | 'team' | 'role';

const WORDS: Said<{
  title: (period: string) => string;
  meetings: string;
  items: string;
  deadlines: string;
  nothing: string;
  without: Record<Exclude<DifferencePart, 'forum'>, string>;
}> = {
  nl: {
    title: (period) => `Wijzigingen van ${period}`,
    meetings: 'Overleggen',
    items: 'Agendapunten',
    deadlines: 'Aanleverdeadlines',
    nothing: 'Er is niets veranderd.',
    without: { team: 'Zonder team', role: 'Zonder functie' },
  },
  en: {
    title: (period) => `Changes for ${period}`,
    meetings: 'Meetings',
    items: 'Agenda items',
    deadlines: 'Deadlines for papers',
    nothing: 'Nothing has changed.',
    without: { team: 'Without a team', role: 'Without a role' },
  },
};

/**
 * What changed, as a note that can be pasted in a mail.
 * @param per a part for each forum, team or role; else one for meetings, items and deadlines
 */
export function differenceDocument(
  difference: Difference,
  since: Since,
  per: DifferencePart | undefined,
  context: DocumentContext,
): Document {
  const { lang } = context;
  const { workspace, window } = difference.after;
  return {
    lang,
    title: WORDS[lang].title(dayRange(window.from, window.until, lang)),
    subtitles: [workspace.settings.title, sinceWords(since, workspace.settings.timezone, lang)].filter(Boolean),
    blocks: per ? blocksPer(per, difference, lang) : differenceBlocks(difference, lang),
    ...smallPrint(context),
  };
}

/**
 * A difference in sentences, with the reason where somebody gave one: meetings, agenda items and deadlines, each in order
 * of day. That nothing is otherwise is said as well.
 */
export function differenceBlocks(difference: Difference, lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const { meetings, items, deadlines } = differenceSentences(difference, lang);
  return orNothing(
    [...under(words.meetings, meetings), ...under(words.items, items), ...under(words.deadlines, deadlines)],
    lang,
  );
}

/** The same for each forum, team or role that it concerns, in the order in which they are defined. */
function blocksPer(part: DifferencePart, difference: Difference, lang: Lang): DocumentBlock[] {
  const { meetings, items, deadlines } = differenceSentences(difference, lang);
  const told = new Map(namesOf(part, difference).map((name) => [name, [] as Told[]]));
  const rest: Told[] = [];
  for (const one of [...meetings, ...items, ...deadlines]) {
    const concerned = concernedBy(one, part, difference);
    if (concerned.size === 0) rest.push(one);
    for (const name of concerned) told.get(name)?.push(one);
  }
  const blocks = [...told].flatMap(([name, those]) => under(titleOf(part, name, difference), those));
  return orNothing(part === 'forum' ? blocks : [...blocks, ...under(WORDS[lang].without[part], rest)], lang);
}

/** Every name there is or was, those of now first. */
function namesOf(part: DifferencePart, { before, after }: Difference): string[] {
  const section = ({ fora, teams, roles }: Workspace) => ({ forum: fora, team: teams, role: roles })[part];
  return [...new Set([...section(after.workspace).keys(), ...section(before.workspace).keys()])];
}

function titleOf(part: DifferencePart, name: string, { before, after }: Difference): string {
  if (part === 'forum') return forumName((after.workspace.fora.get(name) ?? before.workspace.fora.get(name))!);
  return part === 'role' ? capital(roleName(name, after.workspace)) : name;
}

function concernedBy({ sides }: Told, part: DifferencePart, difference: Difference): Set<string> {
  return new Set(sides.flatMap((side) => namesAt(side, part, difference)));
}

function namesAt(
  { meeting, items }: Told['sides'][number],
  part: DifferencePart,
  { before, after }: Difference,
): string[] {
  switch (part) {
    case 'forum':
      return [meeting.forum.id];
    case 'team':
      return items.flatMap(({ team }) => team ?? []);
    case 'role':
      return [...attendanceOf(after.all.includes(meeting) ? after : before).everybody(meeting)];
  }
}

function under(title: string, told: readonly Told[]): DocumentBlock[] {
  return told.length === 0 ? [] : [heading(title), { kind: 'list', entries: told.map(({ entry }) => entry) }];
}

function orNothing(blocks: DocumentBlock[], lang: Lang): DocumentBlock[] {
  return blocks.length === 0 ? [paragraph(WORDS[lang].nothing)] : blocks;
}
