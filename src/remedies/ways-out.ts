import type { Day } from '../calendar/day.ts';
import type { Finding, Severity } from '../diagnostic/finding.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Candidate, Case } from './candidate.ts';
import { makers } from './makers.ts';
import { type Trial, trialOf } from './trial.ts';

/** How many times that one finding plays are looked at; of what is less than an error, the first will do. */
const CASES: Record<Severity, number> = { error: 2, warning: 1, info: 1 };

/** How many candidates are tried each time. */
const TRIES = 8;

/** What was found by trying. */
export interface WaysOut {
  /** For each time that the conflict plays, the edits that end it there, each by itself. */
  found: Candidate[][];
  /** The days on which nothing worked. */
  openDays: Day[];
  /** How many meetings, and seats at them, were looked at again. */
  cost: number;
}

/** Tries what may end a finding; undefined when there is nothing to try. */
export function waysOut(finding: Finding, schedule: Schedule): WaysOut | undefined {
  const maker = makers[finding.kind.code];
  if (!maker) return undefined;
  const ways: WaysOut = { found: [], openDays: [], cost: 0 };
  let looked = 0;
  for (const one of maker(finding, schedule)) {
    if (looked++ === CASES[finding.severity]) break;
    const trial = trialOf(finding, one.days, schedule);
    const found = thoseThatWork(one, trial);
    if (found.length > 0) ways.found.push(found);
    else ways.openDays.push(...one.days);
    ways.cost += trial.cost();
  }
  return looked > 0 ? ways : undefined;
}

/** The first that work; one that brings a warning only when there is none better. */
function thoseThatWork({ candidates, enough }: Case, trial: Trial): Candidate[] {
  const good: Candidate[] = [];
  const fair: Candidate[] = [];
  let tries = 0;
  for (const candidate of candidates) {
    if (good.length === enough || tries++ === TRIES) break;
    const verdict = trial.try(candidate.edit);
    if (verdict !== 'no') (verdict === 'yes' ? good : fair).push(candidate);
  }
  return good.length > 0 ? good : fair.slice(0, 1);
}
