import { type Day, isoDay } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { bareDay, dayRange } from '../../calendar/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import { treatmentWords } from '../../language/treatment.ts';
import type { Journey, Schedule, Stop } from '../../schedule/schedule.ts';
import { type DocumentBlock, type LaneStop, type Lanes, paragraph } from '../blocks.ts';
import { dayAndYear } from '../words.ts';
import { halfYears } from './planner.ts';

const WORDS: Said<{
  caption: (period: string) => string;
  heads: Lanes['heads'];
  writing: string;
  of: string;
  empty: string;
}> = {
  nl: {
    caption: (period) => `Routes van ${period}`,
    heads: { line: 'Product', day: 'Datum', lane: 'Gremium', what: 'Stap' },
    writing: 'schriftelijk',
    of: 'van',
    empty: 'In deze periode is er geen product onderweg.',
  },
  en: {
    caption: (period) => `Routes of ${period}`,
    heads: { line: 'Product', day: 'Date', lane: 'Forum', what: 'Step' },
    writing: 'in writing',
    of: 'of',
    empty: 'In this period no product is on its way.',
  },
};

/** So many lines can be told apart in black and white, and have room below each other. */
const MOST_LINES = 8;

const WEEK = 7;

/**
 * The ways of products past the fora as lines, half a year and a handful of products at a time.
 * @param journeys those to show, with any step in the window
 */
export function routesBlocks(journeys: readonly Journey[], schedule: Schedule, lang: Lang): DocumentBlock[] {
  const drawings = halfYears(schedule.window).flatMap((window) => {
    const there = journeys
      .filter(({ stops }) => stops.some((stop) => within(dayOf(stop), window)))
      .sort((one, other) => dayOf(one.stops[0]!) - dayOf(other.stops[0]!));
    const handfuls = Array.from({ length: Math.ceil(there.length / MOST_LINES) }, (_, index) =>
      there.slice(index * MOST_LINES, (index + 1) * MOST_LINES),
    );
    return handfuls.map((some, index) => {
      const lanes = lanesOf(some, window, schedule, lang);
      const which = ` (${index + 1} ${WORDS[lang].of} ${handfuls.length})`;
      return handfuls.length === 1 ? lanes : { ...lanes, caption: lanes.caption + which };
    });
  });
  return drawings.length === 0 ? [paragraph(WORDS[lang].empty)] : drawings;
}

function lanesOf(journeys: readonly Journey[], window: Period, { workspace }: Schedule, lang: Lang): Lanes {
  const words = WORDS[lang];
  const visited = new Set(journeys.flatMap(({ stops }) => stops.map(forumOf)));
  const fora = [...workspace.fora.keys()].filter((id) => visited.has(id));
  const lanes = visited.has(null) ? [words.writing, ...fora] : fora;
  const days = window.until - window.from + 1;
  return {
    kind: 'lanes',
    caption: words.caption(dayRange(window.from, window.until, lang)),
    heads: words.heads,
    lanes,
    days,
    marks: Array.from({ length: Math.ceil(days / WEEK) }, (_, week) => ({
      at: week * WEEK,
      words: bareDay(window.from + week * WEEK, lang),
    })),
    lines: journeys.map(({ deliverable, stops }) => ({
      title: deliverable.name,
      stops: stops.map((stop) => stopOf(stop, window, lanes, lang)),
    })),
  };
}

function stopOf(stop: Stop, { from }: Period, lanes: readonly string[], lang: Lang): LaneStop {
  const day = dayOf(stop);
  const treatment = 'meeting' in stop ? stop.item.treatment : stop.treatment;
  const how = treatment === null ? [] : [treatmentWords(treatment, lang)];
  return {
    at: day - from,
    lane: lanes.indexOf(forumOf(stop) ?? WORDS[lang].writing),
    day: { words: dayAndYear(day, lang), exact: isoDay(day) },
    what: [...stepWords(stop), ...how].join(', '),
  };
}

/** The phase of a round, else the key of the step; nothing where that only names the forum again. */
function stepWords(stop: Stop): string[] {
  if (!('meeting' in stop)) return [stop.routeStep.name];
  const { step, meeting, round } = stop;
  const block = meeting.blocks.find((one) => one.round === round && one.step.key === step);
  const words = block?.phase ?? step;
  return words.toLowerCase() === meeting.forum.id.toLowerCase() ? [] : [words];
}

function dayOf(stop: Stop): Day {
  return 'meeting' in stop ? stop.meeting.day : stop.from;
}

/** Null for a round in writing. */
function forumOf(stop: Stop): string | null {
  return 'meeting' in stop ? stop.meeting.forum.id : null;
}
