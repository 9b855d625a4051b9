import type { DocumentBlock } from '../documents/blocks.ts';

/** Where a block stands on paper: under how many headings, behind how many other blocks, and before which. */
export interface Spot {
  below: 0 | 1 | 2;
  index: number;
  next: DocumentBlock | undefined;
}

/** Blocks with where they stand, each made into what a format puts there. */
export function atSpots<T>(blocks: readonly DocumentBlock[], make: (block: DocumentBlock, spot: Spot) => T[]): T[] {
  let below: 0 | 1 | 2 = 0;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading') below = block.sub ? 2 : 1;
    return make(block, { below, index, next: blocks[index + 1] });
  });
}
