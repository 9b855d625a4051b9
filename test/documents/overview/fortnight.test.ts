import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import type { Cycle } from '../../../src/definition/types/cycles.ts';
import { changeWords, type Grid, type GridRow, type PlacedEntry } from '../../../src/documents/blocks/grid.ts';
import { fortnightDocument } from '../../../src/documents/overview/fortnight.ts';
import { stretchesOf } from '../../../src/documents/overview/stretches.ts';
import { fortnight } from '../../support/fortnight.ts';
import {
  blockOf,
  findingOf,
  forumOf,
  meetingOf,
  roundOf,
  scheduleWith,
  workspaceWith,
} from '../../support/handmade.ts';
import { scheduleOf } from '../../support/yaml.ts';

const context = { lang: 'nl' as const, today: day('2020-12-18'), fixed: true };

/** The handmade fortnight, in a workspace that knows its cycles: A and B side by side. */
function schedule() {
  const made = fortnight();
  const cycles = new Map(made.rounds.map(({ cycle }): [string, Cycle] => [cycle.id, cycle]));
  return { ...made, workspace: { ...made.workspace, cycles: new Map([...cycles].sort()) } };
}

function grids(of = fortnightDocument(schedule(), [], context)): Grid[] {
  return of.blocks.filter((block): block is Grid => block.kind === 'grid');
}

function rows(grid = grids()[0]!): GridRow[] {
  return grid.weeks.flatMap((week) => week.rows);
}

function row(words: string, grid = grids()[0]!): GridRow {
  return rows(grid).find((one) => one.day.words === words)!;
}

/** What happened to a meeting, in words. */
function changes({ changes: some }: PlacedEntry): string[] {
  return some.map(changeWords);
}

/** Where an entry stands: `first track+tracks`, and what it says. */
function entries({ entries: some }: GridRow): string[] {
  return some.map((entry) => {
    const { track, tracks, time, letters, title, about, aside, notes } = entry;
    const said = [time, letters.join(''), title, about, aside, ...changes(entry), ...notes.map(({ text }) => text)];
    return [`${track}+${tracks}`, ...said].filter(Boolean).join(' | ');
  });
}

