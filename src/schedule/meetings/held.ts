import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import type { Dated } from '../../definition/types/named.ts';

/**
 * The value that holds on a day; undefined when none does. Of several, the one written last.
 * @example heldOn(team.sponsors, day('2021-01-05')) // 'staatssecretaris VWS'
 */
export function heldOn<T>(values: readonly Dated<T>[], day: Day): T | undefined {
  return allHeldOn(values, day).at(-1);
}

/** All values that hold on a day, in order of writing: two who share the chair. */
export function allHeldOn<T>(values: readonly Dated<T>[], day: Day): T[] {
  return values.filter(({ valid }) => within(day, valid)).map(({ value }) => value);
}
