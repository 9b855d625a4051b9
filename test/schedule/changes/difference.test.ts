import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { type Difference, differenceOf, isSame, selectDifference } from '../../../src/schedule/changes/difference.ts';
import { pairs } from '../../../src/schedule/changes/pairs.ts';
import type { Schedule } from '../../../src/schedule/schedule.ts';
import type { Filter } from '../../../src/schedule/select.ts';
import { measured } from '../../support/processor.ts';
import { PROGRAMME } from '../../support/programme.ts';
import { runs } from '../../support/runs.ts';
import { scheduleOf } from '../../support/yaml.ts';

const FROM = '2020-11-02';
const UNTIL = '2020-11-29';
const PRODUCTS = `
teams: { MLT3: {}, MLT4: {} }
deliverables:
  jeugd: { team: MLT4, route: B, round: B2 }
  kwetsbaar: { team: MLT3, route: B, round: B2 }
`;

const scheduled = (yaml: string) => scheduleOf(yaml, FROM, UNTIL);
const withChanges = (...changes: string[]) =>
  `${PROGRAMME}${PRODUCTS}changes:\n${changes.map((change) => `  - { ${change} }\n`).join('')}`;
const between = (before: string, after: string) => differenceOf(scheduled(before), scheduled(after));
const PLAIN = `${PROGRAMME}${PRODUCTS}`;

/** @example 'moved MCC 2020-11-10 > 2020-11-11' */
function meetings({ meetings: all }: Difference): string[] {
  return all.map(({ what, before, after }) => {
    const days = [before?.day, after?.day].map((on) => (on === undefined ? '-' : isoDay(on)));
    return `${what} ${(before ?? after)!.forum.id} ${days.join(' > ')}`;
  });
}

function items({ items: all }: Difference): string[] {
  return all.map(({ what, before, after }) => `${what} ${(before ?? after)!.item.deliverable.id}`);
}

