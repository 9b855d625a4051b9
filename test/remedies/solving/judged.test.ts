import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import type { Looked } from '../../../src/conflicts/recheck.ts';
import type { Move } from '../../../src/remedies/edits.ts';
import { judgingOf } from '../../../src/remedies/solving/judged.ts';
import type { Search } from '../../../src/remedies/solving/search.ts';
import { trying } from '../../../src/remedies/solving/tried.ts';
import type { Wishes } from '../../../src/remedies/solving/wishes.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** The F on these days, of which 5 April is Easter Monday and the 10th a Saturday. */
function looked(...days: string[]): Looked {
  const schedule = scheduleOf(
    `
fora: { F: { time: "10:00" } }
changes: [{ add: [${days.map((on) => `F ${on}`).join(', ')}] }]
`,
    '2021-03-29',
    '2021-04-30',
  );
  return { schedule, findings: check(schedule) };
}

const before = looked('2021-04-05', '2021-04-14');

const meeting = before.schedule.all.find((one) => one.day === day('2021-04-05'))!;
const toTuesday: Move = {
  move: meeting,
  target: { day: day('2021-04-06') },
  name: { by: 'date', forum: 'F', day: meeting.day, time: null },
};

/** Judges the move to Tuesday by what comes of it when it is written. */
function judging(written: Looked | undefined, warnings = false) {
  const tries = trying(before, [], ({ severity }) => severity === 'error', day('2021-03-29'));
  const search = { edits: [{ edit: toTuesday }], trying: tries } as unknown as Search;
  return judgingOf(search, before, { warnings, judge: () => written } as unknown as Wishes);
}

const moved = looked('2021-04-06', '2021-04-14');

describe('a set of edits is judged', () => {
  it('by what it is when it is written', () => {
    // One edit, of a meeting of nobody; no error is left, nor a warning that would have to go.
    const found = judging(moved).judged([0])!;
    expect(found.cost.slice(0, 4)).toEqual([0, 0, 0, 1]);
    expect(found.rank).toEqual([0, 0, 0, ...found.cost.slice(1)]);
    expect(found.after).toBe(moved);
  });

  it('by the warnings that are left as well, where these have to go', () => {
    const weekend = looked('2021-04-10', '2021-04-14');
    const warnings = weekend.findings.filter(({ severity }) => severity === 'warning').length;
    expect(warnings).toBeGreaterThan(0);
    expect(judging(weekend, true).judged([0])!.rank.slice(0, 2)).toEqual([0, warnings]);
    expect(judging(weekend).judged([0])!.rank.slice(0, 2)).toEqual([0, 0]);
  });

  it('as nothing when it cannot be written', () => {
    expect(judging(undefined).judged([0])).toBeUndefined();
  });

  it('as what there was, when nothing is chosen', () => {
    expect(judging(undefined).judged([])).toMatchObject({
      edits: [],
      after: before,
      rank: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    });
  });
});

describe('a set of edits keeps its word', () => {
  it('when it costs what it did when it was tried, or less', () => {
    expect(judging(moved).keepsWord([0])).toBe(true);
  });

  it('not when it costs more, or cannot be written', () => {
    expect(judging(looked('2021-04-07', '2021-04-05')).keepsWord([0])).toBe(false);
    expect(judging(undefined).keepsWord([0])).toBe(false);
  });
});
