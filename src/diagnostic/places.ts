import { grouped } from '../common/grouped.ts';
import { remembered } from '../common/remembered.ts';
import type { Place } from './finding.ts';

/** A text that is the same for two places exactly when they are the same place. A schedule asks it over and over. */
export const placeKey = remembered(
  ({ file, path, key, range }: Place) => JSON.stringify([file, path, key, range]),
  new WeakMap<Place, string>(),
);

/** The places, each once, in the order in which they came. */
export function distinctPlaces(places: Iterable<Place>): Place[] {
  return [...grouped(places, placeKey).values()].map(([place]) => place!);
}
