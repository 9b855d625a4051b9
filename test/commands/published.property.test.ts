import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/calendar/clock.ts';
import { type Day, day, isoDay, mondayOf } from '../../src/calendar/day.ts';
import { clockWords, longDay } from '../../src/calendar/words.ts';
import { momentAt } from '../../src/calendar/zone.ts';
import { main } from '../../src/main.ts';
import { components, value } from '../exchange/lines.ts';
import { type ReadEvent, readWithIcalJs } from '../exchange/readers.ts';
import {
  EDITS,
  edited,
  firstWorld,
  type Known,
  type Step,
  steps,
  type World,
  worldFiles,
} from '../support/edited-world.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';
import { chosen, runs } from '../support/runs.ts';

// A workspace that people go on editing, published after every edit, and what then stands in the calendars of others.
// Each way in is a model of what its readers do; all are read with ical.js.

const ZONE = 'Europe/Amsterdam';
const LEDGER = 'cycles/published.json';

type Files = Record<string, string>;

interface Run {
  code: number;
  stdout: string;
  /** The paths that were written. */
  written: string[];
}

async function run(line: string, files: Files, today: Day): Promise<Run> {
  const io = fakeIo({ files, today: isoDay(today), env: { CYCLUS_LANG: 'nl' } });
  const code = await main(wordsOf(line), io);
  if (code > 1 && !io.said.stderr.includes('cycles/all.yaml')) throw new Error(`${line}\n${io.said.stderr}`);
  return { code, stdout: io.said.stdout, written: io.written };
}

/** What is in the schedule now: meetings that go on, and the deadlines of such. */
interface Present {
  meetings: { id: string; forum: string; date: string; start: string | null; end: string | null; status: string }[];
  deadlines: { id: string; due: string; meeting: string }[];
}

function windowOf(today: Day): string {
  const from = mondayOf(today);
  return `--from ${isoDay(from)} --until ${isoDay(from + 14 * 7 - 1)}`;
}

async function presentOf(files: Files, today: Day): Promise<Present | undefined> {
  const { code, stdout } = await run(`schedule --format json ${windowOf(today)}`, files, today);
  return code === 0 ? JSON.parse(stdout) : undefined;
}

function utc(written: string): string {
  return new Date(written).toISOString().replace('.000Z', 'Z');
}

/** From a day on, what must stand in a calendar, a line each. */
function expected({ meetings, deadlines }: Present, from: Day): string[] {
  const held = meetings.filter(({ status }) => status !== 'cancelled');
  const ids = new Set(held.map(({ id }) => id));
  return [
    ...held.map(({ forum, date, start, end }) =>
      start === null ? `${date} whole day ${forum}` : `${utc(start)} ${utc(end!)} ${forum}`,
    ),
    ...deadlines.filter(({ meeting }) => ids.has(meeting)).map(({ due }) => `${utc(due)} deadline`),
  ]
    .filter((line) => line.slice(0, 10) >= isoDay(from))
    .sort();
}

/** The same of what stands there. */
function found(events: Iterable<ReadEvent>, from: Day): string[] {
  return [...events]
    .filter(({ status }) => status !== 'CANCELLED')
    .map((event) => {
      if (isDeadline(event)) return `${event.end} deadline`;
      const { start, end, categories } = event;
      return start.length === 10 ? `${start} whole day ${categories[0]}` : `${start} ${end} ${categories[0]}`;
    })
    .filter((line) => line.slice(0, 10) >= isoDay(from))
    .sort();
}

function isDeadline({ uid }: ReadEvent): boolean {
  return /^(\d+-)?deadline-/.test(uid);
}

/** Each VEVENT as it is written, by identity. */
function texts(ics: string): Map<string, string> {
  return new Map(components(ics, 'VEVENT').map((lines) => [value(lines, 'UID')!, lines.join('\n')]));
}

function withoutRevision(event: string): string {
  return event.replace(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\n/gm, '');
}

/** A calendar as it is written and as it is read. */
interface Calendar {
  text: string;
  events: ReadEvent[];
}

function calendarOf(text: string): Calendar {
  return { text, events: readWithIcalJs(text) };
}

/**
 * What holds between what a feed was and what it has become.
 * @param strict whether nothing was changed that calendars have in common, which counts as a change of every entry
 */