describe('a difference', () => {
  it('tells what moved, was cancelled and was added, in order of day', () => {
    const after = withChanges(
      'add: MCC 2020-11-26',
      'cancel: debat 2020-11-11',
      'move: MCC 2020-11-10, to: 2020-11-12',
    );
    expect(meetings(between(PLAIN, after))).toEqual([
      'moved MCC 2020-11-10 > 2020-11-12',
      'cancelled debat 2020-11-11 > 2020-11-11',
      'added MCC - > 2020-11-26',
    ]);
    expect(meetings(between(after, PLAIN))).toEqual([
      'restored debat 2020-11-11 > 2020-11-11',
      'moved MCC 2020-11-12 > 2020-11-10',
      'removed MCC 2020-11-26 > -',
    ]);
  });

  it('counts what leaves the window and what comes into it, and nothing else', () => {
    const after = withChanges(
      'move: MCC 2020-11-10, to: 2020-12-18',
      'move: debat 2020-12-09, to: 2020-11-28',
      'move: debat 2020-12-23, to: 2020-12-22',
    );
    expect(meetings(between(PLAIN, after))).toEqual([
      'moved MCC 2020-11-10 > 2020-12-18',
      'moved debat 2020-12-09 > 2020-11-28',
    ]);
  });

  it('says nothing of a meeting that was not held and is not held', () => {
    const cancelled = withChanges('cancel: debat 2020-11-11');
    const moved = withChanges('move: debat 2020-11-11, to: 2020-11-12', 'cancel: debat 2020-11-12');
    expect(isSame(between(cancelled, moved))).toBe(true);
  });

  it('knows a meeting that goes by another identity', () => {
    // B before A gives shared meetings the identity of their step in B; another key that of another step.
    const [start, rest] = PROGRAMME.split('  A:\n');
    const [a, b] = rest!.split('  B:\n');
    const turned = `${start}  B:\n${b}  A:\n${a}`;
    expect(meetings(between(PROGRAMME, turned))).toEqual([]);
    expect(meetings(between(PROGRAMME, PROGRAMME.replace('wo1:', 'status:')))).toEqual([]);
    const later = turned.replace('richting-1: { week: 1, day: donderdag', 'richting-1: { week: 1, day: vrijdag');
    expect(meetings(between(PROGRAMME, later))).toEqual([
      'changed ACC 2020-11-05 > 2020-11-05',
      'added ACC - > 2020-11-06',
      'changed ACC 2020-11-19 > 2020-11-19',
      'added ACC - > 2020-11-20',
    ]);
  });

  it('says in what a meeting differs', () => {
    const after = withChanges('move: MCC 2020-11-10, to: "16:00", place: digitaal, length: 3 uur');
    expect(between(PLAIN, after).meetings[0]).toMatchObject({
      what: 'moved',
      aspects: ['moment', 'location', 'length'],
    });
    const placed = between(PLAIN, withChanges('move: MCC 2020-11-10, place: digitaal')).meetings[0];
    expect(placed).toMatchObject({ what: 'changed', aspects: ['location'], cause: { what: 'change' } });
  });

  it('gives as the cause what was not there before', () => {
    const moved = ['move: MCC 2020-11-10, to: 2020-11-11, reason: eerst'];
    const again = between(
      withChanges(...moved),
      withChanges('cancel: debat 2020-11-11', ...moved, 'move: MCC 2020-11-11, to: 2020-11-12, reason: later'),
    );
    expect(again.meetings.map(({ cause }) => cause)).toMatchObject([
      { change: { kind: 'move', reason: 'later' } },
      { change: { kind: 'cancel' } },
    ]);
    const placed = withChanges(...moved).replace('MCC: {}', 'MCC: { place: digitaal }');
    expect(between(withChanges(...moved), placed).meetings.find(({ what }) => what === 'changed')?.cause).toBe(null);
  });

  it('follows items to other meetings and off them', () => {
    expect(items(between(PLAIN, PLAIN.replace('MLT4, route: B, round: B2', 'MLT4, route: B, round: B3')))).toEqual(
      Array(5).fill('moved jeugd'),
    );
    // Both roll on to the next round with the four steps that are left.
    const fourTimes = (what: string) =>
      Array(4)
        .fill([`${what} jeugd`, `${what} kwetsbaar`])
        .flat();
    expect(items(between(PLAIN, withChanges('cancel: ACC 2020-11-05')))).toEqual(fourTimes('moved'));
    const never = withChanges('cancel: ACC, from: 2020-11-05, until: 2022-12-31');
    expect(items(between(PLAIN, never))).toEqual(fourTimes('off'));
    expect(items(between(never, PLAIN))).toEqual(fourTimes('on'));
    // The meeting takes its items along.
    expect(items(between(PLAIN, withChanges('move: ACC 2020-11-05, to: 2020-11-06')))).toEqual([]);
  });

  it('can be asked for one forum, cycle or team', () => {
    const all = between(
      PLAIN,
      withChanges('cancel: ACC 2020-11-05', 'move: MCC 2020-11-13, to: 2020-11-12', 'cancel: debat 2020-11-11'),
    );
    const only = (filter: Partial<Filter>) =>
      selectDifference(all, { fora: [], cycles: [], teams: [], people: [], ...filter });
    expect(only({})).toEqual(all);
    expect(meetings(only({ fora: ['debat'] }))).toEqual(['cancelled debat 2020-11-11 > 2020-11-11']);
    expect(meetings(only({ cycles: ['B'] }))).toEqual(['cancelled ACC 2020-11-05 > 2020-11-05']);
    expect(meetings(only({ teams: ['MLT4'] }))).toEqual(['cancelled ACC 2020-11-05 > 2020-11-05']);
    expect(items(only({ teams: ['MLT4'] }))).toEqual(Array(4).fill('moved jeugd'));
  });
});

