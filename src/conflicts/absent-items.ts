import type { MeetingReference } from '../definition/types/moments.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** Of what is written about products at a meeting: what is about one that is not on its agenda. Of a meeting that is not held nothing is said. */
export function absentItems<T extends { product: string; place: SourcePlace }>(
  written: readonly T[],
  reference: MeetingReference,
  schedule: Schedule,
): T[] {
  const held = schedule.meant(reference).filter(isHeld);
  if (held.length === 0) return [];
  const products = new Set(held.flatMap((meeting) => meeting.items.map(({ deliverable }) => deliverable.id)));
  return written.filter(({ product }) => !products.has(product));
}

/** What to do about it. */
export const ABSENT_HINT: Said<() => string> = {
  nl: () => 'zet het bij het overleg waar het product nu komt; cyclus spoorboekje zegt waar dat is',
  en: () => 'put it with the meeting to which the product now comes; cyclus plan says where that is',
};
