import { isoDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { dayRange } from '../../calendar/words.ts';
import { grouped } from '../../common/grouped.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import {
  type Capacity,
  dayOfSeat,
  holderOf,
  type Membership,
  substituteOf,
} from '../../schedule/people/memberships.ts';
import type { Cell } from '../blocks/words.ts';
import { type Column, type Document, type DocumentBlock, heading, paragraph, type Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { dayAndYear } from '../words.ts';

const WORDS: Said<{
  title: (days: string) => string;
  empty: string;
  columns: Record<
    'body' | 'role' | 'capacity' | 'department' | 'person' | 'email' | 'substitute' | 'behalf' | 'since' | 'until',
    string
  >;
}> = {
  nl: {
    title: (days) => `Ledenlijst van ${days}`,
    empty: 'Er zijn geen leden die hieraan voldoen.',
    columns: {
      body: 'Gremium of team',
      role: 'Functie',
      capacity: 'Als',
      department: 'Departement',
      person: 'Naam',
      email: 'E-mail',
      substitute: 'Vervanger',
      behalf: 'Mede namens',
      since: 'Sinds',
      until: 'Tot en met',
    },
  },
  en: {
    title: (days) => `Members for ${days}`,
    empty: 'There are no members that fit this.',
    columns: {
      body: 'Forum or team',
      role: 'Role',
      capacity: 'As',
      department: 'Department',
      person: 'Name',
      email: 'E-mail',
      substitute: 'Substitute',
      behalf: 'Also on behalf of',
      since: 'Since',
      until: 'Until',
    },
  },
};

const CAPACITIES: Record<Capacity, Said> = {
  chair: { nl: 'voorzitter', en: 'chair' },
  deputy: { nl: 'plaatsvervangend voorzitter', en: 'deputy chair' },
  required: { nl: 'lid', en: 'member' },
  advisory: { nl: 'adviserend lid', en: 'advisory member' },
  invited: { nl: 'genodigde', en: 'invitee' },
  observer: { nl: 'toehoorder', en: 'observer' },
  sponsor: { nl: 'sponsor', en: 'sponsor' },
  lead: { nl: 'trekker', en: 'lead' },
  secretary: { nl: 'secretaris', en: 'secretary' },
  delegate: { nl: 'lid namens departement', en: 'delegate of a department' },
  department: { nl: 'departement', en: 'department' },
};

/**
 * Who sits where: a list for each forum and team, or one list when it is asked where somebody sits.
 * @param memberships in order, those of one forum or team after each other
 * @param one whether all goes in one list, with the forum or team in each row
 */
export function membersDocument(
  memberships: readonly Membership[],
  window: Period,
  one: boolean,
  workspace: Workspace,
  context: DocumentContext,
): Document {
  const { lang } = context;
  const { title, empty } = WORDS[lang];
  return {
    lang,
    title: title(dayRange(window.from, window.until, lang)),
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks:
      memberships.length === 0
        ? [paragraph(empty)]
        : one
          ? [membersTable(memberships, window, true, workspace, lang)]
          : listsByBody(memberships, window, workspace, lang),
    ...smallPrint(context),
  };
}

function listsByBody(
  memberships: readonly Membership[],
  window: Period,
  workspace: Workspace,
  lang: Lang,
): DocumentBlock[] {
  return [...grouped(memberships, ({ body }) => body)].flatMap(([body, list]) => [
    heading(body.id, fullName(body)),
    membersTable(list, window, false, workspace, lang),
  ]);
}

function fullName(body: Membership['body']): string | null {
  if ('topic' in body && body.topic !== '') return body.topic;
  return body.name === body.id ? null : body.name;
}

function membersTable(
  memberships: readonly Membership[],
  window: Period,
  named: boolean,
  workspace: Workspace,
  lang: Lang,
): Table {
  const { columns } = WORDS[lang];
  const titles: readonly Column[] = [
    { title: columns.body },
    { title: columns.role },
    { title: columns.capacity },
    { title: columns.department },
    { title: columns.person },
    { title: columns.email, minor: true },
    { title: columns.substitute, below: true },
    { title: columns.behalf, below: true },
    { title: columns.since, minor: true },
    { title: columns.until, minor: true },
  ];
  return {
    kind: 'table',
    columns: titles,
    rows: memberships.map((membership) => row(membership, window, named, workspace, lang)),
    empty: '',
  };
}

function row(membership: Membership, window: Period, named: boolean, workspace: Workspace, lang: Lang): Cell[] {
  const { body, role, department, capacity, valid } = membership;
  const day = dayOfSeat(membership, window);
  const person = holderOf(membership, day, workspace);
  const substitute = substituteOf(membership, day, workspace);
  return [
    // Otherwise readers have it from the heading.
    named ? body.id : { words: '', exact: body.id },
    role === null ? '' : roleName(role, workspace),
    CAPACITIES[capacity][lang],
    department ?? '',
    person?.name ?? '',
    person?.email ?? '',
    substitute === null ? '' : roleName(substitute, workspace),
    membership.behalf.map((one) => roleName(one, workspace)).join(', '),
    dayCell(valid.from, lang),
    dayCell(valid.until, lang),
  ];
}

function dayCell(day: number, lang: Lang): Cell {
  return Number.isFinite(day) ? { words: dayAndYear(day, lang), exact: isoDay(day) } : '';
}
