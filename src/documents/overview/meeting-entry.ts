import { clockWords, shortDay } from '../../calendar/words.ts';
import type { Lang } from '../../language/language.ts';
import { durationWords } from '../../language/quantity.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { GridEntry, Note } from '../blocks.ts';
import { goneTo, happened } from '../happened.ts';
import { timeWords } from '../meeting-card.ts';
import { dayAndTime } from '../words.ts';

/**
 * A meeting as it stands in a grid, with its place where that is not the usual one of its forum.
 * @param about what it is for, in words
 * @param notes what else there is to say of it
 */
export function meetingEntry(
  meeting: Meeting,
  about: string,
  notes: readonly Note[],
  { workspace }: Schedule,
  lang: Lang,
): GridEntry {
  const { location, forum } = meeting;
  const held = isHeld(meeting);
  return {
    time: timeWords(meeting, workspace.settings.timezone, lang),
    title: meeting.forum.id,
    tone: held ? 'plain' : 'off',
    about,
    lines: held && location !== forum.location ? [location] : [],
    items: meeting.items.map((item) => itemWords(item, lang)),
    notes: [...happened(meeting, lang).map((remark) => struckIn(remark, formerMoments(meeting, lang))), ...notes],
  };
}

/** A meeting on the day on which it was to be: struck out, with where it went. */
export function formerEntry(
  meeting: Meeting,
  was: NonNullable<Meeting['was']>,
  { workspace }: Schedule,
  lang: Lang,
): GridEntry {
  return {
    time: timeWords({ ...was, length: meeting.length }, workspace.settings.timezone, lang),
    title: meeting.forum.id,
    tone: 'off',
    about: '',
    lines: [],
    items: [],
    notes: [{ text: goneTo(meeting, lang), struck: '', after: '' }],
  };
}

/** @example 'Jeugdpakket (MLT4), ter besluitvorming, 20 minuten' */
function itemWords({ title, team, treatment, minutes }: Item, lang: Lang): string {
  const name = team === null ? title : `${title} (${team})`;
  const how = treatment === null ? [] : [treatmentWords(treatment, lang)];
  const length = minutes === null ? [] : [durationWords(minutes, lang)];
  return [name, ...how, ...length].join(', ');
}

/** How the moments at which it was to be are called, the most precise first. */
function formerMoments({ was, history }: Meeting, lang: Lang): string[] {
  const byChange = was ? [dayAndTime(was.day, was.start, lang)] : [];
  const hour = was && was.start !== null ? [clockWords(was.start, lang)] : [];
  const byCalendar = history.flatMap((event) =>
    event.what === 'holiday' || event.what === 'recess' ? [shortDay(event.from, lang)] : [],
  );
  return [...byChange, ...hour, ...byCalendar];
}

/** A sentence with the first of these moments that it names struck through. */
function struckIn(sentence: string, moments: readonly string[]): Note {
  const struck = moments.find((moment) => sentence.includes(moment));
  if (struck === undefined) return { text: sentence, struck: '', after: '' };
  const at = sentence.indexOf(struck);
  return { text: sentence.slice(0, at), struck, after: sentence.slice(at + struck.length) };
}
