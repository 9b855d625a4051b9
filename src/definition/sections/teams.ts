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
import {
  block,
  datedRoles,
  named,
  namedHelp,
  namedKeys,
  oneOrMore,
  optional,
  period,
  periodHelp,
  textOr,
} from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Dated } from '../types/named.ts';
import type { Team } from '../types/people.ts';

/** A department in a team, with the role that it supplies. */
const supplied = block(
  { department: text, role: optional(text), ...period() },
  {
    department: { nl: 'het departement dat meedoet', en: 'the department that takes part', names: 'department' },
    role: { nl: 'wie het departement levert', en: 'whom the department supplies', names: 'role-or-group' },
    ...periodHelp,
  },
);

const teamShape = block(
  {
    ...namedKeys(),
    topic: optional(text),
    sponsor: optional(datedRoles),
    departments: optional(oneOrMore(textOr(supplied))),
    lead: optional(datedRoles),
    secretary: optional(datedRoles),
  },
  {
    ...namedHelp,
    topic: { nl: 'het onderwerp waaraan het team werkt', en: 'the topic on which the team works' },
    sponsor: {
      nl: 'de sponsor: meestal een bewindspersoon',
      en: 'the sponsor: mostly a member of government',
      names: 'role',
    },
    departments: {
      nl: 'de departementen die meedoen, zo nodig met wie zij leveren',
      en: 'the departments that take part, with whom they supply where needed',
      names: 'department',
    },
    lead: { nl: 'wie het team trekt', en: 'who leads the team', names: 'role' },
    secretary: { nl: 'de secretaris van het team', en: 'the secretary of the team', names: 'role' },
  },
);

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
