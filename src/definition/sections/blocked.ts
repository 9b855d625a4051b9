import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { type Linker, periodOf } from '../linking/linker.ts';
import { everybody } from '../parts/who.ts';
import { items } from '../section.ts';
import { block, list, oneOrMore, optional, period, periodHelp } from '../shapes/shapes.ts';
import { text, timeSpan, weekday } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { BlockedTime } from '../types/availability.ts';

const blockedShape = block(
  {
    who: oneOrMore(text),
    day: weekday,
    time: optional(timeSpan),
    reason: optional(text),
    ...period(),
  },
  {
    who: {
      nl: 'wie dan nooit kan: een of meer functies of groepen',
      en: 'who never can: one or more roles or groups',
      names: 'role-or-group',
    },
    day: { nl: 'de weekdag', en: 'the weekday' },
    time: { nl: 'van wanneer tot wanneer; anders de hele dag', en: 'from when to when; else the whole day' },
    reason: { nl: 'waarom', en: 'why' },
    ...periodHelp,
  },
);

export const blocked = items({
  help: { nl: 'vaste tijden waarop iemand nooit kan', en: 'fixed times at which somebody never can' },
  shape: list(blockedShape),
  linkOne: linkBlocked,
});

function linkBlocked(linker: Linker, written: z.output<typeof blockedShape>, place: SourcePlace): BlockedTime {
  return {
    roles: everybody(linker, written.who, inside(place, 'who')),
    weekday: written.day,
    start: written.time?.start ?? null,
    end: written.time?.end ?? null,
    reason: written.reason ?? '',
    valid: periodOf(linker, written, place),
    place,
  };
}
