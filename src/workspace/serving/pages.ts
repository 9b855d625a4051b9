import { mondayOf } from '../../calendar/day.ts';
import { check } from '../../conflicts/check.ts';
import { rules } from '../../conflicts/rules.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { agendaDocument } from '../../documents/agenda/agenda.ts';
import type { Document, DocumentBlock } from '../../documents/blocks.ts';
import { conflictsForChair } from '../../documents/conflicts/for-chair.ts';
import { calendarsDocument, type FeedSite } from '../../documents/feeds/subscribe-page.ts';
import { type Feed, type PageName, pagePath } from '../../exchange/feeds.ts';
import { html } from '../../formats/html/html.ts';
import type { Tokens } from '../../formats/html/theme.ts';
import type { Breathe } from '../../io/http.ts';
import type { Said } from '../../language/language.ts';
import { proposing } from '../../remedies/propose.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { select } from '../../schedule/select.ts';
import type { Loaded } from '../definitions.ts';

const TITLES: Said<Record<PageName, string>> = {
  nl: { index: 'Abonneren', agenda: 'Agenda', conflicts: 'Knelpunten' },
  en: { index: 'Subscribe', agenda: 'Agenda', conflicts: 'Conflicts' },
};

/** What the pages beside the calendars are made of. */
export interface PageSource {
  loaded: Loaded;
  /** All of the window of the calendars. */
  whole: Schedule;
  feeds: readonly Feed[];
  /** Which pages there are. */
  names: readonly PageName[];
}

/**
 * The pages that stand beside calendars. Whoever may not see all of a meeting in a calendar is not to read it on a page,
 * so there is no agenda then, and no list of conflicts.
 * @param hide what the calendars leave out
 */
export function pageNames(hide: ReadonlySet<unknown>): PageName[] {
  return hide.size > 0 ? ['index'] : ['index', 'agenda', 'conflicts'];
}

/** A document as the page of this name, with the way to the others. @param notice what has to be said first */
export function pageOf(
  document: Document,
  name: PageName,
  source: PageSource,
  notice: readonly DocumentBlock[],
  theme?: Tokens,
): string {
  const { loaded, names } = source;
  const links = names.map((one) => ({
    text: TITLES[loaded.lang][one],
    address: pagePath(loaded.workspace, one),
    here: one === name,
  }));
  const shown = { ...document, blocks: [...notice, ...document.blocks] };
  return html(shown, links.length > 1 ? links : [], theme);
}

/** How to subscribe, and to what. */
export function indexDocument({ loaded, whole, feeds }: PageSource, site: FeedSite): Document {
  const isEmpty = ({ filter }: Feed) => {
    const { meetings, deadlines } = select(whole, filter);
    return meetings.length === 0 && deadlines.length === 0;
  };
  return calendarsDocument(feeds, isEmpty, site, loaded.workspace.settings.title, loaded);
}

const FORTNIGHT = 14;

/** What is on from today, for two weeks; and what was to be in them and has moved further away. */
export async function comingDocument({ loaded }: PageSource, breathe: Breathe): Promise<Document> {
  const { today, workspace } = loaded;
  const schedule = resolve(workspace, { from: today, until: today + FORTNIGHT - 1, today });
  await breathe();
  const dated = rules.filter(({ timeless }) => !timeless);
  return agendaDocument(schedule, await proposed(check(schedule, dated), schedule, breathe), loaded);
}

/** Everything that `check` finds. */
export async function judgedDocument({ loaded, whole }: PageSource, breathe: Breathe): Promise<Document> {
  const schedule = toCome(whole, loaded);
  const findings = check(schedule);
  await breathe();
  const told = await proposed(findings, schedule, breathe);
  const all = [...loaded.findings, ...told];
  return conflictsForChair({ findings: all, shown: all, schedule, sources: loaded.sources }, loaded);
}

/** The calendars from this Monday on: they tell of the past too, but of what is past nothing can be done. */
function toCome(whole: Schedule, { workspace, today }: Loaded): Schedule {
  const { from, until } = whole.window;
  const monday = mondayOf(today);
  return from >= monday || until < monday ? whole : resolve(workspace, { from: monday, until });
}

async function proposed(findings: readonly Finding[], schedule: Schedule, breathe: Breathe): Promise<Finding[]> {
  const steps = proposing(findings, schedule);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await breathe();
  }
}
