import { DAY_MINUTES } from '../calendar/clock.ts';
import type { Lang, Said } from '../language/language.ts';
import { stepIdentities } from '../schedule/identity.ts';
import { isHeld } from '../schedule/is-held.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { any, concernsForum, type Filter } from '../schedule/select.ts';
import { type DeadlineForm, deadlineSubject, deadlineTime } from './deadline-entry.ts';
import type { Edition } from './edition.ts';
import type { Entry } from './entry.ts';
import type { Published } from './ledger.ts';
import { meetingWords, summaryOf } from './meeting-text.ts';
import { revisionIn } from './register.ts';

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
 */
export function goneEntry(
  published: Published,
  form: Exclude<DeadlineForm, 'none'>,
  schedule: Schedule,
  edition: Edition,
): Entry {
  const { uid, kind, title, day, start, location } = published;
  const subject = kind === 'deadline' ? deadlineSubject(title, start!, edition.lang) : title;
  return {
    uid,
    revision: revisionIn(published, edition.hide),
    when: kind === 'deadline' ? deadlineTime(day, start!, form) : meetingTime(published),
    summary: summaryOf(subject, { status: 'cancelled', start }, edition.lang),
    location,
    description: why(published, schedule, edition.lang),
    cancelled: true,
    busy: false,
    important: false,
    categories: [],
    class: edition.class,
    reminder: null,
  };
}

/** Whether something that is no longer in the schedule was of what a filter asks for, as far as can be told now. */
export function wasOf(published: Published, { fora, cycles, teams, people }: Filter, schedule: Schedule): boolean {
  return (
    any(fora, (forum) => published.forum === forum) &&
    any(cycles, (cycle) => published.cycles.includes(cycle)) &&
    any(teams, (team) => published.teams.includes(team)) &&
    any(people, (person) => concernsForum(published, person, schedule))
  );
}

function meetingTime({ day, start, length }: Published): Entry['when'] {
  if (start === null) return { days: { from: day, until: day } };
  return { span: { moment: day * DAY_MINUTES + start, before: 0, after: Math.max(length, 1) } };
}

function why({ steps }: Published, { all }: Schedule, lang: Lang): string {
  const other = all.find(
    (meeting) => isHeld(meeting) && stepIdentities(meeting).some((identity) => steps.includes(identity)),
  );
  return other ? WORDS[lang].merged(meetingWords(other, lang)) : WORDS[lang].gone;
}
