import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { clockWords, dayRange, longDay, shortDay } from '../../calendar/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { dashed } from '../../language/option-names.ts';
import type { FreeHour, MeetingToMove } from '../../remedies/free-hours.ts';
import type { Missed } from '../../schedule/people/missed.ts';
import { type Document, paragraph, type Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { bareClock, endWords } from '../words.ts';

/** The hours that were found for a meeting. */
export interface FreeHoursFound extends MeetingToMove {
  period: Period;
  hours: readonly FreeHour[];
  /** The shortest reference that means this meeting alone. */
  called: string;
}

interface Words {
  title: (forum: string) => string;
  now: (moment: string) => string;
  columns: readonly [day: string, time: string, missed: string, remarks: string];
  all: string;
  someMissed: string;
  none: string;
  copy: string;
  why: Record<Missed['why'], (forum: string) => string>;
}

const WORDS: Said<Words> = {
  nl: {
    title: (forum) => `Vrije uren voor ${forum}`,
    now: (moment) => `Nu ${moment}`,
    columns: ['Dag', 'Tijd', 'Wie ontbreekt', 'Let op'],
    all: 'Op deze uren kan iedereen die nodig is, is de zaal vrij en kloppen volgorde en stukken van de ronde.',
    someMissed: 'Geen enkel uur schikt iedereen die nodig is. Op deze uren ontbreken de minsten.',
    none: 'Er is geen uur waarop de volgorde en de stukken van de ronde nog kloppen. Kijk met --van en --tot verder.',
    copy: 'Het eerste kiezen:',
    why: {
      absent: () => 'afwezig',
      blocked: () => 'kan dan nooit',
      elsewhere: (forum) => `bij ${forum}`,
      busy: () => 'bezet in de eigen agenda',
    },
  },
  en: {
    title: (forum) => `Free hours for ${forum}`,
    now: (moment) => `Now ${moment}`,
    columns: ['Day', 'Time', 'Who is missed', 'Mind'],
    all: 'At these hours everybody who is needed can come, the room is free, and order and papers of the round hold.',
    someMissed: 'No hour suits everybody who is needed. At these hours the fewest are missed.',
    none: 'There is no hour at which the order and the papers of the round still hold. Look further with --from and --until.',
    copy: 'To take the first:',
    why: {
      absent: () => 'absent',
      blocked: () => 'never can then',
      elsewhere: (forum) => `at ${forum}`,
      busy: () => 'busy by the own calendar',
    },
  },
};

/** The hours to which a meeting can go, the best first, with who would be missed, and the command that takes the first. */
export function freeHoursDocument(found: FreeHoursFound, context: DocumentContext): Document {
  const { meeting, schedule, period, hours } = found;
  const { lang } = context;
  const words = WORDS[lang];
  return {
    lang,
    title: words.title(meeting.forum.id),
    subtitles: [words.now(nowWords(found, lang)), dayRange(period.from, period.until, lang)],
    sender: schedule.workspace.settings.sender,
    blocks:
      hours.length === 0
        ? [paragraph(words.none)]
        : [
            paragraph(isMissing(hours) ? words.someMissed : words.all),
            tableOf(found, lang),
            paragraph(`${words.copy} ${takingFirst(found, lang)}`),
          ],
    ...smallPrint(context),
  };
}

function isMissing(hours: readonly FreeHour[]): boolean {
  return hours.some(({ missed }) => missed.length > 0);
}

function tableOf({ meeting, schedule, hours }: FreeHoursFound, lang: Lang): Table {
  const words = WORDS[lang];
  const { timezone } = schedule.workspace.settings;
  const [day, time, missed, remarks] = words.columns;
  const shown = [
    { column: { title: day, whole: true as const }, cell: (hour: FreeHour) => shortDay(hour.day, lang) },
    {
      column: { title: time, whole: true as const },
      cell: ({ day, start }: FreeHour) =>
        `${bareClock(start, lang)} – ${endWords({ ...meeting, day, start }, timezone, lang)}`,
    },
    { column: { title: missed }, cell: (hour: FreeHour) => missedWords(hour, lang) },
    { column: { title: remarks, below: true as const }, cell: (hour: FreeHour) => warningWords(hour, lang) },
  ].filter(({ column, cell }) => 'whole' in column || hours.some((hour) => cell(hour) !== ''));
  return {
    kind: 'table',
    columns: shown.map(({ column }) => column),
    rows: hours.map((hour) => shown.map(({ cell }) => cell(hour))),
    empty: words.none,
  };
}

function nowWords({ meeting: { day, start } }: FreeHoursFound, lang: Lang): string {
  return [longDay(day, lang), ...(start === null ? [] : [clockWords(start, lang)])].join(', ');
}

/** @example missedWords(hour, 'nl') // 'minister JenV (bij VB) en minister BZK (afwezig)' */
export function missedWords({ missed }: FreeHour, lang: Lang): string {
  return listing(
    missed.map(({ role, why, forum }) => `${role} (${WORDS[lang].why[why](forum ?? '')})`),
    lang,
  );
}

/** What else is worth knowing of an hour. */
export function warningWords({ warnings }: FreeHour, lang: Lang): string {
  return warnings.map(({ kind, args }) => kind.say[lang](args as never)).join('; ');
}

/** Where an hour is, as it is typed. @example hourText(hour) // '2020-11-04 10:00' */
export function hourText({ day, start }: Pick<FreeHour, 'day' | 'start'>): string {
  return `${isoDay(day)} ${isoClock(start)}`;
}

function takingFirst({ called, hours }: FreeHoursFound, lang: Lang): string {
  const move = lang === 'nl' ? 'verplaats' : 'move';
  return `cyclus ${move} "${called}" ${dashed('to', lang)} "${hourText(hours[0]!)}"`;
}
