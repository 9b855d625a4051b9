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
import { attendance, forumPaper, length, level, link, policy, quorum, text, time, yesNo } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Forum, Member } from '../types/fora.ts';

const member = block(
  {
    role: text,
    attendance: optional(attendance),
    substitute: optional(text),
    for: optional(oneOrMore(text)),
    ...period(),
  },
  {
    role: { nl: 'de functie die lid is', en: 'the role that is a member', names: 'role-or-group' },
    attendance: {
      nl: 'of de functie er moet zijn; anders vereist',
      en: 'whether the role must be there; else required',
    },
    substitute: { nl: 'wie komt als dit lid verhinderd is', en: 'who comes when this member is away', names: 'role' },
    for: {
      nl: 'namens wie dit lid er ook zit; die komt dan zelf niet',
      en: 'on whose behalf this member is there as well; that one does not come',
      names: 'role',
    },
    ...periodHelp,
  },
);

const forumShape = textOr(
  block(
    {
      ...namedKeys(),
      level: optional(level),
      chair: optional(datedRoles),
      deputy: optional(datedRoles),
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
      contact: optional(datedRoles),
      copy: optional(oneOrMore(text)),
      holiday: optional(policy),
      recess: optional(recess),
      weekend: optional(yesNo),
    },
    {
      ...namedHelp,
      level: {
        nl: 'het niveau: ambtelijk, ministerieel, extern of openbaar',
        en: 'the level: official, ministerial, external or public',
      },
      chair: { nl: 'wie voorzit', en: 'who has the chair', names: 'role' },
      deputy: {
        nl: 'wie voorzit als de voorzitter er niet is',
        en: 'who has the chair when the chair is away',
        names: 'role',
      },
      members: { nl: 'de leden', en: 'the members', names: 'role-or-group' },
      quorum: { nl: 'hoeveel vereiste leden er ten minste zijn', en: 'how many required members there must be' },
      team: { nl: 'het team waarvan dit de werkgroep is', en: 'the team whose working group this is', names: 'team' },
      time: { nl: 'hoe laat het begint', en: 'at what time it begins' },
      length: { nl: 'hoelang het duurt; anders 1 uur', en: 'how long it takes; else 1 hour' },
      place: { nl: 'waar het bijeenkomt', en: 'where it meets' },
      link: { nl: 'de link om online mee te doen', en: 'the link to join online' },
      papers: { nl: 'wanneer de stukken er moeten zijn', en: 'when its papers are due' },
      documents: { nl: 'welke stukken van een overleg worden gemaakt', en: 'which papers are made for its meetings' },
      agenda: { nl: 'hoe de agenda is ingedeeld', en: 'how its agendas are made up' },
      contact: {
        nl: 'wie vragen over het overleg beantwoordt',
        en: 'who answers questions about its meetings',
        names: 'role',
      },
      copy: {
        nl: 'wie een afschrift van de agenda krijgt',
        en: 'who gets a copy of its agendas',
        names: 'role-or-group',
      },
      holiday: {
        nl: 'wat er op een feestdag of gesloten dag gebeurt; anders een fout',
        en: 'what is done on a public holiday or closed day; else an error',
      },
      recess: { nl: 'wat er in een reces gebeurt', en: 'what is done in a recess' },
      weekend: { nl: 'of vergaderen in het weekend gewoon is', en: 'whether meeting in a weekend is usual' },
    },
  ),
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