describe('a fortnight', () => {
  it('has the days down by week, empty ones together, and A and B side by side', () => {
    const [grid] = grids();
    expect(grid!.tracks).toEqual([
      { title: 'A', letter: 'A' },
      { title: 'B', letter: 'B' },
      { title: 'Overige overleggen', letter: null },
      { title: 'Aan te leveren, uiterlijk', letter: null },
    ]);
    expect(grid!.weeks.map(({ name, number, aside }) => [`${name} ${number}`, aside])).toEqual([
      ['Week 53', 'rondes A6 en B6'],
      ['Week 1', 'rondes A6 en B6'],
    ]);
    expect(rows().map(({ day: { words } }) => words)).toEqual([
      ...['Ma 28 dec', 'Di 29 dec', 'Wo 30 – do 31 dec', 'Vr 1 jan', 'Za 2 – zo 3 jan'],
      ...['Ma 4 jan', 'Di 5 jan', 'Wo 6 jan', 'Do 7 – zo 10 jan'],
    ]);
    expect(row('Za 2 – zo 3 jan').empty).toBe('geen overleg');
    expect(row('Za 2 – zo 3 jan').spoken).toBe('zaterdag 2 januari 2021 t/m zondag 3 januari 2021');
  });

  it('has what A and B share over both columns, with the letter of each and the round that is another', () => {
    expect(entries(row('Di 29 dec'))).toEqual([
      '0+1 | 10.00–11.00 | A | ACC | Afgelast: kerstreces',
      '0+2 | 14.00–16.00 | AB | MCC | A: beeld en richting; B: uitkomsten advies | ronde B5',
    ]);
  });

  it('marks what is to be decided', () => {
    const [, mcc] = row('Di 29 dec').entries;
    expect(mcc!.items).toEqual([
      { title: 'Jeugdpakket', how: 'ter besluitvorming', decides: true },
      { title: 'Terugblik kerst', how: 'ter informatie', decides: false },
    ]);
  });

  it('has a meeting of no cycle in a column of its own', () => {
    expect(entries(row('Wo 6 jan'))).toEqual([
      '2+1 | 23.00–do 01.00 | MCC | maatregelen rond de jaarwisseling | Ingelast: lockdown',
    ]);
  });

  it('shows a meeting that moved on both days, with its old moment struck through', () => {
    expect(entries(row('Vr 1 jan'))).toEqual(['0+1 | 14.00–15.00 | A | MCC | Verplaatst naar ma 4 jan 11.00 uur']);
    expect(row('Vr 1 jan').entries[0]!.tone).toBe('off');
    expect(row('Ma 4 jan').entries[0]!.changes).toEqual([
      { word: 'Verplaatst', rest: { text: ' van ', struck: 'vr 1 jan 14.00 uur', after: ': Nieuwjaarsdag' } },
    ]);
  });

  it('keeps the hour of where a meeting went, in English too', () => {
    const [grid] = grids(fortnightDocument(schedule(), [], { ...context, lang: 'en' }));
    expect(changes(row('Fri 1 Jan', grid).entries[0]!)).toEqual(['Moved to Mon 4 Jan 11:00']);
  });

  it('says who owes what on which day', () => {
    const due = row('Ma 28 dec').entries.filter(({ kind }) => kind === 'due');
    expect(due.map(({ time, title, about }) => [time, title, about])).toEqual([
      ['12.00', 'voor MCC di 29 dec', 'Jeugdpakket (MLT4)'],
    ]);
  });

  it('marks today', () => {
    const [grid] = grids(fortnightDocument(schedule(), [], { ...context, today: day('2020-12-29') }));
    expect(
      rows(grid)
        .filter(({ today }) => today !== null)
        .map(({ day: { words } }) => words),
    ).toEqual(['Di 29 dec']);
    expect(grid!.legend.map(({ sign }) => sign)).toContain('today');
    expect(grids()[0]!.legend.map(({ sign }) => sign)).not.toContain('today');
  });

  it('names a holiday on its day and a recess once, on its first day that is shown', () => {
    const named = rows().flatMap(({ day: { words }, special }) => special.map((name) => `${words}: ${name}`));
    expect(named).toEqual(['Ma 28 dec: Kerstreces 2020 (t/m ma 11 jan)', 'Vr 1 jan: Nieuwjaarsdag']);
    expect(rows().every(({ along }) => along.length === 1)).toBe(true);
    expect(row('Vr 1 jan').off).toBe(true);
    expect(row('Wo 30 – do 31 dec').off).toBe(false);
  });

  it('lists below it what was due before it, and what the fora are called', () => {
    const { blocks } = fortnightDocument(schedule(), [], context);
    const shown = blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []));
    expect(shown.map(({ label, text, after }) => [label, text, after])).toEqual([
      ['MLT1', 'Terugblik kerst', '– uiterlijk do 24 dec 18.00 uur, voor MCC di 29 dec'],
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))).toEqual([
      { label: 'MCC', lines: ['Ministeriële Commissie COVID-19 – ministerie van Algemene Zaken'] },
    ]);
    expect(row('Wo 6 jan').entries[0]!.lines).toEqual(['digitaal']);
  });

  it('leads from a meeting or a day to what is yet to be solved, and leaves out what was accepted', () => {
    const on = (text: string) => ({ when: [day(text)] });
    const document = fortnightDocument(
      schedule(),
      [
        findingOf('meeting-in-recess', 'warning', { ...on('2020-12-29'), who: ['MCC'] }),
        findingOf('too-many-deadlines', 'error', { ...on('2020-12-28'), who: ['BZK'] }),
        findingOf('meeting-on-eve', 'error', { ...on('2020-12-31'), accepted: { reason: 'mag' } }),
        findingOf('meeting-in-weekend', 'error', on('2021-02-01')),
      ],
      context,
    );
    const [grid] = grids(document);
    expect(entries(row('Di 29 dec', grid)).at(-1)).toMatch(/ \| Knelpunt 2$/);
    expect(row('Ma 28 dec', grid).notes.map(({ text }) => text)).toEqual(['Knelpunt 1']);
    expect(row('Wo 30 – do 31 dec', grid).notes).toEqual([]);
    const listed = document.blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []));
    expect(listed.flatMap(({ anchor, label, text }) => (anchor ? [[anchor, label, text]] : []))).toEqual([
      ['conflict-1', 'Knelpunt 1', 'Zin over too-many-deadlines'],
      ['conflict-2', 'Knelpunt 2', 'Zin over meeting-in-recess'],
    ]);
    expect(JSON.stringify(document)).not.toMatch(/\[[a-z-]+\]/);
  });

  it('has as many columns as there are cycles, and says a meeting again where its tracks are apart', () => {
    const rounds = ['A', 'B', 'C'].map((id) => roundOf(id, 1, '2020-10-19'));
    const blocks = [rounds[0]!, rounds[2]!].map((round) => blockOf(round, 'di1', 'beeld', '2020-10-20'));
    const apart = scheduleWith('2020-10-19', '2020-11-01', {
      workspace: workspaceWith({ cycles: new Map(rounds.map(({ cycle }) => [cycle.id, cycle])) }),
      rounds,
      meetings: [
        meetingOf(forumOf('MCC'), '2020-10-20 14:00', { blocks }),
        meetingOf(forumOf('ACC'), '2020-10-21 14:00', { blocks: [blockOf(rounds[1]!, 'wo', null, '2020-10-21')] }),
      ],
    });
    const [grid] = grids(fortnightDocument(apart, [], { ...context, lang: 'en' }));
    expect(grid!.tracks.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(entries(row('Tue 20 Oct', grid))).toEqual([
      '0+1 | 14:00–15:00 | AC | MCC | A: beeld; C: beeld',
      '2+1 | 14:00–15:00 | AC | MCC | A: beeld; C: beeld',
    ]);
    expect(row('Tue 20 Oct', grid).entries.map(({ again }) => again)).toEqual([undefined, true]);
  });

  it('has one column where there are no cycles at all', () => {
    const only = scheduleWith('2020-10-19', '2020-10-25', { meetings: [meetingOf(forumOf('MT'), '2020-10-20')] });
    const [grid] = grids(fortnightDocument(only, [], context));
    expect(grid!.tracks.map(({ title }) => title)).toEqual(['Overleggen']);
    expect(entries(row('Di 20 okt', grid))).toEqual(['0+1 | Tijd volgt | MT']);
  });
});

