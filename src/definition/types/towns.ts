import type { Minutes } from '../../calendar/clock.ts';
import type { Named } from './named.ts';

/** A town with the places in it where people meet. */
export interface Town extends Named {
  /** As fora and changes write them; a place that has the name of the town in it need not be named. */
  locations: string[];
  /** How long it takes to get from here to another town, by its id, and back again. */
  travel: Map<string, Minutes>;
}
