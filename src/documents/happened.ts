import { clockWords, shortDay } from '../calendar/words.ts';
import type { Change } from '../definition/types/changes.ts';
import { capital } from '../language/capital.ts';
import { certaintyWords } from '../language/certainty.ts';
import type { Lang, Said } from '../language/language.ts';
import { isTentative, statusOf } from '../schedule/meetings/is-tentative.ts';
import type { Event, Meeting } from '../schedule/schedule.ts';
import { dayAndTime } from './words.ts';

const WORDS: Said<{
  cancelled: string;
  extra: string;
  changed: string;
  movedFrom: (moment: string) => string;
  movedTo: (moment: string) => string;
  movedBecause: (cause: string, day: string) => string;
}> = {
  nl: {
    cancelled: 'Afgelast',
    extra: 'Ingelast',
    changed: 'Gewijzigd',
    movedFrom: (moment) => `Verplaatst van ${moment}`,
    movedTo: (moment) => `Verplaatst naar ${moment}`,
    movedBecause: (cause, day) => `Verplaatst van ${day} vanwege ${cause}`,
  },
  en: {
    cancelled: 'Cancelled',
    extra: 'Extra meeting',
    changed: 'Changed',
    movedFrom: (moment) => `Moved from ${moment}`,
    movedTo: (moment) => `Moved to ${moment}`,
    movedBecause: (cause, day) => `Moved from ${day} because of ${cause}`,
  },
};

/**
 * What happened to a meeting, for those who come to it: moved by a holiday or a change, put in between, cancelled;
 * each with its reason where one was given. First of all, that it is not yet sure to go on.
 * @example happened(meeting, 'nl') // ['Verplaatst van di 12 jan 14.00 uur: bewindspersonen verhinderd']
 */
export function happened(meeting: Meeting, lang: Lang): string[] {
  const words = WORDS[lang];
  const reason = (kind: Change['kind'], text: string) => withReason(text, lastReason(meeting, kind));
  return [
    ...(isTentative(meeting) ? [withReason(capital(certaintyWords('tentative', lang)), reasonOfStatus(meeting))] : []),
    ...meeting.history.flatMap((event) => byCalendar(event, lang)),
    ...(meeting.status === 'extra' ? [reason('add', words.extra)] : []),
    ...(meeting.was ? [reason('move', movedFrom(meeting, meeting.was, lang))] : []),
    ...(meeting.status === 'cancelled' ? [reason('cancel', words.cancelled)] : []),
  ];
}

/**
 * What there is to say on the day on which a meeting was to be: where it went.
 * @example goneTo(meeting, 'nl') // 'Verplaatst naar ma 11 jan 11.00 uur: bewindspersonen verhinderd'
 */
export function goneTo(meeting: Meeting, lang: Lang): string {
  return withReason(WORDS[lang].movedTo(dayAndTime(meeting.day, meeting.start, lang)), lastReason(meeting, 'move'));
}

function movedFrom(meeting: Meeting, was: NonNullable<Meeting['was']>, lang: Lang): string {
  const words = WORDS[lang];
  if (was.day !== meeting.day) return words.movedFrom(dayAndTime(was.day, was.start, lang));
  if (was.start !== meeting.start && was.start !== null) return words.movedFrom(clockWords(was.start, lang));
  return words.changed;
}

function byCalendar(event: Event, lang: Lang): string[] {
  if (event.what !== 'holiday' && event.what !== 'recess') return [];
  const name = typeof event.name === 'string' ? event.name : event.name[lang];
  return [WORDS[lang].movedBecause(name, shortDay(event.from, lang))];
}

/** The reason of the last change of this kind; empty when none was given. */
function lastReason(meeting: Meeting, kind: Change['kind']): string {
  const event = meeting.history.findLast((event) => event.what === 'change' && event.change.kind === kind);
  return event?.what === 'change' ? event.change.reason : '';
}

/** Why it is not yet sure, when a change says that and nothing else; what moves it tells its reason elsewhere. */
function reasonOfStatus({ history }: Meeting): string {
  const last = history.findLast((event) => event.what === 'change' && statusOf(event.change) !== null);
  const change = last?.what === 'change' ? last.change : undefined;
  return change?.kind === 'move' && change.to === null ? change.reason : '';
}

function withReason(text: string, reason: string): string {
  return reason === '' ? text : `${text}: ${reason}`;
}
