import { type MinuteSpan, overlap } from '../schedule/meetings/spans.ts';

/** Two things that overlap in time and want the same seats. */
export interface Clash<T> {
  /** The one that starts first, or that came first when both start together. */
  earlier: T;
  later: T;
  seats: string[];
}

/**
 * All pairs that overlap in time and share at least one seat: a forum, a role. Each pair comes once, in order of the
 * start of the later one. Things that start together overlap, however short they are; things that touch do not.
 *
 * Everything passes once, in order of start, along those that still sit on its own seats. The time it takes grows
 * with the number of things, their seats and the clashes found, and not with the pairs there could be.
 * @param seats the seats that a thing needs, each once
 * @example clashes(meetings, (meeting) => spanOf(meeting, zone), ({ forum }) => [forum.id])
 */
export function* clashes<T>(
  things: readonly T[],
  span: (thing: T) => MinuteSpan,
  seats: (thing: T) => Iterable<string>,
): Generator<Clash<T>, void, void> {
  const inOrder = things.map((thing) => ({ thing, span: span(thing) })).sort((a, b) => a.span.start - b.span.start);
  const sitting = new Map<string, typeof inOrder>();
  for (const next of inOrder) {
    const met = new Map<T, string[]>();
    for (const seat of seats(next.thing)) {
      const there = sitting.get(seat);
      if (!there) {
        sitting.set(seat, [next]);
        continue;
      }
      let still = 0;
      for (const other of there) {
        if (!overlap(other.span, next.span)) continue;
        // Written out, as nothing is done more often.
        const shared = met.get(other.thing);
        if (shared) shared.push(seat);
        else met.set(other.thing, [seat]);
        there[still++] = other;
      }
      // In place of the one who left: half a million new lists would have to be thrown away again.
      there[still++] = next;
      if (there.length > still) there.length = still;
    }
    for (const [earlier, shared] of met) yield { earlier, later: next.thing, seats: shared };
  }
}
