import type { AgendaNotes } from '../../definition/types/agendas.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Meeting } from '../schedule.ts';
import { meetingAfter } from './neighbours.ts';
import { inOrder } from './order.ts';

/**
 * Puts what a meeting did not reach on the next one of its forum, unless that deals with the product already; what is not
 * reached there either goes on to the one after.
 * @param all in order
 */
export function carryOver(
  all: Meeting[],
  agendas: readonly AgendaNotes[],
  meant: (reference: MeetingReference) => readonly Meeting[],
): void {
  const left = agendas.flatMap(({ meeting: reference, notReached }) =>
    notReached.length === 0
      ? []
      : meant(reference).map((meeting) => ({ meeting, products: notReached.map(({ product }) => product) })),
  );
  for (const { meeting, products } of left.sort((one, other) => inOrder(one.meeting, other.meeting))) {
    const next = meetingAfter(meeting, { all });
    const known = new Set(next?.items.map(({ deliverable }) => deliverable.id));
    const items = meeting.items.filter(({ deliverable: { id } }) => products.includes(id) && !known.has(id));
    next?.items.push(...items.map((item) => ({ ...item, carried: meeting })));
  }
}
