import type { Day } from '../calendar/day.ts';
import type { Finding, Severity } from '../diagnostic/finding.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Candidate, Case } from './candidate.ts';
import type { Later } from './decided-later.ts';
import { collide, type Landing } from './landing.ts';
import { makers } from './makers.ts';
import { type Trial, trialEverywhere, trialOf } from './trial.ts';

/** How many times that one finding plays are looked at; of what is less than an error, the first will do. */
const CASES: Record<Severity, number> = { error: 2, warning: 1, info: 1 };

/** How many candidates are tried each time. */
const TRIES = 8;

/** An edit that ends a conflict. */
export interface WayOut extends Candidate {
  /** The products that it puts off. */
  later: readonly Later[];
  landings: readonly Landing[];
  /** One of the ways out before it with which it does not go together. */
  notWith: WayOut | undefined;
}

/** What was found by trying. */
export interface WaysOut {
  /** For each time that the conflict plays, the edits that end it there, each by itself. */
  found: WayOut[][];
  /** The days on which nothing worked. */
  openDays: Day[];
  /** How many meetings, and seats at them, were looked at again. */
  cost: number;
}

/**
 * Tries what may end a finding; undefined when there is nothing to try.
 * @param others ways out of other findings: what goes together with all of them comes first
 */
export function waysOut(finding: Finding, schedule: Schedule, others: readonly WayOut[] = []): WaysOut | undefined {
  const maker = makers[finding.kind.code];
  if (!maker) return undefined;
  const ways: WaysOut = { found: [], openDays: [], cost: 0 };
  let looked = 0;
  let isTried = false;
  for (const one of maker(finding, schedule)) {
    if (looked === CASES[finding.severity]) break;
    isTried = true;
    const trial = one.everywhere ? trialEverywhere(finding, schedule) : trialOf(finding, one.days, schedule);
    const found = thoseThatWork(one, trial, [...others, ...ways.found.flat()]);
    ways.cost += trial.cost();
    if (found.length > 0) ways.found.push(found);
    if (one.everywhere && found.length > 0) return ways;
    if (one.everywhere) continue;
    if (found.length === 0) ways.openDays.push(...one.days);
    looked++;
  }
  return isTried ? ways : undefined;
}

/** The first that work; one that brings a warning, or does not go together with others, only when there is none better. */
function thoseThatWork({ candidates, enough }: Case, trial: Trial, others: readonly WayOut[]): WayOut[] {
  const good: WayOut[] = [];
  const fair: WayOut[] = [];
  const families = new Set<string>();
  let tries = 0;
  for (const candidate of candidates) {
    if (good.length === enough || tries === TRIES) break;
    const { family } = candidate;
    if (family !== undefined && families.has(family)) continue;
    tries++;
    const outcome = trial.try(candidate.edit);
    if (!outcome) continue;
    const { later, landings } = outcome;
    const notWith = others.find((other) => collide(landings, other.landings));
    const isGood = outcome.good && !notWith;
    (isGood ? good : fair).push({ ...candidate, later, landings, notWith });
    if (isGood && family !== undefined) families.add(family);
  }
  if (good.length > 0) return good;
  return [...fair.filter(({ notWith }) => !notWith), ...fair].slice(0, 1);
}
