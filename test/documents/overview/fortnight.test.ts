import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { Cycle } from '../../../src/definition/types/cycles.ts';
import { type Grid, type GridRow, noteWords } from '../../../src/documents/blocks.ts';
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

const edition = { lang: 'nl' as const, today: day('2020-12-18'), fixed: true };

/** The handmade fortnight, in a workspace that knows its cycles: A and B side by side. */
function schedule() {
  const made = fortnight();
  const cycles = new Map(made.rounds.map(({ cycle }): [string, Cycle] => [cycle.id, cycle]));
  return { ...made, workspace: { ...made.workspace, cycles: new Map([...cycles].sort()) } };
}

function grids(of = fortnightDocument(schedule(), [], edition)): Grid[] {
  return of.blocks.filter((block): block is Grid => block.kind === 'grid');
}

function row(words: string, grid = grids()[0]!): GridRow {
  return grid.rows.find((one) => one.day.words === words)!;
}

/** Where an entry stands: `first track+tracks`, and what it says. */
function entries({ bands }: GridRow): string[] {
  return bands
    .flat()
    .flatMap(({ track, tracks, entries }) =>
      entries.map(({ time, title, about, notes }) =>
        [`${track}+${tracks}`, time, title, about, ...notes.map(noteWords)].filter(Boolean).join(' | '),
      ),
    );
}

describe('a fortnight', () => {
  it('has the days down, the weekends together, and A and B side by side', () => {
    const [grid] = grids();
    expect(grid!.tracks).toEqual([
      { title: 'A', aside: 'A6' },
      { title: 'B', aside: 'B6' },
      { title: 'Overige overleggen', aside: null },
      { title: 'Aan te leveren', aside: null },
    ]);
    expect(grid!.rows.map(({ day: { words } }) => words)).toEqual([
      ...['Ma 28 dec', 'Di 29 dec', 'Wo 30 dec', 'Do 31 dec', 'Vr 1 jan', 'Weekend 2 en 3 jan'],
      ...['Ma 4 jan', 'Di 5 jan', 'Wo 6 jan', 'Do 7 jan', 'Vr 8 jan', 'Weekend 9 en 10 jan'],
    ]);
  });

  it('has what A and B share over both columns, with the round of each', () => {
    expect(entries(row('Di 29 dec'))).toEqual([
      '0+1 | 10.00–11.00 | ACC | beeld en richting | Afgelast: kerstreces',
      '0+2 | 14.00–16.00 | MCC | A6 beeld en richting; B5 uitkomsten advies',
    ]);
  });

  it('has a meeting of no cycle in a column of its own', () => {
    expect(entries(row('Wo 6 jan'))).toEqual([
      '2+1 | 23.00–do 01.00 | MCC | maatregelen rond de jaarwisseling | Ingelast: lockdown',
    ]);
  });

  it('shows a meeting that moved on both days, with its old moment struck through', () => {
    expect(entries(row('Vr 1 jan'))).toEqual([
      '0+1 | 14.00–15.00 | MCC | Verplaatst naar ma 4 jan 11.00 uur: Nieuwjaarsdag',
    ]);
    expect(row('Vr 1 jan').bands[0]![0]!.entries[0]!.tone).toBe('off');
    expect(row('Ma 4 jan').bands[0]![0]!.entries[0]!.notes).toEqual([
      { text: 'Verplaatst van ', struck: 'vr 1 jan 14.00 uur', after: ': Nieuwjaarsdag' },
    ]);
  });

  it('says who owes what on which day', () => {
    const due = row('Ma 28 dec').bands[0]!.at(-1)!.entries;
    expect(due.map(({ time, title, about, items }) => [time, title, about, ...items])).toEqual([
      ['uiterlijk 12.00 voor', 'MCC', 'di 29 dec', 'MLT4: Jeugdpakket'],
    ]);
  });

  it('has holidays and recesses behind their day', () => {
    expect(row('Vr 1 jan').notes.map(noteWords)).toEqual(['Nieuwjaarsdag', 'Kerstreces 2020']);
    expect(row('Vr 1 jan').off).toBe(true);
    expect(row('Do 31 dec').off).toBe(false);
  });

  it('lists below it what was due before it, and where the fora meet', () => {
    const { blocks } = fortnightDocument(schedule(), [], edition);
    const shown = blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []));
    expect(shown.map(({ label, text, after }) => [label, text, after])).toEqual([
      ['MLT1', 'Terugblik kerst', '– uiterlijk do 24 dec 18.00 uur, voor MCC di 29 dec'],
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))).toEqual([
      { label: 'MCC', lines: ['ministerie van Algemene Zaken'] },
    ]);
    const elsewhere = row('Wo 6 jan')
      .bands.flat()
      .flatMap(({ entries }) => entries);
    expect(elsewhere[0]!.lines).toEqual(['digitaal']);
  });

  it('leads from a meeting or a day to what is wrong there, but not to what was accepted', () => {
    const on = (text: string) => ({ when: [day(text)] });
    const document = fortnightDocument(
      schedule(),
      [
        findingOf('meeting-in-recess', 'warning', { ...on('2020-12-29'), who: ['MCC'] }),
        findingOf('too-many-deadlines', 'error', { ...on('2020-12-28'), who: ['BZK'] }),
        findingOf('meeting-on-eve', 'info', { ...on('2020-12-31'), accepted: { reason: 'mag' } }),
        findingOf('meeting-in-weekend', 'error', on('2021-02-01')),
      ],
      edition,
    );
    const [grid] = grids(document);
    expect(entries(row('Di 29 dec', grid)).at(-1)).toMatch(/ \| Zie knelpunt 2 \(waarschuwing\)$/);
    expect(row('Ma 28 dec', grid).notes.map(noteWords)).toContain('Zie knelpunt 1 (fout)');
    expect(row('Do 31 dec', grid).notes.map(noteWords)).toEqual(['Kerstreces 2020']);
    const listed = document.blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []));
    expect(listed.flatMap(({ anchor, label }) => (anchor ? [[anchor, label]] : []))).toEqual([
      ['conflict-1', 'Knelpunt 1, fout'],
      ['conflict-2', 'Knelpunt 2, waarschuwing'],
      ['conflict-3', 'Knelpunt 3, melding (geaccepteerd)'],
    ]);
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
    const [grid] = grids(fortnightDocument(apart, [], { ...edition, lang: 'en' }));
    expect(grid!.tracks.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'Papers due']);
    expect(entries(row('Tue 20 Oct', grid))).toEqual([
      '0+1 | 14:00–15:00 | MCC | A1 beeld; C1 beeld',
      '2+1 | 14:00–15:00 | MCC | A1 beeld; C1 beeld',
    ]);
  });

  it('has one column where there are no cycles at all', () => {
    const only = scheduleWith('2020-10-19', '2020-10-25', { meetings: [meetingOf(forumOf('MT'), '2020-10-20')] });
    const [grid] = grids(fortnightDocument(only, [], edition));
    expect(grid!.tracks.map(({ title }) => title)).toEqual(['Overleggen', 'Aan te leveren']);
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
