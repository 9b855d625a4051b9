import { dateRange, dayRange } from '../../calendar/words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Journey, Schedule } from '../../schedule/schedule.ts';
import type { Document, DocumentBlock, Heading } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { monthBlocks, type ShownPlan } from '../lists/months.ts';
import { fortnightBlocks, fortnightDocument } from './fortnight.ts';
import { loadBlocks } from './load.ts';
import { roundsBlocks } from './rounds.ts';
import { routesBlocks } from './routes.ts';

/** What an overview can hold, in the order in which it does. */
export type OverviewPart = 'fortnight' | 'rounds' | 'routes' | 'months' | 'load';

const WORDS: Said<{ title: (period: string) => string; parts: Record<OverviewPart, string> }> = {
  nl: {
    title: (period) => `Planner van ${period}`,
    parts: {
      fortnight: 'Dag voor dag',
      rounds: 'Rondes',
      routes: 'Routes van producten',
      months: 'Maandplannen',
      load: 'Belasting per dag',
    },
  },
  en: {
    title: (period) => `Planner of ${period}`,
    parts: {
      fortnight: 'Day by day',
      rounds: 'Rounds',
      routes: 'Routes of products',
      months: 'Month plans',
      load: 'Load per day',
    },
  },
};

/** Whether a part shows the longer time, instead of days one by one. */
export function isFar(part: OverviewPart): boolean {
  return part !== 'fortnight' && part !== 'load';
}

/** What an overview is made of. */
export interface OverviewSource {
  /** Resolved for the days that are shown one by one. */
  near: Schedule;
  /** Resolved for the longer time of rounds and routes. */
  far: Schedule;
  findings: readonly Finding[];
  journeys: readonly Journey[];
  months: readonly ShownPlan[];
  /** Whose load to show; everybody's when empty. */
  people: readonly string[];
}

const MAKERS: Record<OverviewPart, (source: OverviewSource, context: DocumentContext) => DocumentBlock[]> = {
  fortnight: ({ near, findings }, context) => fortnightBlocks(near, findings, context),
  rounds: ({ far }, { lang }) => roundsBlocks(far, lang),
  routes: ({ far, journeys }, { lang }) => routesBlocks(journeys, far, lang),
  months: ({ months }, { lang }) => monthBlocks(months, lang),
  load: ({ near, people }, { lang }) => loadBlocks(near, people, lang),
};

/**
 * One or more overviews, each a part with its own pages on paper; the fortnight alone is a document of its own.
 * @param parts in any order
 */
export function overviewDocument(
  source: OverviewSource,
  parts: readonly OverviewPart[],
  context: DocumentContext,
): Document {
  const { lang } = context;
  const { near, far, findings } = source;
  if (parts.length === 1 && parts[0] === 'fortnight') return fortnightDocument(near, findings, context);
  const words = WORDS[lang];
  const shown = (Object.keys(MAKERS) as OverviewPart[]).filter((part) => parts.includes(part));
  return {
    lang,
    title: words.title(dateRange(shown.some(isFar) ? far.window : near.window, lang)),
    subtitles: [near.workspace.settings.title].filter(Boolean),
    blocks: shown.flatMap((part): DocumentBlock[] => [
      partHeading(part, source, lang),
      ...MAKERS[part](source, context).map((block) =>
        block.kind === 'heading' ? { ...block, sub: true as const } : block,
      ),
    ]),
    ...smallPrint(context),
  };
}

function partHeading(part: OverviewPart, { near }: OverviewSource, lang: Lang): Heading {
  const days = dayRange(near.window.from, near.window.until, lang);
  return {
    kind: 'heading',
    text: WORDS[lang].parts[part],
    aside: part === 'fortnight' ? days : null,
    anchor: part,
    part: true,
  };
}
