import type * as z from 'zod/mini';
import type { Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { entries, type Linker, periodOf, present, refer, reportConflict } from '../linking/linker.ts';
import { things } from '../section.ts';
import { block, named, oneOrMore, optional, textOr } from '../shapes/shapes.ts';
import { month, months, text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { MonthLine, MonthPlan } from '../types/topics.ts';

const lineShape = textOr(
  block(
    { title: optional(text), from: optional(month), until: optional(month), months: optional(oneOrMore(months)) },
    {
      title: { nl: 'wat er in deze lijn gebeurt', en: 'what happens on this line' },
      from: { nl: 'de eerste maand', en: 'the first month' },
      until: { nl: 'de laatste maand; anders is het einde open', en: 'the last month; else the end is open' },
      months: { nl: 'de maanden, als er meer stukken zijn', en: 'the months, when there are several stretches' },
    },
  ),
);

type WrittenLine = Exclude<z.output<typeof lineShape>, string>;

const monthPlanShape = block(
  {
    title: optional(text),
    team: optional(text),
    lines: optional(named(lineShape)),
  },
  {
    title: { nl: 'wat er boven het plan staat', en: 'what stands above the plan' },
    team: { nl: 'het team waarvan het plan is', en: 'the team whose plan it is', names: 'team' },
    lines: {
      nl: 'de lijnen van het plan, elk met een letter of naam',
      en: 'the lines of the plan, each with a letter or name',
    },
  },
);

export const monthPlans = things({
  help: { nl: 'maandplannen: balken per programmalijn', en: 'month plans: bars for each line of a programme' },
  shape: named(monthPlanShape),
  called: { textIsName: true },
  linkOne: linkMonthPlan,
});

function linkMonthPlan(
  linker: Linker,
  id: string,
  { title, team, lines }: z.output<typeof monthPlanShape>,
  place: SourcePlace,
): MonthPlan {
  return {
    id,
    name: title ?? id,
    team: team === undefined ? null : (refer(linker, 'team', team, inside(place, 'team')) ?? null),
    lines: entries(linker, lines, inside(place, 'lines')).map(({ key, item, at }) => linkLine(linker, key, item, at)),
    place,
  };
}

function linkLine(linker: Linker, key: string, written: WrittenLine | string, place: SourcePlace): MonthLine {
  const said = typeof written === 'string' ? { title: written } : written;
  return { key, name: said.title ?? key, bars: barsOf(linker, said, place), place };
}

/** The months as a list, or those from one to another; none when not said. */
function barsOf(linker: Linker, { from, until, months }: WrittenLine, place: SourcePlace): Period[] {
  const edges = from || until ? ['from' as const] : [];
  reportConflict(linker, [...edges, ...(months ? ['months'] : [])], place);
  if (edges.length > 0) return [periodOf(linker, { from: from?.from, until: until?.until }, place)];
  return present(months).sort((one, other) => (one.from === other.from ? 0 : one.from - other.from));
}
