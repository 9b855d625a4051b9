import type { Period } from '../../calendar/period.ts';
import { dateRange, dayRange, shortDay } from '../../calendar/words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { byMoment } from '../../schedule/meetings/order.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Grid } from '../blocks/grid.ts';
import { type Document, type DocumentBlock, heading } from '../blocks.ts';
import { deadlinesByItem } from '../deadlines.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { roundsWords } from '../rounds.ts';
import { dayAndTime } from '../words.ts';
import { daysOutside, type Page, weeksOf } from './days.ts';
import { legendOf } from './legend.ts';
import { type Numbered, numberedEntry, numberedFindings } from './numbered.ts';
import { stretchesOf } from './stretches.ts';
import { trackOf, tracksOf } from './tracks.ts';

const WORDS: Said<{
  title: (period: string) => string;
  caption: (period: string) => string;
  corner: string;
  heads: Grid['heads'];
  until: (moment: string) => string;
  for: string;
  earlier: string;
  fora: string;
  conflicts: string;
}> = {
  nl: {
    title: (period) => `Overleggen van ${period}`,
    caption: (period) => `De dagen van ${period}`,
    corner: 'Dag',
    heads: {
      ...{ time: 'Tijd', cycle: 'Cyclus', what: 'Overleg', about: 'Waarover', remarks: 'Bijzonderheden' },
      until: 'uiterlijk',
    },
    until: (moment) => `uiterlijk ${moment}`,
    for: 'voor',
    earlier: 'Vóór deze periode aan te leveren',
    fora: 'Gremia en plaatsen',
    conflicts: 'Nog op te lossen',
  },
  en: {
    title: (period) => `Meetings of ${period}`,
    caption: (period) => `The days of ${period}`,
    corner: 'Day',
    heads: { time: 'Time', cycle: 'Cycle', what: 'Meeting', about: 'About', remarks: 'Remarks', until: 'by' },
    until: (moment) => `by ${moment}`,
    for: 'for',
    earlier: 'Papers due before this period',
    fora: 'Fora and places',
    conflicts: 'Yet to be solved',
  },
};

/**
 * A window on one page, as the programme itself draws its fortnight: the days down and the cycles side by side, with
 * what is due each day, what has changed, and what is yet to be solved. A window of more rounds has a table for each.
 * @param schedule resolved for the window; all that it holds is shown, what moved out of it in rows of its own
 * @param findings any; those that are open and have a day in the window are shown
 */
export function fortnightDocument(
  schedule: Schedule,
  findings: readonly Finding[],
  context: DocumentContext,
): Document {
  const { lang } = context;
  const { window, workspace } = schedule;
  return {
    lang,
    title: WORDS[lang].title(dateRange(window, lang)),
    subtitles: [workspace.settings.title, roundsWords(schedule, lang)].filter(Boolean),
    blocks: fortnightBlocks(schedule, findings, context),
    ...smallPrint(context),
  };
}

/** The same without a page around it. */
export function fortnightBlocks(
  schedule: Schedule,
  findings: readonly Finding[],
  { lang, today }: Pick<DocumentContext, 'lang' | 'today'>,
): DocumentBlock[] {
  const conflicts = numberedFindings(findings, schedule);
  return [
    ...dayByDay(schedule, conflicts, { lang, today }),
    ...conflictBlocks(conflicts, schedule, lang),
    ...earlierBlocks(schedule, lang),
    ...forumBlocks(schedule, lang),
  ];
}

/** The days alone, a table for each part of the window; what its signs mean stands once, below the last. */
export function dayByDay(
  schedule: Schedule,
  conflicts: readonly Numbered[],
  { lang, today }: Pick<DocumentContext, 'lang' | 'today'>,
): DocumentBlock[] {
  const stretches = stretchesOf(schedule);
  const page = { schedule, conflicts, today, lang, tracks: tracksOf(schedule, lang) };
  const grids = stretches.map((stretch) => gridOf(stretch, page));
  const legend = legendOf(
    grids.flatMap(({ weeks }) => weeks),
    page.tracks.cycles.map(trackOf),
    lang,
  );
  return grids.flatMap((grid, index) => {
    const { from, until } = stretches[index]!;
    const title = grids.length > 1 ? [heading(capital(dayRange(from, until, lang)))] : [];
    return [...title, index === grids.length - 1 ? { ...grid, legend } : grid];
  });
}

function gridOf(stretch: Period, page: Page): Grid {
  const { tracks, lang } = page;
  const words = WORDS[lang];
  const cycles = tracks.cycles.map(trackOf);
  const others = [tracks.rest, tracks.due].filter((title) => title !== null);
  return {
    kind: 'grid',
    caption: words.caption(dayRange(stretch.from, stretch.until, lang)),
    corner: words.corner,
    heads: words.heads,
    tracks: [...cycles, ...others.map((title) => ({ title, letter: null }))],
    weeks: weeksOf(stretch, page),
    legend: [],
  };
}

/** What was due before the window for the meetings in it. */
function earlierBlocks(schedule: Schedule, lang: Lang): DocumentBlock[] {
  const { window } = schedule;
  const drawn = new Set(daysOutside(schedule));
  const meetings = new Set(schedule.meetings.filter((meeting) => belongs(meeting, schedule) && isHeld(meeting)));
  const earlier = [...deadlinesByItem(schedule).values()]
    .filter(({ day, meeting }) => day < window.from && !drawn.has(day) && meetings.has(meeting))
    .sort(byMoment);
  if (earlier.length === 0) return [];
  const words = WORDS[lang];
  const entries = earlier.map(({ day, at, meeting, item }) => ({
    label: item.team,
    tone: 'plain' as const,
    text: item.title,
    after: `– ${words.until(dayAndTime(day, at, lang))}, ${words.for} ${meeting.forum.id} ${shortDay(meeting.day, lang)}`,
    facts: [],
  }));
  return [heading(words.earlier), { kind: 'list', entries }];
}

/** What each forum is called in full, and where it usually meets: behind every meeting that would make the page no calmer. */
function forumBlocks({ meetings }: Schedule, lang: Lang): DocumentBlock[] {
  const fora = new Map(meetings.filter(isHeld).map(({ forum }) => [forum.id, forum]));
  const byId = [...fora.values()].sort((one, other) => one.id.localeCompare(other.id, lang));
  const rows = byId.flatMap(({ id, name, location }) => {
    const words = [name === id ? '' : name, location].filter(Boolean).join(' – ');
    return words === '' ? [] : [{ label: capital(id), lines: [words] }];
  });
  return rows.length === 0 ? [] : [heading(WORDS[lang].fora), { kind: 'fields', rows }];
}

function conflictBlocks(conflicts: readonly Numbered[], schedule: Schedule, lang: Lang): DocumentBlock[] {
  if (conflicts.length === 0) return [];
  const entries = conflicts.map((conflict) => numberedEntry(conflict, schedule, lang));
  return [heading(WORDS[lang].conflicts), { kind: 'list', entries }];
}