describe('a longer window', () => {
  it('is cut up where rounds begin', () => {
    const { cycle } = roundOf('A', 1, '2020-10-19');
    const workspace = workspaceWith({ cycles: new Map([['A', cycle]]) });
    const window = { from: day('2020-10-29'), until: day('2020-11-18') };
    expect(stretchesOf({ window, workspace })).toEqual([
      { from: day('2020-10-29'), until: day('2020-11-01') },
      { from: day('2020-11-02'), until: day('2020-11-15') },
      { from: day('2020-11-16'), until: day('2020-11-18') },
    ]);
  });

  it('stays whole when it is no longer than a round, wherever that begins', () => {
    const { cycle } = roundOf('A', 1, '2020-10-19');
    const window = { from: day('2020-12-07'), until: day('2020-12-20') };
    expect(stretchesOf({ window, workspace: workspaceWith({ cycles: new Map([['A', cycle]]) }) })).toEqual([window]);
  });

  it('is covered whole, in order, in parts of at most a round', () => {
    const { cycle } = roundOf('A', 1, '2020-10-19', { every: 'weeks', count: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 20_000 }), fc.nat(400), fc.boolean(), (from, length, cycled) => {
        const workspace = workspaceWith({ cycles: new Map(cycled ? [['A', cycle]] : []) });
        const stretches = stretchesOf({ window: { from, until: from + length }, workspace });
        expect(stretches[0]!.from).toBe(from);
        expect(stretches.at(-1)!.until).toBe(from + length);
        stretches.forEach((stretch, index) => {
          expect(stretch.until - stretch.from).toBeLessThan(cycled ? 21 : 14);
          expect(stretch.until).toBeGreaterThanOrEqual(stretch.from);
          if (index > 0) expect(stretch.from).toBe(stretches[index - 1]!.until + 1);
        });
      }),
    );
  });
});

