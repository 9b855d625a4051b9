import { type Day, dayOf, firstOfMonth, isoDay, partsOf } from '../../calendar/day.ts';
import { type Period, touch } from '../../calendar/period.ts';
import { monthRange } from '../../calendar/words.ts';
import type { MonthLine, MonthPlan } from '../../definition/types/topics.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { MONTHS } from '../../language/names.ts';
import { takesPart } from '../../schedule/people/memberships.ts';
import { any, type Filter } from '../../schedule/select.ts';
import type { Chart, ChartRow, Mark } from '../blocks/chart.ts';
import { type Document, type DocumentBlock, heading, paragraph } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';

const WORDS: Said<{ title: string; empty: string; unfilled: string; heads: Chart['heads'] }> = {
  nl: {
    title: 'Maandplan',
    empty: 'Er zijn geen maandplannen die hieraan voldoen.',
    unfilled: 'nog niet ingevuld',
    heads: { plan: 'Maandplan', team: 'Team', line: 'Lijn', topic: 'Onderwerp', months: 'Maanden' },
  },
  en: {
    title: 'Month plan',
    empty: 'There are no month plans that fit this.',
    unfilled: 'not yet filled in',
    heads: { plan: 'Month plan', team: 'Team', line: 'Line', topic: 'Topic', months: 'Months' },
  },
};

/** A month plan with the days of which it is to show the months. */
export interface ShownPlan {
  plan: MonthPlan;
  window: Period;
}

/**
 * Month plans as bars: a heading for each plan, under it a chart for each calendar year that its window touches.
 * @param shown in the order in which they were written
 */
export function monthsDocument(
  shown: readonly ShownPlan[],
  { settings }: Workspace,
  context: DocumentContext,
): Document {
  const { lang } = context;
  return {
    lang,
    title: WORDS[lang].title,
    subtitles: [settings.title].filter(Boolean),
    blocks: monthBlocks(shown, lang),
    ...smallPrint(context),
  };
}

/** The same without a page around it. */
export function monthBlocks(shown: readonly ShownPlan[], lang: Lang): DocumentBlock[] {
  return shown.length === 0 ? [paragraph(WORDS[lang].empty)] : shown.flatMap((one) => planBlocks(one, lang));
}

function planBlocks({ plan, window }: ShownPlan, lang: Lang): DocumentBlock[] {
  return [
    heading(plan.name, plan.team),
    ...yearsOf(window).map((year): Chart => {
      const months = monthsOf(window).filter((month) => partsOf(month).year === year);
      return {
        kind: 'chart',
        caption: String(year),
        heads: WORDS[lang].heads,
        months: months.map((month) => ({ letter: letterOf(month, lang), exact: isoDay(month).slice(0, 7) })),
        rows: plan.lines.map((line) => rowOf(line, plan, months, lang)),
      };
    }),
  ];
}

/** The first day of each month that a period touches. */
export function monthsOf({ from, until }: Period): Day[] {
  const months: Day[] = [];
  for (let month = firstOfMonth(from); month <= until; month = firstOfMonth(month, 1)) months.push(month);
  return months;
}

function yearsOf({ from, until }: Period): number[] {
  const [first, last] = [partsOf(from).year, partsOf(until).year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function letterOf(month: Day, lang: Lang): string {
  return MONTHS[lang][partsOf(month).month - 1]![0]!.toUpperCase();
}

function rowOf(line: MonthLine, plan: MonthPlan, months: readonly Day[], lang: Lang): ChartRow {
  return {
    plan: plan.name,
    team: plan.team ?? '',
    line: line.key,
    topic: line.name === line.key ? '' : line.name,
    months: line.bars.map((bar) => monthRange(bar, lang)).join(', ') || WORDS[lang].unfilled,
    marks: months.map((month, index) => markOf(month, line.bars, index === 0, index === months.length - 1)),
    filled: line.bars.length > 0,
  };
}

/** A bar that goes on before the first or after the last month shown has an arrow there. */
function markOf(month: Day, bars: readonly Period[], first: boolean, last: boolean): Mark {
  const next = firstOfMonth(month, 1);
  const here = bars.filter((bar) => touch(bar, { from: month, until: next - 1 }));
  if (here.length === 0) return 'none';
  if (last && here.some(({ until }) => until >= next)) return 'later';
  return first && here.some(({ from }) => from < month) ? 'earlier' : 'bar';
}

/**
 * The plans that are to be seen, each in its window: the one that was asked for, else the year of a day, or the nearest
 * year in which the plan has months.
 * @param asked undefined when nobody asked for days
 */
export function shownPlans(plans: readonly MonthPlan[], asked: Period | undefined, today: Day): ShownPlan[] {
  return plans
    .map((plan) => ({ plan, window: asked ?? yearNear(plan, today) }))
    .filter(({ plan, window }) => isIn(plan, window));
}

/** Those of the teams, and of teams with the people, that a filter asks for. */
export function plansOf(
  shown: readonly ShownPlan[],
  { teams, people }: Pick<Filter, 'teams' | 'people'>,
  workspace: Workspace,
): ShownPlan[] {
  return shown.filter(({ plan, window }) => {
    const team = plan.team === null ? undefined : workspace.teams.get(plan.team);
    const takes = (person: string) => team !== undefined && takesPart(team, person, window, workspace);
    return any(teams, (asked) => asked === plan.team) && any(people, takes);
  });
}

/** A plan belongs to every period as long as none of its months is filled in. */
function isIn({ lines }: MonthPlan, window: Period): boolean {
  const bars = lines.flatMap((line) => line.bars);
  return bars.length === 0 || bars.some((bar) => touch(bar, window));
}

function yearNear({ lines }: MonthPlan, today: Day): Period {
  const bars = lines.flatMap((line) => line.bars);
  const first = bars.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = bars.reduce((most, { until }) => Math.max(most, until), Number.NEGATIVE_INFINITY);
  const near = bars.length === 0 ? today : Math.min(Math.max(today, first), last);
  const { year } = partsOf(near);
  return { from: dayOf(year, 1, 1)!, until: dayOf(year, 12, 31)! };
}
