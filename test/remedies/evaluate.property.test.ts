import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { findingDays, findingKey, findingsDifference } from '../../src/conflicts/difference.ts';
import type { Looked } from '../../src/conflicts/recheck.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { carriedOut, type Edit } from '../../src/remedies/edits.ts';
import { evaluated } from '../../src/remedies/evaluate.ts';
import { candidatesFor } from '../../src/remedies/solving/candidates.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { draws } from '../support/runs.ts';
import { troubled } from '../support/troubled.ts';
import { workspaceOf } from '../support/yaml.ts';

// Trying an edit looks only at what the edit can touch. Here everything is dated and checked anew beside it.

const WINDOW = { from: day('2020-10-19'), until: day('2021-05-31') };

/** So many of the edits for one finding, spread over all that there are. */
const EACH = 12;

function lookedAt(yaml: string): Looked {
  const schedule = resolve(workspaceOf(yaml), WINDOW);
  return { schedule, findings: check(schedule) };
}

function editsFor({ schedule, findings }: Looked, seed: number): Edit[] {
  return findings.flatMap((finding) => {
    const all = [...candidatesFor(finding, schedule, { accept: false, reason: () => '' })];
    return Array.from({ length: Math.min(EACH, all.length) }, (_, at) => all[(seed + at * 7) % all.length]!.edit);
  });
}

function anew({ schedule }: Looked, edits: readonly Edit[]): Looked {
  const edited = edits.reduce((so, edit) => carriedOut(edit, so), schedule.workspace);
  const after = resolve(edited, schedule.window);
  return { schedule: after, findings: check(after) };
}

/** What became of the conflicts, each day by itself. */
function told(before: Looked, after: Looked) {
  const { solved, appeared } = findingsDifference(before.findings, after.findings);
  const times = (findings: readonly Finding[]) =>
    findings.flatMap((finding) => findingDays(finding).map((on) => findingKey(finding, on))).sort();
  return { solved: times(solved), appeared: times(appeared) };
}

describe('an edit that is tried', () => {
  it('does to the conflicts what it does when everything is dated and checked anew', () => {
    fc.assert(
      fc.property(troubled, fc.nat(1000), (yaml, seed) => {
        const before = lookedAt(yaml);
        for (const edit of editsFor(before, seed))
          expect(told(before, evaluated(before, [edit]))).toEqual(told(before, anew(before, [edit])));
      }),
      { numRuns: draws(30), endOnFailure: false },
    );
  });
});
