import { describe, expect, it } from 'vitest';
import { isoClock } from '../../../src/calendar/clock.ts';
import { day, isoDay } from '../../../src/calendar/day.ts';
import type { Hidden } from '../../../src/definition/types/settings.ts';
import type { CalendarEntry } from '../../../src/exchange/entry.ts';
import { uid } from '../../../src/exchange/published/identity.ts';
import { type Ledger, ledgerText, readLedger } from '../../../src/exchange/published/ledger.ts';
import { openRegister } from '../../../src/exchange/published/register.ts';
import { EVERYTHING } from '../../../src/exchange/selections.ts';
import { type CalendarOptions, calendarEntries } from '../../../src/exchange/writing/icalendar.ts';
import { deadlinesOf } from '../../../src/schedule/journeys/deadlines.ts';
import type { Schedule } from '../../../src/schedule/schedule.ts';
import { select } from '../../../src/schedule/select.ts';
import { scheduleOf } from '../../support/yaml.ts';
import { view } from '../build.ts';

// Each test publishes definitions a few times, and looks at what then stands in a calendar.

interface Options extends Partial<Pick<CalendarOptions, 'deadlines' | 'filter'>> {
  today?: string;
  from?: string;
  until?: string;
  hide?: Hidden[];
}

/** Somebody who publishes, with a memory that is kept in a file. */
function publisher() {
  let file = ledgerText(new Map());
  return {
    publish(yaml: string, options: Options = {}): CalendarEntry[] {
      const { today = '2020-11-01', from = '2020-11-02', until = '2020-11-29', hide = [] } = options;
      const { deadlines = 'none', filter = EVERYTHING } = options;
      const whole = scheduleOf(yaml, from, until);
      callAll(whole, whole.workspace.settings.domain);
      const register = openRegister(readLedger(file) as Ledger, whole, day(today));
      const shown = view({ hide: new Set(hide) });
      const entries = calendarEntries(select(whole, filter), { view: shown, deadlines, register, filter });
      const text = ledgerText(register.ledger);
      expect(register.changed).toBe(text !== file);
      file = text;
      return entries;
    },
  };
}

/** What is called how, of all that was published in these tests. */
const called = new Map<string, string>();

function callAll({ all, journeys }: Schedule, domain: string): void {
  const name = (kind: 'meeting' | 'deadline', { id }: { id: string }) =>
    called.set(uid(kind, id, domain), id.toLowerCase().replaceAll('/', '-'));
  for (const meeting of all) name('meeting', meeting);
  for (const deadline of deadlinesOf(journeys)) name('deadline', deadline);
}

/** The meeting or deadline that an entry first was; where two would be alike, with the number that stands before it. */
function whose({ uid: identity }: Pick<CalendarEntry, 'uid'>): string {
  const [, number = '', own] = /^(\d+-)?(.*)$/.exec(identity)!;
  return number + called.get(own!);
}

/** An entry in one line: who, its number, when and whether it is off. @example 'a-1-x-mcc 0 2020-11-03 14:00' */
function line(entry: CalendarEntry): string {
  const { revision, when, cancelled } = entry;
  const at =
    'days' in when
      ? isoDay(when.days.from)
      : `${isoDay(Math.floor(when.span.moment / 1440))} ${isoClock(when.span.moment % 1440)}`;
  return `${whose(entry)} ${revision.sequence} ${at}${cancelled ? ' off' : ''}`;
}

function lines(entries: readonly CalendarEntry[]): string[] {
  return entries.map(line).sort();
}

interface Parts {
  a?: string;
  b?: string;
  time?: string;
  more?: string;
  changes?: string;
  settings?: string;
}

const STEP_A = 'x: { week: 1, day: dinsdag, forum: MCC, phase: beeld }';
const STEP_B = 'y: { week: 1, day: donderdag, forum: MCC, phase: advies }';

/** Two cycles of two rounds: A at the MCC of Tuesdays 3 and 17 November, B at that of Thursdays 5 and 19. */
function yaml({ a = STEP_A, b = STEP_B, time = '14:00', more = '', changes = '', settings = '' }: Parts = {}): string {
  const cycle = (id: string, steps: string) =>
    steps && `  ${id}: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { ${steps} } }\n`;
  return `
settings: { domain: test.example, calendars: { reminder: 24 uur${settings} } }
roles: { minister: { name: minister VWS } }
teams: { T1: {} }
fora: { MCC: { time: "${time}", papers: { due: 1 werkdag, at: "12:00" }${more} } }
cycles:
${cycle('A', a)}${cycle('B', b)}${changes && `changes:\n${changes}`}`;
}

