import type * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import {
  datedReferences,
  each,
  type Linker,
  namedThing,
  periodOf,
  refer,
  referRoles,
  whileThere,
} from '../linking/linker.ts';
import { block, dated, namedKeys, oneOrMore, optional, period, textOr } from '../shapes/shapes.ts';
import { email, text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Dated } from '../types/named.ts';
import type { Department, Person, Role, Team } from '../types/people.ts';

export const departmentShape = textOr(block(namedKeys()));

export function linkDepartment(
  linker: Linker,
  id: string,
  written: z.output<typeof departmentShape>,
  place: SourcePlace,
): Department {
  return namedThing(linker, id, typeof written === 'string' ? { name: written } : written, place);
}

export const roleShape = block({
  ...namedKeys(),
  department: optional(text),
  person: optional(oneOrMore(textOr(block({ name: optional(text), email: optional(email), ...period() })))),
  substitute: optional(dated('role')),
});

export function linkRole(linker: Linker, id: string, written: z.output<typeof roleShape>, place: SourcePlace): Role {
  const { department, person, substitute } = written;
  return {
    ...namedThing(linker, id, written, place),
    department:
      department === undefined ? null : (refer(linker, 'department', department, inside(place, 'department')) ?? null),
    holders: each(person, inside(place, 'person')).map(({ item, at }) => holder(linker, item, at)),
    substitutes: datedReferences(linker, 'role', substitute, inside(place, 'substitute')),
  };
}

function holder(
  linker: Linker,
  written:
    | string
    | { name?: string | undefined; email?: string | undefined; from?: number | undefined; until?: number | undefined },
  place: SourcePlace,
): Dated<Person> {
  if (typeof written === 'string') return { value: { name: written, email: null }, valid: ALWAYS, place };
  const { name = null, email = null } = written;
  return { value: { name, email }, valid: periodOf(linker, written, place), place };
}

/** Several roles under one name. */
export const groupShape = oneOrMore(text);

/** The roles of a group. */
export function linkGroup(
  linker: Linker,
  _id: string,
  written: z.output<typeof groupShape> | undefined,
  place: SourcePlace,
): readonly string[] {
  return each(written, place).flatMap(({ item, at }) => refer(linker, 'role', item, at) ?? []);
}

/** A department in a team, with the role that it supplies. */
const supplied = block({ department: text, role: optional(text), ...period() });

export const teamShape = block({
  ...namedKeys(),
  topic: optional(text),
  sponsor: optional(dated('role')),
  departments: optional(oneOrMore(textOr(supplied))),
  lead: optional(dated('role')),
  secretary: optional(dated('role')),
});

export function linkTeam(linker: Linker, id: string, written: z.output<typeof teamShape>, place: SourcePlace): Team {
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
      const there = whileThere(linker, 'role', value, { from, until });
      return there ? [{ value, ...there, place: where }] : [];
    });
  });
}