describe('deadlines', () => {
  const papers = (due: string) => PLAIN.replace('MCC: {}', `MCC: { papers: { due: ${due}, at: "12:00" } }`);
  const deadlines = (before: string, after: string) =>
    between(before, after).deadlines.map(({ what, before: was, after: is }) => {
      const days = [was?.day, is?.day].map((on) => (on === undefined ? '-' : isoDay(on)));
      return `${what} ${(was ?? is)!.item.deliverable.id} ${days.join(' > ')}`;
    });

  it('move, come and go', () => {
    // B2 is at the MCC on Tuesdays 10 and 17 November.
    expect(deadlines(papers('1 werkdag'), papers('2 werkdagen'))).toEqual([
      'moved jeugd 2020-11-09 > 2020-11-06',
      'moved kwetsbaar 2020-11-09 > 2020-11-06',
      'moved jeugd 2020-11-16 > 2020-11-13',
      'moved kwetsbaar 2020-11-16 > 2020-11-13',
    ]);
    expect(deadlines(PLAIN, papers('1 werkdag'))).toHaveLength(4);
    expect(deadlines(papers('1 werkdag'), PLAIN).every((line) => line.startsWith('gone '))).toBe(true);
  });

  it('are told with their meeting, also where they lie before the window', () => {
    // Seven working days before Tuesday 10 November is 30 October, and one earlier for the meeting a day earlier.
    const moved = `${papers('7 werkdagen')}changes: [{ move: MCC 2020-11-10, to: 2020-11-09 }]\n`;
    expect(deadlines(papers('7 werkdagen'), moved)).toEqual([
      'moved jeugd 2020-10-30 > 2020-10-29',
      'moved kwetsbaar 2020-10-30 > 2020-10-29',
    ]);
  });
});

/** Changes to different meetings of the plain programme, each with what must be reported of it. */
const drawnChanges = fc
  .uniqueArray(fc.nat({ max: 200 }), { maxLength: 6 })
  .chain((picks) =>
    fc.tuple(fc.constant(picks), fc.array(fc.constantFrom('move', 'cancel', 'add'), { minLength: 6, maxLength: 6 })),
  );

function applied([picks, kinds]: [number[], string[]], plain: Schedule): { yaml: string; expected: string[] } {
  const single = plain.meetings.filter(
    (meeting) => plain.all.filter(({ forum, day: on }) => forum === meeting.forum && on === meeting.day).length === 1,
  );
  const targets = [...new Set(picks.map((pick) => single[pick % single.length]!))];
  const written = targets.map(({ id, forum, day: on }, index) => {
    const kind = kinds[index]!;
    if (kind === 'add') return { line: `add: ${forum.id} ${isoDay(on)} 23:30`, id: `added ${forum.id}/${isoDay(on)}` };
    if (kind === 'cancel') return { line: `cancel: ${forum.id} ${isoDay(on)}`, id: `cancelled ${id}` };
    // Onto another time of its own day, so that no other change can mean it too.
    return { line: `move: ${forum.id} ${isoDay(on)}, to: "23:45"`, id: `moved ${id}` };
  });
  return { yaml: withChanges(...written.map(({ line }) => line)), expected: written.map(({ id }) => id).sort() };
}

const MIRRORED: Record<string, string> = { added: 'removed', cancelled: 'restored', on: 'off', new: 'gone' };
for (const [one, other] of Object.entries(MIRRORED)) MIRRORED[other] = one;