const FIRST = [
  'a-1-x-mcc 0 2020-11-03 14:00',
  'a-2-x-mcc 0 2020-11-17 14:00',
  'b-1-y-mcc 0 2020-11-05 14:00',
  'b-2-y-mcc 0 2020-11-19 14:00',
];

/** The lines of the first publication, of which some are otherwise. */
function but(...changed: string[]): string[] {
  const who = new Set(changed.map((one) => one.split(' ')[0]));
  return [...FIRST.filter((one) => !who.has(one.split(' ')[0])), ...changed].sort();
}

describe('what is published', () => {
  it('is numbered by its own changes the first time, on any day', () => {
    const moved = yaml({ changes: '  - { move: MCC 2020-11-03, to: 2020-11-04, decided: 2020-10-28 }' });
    for (const today of ['2020-10-01', '2020-11-01']) {
      const entries = publisher().publish(moved, { today });
      expect(lines(entries)).toEqual(but('a-1-x-mcc 1 2020-11-04 14:00'));
      const [one] = entries.filter((entry) => whose(entry).includes('a-1-x'));
      // The programme begins on 2 November, which is later than the decision; a second for the change.
      expect(one!.revision).toEqual({
        sequence: 1,
        created: day('2020-11-02') * 86_400,
        modified: day('2020-11-02') * 86_400 + 1,
      });
    }
  });

  it('stays the same when nothing changed, whatever day it is', () => {
    const { publish } = publisher();
    const first = publish(yaml());
    expect(lines(first)).toEqual(FIRST);
    expect(publish(yaml(), { today: '2020-11-02' })).toEqual(first);
  });

  it('gets a higher number and a later stamp, of today at least, with everything that changes', () => {
    const { publish } = publisher();
    publish(yaml());
    const later = publish(yaml({ time: '15:00' }), { today: '2020-11-03' });
    expect(lines(later)).toEqual(FIRST.map((one) => one.replace(' 0 ', ' 1 ').replace('14:00', '15:00')));
    expect(new Set(later.map(({ revision }) => revision.modified))).toEqual(new Set([day('2020-11-03') * 86_400]));
    const back = publish(yaml(), { today: '2020-11-03' });
    expect(lines(back)).toEqual(FIRST.map((one) => one.replace(' 0 ', ' 2 ')));
    expect(back[0]!.revision.modified).toBe(day('2020-11-03') * 86_400 + 1);
    // The clock of another machine is behind.
    expect(publish(yaml({ time: '16:00' }), { today: '2020-10-01' })[0]!.revision.modified).toBe(
      day('2020-11-03') * 86_400 + 2,
    );
  });

  it.each<[string, Parts, Hidden]>([
    ['a phase', { a: STEP_A.replace('beeld', 'richting') }, 'phases'],
    ['a chair', { more: ', chair: minister' }, 'names'],
    ['a link', { more: ', link: https://example.org' }, 'links'],
    ['a product', { changes: '  []\ndeliverables: { p: { route: A, round: A1 } }' }, 'items'],
  ])('counts %s where it is shown, and not where it is hidden', (_, changed, hidden) => {
    const others = (['phases', 'names', 'links', 'items'] as const).filter((one) => one !== hidden);
    const { publish } = publisher();
    const before = publish(yaml(), { hide: [hidden] });
    const without = publish(yaml(changed), { hide: [hidden] });
    expect(without).toEqual(before);
    const shown = publish(yaml(changed), { hide: others });
    expect(lines(shown).filter((one) => one.includes(' 1 ')).length).toBeGreaterThan(0);
    // What became visible stays counted when it goes again.
    const gone = publish(yaml(), { hide: others });
    expect(lines(gone).filter((one) => one.includes(' 2 ')).length).toBeGreaterThan(0);
    expect(publish(yaml(), { hide: [hidden] })).toEqual(before);
  });

  it('counts a first speaker only where both names and items are shown', () => {
    const product = (speaker: string) =>
      yaml({ changes: `  []\ndeliverables: { p: { route: A, round: A1${speaker} } }` });
    for (const hide of [['items'], ['names'], ['names', 'items']] as Hidden[][]) {
      const { publish } = publisher();
      const before = publish(product(''), { hide });
      expect(publish(product(', speaker: minister'), { hide })).toEqual(before);
      expect(lines(publish(product(', speaker: minister')))).toEqual(but('a-1-x-mcc 1 2020-11-03 14:00'));
    }
  });

  it('counts another name of a role that it shows', () => {
    const { publish } = publisher();
    publish(yaml({ more: ', chair: minister' }));
    const renamed = yaml({ more: ', chair: minister' }).replace('minister VWS', 'minister van VWS');
    expect(lines(publish(renamed))).toEqual(FIRST.map((one) => one.replace(' 0 ', ' 1 ')));
  });

  it.each([
    ['the language', 'domain: test.example', 'domain: test.example, language: en'],
    ['the time zone', 'domain: test.example', 'domain: test.example, timezone: Europe/London'],
    ['the class', '24 uur', '24 uur, class: private'],
    ['what is hidden', '24 uur', '24 uur, hide: [phases]'],
  ])('counts %s, which all calendars have in common', (_, from, to) => {
    const { publish } = publisher();
    publish(yaml());
    expect(lines(publish(yaml().replace(from, to)))).toEqual(FIRST.map((one) => one.replace(' 0 ', ' 1 ')));
  });
});

