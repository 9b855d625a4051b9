import { itemsOf, type RunningOrder } from '../../schedule/meetings/running-order.ts';
import type { Item } from '../../schedule/schedule.ts';

/** A paper with its number among all those of the agenda. */
export interface Annex {
  number: number;
  title: string;
  item: Item;
}

/** The papers of a meeting, numbered as on its agenda. @example annexesOf(order)[0].number // 1 */
export function annexesOf(order: RunningOrder): Annex[] {
  return itemsOf(order)
    .flatMap((item) => item.papers.map((title) => ({ title, item })))
    .map((annex, index) => ({ number: index + 1, ...annex }));
}
