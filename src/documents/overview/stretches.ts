import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { leadingCycle } from '../../schedule/rounds/fortnight.ts';
import { roundsOf } from '../../schedule/rounds/rounds.ts';
import type { Schedule } from '../../schedule/schedule.ts';

const FORTNIGHT = 14;

/**
 * A window cut up where rounds of the leading cycle begin, in parts no longer than its rounds are: two weeks each where
 * rounds are shorter, where there is no such cycle, or where it stands still. What is no longer than a part stays whole.
 */
export function stretchesOf({ window, workspace }: Pick<Schedule, 'window' | 'workspace'>): Period[] {
  const leading = leadingCycle(workspace);
  const rhythm = leading?.versions[0]?.rhythm;
  const round = rhythm?.every === 'weeks' ? rhythm.count * 7 : FORTNIGHT;
  const length = Math.max(round, FORTNIGHT);
  if (window.until - window.from < length) return [{ from: window.from, until: window.until }];
  const starts: Day[] = [];
  for (const { from } of leading ? roundsOf(leading, workspace) : []) {
    if (from > window.until) break;
    if (within(from, window)) starts.push(from);
  }
  // Of short rounds as many stand together as fill two weeks.
  const cuts = starts.filter((_, index) => index % Math.ceil(length / round) === 0);
  const stretches: Period[] = [];
  for (let from = window.from; from <= window.until; from = stretches.at(-1)!.until + 1) {
    const next = cuts.find((start) => start > from) ?? Number.POSITIVE_INFINITY;
    stretches.push({ from, until: Math.min(next - 1, from + length - 1, window.until) });
  }
  return stretches;
}
