import { addTo } from '../../common/add-to.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Deliverable } from '../types/deliverables.ts';

/** One product that waits for the next one. */
export interface DependencyLink {
  of: string;
  place: SourcePlace;
}

type Deliverables = ReadonlyMap<string, Deliverable>;

/**
 * The products, each after all that it waits for; in order of writing as far as that leaves a choice. Those in or
 * behind a circle come last. Takes time in proportion to the number of products and links.
 */
export function dependenceOrder(deliverables: Deliverables): Deliverable[] {
  const waiting = new Map<string, number>();
  const behind = new Map<string, string[]>();
  for (const { id, after } of deliverables.values()) {
    const others = after.filter(({ product }) => deliverables.has(product));
    waiting.set(id, others.length);
    for (const { product } of others) addTo(behind, product, id);
  }
  const order = [...deliverables.keys()].filter((id) => waiting.get(id) === 0);
  for (const id of order)
    for (const next of behind.get(id) ?? []) {
      const left = waiting.get(next)! - 1;
      waiting.set(next, left);
      if (left === 0) order.push(next);
    }
  const ordered = new Set(order);
  return [...order, ...[...deliverables.keys()].filter((id) => !ordered.has(id))].map((id) => deliverables.get(id)!);
}

/** More circles than this are one muddle. */
const MOST_CIRCLES = 20;

/** The circles of products that wait for each other, from the product that is written first: all, or the first few. */
export function circles(deliverables: Deliverables): DependencyLink[][] {
  const found: DependencyLink[][] = [];
  const done = new Set<string>();
  for (const start of deliverables.keys()) {
    if (done.has(start)) continue;
    const path: DependencyLink[] = [];
    const onPath = new Map<string, number>();
    const stack = [{ id: start, next: 0 }];
    onPath.set(start, 0);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const dependency = deliverables.get(top.id)!.after[top.next++];
      if (!dependency) {
        done.add(top.id);
        onPath.delete(top.id);
        stack.pop();
        path.pop();
        continue;
      }
      const { product, place } = dependency;
      const back = onPath.get(product);
      if (back !== undefined) {
        if (found.length < MOST_CIRCLES) found.push([...path.slice(back), { of: top.id, place }]);
      } else if (!done.has(product) && deliverables.has(product)) {
        path.push({ of: top.id, place });
        onPath.set(product, stack.length);
        stack.push({ id: product, next: 0 });
      }
    }
  }
  return found;
}
