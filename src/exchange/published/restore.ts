import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { deadlinesOf } from '../../schedule/journeys/deadlines.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { EVERYTHING } from '../selections.ts';
import { type CalendarOptions, calendarEntries, calendarFile } from '../writing/icalendar.ts';
import { ASPECTS, type Aspect, shows } from './facts.ts';
import { uid } from './identity.ts';
import type { Import, Ledger, PublishedEntry, Version } from './ledger.ts';
import { type OwnEvent, ownEvents } from './own-calendar.ts';
import { openRegister } from './register.ts';

/** Of what was told then, nothing is known but that it may be otherwise now. */
const UNKNOWN = 'restored';

/**
 * A memory that was lost, as far as calendars that were published tell it: identities and revisions. What stands in such a
 * calendar word for word as it would be written now has not changed since; anything else counts as changed, so that no
 * number is ever used again for something else.
 * @param texts of calendars that cyclus wrote
 * @param ledger what is still known
 * @param schedule all of it
 * @param options how these calendars were written
 * @param selection under which they were imported; null when they were not
 */
export function restoredLedger(
  texts: readonly string[],
  ledger: Ledger,
  schedule: Schedule,
  options: Pick<CalendarOptions, 'view' | 'deadlines'>,
  today: Day,
  selection: string | null,
): Ledger {
  const { timezone } = schedule.workspace.settings;
  const events = newest(texts.flatMap((text) => ownEvents(text, timezone)));
  const known = identities(schedule);
  const restored = new Map(ledger);
  for (const event of events.values()) {
    const before = ledger.get(event.uid);
    if (before && highest(before) >= event.sequence) continue;
    const imports = { ...before?.imports, ...(selection === null ? {} : { [selection]: importOf(event) }) };
    restored.set(event.uid, { ...publishedOf(event, known.get(event.uid)), ...(before && untold(before)), imports });
  }
  return asTheyStand(restored, events, schedule, options, today);
}

/** What a calendar does not tell, or not apart. */
function untold({ id, steps, title, cycles, teams }: PublishedEntry): Partial<PublishedEntry> {
  return { id, steps, title, cycles, teams };
}

/** Gives those events that are still written in the same words the digests of what they tell. */
function asTheyStand(
  restored: Map<string, PublishedEntry>,
  events: ReadonlyMap<string, OwnEvent>,
  schedule: Schedule,
  options: Pick<CalendarOptions, 'view' | 'deadlines'>,
  today: Day,
): Ledger {
  const { timezone } = schedule.workspace.settings;
  const register = openRegister(restored, schedule, today);
  const entries = calendarEntries(schedule, { ...options, register, filter: EVERYTHING });
  const now = newest(ownEvents(calendarFile(entries, '', timezone) ?? '', timezone));
  const shown = ASPECTS.filter((aspect) => shows(options.view.hide, aspect));
  for (const { uid: identity, content, sequence, modified } of events.values()) {
    const entry = restored.get(identity)!;
    if (entry.versions.core?.digest !== UNKNOWN || now.get(identity)?.content !== content) continue;
    const told = register.ledger.get(identity)!.versions;
    const versions: Partial<Record<Aspect, Version>> = {};
    for (const aspect of shown)
      if (told[aspect]) versions[aspect] = { sequence, modified, digest: told[aspect].digest };
    restored.set(identity, { ...entry, versions });
  }
  return restored;
}

/** Each event once, as it was published last. */
function newest(events: readonly OwnEvent[]): Map<string, OwnEvent> {
  const found = new Map<string, OwnEvent>();
  for (const event of events) if (event.sequence >= (found.get(event.uid)?.sequence ?? 0)) found.set(event.uid, event);
  return found;
}

function highest({ versions }: PublishedEntry): number {
  return Math.max(...Object.values(versions).map(({ sequence }) => sequence));
}

/** What is called how in the schedule, by the identity that it has in calendars from the beginning. */
function identities({ all, journeys, workspace }: Schedule): Map<string, string> {
  const { domain } = workspace.settings;
  const deadlines = deadlinesOf(journeys);
  return new Map([
    ...all.map(({ id }) => [uid('meeting', id, domain), id] as const),
    ...deadlines.map(({ id }) => [uid('deadline', id, domain), id] as const),
  ]);
}

function publishedOf(event: OwnEvent, id = event.uid): PublishedEntry {
  const { categories, begins, ends, location, cancelled, created, sequence, modified } = event;
  const kind = /^(?:\d+-)?deadline-/.test(event.uid) ? 'deadline' : 'meeting';
  const forum = (kind === 'deadline' ? categories[1] : categories[0]) ?? '';
  const [, about = ''] = /\): (.*)$/.exec(event.summary) ?? [];
  return {
    uid: event.uid,
    kind,
    id,
    steps: [id],
    title: kind === 'deadline' ? about : forum,
    forum,
    cycles: [],
    teams: [],
    ...(kind === 'deadline' ? deadlineMoment(event) : { day: begins.day, start: begins.start }),
    length: begins.start === null || kind === 'deadline' ? 0 : ends.at - begins.at,
    ...{ location, state: cancelled ? 'gone' : 'held', created },
    ...{ versions: { core: { sequence, modified, digest: UNKNOWN } }, imports: {} },
  };
}

function importOf(event: OwnEvent): Import {
  const { day, start } = publishedOf(event);
  return { title: event.summary, sequence: event.sequence, day, start };
}

/** A deadline stands at the end of its entry, or in its summary when that is a whole day. */
function deadlineMoment({ summary, begins, ends }: OwnEvent): { day: Day; start: Clock } {
  if (ends.start !== null) return { day: ends.day, start: ends.start };
  const [, hours = '0', minutes = '0'] = /\((\d{1,2})[.:](\d\d)/.exec(summary) ?? [];
  return { day: begins.day, start: Number(hours) * 60 + Number(minutes) };
}
