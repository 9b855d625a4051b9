import type { Grid } from '../../documents/blocks/grid.ts';
import type { Lanes } from '../../documents/blocks/lanes.ts';
import type { Timeline } from '../../documents/blocks/timeline.ts';
import type { Table } from '../../documents/blocks.ts';
import { gridTable } from './grid-table.ts';
import { lanesTable } from './lanes-table.ts';
import { timelineTable } from './timeline-table.ts';

/** What a page draws side by side, as a plain table: for formats that cannot draw. */
export function drawnTable(block: Grid | Timeline | Lanes): Table {
  switch (block.kind) {
    case 'grid':
      return gridTable(block);
    case 'timeline':
      return timelineTable(block);
    case 'lanes':
      return lanesTable(block);
  }
}