function checkFeed(before: Calendar | undefined, after: Calendar, today: Day, strict: boolean): void {
  const { events } = after;
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const { created, modified, stamp } of events) {
    expect(modified >= created).toBe(true);
    expect(stamp).toBe(modified);
  }
  if (before === undefined) return;
  const now = new Map(events.map((event) => [event.uid, event]));
  const [oldTexts, newTexts] = [texts(before.text), texts(after.text)];
  for (const old of before.events) {
    const one = now.get(old.uid);
    if (!one) {
      expect({ vanished: old, today: isoDay(today), passed: localDay(old) < today }).toMatchObject({ passed: true });
      continue;
    }
    const [was, is] = [oldTexts.get(old.uid)!, newTexts.get(old.uid)!];
    expect(one.created).toBe(old.created);
    expect(one.categories.at(isDeadline(one) ? 1 : 0)).toBe(old.categories.at(isDeadline(one) ? 1 : 0));
    if (was === is) continue;
    if (strict) expect(withoutRevision(is)).not.toBe(withoutRevision(was));
    expect({ was, is, raised: one.sequence > old.sequence }).toMatchObject({ raised: true });
    expect(one.stamp > old.stamp).toBe(true);
    expect(one.modified > old.modified).toBe(true);
  }
}

function local(event: ReadEvent): { day: Day; clock: Clock | null } {
  if (event.start.length === 10) return { day: day(event.start), clock: null };
  const instant = isDeadline(event) ? event.end : event.start;
  return momentAt(Date.parse(instant) / 60_000, ZONE);
}

function localDay(event: ReadEvent): Day {
  return local(event).day;
}

/** The identity of each meeting and deadline that is in the schedule, as the memory has it. */
function identities(files: Files): Map<string, string> {
  const { published } = JSON.parse(files[LEDGER]!) as { published: Record<string, string>[] };
  return new Map(published.filter(({ state }) => state !== 'gone').map(({ kind, id, uid }) => [`${kind} ${id}`, uid!]));
}

/** Somebody who imports files into a calendar, and does what the list says. */
class Importer {
  #copies: ReadEvent[] = [];

  importFile(ics: string): void {
    this.#copies.push(...readWithIcalJs(ics));
  }

  startAnew(): void {
    this.#copies = [];
  }

  followList(printed: string): void {
    const entries = printed.replace(/\n {2}(?=\S)/g, ' ').match(/^- .*$/gm) ?? [];
    for (const entry of entries) {
      const asked = entry.slice(2).replace(/ – [^–]*$/, '');
      const at = this.#copies.findIndex((copy) => label(copy) === asked);
      expect(at, `${asked}\n${this.#copies.map(label).join('\n')}`).toBeGreaterThanOrEqual(0);
      this.#copies.splice(at, 1);
    }
  }

  get events(): readonly ReadEvent[] {
    return this.#copies;
  }
}

/** What a person would call an entry of a calendar. */
function label(event: ReadEvent): string {
  const { day: on, clock } = local(event);
  const time = clock === null || isDeadline(event) ? [] : [clockWords(clock, 'nl')];
  return [event.summary, longDay(on, 'nl'), ...time].join(', ');
}

/** A reader that keeps what it has by identity, and takes only what is newer (RFC 5546, 2.1.5). */
function keep(publications: readonly Calendar[]): ReadEvent[] {
  const kept = new Map<string, ReadEvent>();
  for (const event of publications.flatMap(({ events }) => events)) {
    const has = kept.get(event.uid);
    const isNewer = !has || event.sequence > has.sequence;
    if (isNewer || (event.sequence === has.sequence && event.stamp > has.stamp)) kept.set(event.uid, event);
  }
  return [...kept.values()];
}

function knownOf({ meetings }: Present, today: Day): Known[] {
  return meetings
    .filter(({ status, date }) => status !== 'cancelled' && date >= isoDay(today))
    .map(({ forum, date, start }) => ({ forum, date, time: start?.slice(11, 16) }));
}

const FEEDS = 'export --profile feed --deadlines timed --output feeds';
const FILE = 'export --deadlines timed --output all.ics --force';
const CHANGES = 'export --profile changes --deadlines timed --output changes.ics --force --lang nl';

/** What others ask for in between. */
const BESIDES = [
  'export --forum F1 --hide items,names --class private --lang en --output f1.ics --force',
  'export --team T1 --deadlines all-day --weeks 3 --output t1.ics --force',
  'export --by forum --hide phases --lang en --output calendars --force',
  'export --profile changes --forum F2 --output f2.ics --force',
  'export --weeks 2 --lang en --hide links --output soon.ics --force',
];

