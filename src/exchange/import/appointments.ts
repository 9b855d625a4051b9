import { type Clock, DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import { type Day, FIRST_DAY, LAST_DAY } from '../../calendar/day.ts';
import { momentAt, offsetAt } from '../../calendar/zone.ts';
import { grouped } from '../../common/grouped.ts';
import { remembered } from '../../common/remembered.ts';
import { isMadeHere } from '../published/identity.ts';
import type { OccurrenceTime } from '../reading/occurrence.ts';
import type { Appointment } from './appointment.ts';
import { LEAST } from './candidates.ts';
import type { FollowedOccurrence } from './followed.ts';
import { clean, namer, readTitle, type Title } from './titles.ts';

/** Why something of a calendar is not in the definitions. */
export type LeftOutReason =
  /** Only the owner of the calendar may know what it is. */
  | 'private'
  /** It takes whole days, and no meeting of that name has a time. */
  | 'whole-days'
  /** It is off, and would not come round that day. */
  | 'cancelled'
  /** It stands there twice. */
  | 'twice'
  /** It takes longer than a week. */
  | 'too-long'
  /** On a day for which cyclus does not plan. */
  | 'too-far'
  /** In the hour that the clock shows for the second time when it is set back. */
  | 'hour-twice'
  /** More than definitions can hold. */
  | 'too-many'
  /** Read back, the definitions would not say the same. */
  | 'unsayable';

/** What is not in the definitions. */
export interface LeftOut {
  /** Null when that is not to be told. */
  title: string | null;
  day: Day;
  reason: LeftOutReason;
}

/** What stands in a calendar as appointments, and what cannot be one. */
export interface Appointments {
  taken: Appointment[];
  left: LeftOut[];
  /** How many have a time and no end, and get the usual length. */
  withoutEnd: number;
}

/** A week is the longest meeting that definitions can have. */
const LONGEST: Minutes = 7 * DAY_MINUTES;

/** Short enough to be written in a change, with a date and a time, on one line. */
const LONGEST_NAME = 90;

/** When something takes place, on the wall clock. */
interface Moment {
  day: Day;
  start: Clock | null;
  length: Minutes | null;
}

/**
 * Turns what takes place into appointments on the wall clock. What is private stays out: definitions are read by others.
 * @param found what was followed in a calendar
 * @param zone the time zone of the definitions
 * @param untitled what something without a title is called
 */
export function appointmentsOf(found: readonly FollowedOccurrence[], zone: string, untitled: string): Appointments {
  const title = titleReader(untitled);
  const isPrivate = ({ occurrence }: FollowedOccurrence) => occurrence.confidential && !isMadeHere(occurrence.uid);
  const open = found.filter((one) => !isPrivate(one));
  const occurrences = open.map(({ occurrence }) => occurrence);
  const titles = occurrences.map(({ summary }) => title(summary));
  const name = namer(
    titles.map(({ text }) => text),
    LONGEST_NAME,
  );
  const moments = occurrences.map(({ when }) => momentOf(when, zone));
  const timed = new Set(titles.filter((_, index) => hasTime(moments[index]!)).map(({ text }) => name(text).forum));
  const left = found.filter(isPrivate).map(({ occurrence }) => leftPrivate(momentOf(occurrence.when, zone)));
  const made: Appointments = { taken: [], left, withoutEnd: 0 };
  const seen = new Set<string>();
  for (const [index, occurrence] of occurrences.entries()) {
    const { text, cancelled, timeToCome } = titles[index]!;
    const moment = moments[index]!;
    const leave = (reason: LeftOutReason, day: Day) => made.left.push({ title: text, day, reason });
    if ('reason' in moment) {
      leave(moment.reason, moment.day);
      continue;
    }
    const named = name(text);
    if (moment.start === null && !timeToCome && !timed.has(named.forum)) {
      leave('whole-days', moment.day);
      continue;
    }
    const facts = {
      ...named,
      day: moment.day,
      start: moment.start,
      length: moment.length,
      place: clean(occurrence.location),
      cancelled: cancelled || occurrence.cancelled,
    };
    const key = JSON.stringify(facts);
    if (seen.has(key)) {
      leave('twice', moment.day);
      continue;
    }
    seen.add(key);
    const { uid, tentative } = occurrence;
    made.taken.push({ ...facts, tentative, title: text, uid, endless: open[index]!.endless });
    if (moment.start !== null && moment.length === null) made.withoutEnd++;
  }
  return made;
}

function leftPrivate({ day }: { day: Day }): LeftOut {
  return { title: null, day, reason: 'private' };
}

function hasTime(moment: Moment | { reason: LeftOutReason }): boolean {
  return 'start' in moment && moment.start !== null;
}

/** Most titles of a calendar occur many times. */
function titleReader(untitled: string): (summary: string) => Title {
  return remembered((summary) => {
    const title = readTitle(clean(summary));
    return title.text === '' ? { ...title, text: untitled } : title;
  });
}

/** When it takes place as definitions can say it, or why they cannot. */
function momentOf(when: OccurrenceTime, zone: string): Moment | { reason: LeftOutReason; day: Day } {
  if ('days' in when) {
    const { from: day, until } = when.days;
    if (!isPlanned(day)) return { reason: 'too-far', day };
    return until > day ? { reason: 'whole-days', day } : { day, start: null, length: null };
  }
  const { day, clock: start } = momentAt(when.from, zone);
  const length = when.until - when.from;
  if (!isPlanned(day)) return { reason: 'too-far', day };
  if (length > LONGEST) return { reason: 'too-long', day };
  // A time that the clock shows twice means the first.
  if (day * DAY_MINUTES + start - offsetAt(day, start, zone) !== when.from) return { reason: 'hour-twice', day };
  return { day, start, length: length > 0 ? length : null };
}

function isPlanned(day: Day): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** As many names that occur once or twice are still fora; more than that is the calendar of a person. */
const MOST_RARE = 25;

/**
 * Brings together what hardly ever occurs under one name, where there is so much of it that it would hide the fora. Its
 * title is kept.
 * @param name what it is to be called together
 */
export function gathered(appointments: readonly Appointment[], name: string): Appointment[] {
  const byForum = grouped(appointments, ({ forum }) => forum);
  const rare = new Set([...byForum].filter(([, all]) => all.length < LEAST).map(([forum]) => forum));
  if (rare.size <= MOST_RARE) return [...appointments];
  return appointments.map((appointment) =>
    rare.has(appointment.forum) ? { ...appointment, forum: name, phase: appointment.title } : appointment,
  );
}
