import { clockWords, shortDay } from '../../calendar/words.ts';
import { capital } from '../../language/capital.ts';
import type { Lang } from '../../language/language.ts';
import { isDeciding, treatmentWords } from '../../language/treatment.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Item, Meeting, Round, Schedule } from '../../schedule/schedule.ts';
import type { GridChange, GridEntry, GridItem, Note } from '../blocks/grid.ts';
import { goneTo, happened } from '../happened.ts';
import { timeWords } from '../meeting-card.ts';
import { dayAndTime, exactDayAndTime } from '../words.ts';
import { aboutWords, cycleLetters, roundsAside, type Tracks } from './tracks.ts';

/**
 * A meeting as it stands in a grid, with its place where that is not the usual one of its forum.
 * @param usual the rounds that its week is about
 * @param notes what else there is to say of it
 */
export function meetingInGrid(
  meeting: Meeting,
  tracks: Tracks,
  usual: readonly Round[],
  notes: readonly Note[],
  { workspace }: Schedule,
  lang: Lang,
): GridEntry {
  const { location, forum } = meeting;
  const held = isHeld(meeting);
  const moments = formerMoments(meeting, lang);
  return {
    kind: 'meeting',
    time: timeWords(meeting, workspace.settings.timezone, lang),
    letters: cycleLetters(meeting, tracks),
    title: capital(forum.id),
    tone: held ? 'plain' : 'off',
    about: held ? aboutWords(meeting, tracks) : '',
    aside: held ? roundsAside(meeting, tracks, usual, lang) : null,
    lines: held && location !== forum.location ? [location] : [],
    items: held ? meeting.items.map((item) => itemOf(item, lang)) : [],
    changes: happened(meeting, lang).map((remark) => changeOf(remark, moments)),
    notes,
    anchor: meetingAnchor(meeting),
  };
}

/** What a link to a meeting is called: an address has no blanks. @example meetingAnchor(meeting) // 'MCC-2020-11-10-14:00' */
export function meetingAnchor({ forum, day, start }: Meeting): string {
  return `${forum.id} ${exactDayAndTime(day, start)}`.replace(/\s+/g, '-');
}

/** A meeting on the day on which it was to be: struck out, with where it went. */
export function formerEntry(
  meeting: Meeting,
  was: NonNullable<Meeting['was']>,
  tracks: Tracks,
  { workspace }: Schedule,
  lang: Lang,
): GridEntry {
  return {
    kind: 'meeting',
    time: timeWords({ ...was, length: meeting.length }, workspace.settings.timezone, lang),
    letters: cycleLetters(meeting, tracks),
    title: capital(meeting.forum.id),
    tone: 'off',
    ...{ about: '', aside: null, lines: [], items: [], notes: [] },
    changes: [changeOf(withoutReason(goneTo(meeting, lang)), [])],
  };
}

function itemOf({ title, treatment }: Item, lang: Lang): GridItem {
  return {
    title,
    how: treatment === null ? null : treatmentWords(treatment, lang),
    decides: isDeciding(treatment),
  };
}

/** The reason stands where the meeting now is. */
function withoutReason(remark: string): string {
  return remark.replace(/: .*$/s, '');
}

/** A sentence on what happened, with its first word apart. @example 'Verplaatst', ' van ma 16 nov 14.00 uur: debat' */
function changeOf(remark: string, moments: readonly string[]): GridChange {
  const [word] = /^(?:Onder voorbehoud|Extra meeting|[^\s:]+)/.exec(remark)!;
  return { word, rest: struckIn(remark.slice(word.length), moments) };
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
function struckIn(sentence: string, moments: readonly string[]): GridChange['rest'] {
  const struck = moments.find((moment) => sentence.includes(moment));
  if (struck === undefined) return { text: sentence, struck: '', after: '' };
  const at = sentence.indexOf(struck);
  return { text: sentence.slice(0, at), struck, after: sentence.slice(at + struck.length) };
}