describe('any difference', () => {
  const plain = scheduled(PLAIN);

  it('is nothing between a schedule and itself', () => {
    fc.assert(
      fc.property(drawnChanges, (drawn) => {
        const { yaml } = applied(drawn, plain);
        const schedule = scheduled(yaml);
        expect(isSame(differenceOf(schedule, schedule))).toBe(true);
        expect(isSame(differenceOf(schedule, scheduled(yaml)))).toBe(true);
      }),
      { numRuns: runs(40) },
    );
  });

  it('names exactly the meetings that were changed', () => {
    fc.assert(
      fc.property(drawnChanges, (drawn) => {
        const { yaml, expected } = applied(drawn, plain);
        const found = differenceOf(plain, scheduled(yaml)).meetings;
        expect(found.map(({ what, before, after }) => `${what} ${(before ?? after)!.id}`).sort()).toEqual(expected);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is its own mirror', () => {
    fc.assert(
      fc.property(drawnChanges, drawnChanges, (one, other) => {
        const [before, after] = [one, other].map((drawn) => scheduled(applied(drawn, plain).yaml));
        const there = differenceOf(before!, after!);
        const back = differenceOf(after!, before!);
        for (const list of ['meetings', 'items', 'deadlines'] as const) {
          const seen = there[list].map(({ what, before: was, after: is }) => [what, was, is]);
          const mirrored = back[list].map(({ what, before: was, after: is }) => [MIRRORED[what] ?? what, is, was]);
          expect(new Set(mirrored.map(key))).toEqual(new Set(seen.map(key)));
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

function key([what, before, after]: unknown[]): string {
  const id = (one: unknown) => {
    const {
      id: own,
      meeting,
      item,
    } = (one ?? {}) as { id?: string; meeting?: { id: string }; item?: { step: string } };
    return own ?? [meeting?.id, item?.step].join(' ');
  };
  return [what, id(before), id(after)].join(' | ');
}

describe('pairs', () => {
  it('holds everything once, and pairs what shares a key', () => {
    const list = fc.array(fc.record({ id: fc.nat({ max: 8 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const made = pairs(before, after, ({ id }) => [`${id}`]);
        expect(made.flatMap((pair) => pair.before ?? [])).toEqual(before);
        expect(new Set(made.flatMap((pair) => pair.after ?? []))).toEqual(new Set(after));
        for (const pair of made) if (pair.before && pair.after) expect(pair.before.id).toBe(pair.after.id);
        const count = (all: { id: number }[], id: number) => all.filter((one) => one.id === id).length;
        const both = (id: number) => made.filter((pair) => pair.before?.id === id && pair.after?.id === id).length;
        for (let id = 0; id <= 8; id++) expect(both(id)).toBe(Math.min(count(before, id), count(after, id)));
      }),
    );
  });

  it('leaves to a later key only what an earlier one did not pair', () => {
    const found = pairs(
      ['ax', 'by'],
      ['by', 'ay'],
      (one) => [one],
      (one) => [one[0]!],
    );
    expect(found).toEqual([
      { before: 'ax', after: 'ay' },
      { before: 'by', after: 'by' },
    ]);
  });
});

describe('pairs by several keys', () => {
  it('take nothing twice, by whichever key it was taken', () => {
    const either = (one: string) => [...one];
    expect(pairs(['ab', 'b', 'a'], ['ab', 'b'], either)).toEqual([
      { before: 'ab', after: 'ab' },
      { before: 'b', after: 'b' },
      { before: 'a', after: null },
    ]);
  });
});

describe('a large difference', () => {
  it('takes linear time', async () => {
    const years = async (count: number) => {
      const yaml = PROGRAMME.replaceAll('2020-10-19', '2000-01-03');
      const until = `${2000 + count}-12-31`;
      const made = [yaml, yaml.replace('MCC: {}', 'MCC: { time: "14:00" }')].map((text) =>
        scheduleOf(text, '2000-01-03', until),
      );
      // The quickest of three: what others left in memory is cleared away at any moment, and counts for whoever is at work then.
      const tries = [];
      for (let time = 0; time < 3; time++) tries.push(await measured(() => differenceOf(made[0]!, made[1]!).meetings));
      return { length: tries[0]!.result.length, took: Math.min(...tries.map(({ took }) => took)) };
    };
    await years(5);
    const [one, two] = [await years(20), await years(40)];
    expect(two.length).toBeGreaterThan(1.9 * one.length);
    expect(two.took).toBeLessThan(4 * one.took + 50);
  });
});
