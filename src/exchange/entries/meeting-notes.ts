import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import type { Change } from '../../definition/types/changes.ts';
import { certaintyWords } from '../../language/certainty.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Event, Meeting } from '../../schedule/schedule.ts';
import type { CalendarView } from '../calendar-view.ts';

interface Words {
  movedFrom: (when: string) => string;
  movedFor: (when: string, why: string) => string;
  altered: string;
  now: (status: string) => string;
  cancelled: string;
  partlyCancelled: string;
  added: string;
  restarted: string;
  unknownTime: string;
  decided: (day: string) => string;
  reason: (reason: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    movedFrom: (when) => `Verplaatst van ${when}`,
    movedFor: (when, why) => `Verplaatst van ${when} vanwege ${why}`,
    altered: 'Gewijzigd',
    now: (status) => `Nu ${status}`,
    cancelled: 'Geannuleerd',
    partlyCancelled: 'Gedeeltelijk vervallen',
    added: 'Ingelast',
    restarted: 'Opnieuw begonnen',
    unknownTime: 'tijd nog niet bekend',
    decided: (day) => ` (besloten op ${day})`,
    reason: (reason) => `. Reden: ${reason}`,
  },
  en: {
    movedFrom: (when) => `Moved from ${when}`,
    movedFor: (when, why) => `Moved from ${when} because of ${why}`,
    altered: 'Changed',
    now: (status) => `Now ${status}`,
    cancelled: 'Cancelled',
    partlyCancelled: 'Cancelled in part',
    added: 'Added',
    restarted: 'Restarted',
    unknownTime: 'time not yet known',
    decided: (day) => ` (decided on ${day})`,
    reason: (reason) => `. Reason: ${reason}`,
  },
};

/** A day with a time of day that may not be known. */
interface Moment {
  day: Day;
  start: Clock | null;
}

/**
 * What happened to a meeting, in order, one line for each change, public holiday or recess that touched it. A calendar
 * that hides items hides the reasons of changes too: they say as much.
 * @example // ['Verplaatst van dinsdag 12 januari 2021, 14.00 uur. Reden: persconferentie']
 */
export function noteLines(meeting: Meeting, { lang, hide }: Pick<CalendarView, 'lang' | 'hide'>): string[] {
  return meeting.history.flatMap((event, index) => {
    if (event.what === 'shared') return [];
    if (event.what === 'change') return [changeLine(event, nextMoment(meeting, index), lang, !hide.has('items'))];
    const why = typeof event.name === 'string' ? event.name : event.name[lang];
    return [WORDS[lang].movedFor(longDay(event.from, lang), why)];
  });
}

function changeLine(
  { change, from, without }: Extract<Event, { what: 'change' }>,
  to: Moment,
  lang: Lang,
  withReason: boolean,
): string {
  const words = WORDS[lang];
  const decided = change.decided === null ? '' : words.decided(longDay(change.decided, lang));
  const reason = change.reason === '' || !withReason ? '' : words.reason(change.reason);
  return `${without === undefined ? what(change, from, to, lang) : words.partlyCancelled}${decided}${reason}`;
}

function what(change: Change, from: Moment | null, to: Moment, lang: Lang): string {
  const words = WORDS[lang];
  switch (change.kind) {
    case 'cancel':
      return words.cancelled;
    case 'add':
      return words.added;
    case 'restart':
      return words.restarted;
    case 'move': {
      const moved = from !== null && (from.day !== to.day || from.start !== to.start);
      if (moved) return words.movedFrom(momentWords(from, lang));
      return change.status === null ? words.altered : words.now(certaintyWords(change.status, lang));
    }
  }
}

/** Where the meeting stood after the event with this index: where the next one found it. */
function nextMoment({ history, day, start }: Meeting, index: number): Moment {
  const next = history.slice(index + 1).find((event) => event.what === 'change' && event.from !== null);
  return next?.what === 'change' && next.from ? next.from : { day, start };
}

function momentWords({ day, start }: Moment, lang: Lang): string {
  return `${longDay(day, lang)}, ${start === null ? WORDS[lang].unknownTime : clockWords(start, lang)}`;
}
