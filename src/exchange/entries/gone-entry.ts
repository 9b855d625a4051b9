import type { Said } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { any, concernsForum, type Filter } from '../../schedule/select.ts';
import type { CalendarView } from '../calendar-view.ts';
import type { CalendarEntry } from '../entry.ts';
import type { PublishedEntry } from '../published/ledger.ts';
import type { Gone } from '../published/register.ts';
import { revisionIn } from '../published/versions.ts';
import { type DeadlineForm, deadlineCategories, deadlineSubject, deadlineTime } from './deadline-entry.ts';
import { itemTitle } from './item-text.ts';
import { whenOf } from './meeting-entry.ts';
import { meetingWords, summaryOf } from './meeting-text.ts';

const WORDS: Said<{ gone: string; merged: (meeting: string) => string }> = {
  nl: {
    gone: 'Staat niet meer in de planning.',
    merged: (meeting) => `Staat niet meer apart in de planning: gaat op in ${meeting}.`,
  },
  en: {
    gone: 'No longer in the schedule.',
    merged: (meeting) => `No longer in the schedule by itself: part of ${meeting}.`,
  },
};

/**
 * What stays in a calendar of something that was published and is no longer in the schedule: that it is off, so that
 * nobody keeps the old entry for true.
 * @param form how deadlines stand in the calendar
 * @param zone in which its time is
 */
export function goneEntry(
  { entry: published, partOf }: Gone,
  form: Exclude<DeadlineForm, 'none'>,
  view: CalendarView,
  zone: string,
): CalendarEntry {
  const { uid, kind, forum, day, start, location } = published;
  const words = WORDS[view.lang];
  const about = view.hide.has('items') ? (published.teams[0] ?? null) : dueTitle(published);
  const subject = kind === 'deadline' ? deadlineSubject(forum, start!, about, view.lang) : forum;
  return {
    uid,
    revision: revisionIn(published, view.hide),
    when: kind === 'deadline' ? deadlineTime(day, start!, form) : whenOf(published, zone),
    summary: summaryOf(subject, { status: 'cancelled', start }, view.lang),
    location,
    description: partOf ? words.merged(meetingWords(partOf, view.lang)) : words.gone,
    cancelled: true,
    tentative: false,
    busy: false,
    important: false,
    categories: kind === 'deadline' ? deadlineCategories(forum, view.lang) : [forum],
    class: view.class,
    reminder: null,
  };
}

/** What was due; null when that is not known any more. @example dueTitle(published) // 'Jeugdpakket (MLT4)' */
function dueTitle({ title, teams }: PublishedEntry): string | null {
  const team = teams[0] ?? null;
  return title === '' ? team : itemTitle({ title, team });
}

/** Whether something that is no longer in the schedule was of what a filter asks for, as far as can be told now. */
export function wasOf(published: PublishedEntry, { fora, cycles, teams, people }: Filter, schedule: Schedule): boolean {
  return (
    any(fora, (forum) => published.forum === forum) &&
    any(cycles, (cycle) => published.cycles.includes(cycle)) &&
    any(teams, (team) => published.teams.includes(team)) &&
    any(people, (person) => concernsForum(published, person, schedule))
  );
}
