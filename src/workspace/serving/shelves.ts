import { entryOf, type Memory } from '../../common/entry-of.ts';
import type { Paint } from '../../diagnostic/paint.ts';
import type { Document, DocumentBlock } from '../../documents/blocks.ts';
import { refusalDocument } from '../../documents/feeds/refusal.ts';
import { standstillBlocks } from '../../documents/feeds/standstill.ts';
import { nowDocument } from '../../documents/now/now.ts';
import { feedText, type PageName, pagePath } from '../../exchange/feeds.ts';
import type { Resource } from '../../exchange/web/message.ts';
import { pageResource } from '../../exchange/web/resource.ts';
import type { Refusal } from '../../exchange/web/respond.ts';
import { openShelf } from '../../exchange/web/shelf.ts';
import { html } from '../../formats/html/html.ts';
import { livePage } from '../../formats/html/live.ts';
import { servedPolicy } from '../../formats/html/style.ts';
import type { Tokens } from '../../formats/html/theme.ts';
import type { Breathe } from '../../io/http.ts';
import type { ServedGeneration } from './follow.ts';
import type { Generation } from './generation.ts';
import { comingDocument, indexDocument, judgedDocument, openSource, pageLinks, pageOf } from './pages.ts';

/** Everything that is to be had, by path; made when somebody asks for it, and kept for as long as it holds. */
export interface Shelves {
  /** @param host as whoever asks calls this site, with the port */
  find(path: string, host: string, breathe: Breathe): Promise<Resource | undefined>;
  refusal(status: Refusal): Resource;
  /** Makes some of what nobody has asked for yet, so that it is there when they do. */
  stock(breathe: Breathe): Promise<void>;
  /** To be said when something else is served than before. */
  renew(): void;
}

/** So many calendars are made at a time that nobody has asked for yet. */
const STOCKED_AT_ONCE = 4;

/** The page of addresses is another one under each name by which the site is called. */
const MOST_PAGES = 16;

interface Site {
  /** Whether nobody else can reach it. */
  alone: boolean;
  plain: Paint;
  /** Of its pages; undefined for the neutral one. */
  theme: Tokens | undefined;
}

export function openShelves(followed: ServedGeneration, site: Site): Shelves {
  const calendars = openCalendars(followed);
  const pages = openPages(followed, site);
  const refusals = new Map<Refusal, Resource>();
  let asked = 0;

  /** Whoever waits for a page goes before calendars that nobody has asked for. */
  async function first<T>(work: Promise<T>): Promise<T> {
    asked += 1;
    return work.finally(() => {
      asked -= 1;
    });
  }

  return {
    async find(path, host, breathe) {
      const name = pageAt(path, followed.generation);
      return name ? first(pages.find(name, host, breathe)) : calendars.find(path);
    },
    refusal: (status) =>
      entryOf(refusals, status, () => {
        const document = refusalDocument(status, followed.generation.loaded.lang);
        return pageResource(html(document, [], site.theme));
      }),
    async stock(breathe) {
      if (asked === 0) await calendars.stock(breathe);
    },
    renew() {
      calendars.renew();
      pages.renew();
      refusals.clear();
    },
  };
}

function pageAt(path: string, { loaded: { workspace }, names }: Generation): PageName | undefined {
  if (path === '') return workspace.settings.calendars.key === null ? 'index' : undefined;
  return names.find((name) => pagePath(workspace, name) === path);
}

/** The calendars of what is served, each made when somebody asks for it, or some of them before. */
function openCalendars(followed: ServedGeneration) {
  const shelf = openShelf();
  const calendars = new Map<string, Resource>();

  function find(path: string): Resource | undefined {
    const { byPath, whole, options, made } = followed.generation;
    const feed = byPath.get(path);
    return feed && entryOf(calendars, path, () => shelf.put(path, feedText(feed, whole, options), made));
  }

  return {
    find,
    async stock(breathe: Breathe) {
      const missing = followed.generation.feeds.filter(({ path }) => !calendars.has(path));
      for (const { path } of missing.slice(0, STOCKED_AT_ONCE)) {
        find(path);
        await breathe();
      }
    },
    renew() {
      calendars.clear();
      shelf.keepOnly(new Set(followed.generation.byPath.keys()));
    },
  };
}

/** The pages of what is served. */
function openPages(followed: ServedGeneration, { alone, plain, theme }: Site) {
  const pages = new Map<string, Promise<Resource>>();
  const open = new WeakMap<Generation, ReturnType<typeof openSource>>();
  const documents = new WeakMap<Generation, Map<PageName, Promise<Document>>>();

  async function make(name: PageName, host: string, breathe: Breathe): Promise<Resource> {
    const { generation } = followed;
    if (name === 'now') return openPage(generation, breathe);
    const document = await documentOf(name, generation, host, breathe);
    return pageResource(pageOf(document, name, generation, noticeOn(name), theme));
  }

  /** What it is made of is kept when only the notice is another one. */
  async function openPage(generation: Generation, breathe: Breathe): Promise<Resource> {
    const source = await keptIn(open, generation, () => openSource(generation, alone, breathe));
    const document = nowDocument({ ...source, notice: noticeOn('now') }, generation.loaded);
    const { text, policy } = livePage(document, pageLinks('now', generation), alone, theme);
    return pageResource(text, servedPolicy(policy));
  }

  async function documentOf(name: PageName, generation: Generation, host: string, breathe: Breathe): Promise<Document> {
    if (name === 'index') return indexDocument(generation, { host, alone });
    const kept = entryOf(documents, generation, () => new Map<PageName, Promise<Document>>());
    const draw = name === 'agenda' ? comingDocument : judgedDocument;
    return keptIn(kept, name, () => draw(generation, breathe));
  }

  function noticeOn(name: PageName): DocumentBlock[] {
    const { standstill, generation } = followed;
    if (!standstill) return [];
    // What is wrong names what the calendars may hide; and whoever reads a page from elsewhere need not be somebody who may
    // read the definitions.
    const isTold = (alone || name === 'index') && generation.options.view.hide.size === 0;
    const told = isTold ? standstill : { findings: [], sources: null, why: null };
    return standstillBlocks(told, plain, alone ? 'open' : 'none', generation.loaded.lang);
  }

  return {
    find(name: PageName, host: string, breathe: Breathe): Promise<Resource> {
      if (pages.size > MOST_PAGES) pages.clear();
      return keptIn(pages, name === 'index' ? `index ${host}` : name, () => make(name, host, breathe));
    },
    renew: () => pages.clear(),
  };
}

/** What is being made is not made twice; what could not be made is tried again. */
function keptIn<K, T>(
  kept: Memory<K, Promise<T>> & { delete(key: K): unknown },
  key: K,
  make: () => Promise<T>,
): Promise<T> {
  const found = kept.get(key);
  if (found) return found;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
