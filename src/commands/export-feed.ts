import { feeds, feedText } from '../exchange/feeds.ts';
import { calendarEntries, calendarFeed, isOurs } from '../exchange/icalendar.ts';
import type { Said } from '../language/language.ts';
import type { Asked } from './asked.ts';
import type { Context } from './command.ts';
import { by } from './export.ts';
import { calendarOptions, within } from './export-file.ts';
import { isEmpty } from './filter.ts';
import type { Loaded } from './load.ts';
import { output } from './options.ts';
import { publish } from './publish.ts';
import { WrongCall } from './wrong-call.ts';

/** What the folder is called when nobody says. */
const USUAL_FOLDER = 'feeds';

/** All calendars to subscribe to as a folder for a web server, or the one that was asked for as a file. */
export function exportFeeds(context: Context, loaded: Loaded, asked: Asked): void {
  const path = context.get(output) ?? USUAL_FOLDER;
  if (path === '-' || context.get(by)) throw A_FOLDER;
  if (/\.ics$/i.test(path)) exportFeed(context, loaded, asked, path);
  else if (isEmpty(asked.filter)) exportTree(context, loaded, asked, path);
  else throw ALL_OF_THEM;
}

function exportTree(context: Context, loaded: Loaded, { whole }: Asked, folder: string): void {
  publish(context, loaded, whole, (register) => {
    const options = calendarOptions(context, loaded, register);
    const files = feeds(loaded.workspace).map((feed) => ({
      path: within(folder, feed.path),
      data: feedText(feed, whole, options),
    }));
    return { files, isOurs };
  });
}

function exportFeed(context: Context, loaded: Loaded, { whole, schedule, filter }: Asked, path: string): void {
  const { title, timezone } = loaded.workspace.settings;
  publish(context, loaded, whole, (register) => {
    const entries = calendarEntries(schedule, { ...calendarOptions(context, loaded, register), filter });
    const name = Object.values(filter).flat().join(', ') || title || 'cyclus';
    return { files: [{ path, data: calendarFeed(entries, name, timezone) }], isOurs };
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