describe('what becomes of a meeting', () => {
  it('is cancelled and goes on again, each time with a higher number', () => {
    const { publish } = publisher();
    publish(yaml());
    const off = yaml({ changes: '  - { cancel: MCC 2020-11-03 }' });
    expect(lines(publish(off))).toEqual(but('a-1-x-mcc 1 2020-11-03 14:00 off'));
    expect(lines(publish(off))).toEqual(but('a-1-x-mcc 1 2020-11-03 14:00 off'));
    expect(lines(publish(yaml()))).toEqual(but('a-1-x-mcc 2 2020-11-03 14:00'));
  });

  it('stays as cancelled when it is no longer in the schedule, until its day has passed', () => {
    const { publish } = publisher();
    publish(yaml());
    const off = but('b-1-y-mcc 1 2020-11-05 14:00 off', 'b-2-y-mcc 1 2020-11-19 14:00 off');
    const entries = publish(yaml({ b: '' }));
    expect(lines(entries)).toEqual(off);
    const [gone] = entries.filter((entry) => whose(entry).includes('b-1-y'));
    expect(gone).toMatchObject({
      summary: 'GEANNULEERD: MCC',
      description: 'Staat niet meer in de planning.',
      busy: false,
      categories: ['MCC'],
    });
    expect(lines(publish(yaml({ b: '' }), { today: '2020-11-05' }))).toEqual(off);
    expect(lines(publish(yaml({ b: '' }), { today: '2020-11-06' }))).toEqual(
      off.filter((one) => !one.startsWith('b-1')),
    );
    // And comes back with the same identity, as others still have it.
    expect(lines(publish(yaml()))).toEqual(but('b-1-y-mcc 2 2020-11-05 14:00', 'b-2-y-mcc 2 2020-11-19 14:00'));
  });

  it('is not missed when it was off the schedule before anybody saw it, or when its day had passed', () => {
    const { publish } = publisher();
    expect(lines(publish(yaml({ b: '' })))).toEqual(FIRST.slice(0, 2));
    publish(yaml());
    expect(lines(publish(yaml({ b: '' }), { today: '2020-11-10' }))).toEqual([
      ...FIRST.slice(0, 2),
      'b-2-y-mcc 1 2020-11-19 14:00 off',
    ]);
  });

  it('keeps its identity when its step gets another key', () => {
    const { publish } = publisher();
    const first = publish(yaml());
    expect(publish(yaml({ a: STEP_A.replace('x:', 'beeldvorming:') }))).toEqual(first);
    expect(publish(yaml())).toEqual(first);
  });

  it('keeps its identity in a new version of its cycle, with other keys on the same dates', () => {
    const { publish } = publisher();
    publish(yaml());
    const version = `versions: [{ from: 2020-11-16, steps: { z: { week: 1, day: dinsdag, forum: MCC, phase: besluit } } }]`;
    const next = yaml().replace(`{ ${STEP_A} }`, `{ ${STEP_A} }, ${version}`);
    expect(lines(publish(next))).toEqual(but('a-2-x-mcc 1 2020-11-17 14:00'));
  });

  it('is another meeting when key and moment both change', () => {
    const { publish } = publisher();
    publish(yaml());
    const other = yaml({ a: 'nieuw: { week: 1, day: woensdag, forum: MCC, phase: beeld }' });
    expect(lines(publish(other))).toEqual(
      but(
        ...['a-1-nieuw-mcc 0 2020-11-04 14:00', 'a-2-nieuw-mcc 0 2020-11-18 14:00'],
        ...['a-1-x-mcc 1 2020-11-03 14:00 off', 'a-2-x-mcc 1 2020-11-17 14:00 off'],
      ),
    );
  });

  it('is told where it went when two meetings become one, and comes back when they part', () => {
    const { publish } = publisher();
    publish(yaml());
    const together = yaml({ b: STEP_B.replace('donderdag', 'dinsdag') });
    const entries = publish(together);
    const merged = but(
      ...['a-1-x-mcc 1 2020-11-03 14:00', 'a-2-x-mcc 1 2020-11-17 14:00'],
      ...['b-1-y-mcc 1 2020-11-05 14:00 off', 'b-2-y-mcc 1 2020-11-19 14:00 off'],
    );
    expect(lines(entries)).toEqual(merged);
    expect(entries.find((entry) => whose(entry).includes('b-1-y'))!.description).toBe(
      'Staat niet meer apart in de planning: gaat op in MCC, dinsdag 3 november 2020, 14.00 uur.',
    );
    expect(publish(together)).toEqual(entries);

    // Where it went moves on: what it tells changes, so it counts.
    const later = publish(together.replace('time: "14:00"', 'time: "16:00"'));
    expect(later.find((entry) => whose(entry).includes('b-1-y'))).toMatchObject({
      description: 'Staat niet meer apart in de planning: gaat op in MCC, dinsdag 3 november 2020, 16.00 uur.',
      revision: { sequence: 2 },
    });
    expect(lines(publish(yaml()))).toEqual(
      but(
        ...['a-1-x-mcc 3 2020-11-03 14:00', 'a-2-x-mcc 3 2020-11-17 14:00'],
        ...['b-1-y-mcc 3 2020-11-05 14:00', 'b-2-y-mcc 3 2020-11-19 14:00'],
      ),
    );
  });

  it('is one of two when a meeting that was one parts', () => {
    const { publish } = publisher();
    expect(lines(publish(yaml({ b: STEP_B.replace('donderdag', 'dinsdag') })))).toEqual(FIRST.slice(0, 2));
    expect(lines(publish(yaml()))).toEqual(but('a-1-x-mcc 1 2020-11-03 14:00', 'a-2-x-mcc 1 2020-11-17 14:00'));
    // The cycle that gave it its name goes: the other is known by its step.
    const { publish: another } = publisher();
    another(yaml({ b: STEP_B.replace('donderdag', 'dinsdag') }));
    expect(lines(another(yaml({ a: '', b: STEP_B.replace('donderdag', 'dinsdag') })))).toEqual([
      'a-1-x-mcc 1 2020-11-03 14:00',
      'a-2-x-mcc 1 2020-11-17 14:00',
    ]);
  });

  it('keeps its identity for itself when its name is given to another meeting', () => {
    const { publish } = publisher();
    publish(yaml());
    // Tuesday is now called by another key, and another day has its key.
    const swapped = `beeld: { week: 1, day: dinsdag, forum: MCC, phase: beeld }`;
    publish(yaml({ a: swapped }));
    const both = `${swapped}, x: { week: 2, day: maandag, forum: MCC, phase: slot }`;
    const entries = publish(yaml({ a: both }));
    expect(lines(entries)).toEqual(
      [...FIRST, '2-a-1-x-mcc 0 2020-11-09 14:00', '2-a-2-x-mcc 0 2020-11-23 14:00'].sort(),
    );
    expect(publish(yaml({ a: both }))).toEqual(entries);
  });

  it('is told apart from others at the same forum and moment', () => {
    const twins = `${STEP_A}, tweede: { week: 1, day: dinsdag, forum: MCC, phase: beeld, shared: nee }`;
    const { publish } = publisher();
    const first = publish(yaml({ a: twins }));
    const uids = first.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(6);
    expect(publish(yaml({ a: twins }))).toEqual(first);
    expect(lines(publish(yaml()))).toEqual(
      [...FIRST, 'a-1-tweede-mcc 1 2020-11-03 14:00 off', 'a-2-tweede-mcc 1 2020-11-17 14:00 off'].sort(),
    );
  });

  it('is told apart from others that were added in the same round', () => {
    const add = (...moments: string[]) =>
      yaml({ changes: moments.map((moment) => `  - { add: MCC ${moment}, cycle: A }`).join('\n') });
    const { publish } = publisher();
    publish(add('2020-11-06 10:00', '2020-11-09 10:00'));
    const entries = publish(add('2020-11-09 10:00'));
    expect(lines(entries)).toEqual(
      [...FIRST, 'mcc-2020-11-06 2 2020-11-06 10:00 off', 'mcc-2020-11-09 1 2020-11-09 10:00'].sort(),
    );
    expect(entries.find((entry) => whose(entry).includes('11-06'))!.description).toBe(
      'Staat niet meer in de planning.',
    );
    expect(lines(publish(add('2020-11-10 10:00')))).toContain('mcc-2020-11-10 1 2020-11-10 10:00');
  });
});

