import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Document } from '../../documents/blocks.ts';
import { forFeed } from '../../exchange/calendar-view.ts';
import { feeds, feedText, type PageName, pagePath } from '../../exchange/feeds.ts';
import { calendarEntries, calendarFeed, isOurs } from '../../exchange/writing/icalendar.ts';
import { isOurPage } from '../../formats/html/frame.ts';
import { WriteFault } from '../../io/write-fault.ts';
import type { Io } from '../../io.ts';
import type { Said } from '../../language/language.ts';
import { isEmpty } from '../../schedule/select.ts';
import type { Loaded } from '../definitions.ts';
import { publishCalendars } from '../published-memory.ts';
import { comingDocument, indexDocument, judgedDocument, type PageSource, pageNames, pageOf } from '../serving/pages.ts';
import { inFolder, type MayReplace, type WrittenFile, writeAndTell } from '../write-files.ts';
import { removeLeftovers } from './leftovers.ts';
import { type CalendarRequest, writingOptions } from './request.ts';

/** What the folder is called when nobody says. */
const USUAL_FOLDER = 'feeds';

/** All calendars to subscribe to as a folder for a web server, or the one that was asked for as a file. */
export async function exportFeeds(loaded: Loaded, request: CalendarRequest): Promise<undefined> {
  const { by, filter, path = USUAL_FOLDER } = request;
  if (path === '-' || by) throw A_FOLDER;
  if (/\.ics$/i.test(path)) exportFeed(loaded, request, path);
  else if (isEmpty(filter)) await exportTree(loaded, request, path);
  else throw ALL_OF_THEM;
}

/**
 * The page of addresses is written last: whatever it names is there then. What it named before and now no longer does
 * goes before that, so that nobody who knows its address goes on reading it.
 */
async function exportTree(loaded: Loaded, request: CalendarRequest, tree: string): Promise<void> {
  const { whole, force } = request;
  const found = feeds(loaded.workspace);
  const names = pageNames(request.view.hide);
  const source = { loaded, whole, feeds: found, names };
  const progress = request.progressOver(names.length + found.length);
  const pages: WrittenFile[] = [];
  for (const name of names) {
    const path = pagePath(loaded.workspace, name);
    progress.step(path);
    pages.push({ path: inFolder(tree, path), data: pageOf(await documentOf(name, source), name, source, []) });
  }
  progress.end();
  const [index, ...others] = pages;
  const mayReplace: MayReplace = force || isOurFile;
  if (!force) checkReplaceable(loaded.folder.io, index!.path);
  loaded.folder.io.tryReplacing([index!.path]);
  publishCalendars(loaded, whole, mayReplace, (register) => {
    const options = writingOptions(request, register);
    const calendars = found.map((feed) => {
      progress.step(feed.path);
      return { path: inFolder(tree, feed.path), data: feedText(feed, whole, options) };
    });
    progress.end();
    return { files: [...calendars, ...others] };
  });
  const kept = new Set([...found.map(({ path }) => path), ...names.map((name) => pagePath(loaded.workspace, name))]);
  try {
    removeLeftovers(loaded, tree, kept);
  } finally {
    writeAndTell(withoutTooLong(loaded.folder), loaded.lang, [index!], mayReplace);
  }
}

/** The path of the first page is shorter than those of all others, of which it was told when they are too long. */
function withoutTooLong(folder: Loaded['folder']): Loaded['folder'] {
  return { ...folder, io: { ...folder.io, tooLong: () => [] } };
}

function documentOf(name: PageName, source: PageSource): Promise<Document> | Document {
  // Where the folder will be put, and so how the addresses begin, is for whoever puts it there.
  if (name === 'index') return indexDocument(source, { host: null, alone: false });
  return name === 'agenda' ? comingDocument(source, async () => {}) : judgedDocument(source, async () => {});
}

/** @throws WriteFault when somebody else's file is in the way, before anything is written */
function checkReplaceable(io: Io, path: string): void {
  const before = io.readFile(path);
  if (before && !isOurPage(before)) throw new WriteFault(path, 'exists');
}

function isOurFile(bytes: Uint8Array): boolean {
  return isOurs(bytes) || isOurPage(bytes);
}

function exportFeed(loaded: Loaded, request: CalendarRequest, path: string): void {
  const { whole, schedule, filter, force } = request;
  const { title, timezone } = loaded.workspace.settings;
  publishCalendars(loaded, whole, force || isOurs, (register) => {
    const options = writingOptions({ ...request, view: forFeed(request.view) }, register);
    const entries = calendarEntries(schedule, { ...options, filter });
    const name = Object.values(filter).flat().join(', ') || title || 'cyclus';
    return { files: [{ path, data: calendarFeed(entries, name, timezone, schedule.window) }] };
  });
}

const A_FOLDER = new WrongCall({
  nl: 'een abonnement komt in een map of een bestand; noem dat met --uitvoer',
  en: 'a feed goes into a folder or a file; name it with --output',
} satisfies Said);

const ALL_OF_THEM = new WrongCall({
  nl: 'in een map komen alle abonnementen; noem voor één agenda met --uitvoer een bestand dat op .ics eindigt',
  en: 'a folder holds all feeds; for one calendar name a file that ends in .ics with --output',
} satisfies Said);
