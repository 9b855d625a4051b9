import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { saysNobody } from '../../language/typed.ts';
import {
  accept,
  checkValidity,
  each,
  type Linker,
  periodOf,
  refer,
  reportConflict,
  reportMissing,
} from '../linking/linker.ts';
import { everybody } from '../parts/who.ts';
import { items } from '../section.ts';
import { MEETINGS } from '../shapes/field-help.ts';
import { block, list, oneOrMore, optional, period, periodHelp } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import { readMeeting } from '../texts/reference.ts';
import type { Absence, AbsentFrom } from '../types/availability.ts';

const absenceShape = block(
  {
    who: oneOrMore(text),
    meeting: optional(oneOrMore(text)),
    ...period(),
    reason: optional(text),
    substitute: optional(text),
  },
  {
    who: {
      nl: 'wie er niet is: een of meer functies of groepen',
      en: 'who is away: one or more roles or groups',
      names: 'role-or-group',
    },
    meeting: {
      nl: 'het overleg, of de overleggen, waarvoor het bericht van verhindering geldt',
      en: 'the meeting or meetings to which apologies were sent',
      examples: MEETINGS,
    },
    ...periodHelp,
    reason: { nl: 'waarom', en: 'why' },
    substitute: { nl: 'wie in de plaats komt, of niemand', en: 'who comes instead, or nobody', names: 'role' },
  },
);

export const absences = items({
  help: { nl: 'periodes waarin iemand er niet is', en: 'periods in which somebody is not there' },
  shape: list(absenceShape),
  linkOne: linkAbsence,
});

function linkAbsence(linker: Linker, written: z.output<typeof absenceShape>, place: SourcePlace): Absence {
  const { who, reason = '', substitute } = written;
  const unreplaced = substitute !== undefined && saysNobody(substitute) && !hasRole(linker, substitute);
  reportUntimed(linker, written, place);
  const valid = periodOf(linker, written, place);
  const roles = everybody(linker, who, inside(place, 'who'));
  for (const role of roles) checkValidity(linker, 'role', role, valid, inside(place, 'who'));
  return {
    roles,
    valid,
    meetings: written.meeting ? linkMeetings(linker, written.meeting, inside(place, 'meeting')) : null,
    reason,
    substitute:
      substitute === undefined || unreplaced
        ? null
        : (refer(linker, 'role', substitute, inside(place, 'substitute')) ?? null),
    unreplaced,
    place,
  };
}

/** An absence is about meetings, or about a period with a first and a last day. */
function reportUntimed(linker: Linker, written: z.output<typeof absenceShape>, place: SourcePlace): void {
  const said = (['from', 'until'] as const).filter((key) => written[key] !== undefined);
  if (written.meeting) reportConflict(linker, ['meeting', ...said], place);
  else if (said.length === 0) reportMissing(linker, ['meeting', 'from'], place);
  else if (said.length === 1) reportMissing(linker, [said[0] === 'from' ? 'until' : 'from'], place);
}

function linkMeetings(linker: Linker, written: readonly (string | undefined)[], place: SourcePlace): AbsentFrom[] {
  return each(written, place).flatMap(({ item, at }) => {
    const reference = accept(linker, readMeeting(item, linker.names), at);
    return reference ? [{ reference, place: at }] : [];
  });
}

/** A role may be called anything, `niemand` too. */
function hasRole({ names }: Linker, text: string): boolean {
  return names.role.fits(text).length > 0;
}
