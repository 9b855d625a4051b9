import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { findingDays, findingKey, findingsDifference } from '../../src/conflicts/difference.ts';
import { recheckChanges } from '../../src/conflicts/recheck.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { draws } from '../support/runs.ts';
import { troubled } from '../support/troubled.ts';
import { workspaceOf } from '../support/yaml.ts';

// What a change shows before it is written comes of looking again at what it touches. Here all is checked anew beside it.

const WINDOW = { from: day('2020-10-19'), until: day('2021-04-18') };

/** So long after the beginning, as it is written. */
function dayAfter(days: number): string {
  return new Date(Date.UTC(2020, 9, 19 + days)).toISOString().slice(0, 10);
}

const forum = fc.constantFrom('ACC', 'MCC', 'VB');
const round = fc.integer({ min: 1, max: 8 });
const days = fc.integer({ min: 0, max: 140 });

/** One more change, of each kind; with a text that no day fits, which is about the definitions and not about any meeting. */
const change = fc.oneof(
  fc.record({ forum, round, days }).map((one) => ({ move: `${one.forum} A${one.round}`, to: dayAfter(one.days) })),
  fc.record({ forum, round }).map((one) => ({ move: `${one.forum} A${one.round}`, to: '13:00' })),
  fc.record({ forum, round }).map((one) => ({
    ...{ cancel: `${one.forum} A${one.round}`, reason: 'op verzoek van dinsdag 4 november 2020' },
  })),
  fc.record({ forum, days }).map((one) => ({ add: `${one.forum} ${dayAfter(one.days)} 11:00` })),
  round.map((weeks) => ({ restart: 'A', from: dayAfter(14 * weeks + 7) })),
);

function times(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => findingDays(finding).map((on) => findingKey(finding, on))).sort();
}

function looked(definitions: object) {
  const schedule = resolve(workspaceOf(stringify(definitions)), WINDOW);
  return { schedule, findings: check(schedule) };
}

describe('a change that is written', () => {
  it('does to the conflicts what it does when everything is checked anew', () => {
    fc.assert(
      fc.property(troubled, change, (yaml, last) => {
        const definitions = parse(yaml);
        const changes = definitions.changes ?? [];
        const before = looked(definitions);
        for (const [was, now] of [
          [before, looked({ ...definitions, changes: [...changes, last] })],
          [looked({ ...definitions, changes: [...changes, last] }), before],
        ] as const) {
          const [again, anew] = [recheckChanges(was, now.schedule), check(now.schedule)].map((findings) => {
            const { solved, appeared } = findingsDifference(was.findings, findings);
            return { solved: times(solved), appeared: times(appeared) };
          });
          expect(again).toEqual(anew);
        }
      }),
      { numRuns: draws(60), endOnFailure: true },
    );
  });
});
