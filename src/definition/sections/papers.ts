import type * as z from 'zod/mini';
import type { Place } from '../../diagnostic/finding.ts';
import { block } from '../shapes.ts';
import { clock, lead } from '../values.ts';
import type { PaperRule } from '../workspace.ts';

/** How long before a meeting its papers are due, and at what time. */
export const papers = block({ due: lead, at: clock });

export function linkPapers(written: z.output<typeof papers> | undefined, place: Place): PaperRule | undefined {
  return written && { lead: written.due, at: written.at, place };
}