describe('rounds of a week', () => {
  const yaml = `fora: { college: { name: College van B en W }, raad: { name: Gemeenteraad } }
cycles: { college: { every: 1 week, from: 2026-11-02, steps: { een: { day: dinsdag, forum: college } } } }
changes: [{ add: raad 2026-11-12 }]`;

  it('stand two together, so that two weeks are one table', () => {
    const { workspace } = scheduleOf(yaml, '2026-11-02', '2026-11-15');
    const cut = (from: string, until: string) =>
      stretchesOf({ window: { from: day(from), until: day(until) }, workspace }).map((one) => isoDay(one.from));
    expect(cut('2026-11-09', '2026-11-22')).toEqual(['2026-11-09']);
    expect(cut('2026-11-09', '2026-12-06')).toEqual(['2026-11-09', '2026-11-23']);
  });

  it('have what the signs mean once, below the last table', () => {
    const four = scheduleOf(yaml, '2026-11-02', '2026-11-29');
    const said = grids(fortnightDocument(four, [], { ...context, today: day('2026-11-03') }));
    expect(said.map(({ legend }) => legend.map(({ words }) => words))).toEqual([[], ['vandaag']]);
  });

  it('have their fora below in the order of the alphabet', () => {
    const { blocks } = fortnightDocument(scheduleOf(yaml, '2026-11-09', '2026-11-15'), [], context);
    const fields = blocks.find((block) => block.kind === 'fields')!;
    expect(fields.rows.map(({ label }) => label)).toEqual(['College', 'Raad']);
  });
});

it('says of no day that it is the holiday before it', () => {
  const [grid] = grids(
    fortnightDocument(scheduleOf('fora: { MCC: {} }', '2020-12-28', '2021-01-03'), [], {
      ...context,
      today: day('2020-12-01'),
    }),
  );
  // Nieuwjaarsdag 2021 is a Friday; nobody meets on any of these days.
  expect(rows(grid).map(({ day: { words }, special }) => [words, ...special])).toEqual([
    ['Ma 28 – do 31 dec'],
    ['Vr 1 jan', 'Nieuwjaarsdag'],
    ['Za 2 – zo 3 jan'],
  ]);
});

describe('a cycle without a letter', () => {
  const week = scheduleOf(
    `fora: { college: { time: "09:00", length: 1 uur } }
cycles: { college: { every: 1 week, from: 2026-11-02, steps: { een: { day: dinsdag, forum: college } } } }`,
    '2026-11-02',
    '2026-11-08',
  );

  it('has its name above its column, and no sign to explain', () => {
    const [grid] = grids(fortnightDocument(week, [], context));
    expect(grid!.tracks[0]).toEqual({ title: 'College', letter: null });
    expect(grid!.legend.filter(({ sign }) => sign === 'track')).toEqual([]);
  });

  it('has days in a row, with capitals where the language has them', () => {
    const daysIn = (lang: 'nl' | 'en') =>
      rows(grids(fortnightDocument(week, [], { ...context, lang }))[0]).map((one) => one.day.words);
    expect(daysIn('nl')).toEqual(['Ma 2 nov', 'Di 3 nov', 'Wo 4 – zo 8 nov']);
    expect(daysIn('en')).toEqual(['Mon 2 Nov', 'Tue 3 Nov', 'Wed 4 – Sun 8 Nov']);
  });
});
