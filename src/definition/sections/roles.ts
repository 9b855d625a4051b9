import type * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { datedReferences, each, type Linker, namedThing, periodOf, refer } from '../linking/linker.ts';
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
import { email, text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Dated } from '../types/named.ts';
import type { Person, Role } from '../types/people.ts';

const holderShape = block(
  { name: optional(text), email: optional(email), ...period() },
  {
    name: { nl: 'de naam van de persoon', en: 'the name of the person' },
    email: { nl: 'het e-mailadres, voor uitnodigingen en mails', en: 'the e-mail address, for invitations and mails' },
    ...periodHelp,
  },
);

const roleShape = block(
  {
    ...namedKeys(),
    department: optional(text),
    person: optional(oneOrMore(textOr(holderShape))),
    substitute: optional(datedRoles),
  },
  {
    ...namedHelp,
    department: {
      nl: 'het departement waar de functie bij hoort',
      en: 'the department to which the role belongs',
      names: 'department',
    },
    person: {
      nl: 'wie de functie vervult, zo nodig met een periode',
      en: 'who has the role, with a period where needed',
    },
    substitute: {
      nl: 'wie komt als deze functie verhinderd is',
      en: 'who comes when this role is away',
      names: 'role',
    },
  },
);

export const roles = things({
  help: { nl: 'functies, met of zonder persoon', en: 'roles, with or without a person' },
  shape: named(roleShape),
  called: { subject: 'role', textIsName: true, comeAndGo: true, forUse: true },
  linkOne: linkRole,
});

function linkRole(linker: Linker, id: string, written: z.output<typeof roleShape>, place: SourcePlace): Role {
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
