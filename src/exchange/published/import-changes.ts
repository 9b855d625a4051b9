import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { byText } from '../../common/by-text.ts';
import type { CalendarEntry } from '../entry.ts';
import { shortText } from '../text/plain-text.ts';
import type { Import, PublishedEntry } from './ledger.ts';
import type { Register } from './register.ts';

/** What to do to a calendar into which an earlier file was imported. */
export interface ImportChanges {
  /** What is not in it yet, or not as it is now. */
  fresh: CalendarEntry[];
  /** What is to be taken out by hand, in order of day. */
  remove: Removal[];
  /** What the calendar holds after that. */
  entries: ReadonlyMap<string, Import | undefined>;
}

/** Something that stands in a calendar and should not, or no longer in this way. */
export interface Removal {
  entry: PublishedEntry;
  /** As it stands there. */
  stands: Import;
  why: 'changed' | 'cancelled' | 'elsewhere';
}

/**
 * Compares what should stand in a calendar with what was imported into it before. A second import of a file doubles
 * what was there, so only what is new may be imported, and the rest is work for a person.
 * @param selection under which the imports were remembered
 * @param window of the entries: what stands there before or after it is left alone, unless it moved into it
 * @param today what has passed is left alone too
 */
export function importChanges(
  entries: readonly CalendarEntry[],
  register: Register,
  selection: string,
  window: Period,
  today: Day,
): ImportChanges {
  const { ledger } = register;
  const wanted = new Map(entries.map((entry) => [entry.uid, entry]));
  const remove = [...ledger.values()].flatMap((entry): Removal[] => {
    const stands = entry.imports[selection];
    if (!stands || stands.day < today) return [];
    const now = wanted.get(entry.uid);
    if (!now) return within(stands.day, window) ? [{ entry, stands, why: 'elsewhere' }] : [];
    if (now.revision.sequence === stands.sequence) return [];
    return [{ entry, stands, why: now.cancelled ? 'cancelled' : entry.day < today ? 'elsewhere' : 'changed' }];
  });
  const fresh = entries.filter(({ uid, cancelled, revision }) => {
    const entry = ledger.get(uid)!;
    return !cancelled && entry.day >= today && entry.imports[selection]?.sequence !== revision.sequence;
  });
  return {
    fresh,
    remove: remove.sort((one, other) => one.stands.day - other.stands.day || byText(one.entry.uid, other.entry.uid)),
    entries: new Map([...remove.map(({ entry }) => [entry.uid, undefined] as const), ...handedOver(fresh, register)]),
  };
}

/**
 * What stands in a calendar once a file is imported into it. People are told to delete a calendar before they import it
 * for the second time: a file with anything that stood there takes the place of all of it, else it comes beside it.
 */
export function afterImport(
  entries: readonly CalendarEntry[],
  register: Register,
  selection: string,
): Map<string, Import | undefined> {
  const handed = handedOver(entries, register);
  const standing = [...register.ledger.values()].filter(({ imports }) => imports[selection]);
  if (!standing.some(({ uid }) => handed.has(uid))) return handed;
  return new Map([...standing.map(({ uid }) => [uid, undefined] as const), ...handed]);
}

/** Entries as they are about to stand in somebody's calendar. */
function handedOver(entries: readonly CalendarEntry[], { ledger }: Register): Map<string, Import> {
  return new Map(
    entries.map(({ uid, revision, summary }) => {
      const { day, start } = ledger.get(uid)!;
      return [uid, { title: shortText(summary), sequence: revision.sequence, day, start }];
    }),
  );
}
