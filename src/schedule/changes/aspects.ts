import { isHeld } from '../meetings/is-held.ts';
import { isTentative } from '../meetings/is-tentative.ts';
import type { Block, Item, Meeting } from '../schedule.ts';
import { type BeforeAndAfter, pairs } from './pairs.ts';

/**
 * `moment` is day and start; `tentative` whether it is not yet sure to go on; `rounds` came to it or left it; `phase` is
 * what it is for.
 */
export type MeetingAspect = 'moment' | 'tentative' | 'location' | 'length' | 'rounds' | 'phase';

export type ItemAspect = 'title' | 'treatment' | 'minutes' | 'speaker' | 'papers';

/** In what a meeting differs from what it was. */
export function meetingAspects(before: Meeting, after: Meeting): MeetingAspect[] {
  const blocks = blockPairs(before, after);
  return differing({
    moment: before.day !== after.day || before.start !== after.start,
    tentative: isHeld(before) && isHeld(after) && isTentative(before) !== isTentative(after),
    location: before.location !== after.location,
    length: before.length !== after.length,
    rounds: blocks.some((pair) => pair.before === null || pair.after === null),
    phase: before.phase !== after.phase || blocks.some(isRephased),
  });
}

/** What a meeting carried of each round beside what it carries of it now. */
export function blockPairs(before: Meeting, after: Meeting): BeforeAndAfter<Block>[] {
  return pairs(before.blocks, after.blocks, ({ cycle, round }) => [JSON.stringify([cycle.id, round.number])]);
}

function isRephased({ before, after }: BeforeAndAfter<Block>): boolean {
  return before !== null && after !== null && before.phase !== after.phase;
}

/** In what an item differs from what it was. */
export function itemAspects(before: Item, after: Item): ItemAspect[] {
  return differing({
    title: before.title !== after.title,
    treatment: before.treatment !== after.treatment,
    minutes: before.minutes !== after.minutes,
    speaker: before.speaker !== after.speaker || before.substitute !== after.substitute,
    papers: JSON.stringify(before.papers) !== JSON.stringify(after.papers),
  });
}

function differing<Aspect extends string>(differs: Record<Aspect, boolean>): Aspect[] {
  return (Object.keys(differs) as Aspect[]).filter((aspect) => differs[aspect]);
}
