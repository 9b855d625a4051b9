import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { type Linker, periodOf, refer } from '../linking/linker.ts';
import { block, optional, period } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Acceptance } from '../types/changes.ts';

export const acceptedShape = block({
  code: text,
  about: optional(text),
  reason: text,
  by: optional(text),
  ...period(),
});

/** Who accepted it may be anybody, so that is text; what it is about must be there. */
export function linkAcceptance(
  linker: Linker,
  written: z.output<typeof acceptedShape>,
  place: SourcePlace,
): Acceptance {
  const { code, about, reason, by = null } = written;
  return {
    code,
    about: about === undefined ? null : (refer(linker, 'anything', about, inside(place, 'about')) ?? null),
    valid: periodOf(linker, written, place),
    reason,
    by,
    place,
  };
}
