import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { type Linker, periodOf, refer } from '../linking/linker.ts';
import { items } from '../section.ts';
import { block, list, optional, period, periodHelp } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Acceptance } from '../types/changes.ts';

const acceptedShape = block(
  {
    code: text,
    about: optional(text),
    reason: text,
    by: optional(text),
    ...period(),
  },
  {
    code: {
      nl: 'de code van het knelpunt, die achter de melding staat',
      en: 'the code of the conflict, which stands behind the message',
      names: 'code',
    },
    about: {
      nl: 'waar het om gaat: een gremium, functie, team, product of iets anders',
      en: 'what it is about: a forum, role, team, product or anything else',
      names: 'anything',
    },
    reason: { nl: 'waarom het zo kan blijven', en: 'why it may stay as it is' },
    by: { nl: 'wie dat heeft besloten', en: 'who decided that' },
    ...periodHelp,
  },
);

export const accepted = items({
  help: { nl: 'knelpunten waarmee iemand kan leven', en: 'conflicts that somebody can live with' },
  shape: list(acceptedShape),
  linkOne: linkAcceptance,
});

/** Who accepted it may be anybody, so that is text; what it is about must be there. */
function linkAcceptance(linker: Linker, written: z.output<typeof acceptedShape>, place: SourcePlace): Acceptance {
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