/** Settings of all calendars: every entry counts as changed, also one that shows nothing of it. */
const COMMON = ['another secret', 'another reminder'];

/** Follows a workspace through edits, with a publication and all that must hold after each. */
async function follow(given: readonly Step[], seed: number): Promise<number> {
  const files: Files = {};
  const importer = new Importer();
  const publications: Calendar[] = [];
  let world = firstWorld();
  let accepted = 0;
  let known: Known[] = [];
  let before: { all: Calendar; identities: Map<string, string>; present: Present } | undefined;

  const tryWorld = async (next: World): Promise<Present | undefined> => {
    Object.assign(files, worldFiles(next));
    return presentOf(files, next.today);
  };

  for (const [index, step] of [undefined, ...given].entries()) {
    const next: World = step ? edited(world, step, known) : world;
    const present = await tryWorld(next);
    if (!present) {
      await tryWorld(world);
      continue;
    }
    accepted++;
    world = next;
    const { today } = world;
    const publish = (line: string) => run(line, files, today);

    if ((seed + index) % 3 === 0) await publish(BESIDES[(seed + index) % BESIDES.length]!);
    await publish(FEEDS);
    if ((seed + index) % 4 === 0) expect({ again: (await publish(FEEDS)).written }).toEqual({ again: [] });

    const all = calendarOf(files['feeds/all.ics']!);
    publications.push(all);
    checkFeed(before?.all, all, today, !COMMON.includes(step?.what ?? ''));
    expect(found(all.events, mondayOf(today))).toEqual(expected(present, mondayOf(today)));
    for (const forum of ['F1', 'F2', 'F3'])
      expect(
        found(readWithIcalJs(files[`feeds/${forum.toLowerCase()}.ics`]!), mondayOf(today)).filter(isMeeting),
      ).toEqual(expected(present, mondayOf(today)).filter((line) => line.endsWith(` ${forum}`)));
    const now = identities(files);
    for (const [id, uid] of before?.identities ?? []) if (now.has(id)) expect([id, now.get(id)]).toEqual([id, uid]);

    // Once in a while somebody throws the imported calendar away and begins anew.
    if (index === 0 || (seed + index) % 11 === 0) {
      await publish(FILE);
      importer.startAnew();
      importer.importFile(files['all.ics']!);
    } else {
      const { stdout, written } = await publish(CHANGES);
      importer.followList(stdout);
      if (written.includes('changes.ics')) importer.importFile(files['changes.ics']!);
      if ((seed + index) % 4 === 1) expect((await publish(CHANGES)).written).toEqual([]);
    }
    expect({ step, held: found(importer.events, today) }).toEqual({ step, held: expected(present, today) });

    expect(found(keep(publications), today)).toEqual(expected(present, today));
    before = { all, identities: now, present };
    known = knownOf(present, today);
  }

  const { today } = world;
  const wanted = expected(before!.present, today);
  expect(found(keep(publications.flatMap((one) => [one, one])), today)).toEqual(wanted);
  const shuffled = publications.map((one, index) => [one, (index * 7919 + seed) % 101] as const);
  shuffled.sort(([, one], [, other]) => one - other);
  expect(found(keep(shuffled.map(([one]) => one)), today)).toEqual(wanted);
  return accepted;
}

function isMeeting(line: string): boolean {
  return !line.endsWith('deadline');
}

describe('calendars that are published after every edit', () => {
  it('end as the schedule is, with every reader, whatever was edited', async () => {
    let [made, accepted] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 12 }), fc.nat({ max: 1000 }), async (given, seed) => {
        made += given.length + 1;
        accepted += await follow(given, seed);
      }),
      {
        numRuns: runs(12),
        endOnFailure: true,
      },
    );
    // Most edits must be such as people make, not mistakes that are refused.
    expect(accepted / made).toBeGreaterThan(0.8);
  });

  it.each(chosen(Object.keys(EDITS)))('are right after %s, made three times', async (what) => {
    const made = [[3, 7, 3] as const, [1, 0, 2] as const, [0, 1, 1] as const];
    await follow([{ what: 'move', dice: [3, 7, 3] }, ...made.map((dice) => ({ what, dice }))], 1);
  });
});
