import { hash } from 'node:crypto';
import { DAY_SECONDS } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { Hidden } from '../../definition/types/settings.ts';
import type { EntryRevision } from '../entry.ts';
import { ASPECTS, type Aspect, type Facts, shows } from './facts.ts';
import type { PublishedEntry, Version } from './ledger.ts';

/**
 * The revision of an entry in a calendar: that of the last of what it shows there.
 * @param hide what the calendar leaves out
 */
export function revisionIn({ created, versions }: PublishedEntry, hide: ReadonlySet<Hidden>): EntryRevision {
  let last = versions.core!;
  for (const aspect of ASPECTS) {
    const version = versions[aspect];
    if (version && version.sequence > last.sequence && shows(hide, aspect)) last = version;
  }
  return { sequence: last.sequence, created, modified: Math.max(created, last.modified) };
}

/** What goes out for the first time. @param base what its own changes give it */
export function firstVersions({ sequence, modified }: EntryRevision, facts: Facts): PublishedEntry['versions'] {
  const versions: Partial<Record<Aspect, Version>> = {};
  for (const aspect of ASPECTS)
    if (facts[aspect] !== '') versions[aspect] = { sequence, modified, digest: digestOf(facts[aspect]) };
  return versions;
}

/**
 * What goes out again: each aspect that is otherwise comes after everything that was.
 * @param today what changes now is stamped with this day at least
 * @returns the versions themselves where no aspect is otherwise
 */
export function revised(
  versions: PublishedEntry['versions'],
  base: EntryRevision,
  facts: Facts,
  today: Day,
): PublishedEntry['versions'] {
  let revisions: PublishedEntry['versions'] | undefined;
  for (const aspect of ASPECTS) {
    const digest = digestOf(facts[aspect]);
    if ((versions[aspect]?.digest ?? '') === digest) continue;
    revisions ??= { ...versions };
    revisions[aspect] = { ...after(versions, base, today), digest };
  }
  return revisions ?? versions;
}

/** What comes after everything that was: a higher sequence and a later stamp. */
function after(versions: PublishedEntry['versions'], base: EntryRevision | null, today: Day): Omit<Version, 'digest'> {
  const all = Object.values(versions);
  return {
    sequence: Math.max(...all.map(({ sequence }) => sequence + 1), base?.sequence ?? 0),
    modified: Math.max(...all.map(({ modified }) => modified + 1), base?.modified ?? 0, today * DAY_SECONDS),
  };
}

/** What is no longer in the schedule. @param facts what is told of that: see `FactsOf.gone` */
export function cancelled(entry: PublishedEntry, facts: string, today: Day): PublishedEntry {
  const digest = digestOf(facts);
  if (entry.state === 'gone' && entry.versions.core?.digest === digest) return entry;
  const core = { ...after(entry.versions, null, today), digest };
  return { ...entry, state: 'gone', versions: { ...entry.versions, core } };
}

const DIGITS = 12;

/** Many meetings have the same phase and the same chair, and asking for a digest takes longer than remembering one. */
const digests = new Map<string, string>();
const MOST_DIGESTS = 10_000;

function digestOf(facts: string): string {
  if (facts === '') return '';
  const found = digests.get(facts) ?? hash('sha256', facts).slice(0, DIGITS);
  if (digests.size < MOST_DIGESTS) digests.set(facts, found);
  return found;
}
