import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang } from '../../language/language.ts';
import type { TeamState } from '../../schedule/team-states.ts';
import { roundTitle } from '../words.ts';
import { type Sheet, type SheetColumn, sheet } from './sheet.ts';

function columnsIn(workspace: Workspace): SheetColumn<TeamState>[] {
  const named = (roles: readonly string[]) => roles.map((role) => roleTitle(role, workspace)).join('; ');
  const dated = (day: number) => (Number.isFinite(day) ? day : null);
  return [
    { title: { nl: 'Team', en: 'Team' }, kind: 'text', of: ({ team }) => team.id },
    { title: { nl: 'Onderwerp', en: 'Topic' }, kind: 'text', of: ({ team }) => team.topic },
    {
      title: { nl: 'Ronde', en: 'Round' },
      kind: 'text',
      of: ({ rounds }) => rounds.map(roundTitle).filter(Boolean).join('; '),
    },
    {
      title: { nl: 'Volgend gremium', en: 'Next forum' },
      kind: 'text',
      of: ({ next }) => next?.meeting.forum.id ?? '',
    },
    { title: { nl: 'Datum', en: 'Date' }, kind: 'day', of: ({ next }) => next?.meeting.day ?? null },
    { title: { nl: 'Stukken op', en: 'Papers due on' }, kind: 'day', of: ({ deadline }) => deadline?.day ?? null },
    { title: { nl: 'Stukken om', en: 'Papers due at' }, kind: 'clock', of: ({ deadline }) => deadline?.at ?? null },
    { title: { nl: 'Sponsor', en: 'Sponsor' }, kind: 'text', of: ({ sponsors }) => named(sponsors) },
    {
      title: { nl: 'Departementen', en: 'Departments' },
      kind: 'text',
      of: ({ departments }) => departments.join('; '),
    },
    { title: { nl: 'Trekker', en: 'Lead' }, kind: 'text', of: ({ leads }) => named(leads) },
    { title: { nl: 'Secretaris', en: 'Secretary' }, kind: 'text', of: ({ secretaries }) => named(secretaries) },
    {
      title: { nl: 'Producten', en: 'Products' },
      kind: 'text',
      of: ({ products }) => products.map(({ journey }) => journey.deliverable.name).join('; '),
    },
    { title: { nl: 'Begint op', en: 'Begins on' }, kind: 'day', of: ({ team }) => dated(team.valid.from) },
    { title: { nl: 'Stopt op', en: 'Ends on' }, kind: 'day', of: ({ team }) => dated(team.valid.until) },
  ];
}

/** A row for each team as it stands on the first day: who is in it, and what comes next. */
export function teamsSheet(states: readonly TeamState[], workspace: Workspace, lang: Lang): Sheet {
  return sheet({ nl: 'Teams', en: 'Teams' }, columnsIn(workspace), states, lang);
}
