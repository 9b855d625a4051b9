import type { Day } from '../../calendar/day.ts';
import { remembered } from '../../common/remembered.ts';
import { findingDays, findingKey, findingsDifference, isOpen } from '../../conflicts/difference.ts';
import type { Looked } from '../../conflicts/recheck.ts';
import { rules } from '../../conflicts/rules.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { rewritten } from '../../schedule/changes/past.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { type Edit, editKind } from '../edits.ts';
import { looked, playedOut } from '../evaluate.ts';
import { type ChangedMeeting, changedMeetings } from './changed.ts';
import { type Cost, costOf } from './cost.ts';

/** What comes of some edits together. */
export interface Tried {
  /** The errors that are gone, a key for each of their days. */
  ended: readonly string[];
  /** The errors that have come, likewise. */
  made: readonly string[];
  /** How many errors and warnings are there that have to go, as they are counted. */
  left: readonly [errors: number, warnings: number];
  /** What it costs more than doing nothing. */
  cost: Cost;
  after: Looked;
}

/** Tries edits; undefined for those that would change what has been. */
export interface Trying {
  /** By the rules alone that found what has to go: what ends is known then, and what comes in part. */
  quickly(edit: Edit, finding: Finding): Tried | undefined;
  wholly(edits: readonly Edit[]): Tried | undefined;
  /** The schedule after an edit. */
  played(edit: Edit): Schedule | undefined;
}

/**
 * Tries edits on a schedule.
 * @param targets what has to go
 * @param isTarget whether a finding that comes would have to go as well
 * @param notBefore what lies before this day stands
 */
export function trying(
  before: Looked,
  targets: readonly Finding[],
  isTarget: (finding: Finding) => boolean,
  notBefore: Day,
): Trying {
  const { weights } = before.schedule.workspace.settings;
  const codes = new Set(targets.map(({ kind }) => kind.code));
  const quick = lookedBy(({ code }) => codes.has(code), before);
  const costOfNothing = remembered((known: Looked) => costOf(known, known, [], weights));
  const by = (known: Looked, edits: readonly Edit[], schedule: Schedule, chosen: typeof rules): Tried => {
    const after = looked(known, edits, schedule, chosen);
    const { solved, appeared } = findingsDifference(known.findings, after.findings);
    const base = costOfNothing(known);
    return {
      ended: keysOf(solved.filter(isTarget)),
      made: keysOf(appeared.filter(isTarget)),
      left: counted(after.findings.filter((finding) => isOpen(finding) && isTarget(finding))),
      cost: costOf(known, after, edits.map(editKind), weights).map(
        (value, level) => value - base[level]!,
      ) as unknown as Cost,
      after,
    };
  };
  const played = (edits: readonly Edit[]) => {
    const schedule = playedOut(before.schedule, edits);
    return changesPast(before.schedule, schedule, notBefore) ? undefined : schedule;
  };
  return {
    played: (edit) => played([edit]),
    quickly(edit, finding) {
      const schedule = played([edit]);
      if (!schedule || !ends(finding, edit, before, schedule)) return undefined;
      return by(
        quick,
        [edit],
        schedule,
        rules.filter(({ code }) => codes.has(code)),
      );
    },
    wholly(edits) {
      const schedule = played(edits);
      return schedule && by(before, edits, schedule, rules);
    },
  };
}

function lookedBy(isMeant: (kind: Finding['kind']) => boolean, { schedule, findings }: Looked): Looked {
  return { schedule, findings: findings.filter(({ kind }) => isMeant(kind)) };
}

/** Whether a finding is gone on any day, by the rule that found it alone, which is quickly asked. */
function ends({ kind: { code } }: Finding, edit: Edit, before: Looked, schedule: Schedule): boolean {
  const known = lookedBy((kind) => kind.code === code, before);
  const after = looked(
    known,
    [edit],
    schedule,
    rules.filter((rule) => rule.code === code),
  );
  return findingsDifference(known.findings, after.findings).solved.length > 0;
}

/** The code of the finding that a key is of. */
export function codeOfKey(key: string): string {
  return JSON.parse(key)[0];
}

function changesPast(before: Schedule, after: Schedule, notBefore: Day): boolean {
  return (
    changedMeetings(before, after).some((one) => isPast(one, notBefore)) ||
    rewritten({ meetings: [], before, after }, notBefore) !== undefined
  );
}

function counted(findings: readonly Finding[]): [number, number] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [errors, findings.length - errors];
}

/** A key for each day of findings. */
export function keysOf(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => findingDays(finding).map((day) => findingKey(finding, day)));
}

function isPast({ before, after }: ChangedMeeting, notBefore: Day): boolean {
  return Math.min(before?.day ?? notBefore, after?.day ?? notBefore) < notBefore;
}
