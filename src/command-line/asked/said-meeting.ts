import type { Clock } from '../../calendar/clock.ts';
import { type Day, mondayOf } from '../../calendar/day.ts';
import { daysIn, weeksFrom, within } from '../../calendar/period.ts';
import { daysSaid } from '../../calendar/said-days.ts';
import { type Names, namesOf } from '../../definition/texts/names.ts';
import { meetingText, readReference, readRound } from '../../definition/texts/reference.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { meetingsNamed } from '../../schedule/meetings/named.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { ownReference } from '../../workspace/named/refer.ts';
import { scheduleAround } from '../../workspace/named/schedule-around.ts';
import type { ArgumentKind } from '../command.ts';
import type { Listed } from '../option.ts';
import { daysOrRefusal, momentShown, withoutTime } from './said-day.ts';
import { namesUnderstood } from './said-name.ts';
import { type Meaning, theOne } from './the-one.ts';
import type { Understanding } from './understanding.ts';

/** What is asked for when somebody names a meeting. */
export type MeetingAsked = Exclude<ArgumentKind, Listed>;

/**
 * A meeting as somebody says it, as the definitions name it: of a forum alone one of the next few, of a forum and a day or
 * week the one that is then. What names none stays as it was typed.
 * @param typed the same, as it is to be shown
 * @throws WrongCall when it can mean several meetings and nobody chooses
 * @example await meetingUnderstood('MCC dinsdag', '"MCC dinsdag"', 'meeting', understanding) // 'MCC 2020-11-03'
 */
export async function meetingUnderstood(
  text: string,
  typed: string,
  asked: MeetingAsked,
  understanding: Understanding,
): Promise<string> {
  const { workspace } = understanding;
  if (!workspace) return text;
  const choices = meaningsOf(text, asked, workspace, understanding);
  return choices.length === 0 ? text : theOne(choices, typed, understanding);
}

/** How many weeks before and after today have the meetings that are offered to whoever names one. */
const AROUND = { before: 2, after: 12 };

/** The meetings of these weeks that can be meant, each as it can be typed. */
export function meetingsOffered(asked: OldMeetingAsked, workspace: Workspace, today: Day): string[] {
  const from = mondayOf(today) - AROUND.before * 7;
  const window = weeksFrom(from, AROUND.before + AROUND.after);
  const schedule = resolve(workspace, window);
  return schedule.all
    .filter((meeting) => within(meeting.day, window) && OFFERED[asked](meeting))
    .map((meeting) => meetingMeant(meeting, schedule).text);
}

/**
 * The same text with a part of the title of a forum in it spelled out; what has none stays as it was typed.
 * @throws WrongCall when it can be of several fora and nobody chooses
 * @example await withForumInFull('catshuiso dinsdag', '', understanding) // 'Catshuis dinsdag'
 */
export async function withForumInFull(text: string, before: string, understanding: Understanding): Promise<string> {
  const { workspace } = understanding;
  // A cycle is called by a letter, which is a part of many a forum too.
  if (!workspace || namesOf(workspace.cycles.values()).fits(text).length > 0) return text;
  for (const { forum, when } of [{ forum: text, when: '' }, ...partsOf(text)]) {
    if (when !== '' && !isMoment(when, workspace, understanding)) continue;
    const full = await namesUnderstood(forum, before, 'fora', understanding);
    if (full !== forum) return `${full} ${when}`.trim();
  }
  return text;
}

/** Whether a text says when a meeting is: a day, a week or a round. */
function isMoment(text: string, workspace: Workspace, { today, lang }: Understanding): boolean {
  const { name } = withoutTime(text);
  return daysSaid(name, { today, lang, week: 'first' }).length > 0 || readRound(name, workspace) !== undefined;
}

/** A text as a forum and when it meets. Both may have blanks in them, so every blank may be the one in between. */
function partsOf(text: string): { forum: string; when: string }[] {
  return [...text.matchAll(/ /g)].reverse().map(({ index }) => ({
    forum: text.slice(0, index).replace(/ (?:van|op|of|on|in)$/i, ''),
    when: text.slice(index + 1),
  }));
}

/** What a text can mean; nothing when it is clear, or names no meeting. */
function meaningsOf(text: string, asked: MeetingAsked, workspace: Workspace, understanding: Understanding): Meaning[] {
  const reference = readReference(text, workspace);
  if (!('mistake' in reference)) return meaningsNamed(reference, asked, workspace);
  const fora = namesOf(workspace.fora.values());
  if (asked === 'new meeting') return newMeetings(saidOf(text, fora, understanding));
  const forum = fora.fits(text);
  if (forum.length === 1) return nextMeetings(forum[0]!, asked, workspace, understanding.today);
  return meetingsSaid(saidOf(text, fora, understanding), asked, workspace);
}

