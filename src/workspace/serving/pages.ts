import { mondayOf } from '../../calendar/day.ts';
import { entryOf } from '../../common/entry-of.ts';
import { check } from '../../conflicts/check.ts';
import { findingsDifference } from '../../conflicts/difference.ts';
import { rules } from '../../conflicts/rules.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { agendaDocument } from '../../documents/agenda/agenda.ts';
import type { Document, DocumentBlock } from '../../documents/blocks.ts';
import { conflictsForChair } from '../../documents/conflicts/for-chair.ts';
import { calendarsDocument, type FeedSite } from '../../documents/feeds/subscribe-page.ts';
import { commandLines } from '../../documents/now/command-lines.ts';
import type { NowSource } from '../../documents/now/now.ts';
import { type Feed, type PageName, pagePath } from '../../exchange/feeds.ts';
import type { PageLink } from '../../formats/html/frame.ts';
import { html } from '../../formats/html/html.ts';
import type { Tokens } from '../../formats/html/theme.ts';
import type { Breathe } from '../../io/http.ts';
import type { Said } from '../../language/language.ts';
import { proposing } from '../../remedies/propose.ts';
import { differenceOf } from '../../schedule/changes/difference.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { select } from '../../schedule/select.ts';
import type { Loaded } from '../definitions.ts';

const TITLES: Said<Record<PageName, string>> = {
  nl: { now: 'Nu', index: 'Abonneren', agenda: 'Agenda', conflicts: 'Knelpunten' },
  en: { now: 'Now', index: 'Subscribe', agenda: 'Agenda', conflicts: 'Conflicts' },
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

/** The same as they are served: first the one that stays open. */
export function servedNames(hide: ReadonlySet<unknown>): PageName[] {
  return hide.size > 0 ? pageNames(hide) : ['now', ...pageNames(hide)];
}

/** A document as the page of this name, with the way to the others. @param notice what has to be said first */
export function pageOf(
  document: Document,
  name: PageName,
  source: PageSource,
  notice: readonly DocumentBlock[],
  theme?: Tokens,
): string {
  const links = pageLinks(name, source);
  const shown = { ...document, blocks: [...notice, ...document.blocks] };
  return html(shown, links.length > 1 ? links : [], theme);
}

/** The way from a page to the others. */
export function pageLinks(name: PageName, { loaded, names }: PageSource): PageLink[] {
  return names.map((one) => ({
    text: TITLES[loaded.lang][one],
    address: pagePath(loaded.workspace, one),
    here: one === name,
  }));
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
  const { schedule, findings } = await comingDays(loaded, breathe);
  return agendaDocument(schedule, findings, loaded);
}

async function comingDays({ today, workspace }: Loaded, breathe: Breathe) {
  const schedule = resolve(workspace, { from: today, until: today + FORTNIGHT - 1, today });
  await breathe();
  const dated = rules.filter(({ timeless }) => !timeless);
  return { schedule, findings: await proposed(check(schedule, dated), schedule, breathe) };
}

/** The definitions as they were before they were last saved. */
export interface LastSave {
  /** In seconds since 1970-01-01T00:00Z. */
  at: number;
  before: Pick<PageSource, 'loaded' | 'whole'>;
}

/** The page that stays open, but for what has to be said first. */
export async function openSource(
  source: PageSource & { saved: LastSave | null },
  own: boolean,
  breathe: Breathe,
): Promise<Omit<NowSource, 'notice'>> {
  const { loaded, saved } = source;
  const { folder, sources, lang } = loaded;
  const days = await comingDays(loaded, breathe);
  return {
    ...days,
    saved: saved && { at: saved.at, ...(await becameOtherwise(saved.before, source, breathe)) },
    own: own ? { sources, commands: commandLines(folder.path, lang) } : null,
  };
}

/** What is otherwise from this Monday on, and what became of the conflicts that people look at. */
async function becameOtherwise(before: LastSave['before'], now: PageSource, breathe: Breathe) {
  const after = toCome(now.whole, now.loaded);
  const same = toCome(before.whole, before.loaded);
  const { from, until } = after.window;
  const isSame = same.window.from === from && same.window.until === until;
  const then = isSame ? same : resolve(before.loaded.workspace, { from, until });
  await breathe();
  const [was, is] = [then, after].map((schedule) => check(schedule).filter(({ severity }) => severity !== 'info'));
  await breathe();
  return { difference: differenceOf(then, after), findings: findingsDifference(was!, is!) };
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
  return entryOf(coming, whole, () => {
    const { from, until } = whole.window;
    const monday = mondayOf(today);
    return from >= monday || until < monday ? whole : resolve(workspace, { from: monday, until });
  });
}

/** Two pages look at them, and the next save at what they were. */
const coming = new WeakMap<Schedule, Schedule>();

async function proposed(findings: readonly Finding[], schedule: Schedule, breathe: Breathe): Promise<Finding[]> {
  const steps = proposing(findings, schedule);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await breathe();
  }
}
