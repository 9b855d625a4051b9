import type { Place } from '../../diagnostic/finding.ts';
import { nearest } from '../../language/nearest.ts';
import { inside, keyOf } from '../found.ts';
import { unknownReference } from '../kinds/unknown-reference.ts';
import { each, type Linker, report } from '../linker.ts';

/** References to steps, as the keys of those steps; one that is not there is left out, with a finding. */
export function linkStepKeys(
  linker: Linker,
  written: readonly (string | undefined)[],
  keys: readonly string[],
  place: Place,
): string[] {
  return each(written, place).flatMap(({ item, at }) => linkStepKey(linker, item, keys, at) ?? []);
}

/** Values by step: `{ uitkomst: besluitvorming }`. A value alone holds for every step, under `*`. */
export function linkByStep<T>(
  linker: Linker,
  written: T | Record<string, T | undefined> | undefined,
  keys: readonly string[] | undefined,
  place: Place,
): Map<string, T> {
  if (written === undefined) return new Map();
  if (typeof written !== 'object' || written === null) return new Map([['*', written]]);
  const values = new Map<string, T>();
  for (const [word, value] of Object.entries(written as Record<string, T | undefined>)) {
    const key = keys ? linkStepKey(linker, word, keys, keyOf(inside(place, word))) : word;
    if (key !== undefined && value !== undefined) values.set(key, value);
  }
  return values;
}

function linkStepKey(linker: Linker, text: string, keys: readonly string[], place: Place): string | undefined {
  const key = keys.find((key) => key === text) ?? keys.find((key) => key.toLowerCase() === text.toLowerCase());
  if (key === undefined && linker.complete)
    report(linker, unknownReference, { text, subject: 'step', guess: nearest(text, keys), known: keys }, place);
  return key;
}
