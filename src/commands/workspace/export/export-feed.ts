import { WrongCall } from '../../../diagnostic/wrong-call.ts';
import type { Document } from '../../../documents/blocks.ts';
import { feeds, feedText, type PageName, pagePath } from '../../../exchange/feeds.ts';
import { calendarEntries, calendarFeed, isOurs } from '../../../exchange/writing/icalendar.ts';
import { isOurPage } from '../../../formats/html/html.ts';
import { WriteFault } from '../../../io/write.ts';
import type { Said } from '../../../language/language.ts';
import type { Asked } from '../../command-line/asked/asked.ts';
import { askedEdition } from '../../command-line/asked/asked-edition.ts';
import { isEmpty } from '../../command-line/asked/filter.ts';
import type { Context } from '../../command-line/command.ts';
import { force, output } from '../../command-line/options.ts';
import { within, writeFiles } from '../../command-line/output/deliver.ts';
import { by } from '../../export.ts';
import type { Loaded } from '../load.ts';
import { publish } from '../memory.ts';
import { comingDocument, indexDocument, judgedDocument, pageNames, pageOf, type Source } from '../serving/pages.ts';
import { calendarOptions } from './export-file.ts';
import { removeLeftovers } from './leftovers.ts';

/** What the folder is called when nobody says. */
const USUAL_FOLDER = 'feeds';

/** All calendars to subscribe to as a folder for a web server, or the one that was asked for as a file. */
export async function exportFeeds(context: Context, loaded: Loaded, asked: Asked): Promise<void> {
  const path = context.get(output) ?? USUAL_FOLDER;
  if (path === '-' || context.get(by)) throw A_FOLDER;
  if (/\.ics$/i.test(path)) exportFeed(context, loaded, asked, path);
  else if (isEmpty(asked.filter)) await exportTree(context, loaded, asked, path);
  else throw ALL_OF_THEM;
}

/**
 * The page of addresses is written last: whatever it names is there then. What it named before and now no longer does
 * goes before that, so that nobody who knows its address goes on reading it.
 */
async function exportTree(context: Context, loaded: Loaded, { whole }: Asked, folder: string): Promise<void> {
  const found = feeds(loaded.workspace);
  const names = pageNames(askedEdition(context, loaded).hide);
  const source = { loaded, whole, feeds: found, names };
  const pages = await Promise.all(
    names.map(async (name) => ({
      path: within(folder, pagePath(loaded.workspace, name)),
      data: pageOf(await documentOf(name, source), name, source, []),
    })),
  );
  const [index, ...others] = pages;
  mayReplace(context, index!.path);
  publish(context, loaded, whole, (register) => {
    const options = calendarOptions(context, loaded, register);
    const calendars = found.map((feed) => ({ path: within(folder, feed.path), data: feedText(feed, whole, options) }));
    return { files: [...calendars, ...others], isOurs: isOurFile };
  });
  const kept = new Set([...found.map(({ path }) => path), ...names.map((name) => pagePath(loaded.workspace, name))]);
  removeLeftovers(context, loaded, folder, kept);
  writeFiles(context, loaded.lang, [index!], isOurFile);
}

function documentOf(name: PageName, source: Source): Promise<Document> | Document {
  // Where the folder will be put, and so how the addresses begin, is for whoever puts it there.
  if (name === 'index') return indexDocument(source, { host: null, alone: false });
  return name === 'agenda' ? comingDocument(source, async () => {}) : judgedDocument(source, async () => {});
}

/** @throws WriteFault when somebody else's file is in the way, before anything is written */
function mayReplace(context: Context, path: string): void {
  const before = context.io.readFile(path);
  if (before && !isOurPage(before) && !context.get(force)) throw new WriteFault(path, 'exists');
}

function isOurFile(bytes: Uint8Array): boolean {
  return isOurs(bytes) || isOurPage(bytes);
}

function exportFeed(context: Context, loaded: Loaded, { whole, schedule, filter }: Asked, path: string): void {
  const { title, timezone } = loaded.workspace.settings;
  publish(context, loaded, whole, (register) => {
    const entries = calendarEntries(schedule, { ...calendarOptions(context, loaded, register), filter });
    const name = Object.values(filter).flat().join(', ') || title || 'cyclus';
    return { files: [{ path, data: calendarFeed(entries, name, timezone, schedule.window) }], isOurs };
  });
}

const A_FOLDER = new WrongCall({
  nl: 'een abonnement komt in een map of een bestand; noem dat met --output',
  en: 'a feed goes into a folder or a file; name it with --output',
} satisfies Said);

const ALL_OF_THEM = new WrongCall({
  nl: 'in een map komen alle abonnementen; noem voor één agenda met --output een bestand dat op .ics eindigt',
  en: 'a folder holds all feeds; for one calendar name a file that ends in .ics with --output',
} satisfies Said);