describe('what lies outside what was asked for', () => {
  it('is not taken for gone when a window or filter leaves it out', () => {
    const { publish } = publisher();
    const all = publish(yaml());
    expect(lines(publish(yaml(), { until: '2020-11-08' }))).toEqual([FIRST[0], FIRST[2]]);
    expect(lines(publish(yaml(), { from: '2020-11-16' }))).toEqual([FIRST[1], FIRST[3]]);
    expect(lines(publish(yaml(), { filter: { ...EVERYTHING, cycles: ['A'] } }))).toEqual(FIRST.slice(0, 2));
    expect(publish(yaml())).toEqual(all);
  });

  it('is told in the calendars that it was in, and no others', () => {
    const only = (filter: Partial<typeof EVERYTHING>) => ({ filter: { ...EVERYTHING, ...filter } });
    const { publish } = publisher();
    publish(yaml());
    const off = ['b-1-y-mcc 1 2020-11-05 14:00 off', 'b-2-y-mcc 1 2020-11-19 14:00 off'];
    expect(lines(publish(yaml({ b: '' }), only({ cycles: ['B'] })))).toEqual(off);
    expect(lines(publish(yaml({ b: '' }), only({ cycles: ['A'] })))).toEqual(FIRST.slice(0, 2));
    expect(lines(publish(yaml({ b: '' }), only({ fora: ['MCC'] })))).toEqual([...FIRST.slice(0, 2), ...off]);
    expect(lines(publish(yaml({ b: '' }), only({ fora: ['ACC'] })))).toEqual([]);
    expect(lines(publish(yaml({ b: '' }), only({ teams: ['T1'] })))).toEqual([]);
    expect(lines(publish(yaml({ b: '' }), { from: '2020-11-16' }))).toEqual([FIRST[1], off[1]].sort());
  });
});

