import type { Day } from '../../calendar/day.ts';
import { USUAL_ZONE } from '../../calendar/usual-zone.ts';
import { offsetOf } from '../../calendar/zone.ts';
import { MOST_BYTES } from '../../definition/source-file.ts';
import { MOST_VALUES } from '../../definition/yaml/survey.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { CalendarFile } from '../reading/occurrence.ts';
import type { Appointment } from './appointment.ts';
import { appointmentsOf, gathered, type LeftOut, type LeftOutReason } from './appointments.ts';
import { changesOf } from './changes.ts';
import { type DefinitionText, definitionTexts } from './definitions-text.ts';
import { draftOf, type ImportDraft } from './draft.ts';
import { type Asked, type FollowedOccurrence, followed } from './followed.ts';
import { proofOf } from './proof.ts';
import { type ImportOutcome, summaryLines } from './summary.ts';

/** Definitions made of a calendar. */
export interface Imported {
  /** A file for each section; none when there is nothing to take over. */
  texts: DefinitionText[];
  /** What was recognised and what was left out, in a few lines. */
  summary: string[];
}

/** How a calendar is read. */
export interface ImportOptions extends Asked {
  lang: Lang;
  /** What the programme is called when the calendar does not say; may be empty. */
  title: string;
  /** What a comment at the top says of where it comes from. */
  source: string;
}

/** What has no name of its own. */
const NAMES: Said<{ untitled: string; rare: string }> = {
  nl: { untitled: 'Zonder titel', rare: 'Overige afspraken' },
  en: { untitled: 'Untitled', rare: 'Other appointments' },
};

/** More than this in one calendar is not the calendar of a programme. */
const MOST_APPOINTMENTS = 20_000;

/**
 * Makes definitions of a calendar: what comes round becomes cycles, exceptions changes, and the rest single meetings.
 * Then the definitions are read back: every appointment is a meeting of theirs, once, and there are no others. What
 * cannot be said is left out, and told.
 * @example importCalendar(calendar, { from: null, until: null, today, lang: 'nl', title: 'agenda', source: 'agenda.ics', going() {} }).texts
 */
export function importCalendar(calendar: CalendarFile, options: ImportOptions): Imported {
  const { lang } = options;
  const kept = calendar.zone ?? USUAL_ZONE;
  const { occurrences, horizon, problems } = followed(calendar, options, kept);
  const zone = isAsUsual(kept, occurrences) ? USUAL_ZONE : kept;
  const { taken, left, withoutEnd } = appointmentsOf(occurrences, zone, NAMES[lang].untitled);
  const written = (draft: ImportDraft, appointments: readonly Appointment[], more: readonly LeftOut[]) => {
    const goesOn = draft.programmes.some(({ endless }) => endless);
    const outcome: ImportOutcome = {
      draft,
      days: daysOf(appointments),
      left: [...left, ...more, ...draft.off.map((appointment) => leave(appointment, 'cancelled'))],
      withoutEnd,
      tentative: appointments.filter(({ tentative }) => tentative).length,
      problems,
      horizon: goesOn ? horizon : null,
    };
    const summary = summaryLines(outcome, lang);
    const origin = {
      title: calendar.name || options.title,
      zone: zone === USUAL_ZONE ? null : zone,
      lang,
      about: [options.source, '', ...summary, ''],
    };
    return { summary, texts: definitionTexts(draft, changesOf(draft), origin) };
  };
  return proven(gathered(taken, NAMES[lang].rare), NAMES[lang].rare, horizon, written, options.going);
}

/** Whether the clock in a zone shows the same as where definitions usually are: then that need not be said. */
function isAsUsual(zone: string, occurrences: readonly FollowedOccurrence[]): boolean {
  if (zone === USUAL_ZONE) return true;
  return occurrences.every(({ occurrence: { when } }) => {
    return 'days' in when || offsetOf(when.from, zone) === offsetOf(when.from, USUAL_ZONE);
  });
}

type Write = (draft: ImportDraft, appointments: readonly Appointment[], more: readonly LeftOut[]) => Imported;

/**
 * Tries until what was written says what stands in the calendar: a forum of which it does not gets single meetings, and
 * then is left out.
 */
function proven(
  all: readonly Appointment[],
  rare: string,
  horizon: Day,
  write: Write,
  going: Asked['going'],
): Imported {
  const single = new Set([rare]);
  const more: LeftOut[] = [];
  const drop = (gone: readonly Appointment[], reason: LeftOutReason) =>
    more.push(...gone.filter(({ cancelled }) => !cancelled).map((appointment) => leave(appointment, reason)));
  let appointments = [...all].sort((one, other) => one.day - other.day);
  drop(appointments.splice(MOST_APPOINTMENTS), 'too-many');
  for (;;) {
    going('arranging');
    const draft = draftOf(appointments, single, horizon);
    const made = write(draft, appointments, more);
    if (appointments.every(({ cancelled }) => cancelled)) return { ...made, texts: [] };
    const filled = filledBy(made.texts);
    if (filled > 1) {
      drop(appointments.splice(Math.floor((appointments.length / filled) * 0.95)), 'too-many');
      continue;
    }
    going('comparing');
    const topical = new Set(
      draft.programmes.flatMap(({ steps }) =>
        steps.filter(({ rhythm }) => rhythm.topics).map(({ rhythm }) => rhythm.forum),
      ),
    );
    const goesOn = draft.programmes.some(({ endless }) => endless);
    const proof = proofOf(made.texts, appointments, topical, goesOn ? horizon : null);
    if (proof.fits) return made;
    const tried = [...proof.fora].filter((forum) => single.has(forum));
    for (const forum of proof.fora) single.add(forum);
    if (tried.length < proof.fora.size) continue;
    drop(
      appointments.filter(({ forum }) => proof.fora.has(forum)),
      'unsayable',
    );
    appointments = appointments.filter(({ forum }) => !proof.fora.has(forum));
  }
}

function leave(appointment: Appointment, reason: LeftOutReason): LeftOut {
  return { title: appointment.title, day: appointment.day, reason };
}

/** How much of a file definitions fill, as they may be printed as one; what somebody adds later must fit in too. */
function filledBy(texts: readonly DefinitionText[]): number {
  const text = texts.map((file) => file.text).join('\n');
  const values = text.match(/: |:\n|- |, /g)?.length ?? 0;
  return 1.1 * Math.max(Buffer.byteLength(text) / MOST_BYTES, values / MOST_VALUES);
}

function daysOf(appointments: readonly Appointment[]): ImportOutcome['days'] {
  const held = appointments.filter(({ cancelled }) => !cancelled);
  if (held.length === 0) return null;
  let days = { from: held[0]!.day, until: held[0]!.day };
  for (const { day } of held) days = { from: Math.min(days.from, day), until: Math.max(days.until, day) };
  return days;
}
