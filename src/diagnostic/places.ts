import { grouped } from '../common/grouped.ts';
import { remembered } from '../common/remembered.ts';
import type { SourcePlace } from './finding.ts';

/** A text that is the same for two places exactly when they are the same place. A schedule asks it over and over. */
export const placeKey = remembered(
  ({ file, path, key, range }: SourcePlace) => JSON.stringify([file, path, key, range]),
  new WeakMap<SourcePlace, string>(),
);

/** The places, each once, in the order in which they came. */
export function distinctPlaces(places: Iterable<SourcePlace>): SourcePlace[] {
  return [...grouped(places, placeKey).values()].map(([place]) => place!);
}
