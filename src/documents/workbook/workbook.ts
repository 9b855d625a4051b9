import type { Finding } from '../../diagnostic/finding.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import type { Lang } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { type Filter, select, selectJourneys } from '../../schedule/select.ts';
import { teamStates } from '../../schedule/team-states.ts';
import { deadlinesInSight } from '../deadlines.ts';
import { type DocumentContext, madeOn } from '../document-context.ts';
import { planningTitle } from '../lists/planning.ts';
import { conflictsSheet } from './conflicts-sheet.ts';
import { deadlinesSheet } from './deadlines-sheet.ts';
import { meetingsSheet } from './meetings-sheet.ts';
import { productsSheet } from './products-sheet.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { teamsSheet } from './teams-sheet.ts';

/** By what the meetings can come together. */
export type PlanningPart = 'forum' | 'team' | 'role';

/**
 * The planning of a window as a workbook: meetings, deadlines for papers, products, teams and conflicts.
 * @param whole resolved for the window, with all that is in it
 * @param filter what is shown of it
 * @param found what `check` says of it, with the sources by which that is put in order
 * @param per of what the meetings come once more, each on a sheet of its own
 */
export function planningWorkbook(
  whole: Schedule,
  filter: Filter,
  { findings, sources }: { findings: readonly Finding[]; sources: Sources },
  context: DocumentContext,
  per?: PlanningPart,
): Workbook {
  const { lang, today } = context;
  const { workspace } = whole;
  const sheets = [
    meetingsSheet(select(whole, filter).meetings, workspace.settings.timezone, lang),
    deadlinesSheet(deadlinesInSight(whole, filter), lang),
    productsSheet(selectJourneys(whole, filter), whole, lang),
    teamsSheet(teamStates(whole, filter), workspace, lang),
    conflictsSheet(findings, whole, sources, lang),
  ];
  return {
    lang,
    title: [workspace.settings.title, planningTitle(whole, lang)].filter(Boolean).join(' – '),
    footer: madeOn(context),
    made: today,
    sheets: [...sheets, ...(per ? partSheets(per, select(whole, filter), sheets, lang) : [])],
  };
}

/** The meetings of each forum, team or role that has any. */
function partSheets(part: PlanningPart, schedule: Schedule, others: readonly Sheet[], lang: Lang): Sheet[] {
  const { fora, teams, roles, settings } = schedule.workspace;
  const things = { forum: fora, team: teams, role: roles }[part];
  const key = ({ forum: 'fora', team: 'teams', role: 'people' } as const)[part];
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  return [...things.keys()].flatMap((id) => {
    const { meetings } = select(schedule, { ...EVERYTHING, [key]: [id] });
    if (meetings.length === 0) return [];
    return { ...meetingsSheet(meetings, settings.timezone, lang), name: sheetName(id, taken) };
  });
}

/** As long as the name of a sheet may be. */
const LONGEST_NAME = 31;

/** A name that Excel takes for a sheet, and that none has yet. @example sheetName('A/B', new Set()) // 'A B' */
function sheetName(text: string, taken: Set<string>): string {
  const fitting = text.replace(/[[\]:*?/\\]/g, ' ').replace(/^'|'$/g, '’');
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` (${count})`;
    const name = `${fitting.slice(0, LONGEST_NAME - end.length)}${end}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