describe('deadlines', () => {
  const product = (more: string, a = STEP_A) =>
    yaml({ a, b: '', changes: `  []\ndeliverables: { plan: { team: T1, title: Plan${more}, route: A, round: A1 } }` });
  const due = (text: string, today?: string) =>
    lines(publishing.publish(text, { deadlines: 'timed', ...(today ? { today } : {}) })).filter((one) =>
      one.startsWith('plan'),
    );
  let publishing = publisher();

  it('keep their identity, change with their product and meeting, and stay as cancelled', () => {
    publishing = publisher();
    expect(due(product(''))).toEqual(['plan-x-mcc 0 2020-11-02 12:00']);
    expect(due(product(' B'))).toEqual(['plan-x-mcc 1 2020-11-02 12:00']);
    expect(due(product(' B').replace('time: "14:00"', 'time: "15:00"'))).toEqual(['plan-x-mcc 2 2020-11-02 12:00']);
    expect(due(product(' B', STEP_A.replace('dinsdag', 'vrijdag')))).toEqual(['plan-x-mcc 3 2020-11-05 12:00']);
    expect(due(yaml({ b: '' }))).toEqual(['plan-x-mcc 4 2020-11-05 12:00 off']);
    expect(due(yaml({ b: '' }), '2020-11-06')).toEqual([]);
  });

  it('keep their identity when their step gets another key', () => {
    publishing = publisher();
    due(product(''));
    expect(due(product('', STEP_A.replace('x:', 'beeld:')))).toEqual(['plan-x-mcc 0 2020-11-02 12:00']);
  });

  it('say of what they were, unless that is hidden', () => {
    publishing = publisher();
    due(product(''));
    const gone = (hide: Hidden[]) =>
      publishing.publish(yaml({ b: '' }), { deadlines: 'all-day', hide }).find(({ uid }) => uid.startsWith('deadline'))!
        .summary;
    expect(gone([])).toBe('GEANNULEERD: Aanleverdeadline MCC (12.00 uur): Plan (T1)');
    expect(gone(['items'])).toBe('GEANNULEERD: Aanleverdeadline MCC (12.00 uur): T1');
  });

  it('count their reminder, which is the same for all', () => {
    publishing = publisher();
    due(product(''));
    expect(due(product('').replace('24 uur', '2 uur'))).toEqual(['plan-x-mcc 1 2020-11-02 12:00']);
  });

  it('are not missed by calendars that never had them', () => {
    publishing = publisher();
    due(product(''));
    expect(lines(publishing.publish(yaml({ b: '' })))).toEqual(
      FIRST.slice(0, 2).map((one) => one.replace('a-1-x-mcc 0', 'a-1-x-mcc 1')),
    );
  });
});
