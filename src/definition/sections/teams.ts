import type * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import {
  checkValidity,
  datedReferences,
  each,
  type Linker,
  namedThing,
  referRoles,
  whileThere,
} from '../linking/linker.ts';
import { things } from '../section.ts';
import { block, dated, named, namedKeys, oneOrMore, optional, period, textOr } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Dated } from '../types/named.ts';
import type { Team } from '../types/people.ts';

/** A department in a team, with the role that it supplies. */
const supplied = block({ department: text, role: optional(text), ...period() });

const teamShape = block({
  ...namedKeys(),
  topic: optional(text),
  sponsor: optional(dated('role')),
  departments: optional(oneOrMore(textOr(supplied))),
  lead: optional(dated('role')),
  secretary: optional(dated('role')),
});

export const teams = things({
  help: { nl: 'teams met sponsor en departementen', en: 'teams with sponsor and departments' },
  shape: named(teamShape),
  called: { subject: 'team', textIsName: true, comeAndGo: true, forUse: true },
  linkOne: linkTeam,
});

function linkTeam(linker: Linker, id: string, written: z.output<typeof teamShape>, place: SourcePlace): Team {
  return {
    ...namedThing(linker, id, written, place),
    topic: written.topic ?? '',
    sponsors: datedReferences(linker, 'role', written.sponsor, inside(place, 'sponsor')),
    departments: datedReferences(linker, 'department', written.departments, inside(place, 'departments')),
    delegates: linkDelegates(linker, written.departments, inside(place, 'departments')),
    leads: datedReferences(linker, 'role', written.lead, inside(place, 'lead')),
    secretaries: datedReferences(linker, 'role', written.secretary, inside(place, 'secretary')),
  };
}

/** The roles that departments supply, for as long as these take part. */
function linkDelegates(
  linker: Linker,
  written: z.output<typeof teamShape>['departments'],
  place: SourcePlace,
): Dated<string>[] {
  return each(written, place).flatMap(({ item, at }) => {
    if (typeof item === 'string' || item.role === undefined) return [];
    const { from = ALWAYS.from, until = ALWAYS.until } = item;
    const where = inside(at, 'role');
    return referRoles(linker, item.role, where).flatMap((value) => {
      checkValidity(linker, 'role', value, { from, until }, where);
      const there = whileThere(linker, 'role', value, { from, until });
      return there ? [{ value, ...there, place: where }] : [];
    });
  });
}
