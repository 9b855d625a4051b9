import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs.ts';
import {
  ownJourneys,
  ownMeetings,
  productJourneys,
  productMeetings,
  scheduleFor,
  wrongReasons,
} from '../support/second-calculator/compare.ts';
import { dayOf } from '../support/second-calculator/days.ts';
import type { Change, Name, Product, Programme, Slot } from '../support/second-calculator/description.ts';
import { drawing, programmeOf } from '../support/second-calculator/draw.ts';
import { tell } from '../support/second-calculator/story.ts';
import { Undecided } from '../support/second-calculator/ways.ts';

// The calculator of test/support/second-calculator was written from docs/definitions.md, knows nothing of src/schedule, and
// finds the way of a product by trying all ways there are.

const TWO = 14 * 60;

/** C on the Mondays and R on the Tuesdays of every week from 19 October 2020; R wants papers a working day before. */
function weekly(products: Product[], changes: Change[] = [], lead = 1): Programme {
  const step = (key: string, forum: string, weekday: number) => ({
    ...{ key, forum, shared: true },
    day: { week: 1, weekday },
  });
  const cycle = (id: string, forum: string, weekday: number) => ({
    ...{ id, every: { weeks: 1 }, from: dayOf('2020-10-19'), rounds: 8, recess: 'keep' as const, version: null },
    ...{ steps: [step(id.toLowerCase(), forum, weekday)], route: [id.toLowerCase()] },
  });
  return {
    ...{ today: dayOf('2020-10-20'), holidays: 'none', closed: [], recesses: [], products, changes },
    fora: {
      C: { time: 10 * 60, papers: null, holiday: 'keep' },
      R: { time: TWO, papers: { lead, counts: lead === 1 ? 'working days' : 'days', at: 12 * 60 }, holiday: 'keep' },
    },
    cycles: [cycle('A', 'C', 1), cycle('B', 'R', 2)],
  };
}

const at = (forum: string, iso: string): Name => ({ forum, day: dayOf(iso), time: null });
const slot = (key: string, forum: string): Slot => ({ at: 'forum', key, forum, gap: 1, cycle: null, step: null });
const nota = (timing: Product['timing'], slots = [slot('c', 'C'), slot('r', 'R')]): Product => ({
  ...{ id: 'nota', route: { slots }, timing, after: null, ready: null },
});
const move = (name: Name, iso: string): Change => ({
  does: 'move',
  meeting: name,
  to: { day: dayOf(iso), time: null },
});

describe('the second calculator', () => {
  const way = (product: Product, changes: Change[] = [], lead = 1) =>
    ownJourneys(tell(weekly([product], changes, lead))).nota;
  const decided = nota({ says: 'decided-by', meeting: at('R', '2020-11-10') });

  it('goes with the meeting that is named', () => {
    const c = 'c 2020-11-09 600 C A4a';
    expect(way(decided)).toEqual([c, 'r 2020-11-10 840 R B4b due 2020-11-09']);
    expect(way(decided, [move(at('R', '2020-11-10'), '2020-11-12')])).toEqual([
      c,
      'r 2020-11-12 840 R B4b due 2020-11-11',
    ]);
  });

  it('rolls on from a meeting that was cancelled, and leaves the steps before it', () => {
    expect(way(decided, [{ does: 'cancel', meeting: at('R', '2020-11-10') }])).toEqual([
      'c 2020-11-09 600 C A4a',
      'r 2020-11-17 840 R B5b due 2020-11-16 elsewhere',
    ]);
  });

  it('rolls on from a meeting that no longer comes after the one before it', () => {
    expect(way(decided, [move(at('R', '2020-11-10'), '2020-11-06')])).toEqual([
      'c 2020-11-09 600 C A4a',
      'r 2020-11-17 840 R B5b due 2020-11-16 elsewhere',
    ]);
  });

  it('takes a bare day as a limit, in the programme without its moves', () => {
    const bare = nota({ says: 'decided-by', day: dayOf('2020-11-16') });
    expect(way(bare, [move(at('R', '2020-11-10'), '2020-11-18')])).toEqual([
      'c 2020-11-09 600 C A4a',
      'r 2020-11-18 840 R B4b due 2020-11-17',
    ]);
  });

  it('leaves time for papers, back and forth', () => {
    const r = 'r 2020-11-10 840 R B4b due 2020-11-03';
    expect(way(decided, [], 7)).toEqual(['c 2020-11-02 600 C A3a', r]);
    expect(way(nota({ says: 'from', day: dayOf('2020-10-27') }), [], 7)).toEqual(['c 2020-11-02 600 C A3a', r]);
  });
});

describe('both calculators', () => {
  it('see the same meetings, wherever changes put them', () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const programme = programmeOf({ ...drawn, products: [] });
        const schedule = scheduleFor(programme);
        expect(schedule.unmatched).toEqual([]);
        expect(schedule.ambiguous).toEqual([]);
        expect(productMeetings(schedule)).toEqual(ownMeetings(tell(programme)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('send products the same way, with the same papers, and tell the same of what became of it', () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const programme = programmeOf(drawn);
        const [story, schedule] = [tell(programme), scheduleFor(programme)];
        expect(productJourneys(schedule)).toEqual(unlessUndecided(() => ownJourneys(story)));
        expect(wrongReasons(story, schedule)).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});

/** Leaves out a case that nobody decides, such as two meetings of a forum at the same moment. */
function unlessUndecided<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    fc.pre(!(error instanceof Undecided));
    throw error;
  }
}
