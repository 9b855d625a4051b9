import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { advised, block } from '../shapes/shapes.ts';
import { clock, lead } from '../shapes/values.ts';
import type { PaperRule } from '../types/fora.ts';

/** How long before a meeting its papers are due, and at what time. */
export const papers = advised(
  block(
    { due: lead, at: clock },
    {
      due: {
        nl: 'hoeveel dagen of werkdagen voor het overleg',
        en: 'how many days or working days before the meeting',
      },
      at: { nl: 'en hoe laat op die dag', en: 'and at what time on that day' },
    },
  ),
  {
    nl: 'schrijf de termijn en het tijdstip: { due: 10 dagen, at: "12:00" }',
    en: 'write the lead time and the time of day: { due: 10 days, at: "12:00" }',
  },
);

export function linkPapers(written: z.output<typeof papers> | undefined, place: SourcePlace): PaperRule | undefined {
  return written && { lead: written.due, at: written.at, place };
}
