import { type Day, isoDay, mondayOf } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { bareDay, dateRange } from '../../calendar/words.ts';
import type { Forum, Level } from '../../definition/types/fora.ts';
import type { Lang, Said } from '../../language/language.ts';
import { isDeciding, treatmentWords } from '../../language/treatment.ts';
import type { Journey, Schedule, Stop } from '../../schedule/schedule.ts';
import type { LaneStop, Lanes } from '../blocks/lanes.ts';
import { type DocumentBlock, paragraph } from '../blocks.ts';
import { stepTitle } from '../step-title.ts';
import { dayAndYear } from '../words.ts';
import { halfYears } from './rounds.ts';

const WORDS: Said<{
  caption: (period: string) => string;
  heads: Lanes['heads'];
  writing: string;
  empty: string;
}> = {
  nl: {
    caption: (period) => `Routes van ${period}`,
    heads: { line: 'Product', day: 'Datum', lane: 'Gremium', what: 'Stap' },
    writing: 'schriftelijk',
    empty: 'In deze periode is er geen product onderweg.',
  },
  en: {
    caption: (period) => `Routes of ${period}`,
    heads: { line: 'Product', day: 'Date', lane: 'Forum', what: 'Step' },
    writing: 'in writing',
    empty: 'In this period no product is on its way.',
  },
};

const WEEK = 7;

/**
 * The ways of products past the fora as lines, half a year at a time, over the days from the first stop to the last.
 * @param journeys those to show, with any step in the window
 */
export function routesBlocks(journeys: readonly Journey[], schedule: Schedule, lang: Lang): DocumentBlock[] {
  const drawings = halfYears(schedule.window).flatMap((window) => {
    const there = journeys
      .filter(({ stops }) => stops.some((stop) => within(dayOf(stop), window)))
      .sort((one, other) => dayOf(one.stops[0]!) - dayOf(other.stops[0]!));
    return there.length === 0 ? [] : [lanesOf(there, window, schedule, lang)];
  });
  return drawings.length === 0 ? [paragraph(WORDS[lang].empty)] : drawings;
}

function lanesOf(journeys: readonly Journey[], window: Period, { workspace }: Schedule, lang: Lang): Lanes {
  const words = WORDS[lang];
  const visited = new Set(journeys.flatMap(({ stops }) => stops.map(forumOf)));
  const fora = [...workspace.fora.values()].filter(({ id }) => visited.has(id));
  const turns = new Map(fora.map(({ id }) => [id, turnOf(id, journeys)]));
  fora.sort((one, other) => rankOf(one) - rankOf(other) || turns.get(one.id)! - turns.get(other.id)!);
  const ids = fora.map(({ id }) => id);
  const lanes = visited.has(null) ? [words.writing, ...ids] : ids;
  const seen = journeys.flatMap(({ stops }) => stops.map(dayOf));
  const from = mondayOf(Math.min(...seen));
  const days = mondayOf(Math.max(...seen)) + WEEK - from;
  return {
    kind: 'lanes',
    caption: words.caption(dateRange(window, lang)),
    heads: words.heads,
    lanes,
    days,
    marks: Array.from({ length: Math.ceil(days / WEEK) }, (_, week) => ({
      at: week * WEEK,
      words: bareDay(from + week * WEEK, lang),
    })),
    lines: journeys.map(({ deliverable, stops }) => ({
      title: deliverable.name,
      aside: deliverable.team,
      stops: stops.map((stop) => stopOf(stop, from, lanes, lang)),
    })),
  };
}

const RANKS: readonly (Level | null)[] = ['official', null, 'ministerial', 'external', 'public'];

/** What officials prepare stands above what ministers decide, and that above what is public. */
function rankOf({ level }: Forum): number {
  return RANKS.indexOf(level);
}

/** How early a forum mostly comes on the way of a product. */
function turnOf(id: string, journeys: readonly Journey[]): number {
  const turns = journeys
    .map(({ stops }) => stops.findIndex((stop) => forumOf(stop) === id))
    .filter((turn) => turn >= 0);
  return turns.reduce((sum, turn) => sum + turn, 0) / turns.length;
}

function stopOf(stop: Stop, from: Day, lanes: readonly string[], lang: Lang): LaneStop {
  const day = dayOf(stop);
  const treatment = 'meeting' in stop ? stop.item.treatment : stop.treatment;
  const how = treatment === null ? [] : [treatmentWords(treatment, lang)];
  return {
    at: day - from,
    lane: lanes.indexOf(forumOf(stop) ?? WORDS[lang].writing),
    day: { words: dayAndYear(day, lang), exact: isoDay(day) },
    brief: bareDay(day, lang),
    what: [stepTitle(stop), ...how].filter(Boolean).join(', '),
    decides: isDeciding(treatment),
  };
}

function dayOf(stop: Stop): Day {
  return 'meeting' in stop ? stop.meeting.day : stop.from;
}

/** Null for a round in writing. */
function forumOf(stop: Stop): string | null {
  return 'meeting' in stop ? stop.meeting.forum.id : null;
}
