import type * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import {
  checkValidity,
  datedReferences,
  each,
  type Linker,
  namedThing,
  periodOf,
  refer,
  referRoles,
  whileThere,
} from '../linking/linker.ts';
import { agendaRules, linkAgendaRules, linkPapersMade } from '../parts/agenda.ts';
import { linkPapers, papers } from '../parts/papers.ts';
import { linkRecess, recess } from '../parts/recess.ts';
import { anybody } from '../parts/who.ts';
import { things } from '../section.ts';
import { block, dated, named, namedKeys, oneOrMore, optional, period, textOr } from '../shapes/shapes.ts';
import { attendance, forumPaper, length, level, link, policy, quorum, text, time, yesNo } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Forum, Member } from '../types/fora.ts';

const member = block({
  role: text,
  attendance: optional(attendance),
  substitute: optional(text),
  for: optional(oneOrMore(text)),
  ...period(),
});

const forumShape = textOr(
  block({
    ...namedKeys(),
    level: optional(level),
    chair: optional(dated('role')),
    deputy: optional(dated('role')),
    members: optional(oneOrMore(textOr(member))),
    quorum: optional(quorum),
    team: optional(text),
    time: optional(time),
    length: optional(length),
    place: optional(text),
    link: optional(link),
    papers: optional(papers),
    documents: optional(oneOrMore(forumPaper)),
    agenda: optional(agendaRules),
    contact: optional(dated('role')),
    copy: optional(oneOrMore(text)),
    holiday: optional(policy),
    recess: optional(recess),
    weekend: optional(yesNo),
  }),
);

const HOUR = 60;

export const fora = things({
  help: { nl: 'gremia die vergaderen', en: 'bodies that meet' },
  shape: named(forumShape),
  called: { subject: 'forum', textIsName: true, comeAndGo: true, forUse: true },
  linkOne: linkForum,
});

function linkForum(linker: Linker, id: string, written: z.output<typeof forumShape>, place: SourcePlace): Forum {
  const said = typeof written === 'string' ? { name: written } : written;
  const { level = null } = said;
  const documents = linkPapersMade(said.documents, level);
  return {
    ...namedThing(linker, id, said, place),
    level,
    chair: datedReferences(linker, 'role', said.chair, inside(place, 'chair')),
    deputies: datedReferences(linker, 'role', said.deputy, inside(place, 'deputy')),
    members: each(said.members, inside(place, 'members')).flatMap(({ item, at }) => linkMember(linker, item, at)),
    quorum: said.quorum === undefined ? null : { least: said.quorum, place: inside(place, 'quorum') },
    team: said.team === undefined ? null : (refer(linker, 'team', said.team, inside(place, 'team')) ?? null),
    time: said.time ?? null,
    length: said.length ?? HOUR,
    location: said.place ?? '',
    link: said.link ?? null,
    papers: linkPapers(said.papers, inside(place, 'papers')) ?? null,
    documents,
    agenda: linkAgendaRules(linker, said.agenda, documents, inside(place, 'agenda')),
    contact: datedReferences(linker, 'role', said.contact, inside(place, 'contact')),
    copy: anybody(linker, said.copy, inside(place, 'copy')),
    holiday: said.holiday ?? null,
    recess: linkRecess(linker, said.recess, inside(place, 'recess')),
    weekend: said.weekend ?? false,
  };
}

function linkMember(linker: Linker, written: string | z.output<typeof member>, place: SourcePlace): Member[] {
  const said = typeof written === 'string' ? { role: written } : written;
  const where = typeof written === 'string' ? place : inside(place, 'role');
  const valid = typeof written === 'string' ? ALWAYS : periodOf(linker, written, place);
  const substitute =
    said.substitute === undefined
      ? null
      : (refer(linker, 'role', said.substitute, inside(place, 'substitute')) ?? null);
  const behalf = [
    ...new Set(each(said.for, inside(place, 'for')).flatMap(({ item, at }) => referRoles(linker, item, at))),
  ];
  return referRoles(linker, said.role, where).flatMap((role) => {
    checkValidity(linker, 'role', role, valid, where);
    const there = whileThere(linker, 'role', role, valid);
    return there ? [{ role, attendance: said.attendance ?? 'required', substitute, behalf, ...there, place }] : [];
  });
}
