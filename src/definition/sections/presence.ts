import type * as z from 'zod/mini';
import type { Place } from '../../diagnostic/finding.ts';
import { inside } from '../found.ts';
import { checkValidity, each, type Linker, periodOf, refer, referRoles } from '../linker.ts';
import { block, oneOrMore, optional, period } from '../shapes.ts';
import { day, text, timeSpan, weekday } from '../values.ts';
import type { Absence, BlockedTime } from '../workspace.ts';

export const blockedShape = block({
  who: oneOrMore(text),
  day: weekday,
  time: optional(timeSpan),
  reason: optional(text),
  ...period(),
});

export function linkBlocked(linker: Linker, written: z.output<typeof blockedShape>, place: Place): BlockedTime {
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

export const absenceShape = block({
  who: oneOrMore(text),
  from: day,
  until: day,
  reason: optional(text),
  substitute: optional(text),
});

export function linkAbsence(linker: Linker, written: z.output<typeof absenceShape>, place: Place): Absence {
  const { who, reason = '', substitute } = written;
  const valid = periodOf(linker, written, place);
  const roles = everybody(linker, who, inside(place, 'who'));
  for (const role of roles) checkValidity(linker, 'role', role, valid, inside(place, 'who'));
  return {
    roles,
    valid,
    reason,
    substitute:
      substitute === undefined ? null : (refer(linker, 'role', substitute, inside(place, 'substitute')) ?? null),
    place,
  };
}

function everybody(linker: Linker, who: readonly (string | undefined)[], place: Place): string[] {
  return [...new Set(each(who, place).flatMap(({ item, at }) => referRoles(linker, item, at)))];
}
