import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { isOpen } from '../../src/conflicts/difference.ts';
import type { Edit } from '../../src/remedies/edits.ts';
import { candidatesFor } from '../../src/remedies/solving/candidates.ts';
import { surroundingsOf } from '../../src/remedies/solving/surroundings.ts';
import { type Tried, trying } from '../../src/remedies/solving/tried.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { draws } from '../support/runs.ts';
import { troubled } from '../support/troubled.ts';
import { workspaceOf } from '../support/yaml.ts';

// Whether nothing is cheaper is found out for edits that can have to do with each other, and only for these.

const WINDOW = { from: day('2020-10-19'), until: day('2021-05-31') };

/** So many edits of each programme are tried two by two. */
const EDITS = 14;

function triedOn(yaml: string, seed: number) {
  const schedule = resolve(workspaceOf(yaml), WINDOW);
  const findings = check(schedule);
  const targets = findings.filter((finding) => isOpen(finding) && finding.severity === 'error');
  const tries = trying({ schedule, findings }, targets, ({ severity }) => severity === 'error', WINDOW.from);
  const all = targets.flatMap((finding) => [...candidatesFor(finding, schedule, { accept: false, reason: () => '' })]);
  const edits = Array.from(
    { length: Math.min(EDITS, all.length) },
    (_, at) => all[(seed + at * 13) % all.length]!.edit,
  );
  return edits.flatMap((edit: Edit) => {
    const tried = tries.wholly([edit]);
    return tried ? [{ edit, tried, around: surroundingsOf(edit, schedule, tried.after.schedule), tries }] : [];
  });
}

/** What has gone and come, and what that costs. */
function told({ ended, made, cost }: Pick<Tried, 'ended' | 'made'> & { cost: readonly number[] }) {
  // How many errors are left is counted by cause, which edits elsewhere can part.
  return { ended: [...ended].sort(), made: [...made].sort(), cost: cost.slice(1) };
}

describe('edits with nothing around them in common', () => {
  it('do together what each does by itself', () => {
    let seen = 0;
    fc.assert(
      fc.property(troubled, fc.nat(1000), (yaml, seed) => {
        const tried = triedOn(yaml, seed);
        for (const [at, one] of tried.entries())
          for (const other of tried.slice(at + 1)) {
            if ([...one.around].some((thing) => other.around.has(thing))) continue;
            const both = one.tries.wholly([one.edit, other.edit])!;
            expect(told(both)).toEqual(
              told({
                ended: [...one.tried.ended, ...other.tried.ended],
                made: [...one.tried.made, ...other.tried.made],
                cost: one.tried.cost.map((value, level) => value + other.tried.cost[level]!),
              }),
            );
            seen++;
          }
      }),
      { numRuns: draws(10), endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