/** The meetings that a reference fits, when these are too many. */
function meaningsNamed(reference: MeetingReference, asked: MeetingAsked, workspace: Workspace): Meaning[] {
  if (asked === 'meetings' || asked === 'new meeting') return [];
  const schedule = scheduleAround(reference, workspace);
  const fits = meetingsNamed(reference, schedule.all).filter(OFFERED[asked]);
  return fits.length > 1 ? fits.map((meeting) => meetingMeant(meeting, schedule)) : [];
}

/** So many meetings are offered to whoever names a forum alone. */
const NEXT = 5;

function nextMeetings(forum: string, asked: OldMeetingAsked, workspace: Workspace, today: Day): Meaning[] {
  const window = weeksFrom(today, workspace.settings.horizon);
  const schedule = resolve(workspace, window);
  return schedule.all
    .filter((meeting) => meeting.forum.id === forum && within(meeting.day, window) && OFFERED[asked](meeting))
    .slice(0, asked === 'next meeting' ? 1 : NEXT)
    .map((meeting) => meetingMeant(meeting, schedule));
}

function meetingsSaid(said: MeetingSaid | undefined, asked: OldMeetingAsked, workspace: Workspace): Meaning[] {
  if (!said) return [];
  const { forum, days, time } = said;
  const schedule = resolve(workspace, { from: days[0]!, until: days.at(-1)! });
  const meetings = days
    .flatMap((day) => meetingsNamed({ by: 'date', forum, day, time }, schedule.all))
    .filter(OFFERED[asked]);
  // Who names a day on which there is no such meeting hears which days there are; and all of one day are one thing to ask.
  if (meetings.length === 0 || (asked === 'meetings' && days.length === 1)) return [momentMeant(said, days[0]!)];
  return [...new Set(meetings)].map((meeting) => meetingMeant(meeting, schedule));
}

function newMeetings(said: MeetingSaid | undefined): Meaning[] {
  return said && !said.inWeek ? said.days.map((day) => momentMeant(said, day)) : [];
}

type OldMeetingAsked = Exclude<MeetingAsked, 'new meeting'>;

/** Which meetings can be meant by who asks for this. */
const OFFERED: Record<OldMeetingAsked, (meeting: Meeting) => boolean> = {
  meeting: isHeld,
  'next meeting': isHeld,
  meetings: () => true,
  'changed meeting': ({ history }) => history.some(({ what }) => what === 'change'),
};

/** A forum, and what is said of when it meets. */
interface MeetingSaid {
  forum: string;
  /** In order. */
  days: readonly Day[];
  /** Whether a week was named, and these are its days. */
  inWeek: boolean;
  time: Clock | null;
}

function saidOf(text: string, fora: Names, { today, lang }: Understanding): MeetingSaid | undefined {
  const { name, time = null } = withoutTime(text);
  for (const { forum: called, when } of partsOf(name)) {
    const [forum, ...others] = fora.fits(called);
    if (forum === undefined || others.length > 0) continue;
    const days = daysOrRefusal(when, { today, lang });
    if (days.length > 0) return { forum, days, inWeek: false, time };
    const week = daysSaid(when, { today, lang, week: 'first' }).flatMap((monday) => daysIn(weeksFrom(monday, 1)));
    return week.length > 0 ? { forum, days: week, inWeek: true, time } : undefined;
  }
  return undefined;
}

function meetingMeant(meeting: Meeting, schedule: Schedule): Meaning {
  const { forum, day, start } = meeting;
  const alone = schedule.all.every((other) => other === meeting || other.forum.id !== forum.id || other.day !== day);
  return {
    text: alone ? meetingText(forum.id, day, null) : ownReference(meeting, schedule),
    shown: momentShown(day, start),
  };
}

function momentMeant({ forum, time }: MeetingSaid, day: Day): Meaning {
  return { text: meetingText(forum, day, time), shown: momentShown(day, time) };
}

/** The day of the meeting that a reference names; of several the first one. @throws WrongCall when there is no such round */
export function dayOfReference(text: string, workspace: Workspace): Day | undefined {
  const reference = readReference(text, workspace);
  if ('mistake' in reference) return undefined;
  return meetingsNamed(reference, scheduleAround(reference, workspace).all)[0]?.day;
}
