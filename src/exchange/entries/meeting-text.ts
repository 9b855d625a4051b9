import { clockWords, longDay } from '../../calendar/words.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import { chairsOf } from '../../schedule/people/seats.ts';
import type { Block, Meeting } from '../../schedule/schedule.ts';
import type { CalendarView } from '../calendar-view.ts';
import { SHORT_TEXT, shortText } from '../text/plain-text.ts';
import { itemLines } from './item-text.ts';
import { noteLines } from './meeting-notes.ts';

interface Words {
  cancelled: string;
  timeToCome: string;
  tentative: string;
  chair: string;
  round: (round: number, cycle: string) => string;
  items: string;
  online: (link: string) => string;
}

/** What stands behind the title of a meeting without a time. */
export const UNKNOWN_TIME: Said = { nl: ' (tijd nog niet bekend)', en: ' (time not yet known)' };

const WORDS: Said<Words> = {
  nl: {
    cancelled: 'GEANNULEERD: ',
    timeToCome: 'De begintijd is nog niet bekend.',
    tentative: 'Onder voorbehoud.',
    chair: 'Voorzitter',
    round: (round, cycle) => `Ronde ${round} van ${cycle}`,
    items: 'Agendapunten:',
    online: (link) => `Online deelnemen: ${link}`,
  },
  en: {
    cancelled: 'CANCELLED: ',
    timeToCome: 'The time is not yet known.',
    tentative: 'Tentative.',
    chair: 'Chair',
    round: (round, cycle) => `Round ${round} of ${cycle}`,
    items: 'Items:',
    online: (link) => `Join online: ${link}`,
  },
};

/**
 * A summary that says first whether it still goes on, at most as long as Outlook keeps: the middle gives way.
 * @example summaryOf('MCC: beeld', meeting, 'nl') // 'GEANNULEERD: MCC: beeld'
 */
export function summaryOf(subject: string, { status, start }: Pick<Meeting, 'status' | 'start'>, lang: Lang): string {
  const words = WORDS[lang];
  const before = status === 'cancelled' ? words.cancelled : '';
  const after = start === null ? UNKNOWN_TIME[lang] : '';
  return `${before}${shortText(subject, SHORT_TEXT - before.length - after.length)}${after}`;
}

/**
 * What a meeting is called in a calendar: its forum and what it does there.
 * @example meetingSubject(meeting, view) // 'MCC: beeld en richting / uitkomsten advies'
 */
export function meetingSubject({ forum, blocks, phase }: Meeting, { hide }: Pick<CalendarView, 'hide'>): string {
  if (hide.has('phases')) return forum.id;
  const phases = new Set([...blocks.map((block) => block.phase), phase].filter((one) => one !== null));
  return phases.size === 0 ? forum.id : `${forum.id}: ${[...phases].join(' / ')}`;
}

/**
 * All that a calendar may tell about a meeting as plain text in short lines, as a telephone shows it: what changed, its
 * full name and chair, how to join, what each cycle does, and its items with treatment, minutes, first speaker and papers.
 */
export function meetingDescription(meeting: Meeting, workspace: Workspace, view: CalendarView): string {
  const { lang, hide } = view;
  const certainty = isTentative(meeting) ? [WORDS[lang].tentative] : [];
  const time = meeting.start === null ? [WORDS[lang].timeToCome] : [];
  const link = meeting.forum.link === null || hide.has('links') ? [] : [WORDS[lang].online(meeting.forum.link)];
  return paragraphs([
    [...certainty, ...noteLines(meeting, view), ...time],
    [...forumLines(meeting, workspace, view), ...link],
    meeting.blocks.map((block) => blockLine(block, view)),
    agendaLines(meeting, workspace, view),
  ]);
}

/** @example meetingWords(meeting, 'nl') // 'MCC, dinsdag 10 november 2020, 14.00 uur' */
export function meetingWords({ forum, day, start }: Pick<Meeting, 'forum' | 'day' | 'start'>, lang: Lang): string {
  const time = start === null ? [] : [clockWords(start, lang)];
  return [forum.id, longDay(day, lang), ...time].join(', ');
}

/** Lines in paragraphs with an empty line between; those without lines are left out. */
export function paragraphs(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function forumLines(meeting: Meeting, workspace: Workspace, { lang, hide }: CalendarView): string[] {
  const { forum } = meeting;
  const name = forum.name === forum.id ? [] : [forum.name];
  if (hide.has('names')) return name;
  const chairs = chairsOf(meeting, workspace).map((role) => roleName(role, workspace));
  return chairs.length === 0 ? name : [...name, `${WORDS[lang].chair}: ${listing(chairs, lang)}`];
}

function blockLine({ cycle, round, phase }: Block, { lang, hide }: CalendarView): string {
  const name = cycle.name === cycle.id ? cycle.id : `${cycle.id} (${cycle.name})`;
  const line = WORDS[lang].round(round.number, name);
  return phase === null || hide.has('phases') ? line : `${line}: ${phase}`;
}

function agendaLines(meeting: Meeting, workspace: Workspace, view: CalendarView): string[] {
  const { items } = meeting;
  if (items.length === 0 || view.hide.has('items')) return [];
  const lines = items.flatMap((item) => {
    const [title, ...facts] = itemLines(item, meeting, workspace, view);
    return [`- ${title}`, ...facts.map((fact) => `  ${fact}`)];
  });
  return [WORDS[view.lang].items, ...lines];
}
