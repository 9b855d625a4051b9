import { roleName } from '../definition/role-name.ts';
import type { Workspace } from '../definition/workspace.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import type { Block, Meeting } from '../schedule/schedule.ts';
import { chairsOf } from '../schedule/seats.ts';
import { itemLines } from './item-text.ts';
import { noteLines } from './meeting-notes.ts';
import { SHORT_TEXT, shortText } from './plain-text.ts';

interface Words {
  cancelled: string;
  unknownTime: string;
  timeToCome: string;
  chair: string;
  round: (round: number, cycle: string) => string;
  items: string;
}

const WORDS: Said<Words> = {
  nl: {
    cancelled: 'GEANNULEERD: ',
    unknownTime: ' (tijd nog niet bekend)',
    timeToCome: 'De begintijd is nog niet bekend.',
    chair: 'Voorzitter',
    round: (round, cycle) => `Ronde ${round} van ${cycle}`,
    items: 'Agendapunten:',
  },
  en: {
    cancelled: 'CANCELLED: ',
    unknownTime: ' (time not yet known)',
    timeToCome: 'The time is not yet known.',
    chair: 'Chair',
    round: (round, cycle) => `Round ${round} of ${cycle}`,
    items: 'Items:',
  },
};

/**
 * A summary that says first whether it still goes on, at most as long as Outlook keeps: the middle gives way.
 * @example summaryOf('MCC: beeld', meeting, 'nl') // 'GEANNULEERD: MCC: beeld'
 */
export function summaryOf(subject: string, { status, start }: Pick<Meeting, 'status' | 'start'>, lang: Lang): string {
  const words = WORDS[lang];
  const before = status === 'cancelled' ? words.cancelled : '';
  const after = start === null ? words.unknownTime : '';
  return `${before}${shortText(subject, SHORT_TEXT - before.length - after.length)}${after}`;
}

/**
 * What a meeting is called in a calendar: its forum and what it does there.
 * @example meetingSubject(meeting) // 'MCC: beeld en richting / uitkomsten advies'
 */
export function meetingSubject({ forum, blocks, phase }: Meeting): string {
  const phases = new Set([...blocks.map((block) => block.phase), phase].filter((one) => one !== null));
  return phases.size === 0 ? forum.id : `${forum.id}: ${[...phases].join(' / ')}`;
}

/**
 * All that there is to know about a meeting as plain text in short lines, as a telephone shows it: what changed, its
 * full name and chair, what each cycle does, and its items with treatment, minutes, first speaker and papers.
 */
export function meetingDescription(meeting: Meeting, workspace: Workspace, lang: Lang): string {
  const time = meeting.start === null ? [WORDS[lang].timeToCome] : [];
  return paragraphs([
    [...noteLines(meeting, lang), ...time],
    forumLines(meeting, workspace, lang),
    meeting.blocks.map((block) => blockLine(block, lang)),
    agendaLines(meeting, workspace, lang),
  ]);
}

/** Lines in paragraphs with an empty line between; those without lines are left out. */
export function paragraphs(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function forumLines(meeting: Meeting, workspace: Workspace, lang: Lang): string[] {
  const { forum } = meeting;
  const name = forum.name === forum.id ? [] : [forum.name];
  const chairs = chairsOf(meeting, workspace).map((role) => roleName(role, workspace));
  return chairs.length === 0 ? name : [...name, `${WORDS[lang].chair}: ${listing(chairs, lang)}`];
}

function blockLine({ cycle, round, phase }: Block, lang: Lang): string {
  const name = cycle.name === cycle.id ? cycle.id : `${cycle.id} (${cycle.name})`;
  const line = WORDS[lang].round(round.number, name);
  return phase === null ? line : `${line}: ${phase}`;
}

function agendaLines({ items }: Meeting, workspace: Workspace, lang: Lang): string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) => {
    const [title, ...facts] = itemLines(item, workspace, lang);
    return [`- ${title}`, ...facts.map((fact) => `  ${fact}`)];
  });
  return [WORDS[lang].items, ...lines];
}
