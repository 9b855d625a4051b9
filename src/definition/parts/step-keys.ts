import type { SourcePlace } from '../../diagnostic/finding.ts';
import { nearest } from '../../language/nearest.ts';
import { stepsAlong } from '../cycle-way.ts';
import { stepOffRoute } from '../kinds/step-off-route.ts';
import { unknownReference } from '../kinds/unknown-reference.ts';
import { each, type Linker, report } from '../linking/linker.ts';
import { inside, keyOf } from '../texts/found.ts';
import type { Cycle, CycleWay } from '../types/cycles.ts';

/** The steps that can be referred to. */
export interface KnownSteps {
  keys: string[];
  /** Those of a cycle that the route of a product leaves out. */
  off?: string[];
  /** The blocks in which they are written: what stands there but could not be read is not unknown. */
  blocks: SourcePlace[];
}

/** The steps of all versions of a cycle. */
export function stepsOfCycle({ versions }: Cycle): KnownSteps {
  return {
    keys: versions.flatMap(({ steps }) => steps.map(({ key }) => key)),
    blocks: versions.map(({ place }) => inside(place, 'steps')),
  };
}

/** Of these the steps that a product travels by a route of the cycle, and those that it leaves out. */
export function stepsOnWay(cycle: Cycle, along: CycleWay['along']): KnownSteps {
  const { keys, blocks } = stepsOfCycle(cycle);
  const on = new Set(cycle.versions.flatMap((version) => stepsAlong(version, along).map(({ key }) => key)));
  return { keys: keys.filter((key) => on.has(key)), off: keys.filter((key) => !on.has(key)), blocks };
}

/** References to steps, as the keys of those steps; one that is not there is left out, with a finding. */
export function linkStepKeys(
  linker: Linker,
  written: readonly (string | undefined)[],
  steps: KnownSteps,
  place: SourcePlace,
): string[] {
  return each(written, place).flatMap(({ item, at }) => linkStepKey(linker, item, steps, at) ?? []);
}

/** Values by step: `{ uitkomst: besluitvorming }`. A value alone holds for every step, under `*`. */
export function linkByStep<T>(
  linker: Linker,
  written: T | Record<string, T | undefined> | undefined,
  steps: KnownSteps | undefined,
  place: SourcePlace,
): Map<string, T> {
  if (written === undefined) return new Map();
  if (typeof written !== 'object' || written === null) return new Map([['*', written]]);
  const values = new Map<string, T>();
  for (const [word, value] of Object.entries(written as Record<string, T | undefined>)) {
    const key = steps ? linkStepKey(linker, word, steps, keyOf(inside(place, word))) : word;
    if (key !== undefined && value !== undefined) values.set(key, value);
  }
  return values;
}

/** The key of the step that a text means; undefined, with a finding, when there is none. */
export function linkStepKey(
  linker: Linker,
  text: string,
  { keys, off = [], blocks }: KnownSteps,
  place: SourcePlace,
): string | undefined {
  const key = keyIn(keys, text);
  if (key === undefined && keyIn(off, text) !== undefined) report(linker, stepOffRoute, { text, known: keys }, place);
  else if (key === undefined && linker.complete && !isLost(linker, text, blocks) && !isSaid(linker, place))
    report(linker, unknownReference, { text, subject: 'step', guess: nearest(text, keys), known: keys }, place);
  return key;
}

function keyIn(keys: readonly string[], text: string): string | undefined {
  return keys.find((key) => key === text) ?? keys.find((key) => key.toLowerCase() === text.toLowerCase());
}

/** Whether a step is written and wrong, or all steps are: that has been said. */
function isLost(linker: Linker, text: string, blocks: readonly SourcePlace[]): boolean {
  const written = blocks.filter((block) => linker.isWritten(block));
  return written.length === 0 || written.some((block) => linker.keys(block).includes(text));
}

/** Whether it has been said of a place: a route that several versions have is read with the steps of each. */
function isSaid(linker: Linker, place: SourcePlace): boolean {
  const where = JSON.stringify(place);
  return linker.findings.some(
    ({ kind, places }) => kind.code === unknownReference.code && JSON.stringify(places[0]) === where,
  );
}
