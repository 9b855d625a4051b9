import { createHmac } from 'node:crypto';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { select } from '../schedule/select.ts';
import { forFeed } from './calendar-view.ts';
import { SELECTION_KINDS, type Selection, selections } from './selections.ts';
import { fileNames } from './text/file-name.ts';
import { type CalendarOptions, calendarEntries, calendarFeed } from './writing/icalendar.ts';

/** A calendar to subscribe to. */
export interface Feed extends Selection {
  /** Under the address of the site: `mcc.ics`, `team/mlt4.ics`. */
  path: string;
}

/** Names at the top that no forum can have. */
const OWN_NAMES = ['all', 'index'];

const TOKEN = 32;

/**
 * Every calendar of a workspace that one can subscribe to: everything, each forum at the top, and each team, role,
 * department and cycle in a folder of its kind. With a key in the settings each address ends in letters that follow from
 * the key alone, so that nobody who has one address can guess another.
 * @example feeds(workspace).map(({ path }) => path) // ['all.ics', 'mcc.ics', 'team/mlt4.ics', ...]
 */
export function feeds(workspace: Workspace): Feed[] {
  const { key } = workspace.settings.calendars;
  return SELECTION_KINDS.flatMap((kind) => {
    const found = selections(workspace, kind);
    const taken = kind === 'forum' ? OWN_NAMES : [];
    const names = kind === 'all' ? ['all'] : fileNames([...taken, ...found.map(({ id }) => id.toLowerCase())]);
    const folder = kind === 'all' || kind === 'forum' ? '' : `${kind}/`;
    return found.map((selection, index) => {
      const path = `${folder}${names[taken.length + index]}`;
      return { ...selection, path: `${path}${key === null ? '' : `-${token(key, path)}`}.ics` };
    });
  });
}

/** The pages that stand beside the calendars. */
export type PageName = 'now' | 'index' | 'agenda' | 'conflicts';

/** Where a page stands; like a calendar, with letters that nobody can guess when there is a key. */
export function pagePath({ settings }: Workspace, name: PageName): string {
  const { key } = settings.calendars;
  return `${name}${key === null ? '' : `-${token(key, `${name}.html`)}`}.html`;
}

/** The letters of an address that nobody can guess. @param path of what they are for */
function token(key: string, path: string): string {
  return createHmac('sha256', key).update(path).digest('hex').slice(0, TOKEN);
}

/** A feed as it goes out now. @param schedule all of it */
export function feedText({ id, filter }: Feed, schedule: Schedule, options: Omit<CalendarOptions, 'filter'>): string {
  const { timezone, title } = schedule.workspace.settings;
  const view = forFeed(options.view);
  const entries = calendarEntries(select(schedule, filter), { ...options, view, filter });
  return calendarFeed(entries, id || title || 'cyclus', timezone, schedule.window);
}
