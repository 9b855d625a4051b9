import { mondayOf } from '../../calendar/day.ts';
import { weeksFrom, withPast } from '../../calendar/period.ts';
import { sameSources } from '../../definition/source-file.ts';
import { type Feed, feeds, feedText } from '../../exchange/feeds.ts';
import type { CalendarOptions } from '../../exchange/writing/icalendar.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Loaded } from '../definitions.ts';
import { type CalendarManner, writingOptions } from '../export/request.ts';
import { tellLeftUndone } from '../left-undone.ts';
import { publishCalendars } from '../published-memory.ts';
import { type LastSave, type PageSource, servedNames } from './pages.ts';

/** What the definitions made of one day, to be served until they or the day are others. */
export interface Generation extends PageSource {
  options: Omit<CalendarOptions, 'filter'>;
  byPath: ReadonlyMap<string, Feed>;
  /** When it was made, in seconds since 1970-01-01T00:00Z. */
  made: number;
  /** Null as long as nobody saved anything. */
  saved: LastSave | null;
}

/**
 * Publishes what the definitions say now. What all calendars tell is in the one with everything: once that is made, all
 * numbers are remembered, and each of the others can be made when somebody asks for it.
 * @param before the generation before, if there is one
 * @throws WrongCall or WriteFault
 */
export function nextGeneration(loaded: Loaded, manner: CalendarManner, before?: Generation): Generation {
  const { workspace, folder, today } = loaded;
  const { horizon, calendars } = workspace.settings;
  const whole = resolve(workspace, withPast(weeksFrom(mondayOf(today), horizon), calendars.past));
  tellLeftUndone(loaded, whole);
  const found = feeds(workspace);
  return publishCalendars(loaded, whole, false, (register) => {
    const options = writingOptions(manner, register);
    feedText(found.find(({ kind }) => kind === 'all')!, whole, options);
    return {
      ...{ files: [], loaded, whole, options, feeds: found, names: servedNames(options.view.hide) },
      byPath: new Map(found.map((feed) => [feed.path, feed])),
      made: folder.io.now(),
      saved: before ? lastSave(before, loaded) : null,
    };
  });
}

/** Another day, or what others write beside the definitions, is no save. */
function lastSave({ loaded, whole, saved }: Generation, now: Loaded): LastSave | null {
  return sameSources(loaded.files, now.files) ? saved : { at: now.folder.io.now(), before: { loaded, whole } };
}
