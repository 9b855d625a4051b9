import type { Finding } from '../../diagnostic/finding.ts';
import type { Sources } from '../../diagnostic/sources.ts';
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
import type { Workbook } from './sheet.ts';
import { teamsSheet } from './teams-sheet.ts';

/**
 * The planning of a window as a workbook: meetings, deadlines for papers, products, teams and conflicts.
 * @param whole resolved for the window, with all that is in it
 * @param filter what is shown of it
 * @param found what `check` says of it, with the sources to look up where that is written
 */
export function planningWorkbook(
  whole: Schedule,
  filter: Filter,
  { findings, sources }: { findings: readonly Finding[]; sources: Sources },
  edition: DocumentContext,
): Workbook {
  const { lang, today } = edition;
  const { workspace } = whole;
  return {
    lang,
    title: [workspace.settings.title, planningTitle(whole, lang)].filter(Boolean).join(' – '),
    footer: madeOn(edition),
    made: today,
    sheets: [
      meetingsSheet(select(whole, filter).meetings, workspace.settings.timezone, lang),
      deadlinesSheet(deadlinesInSight(whole, filter), lang),
      productsSheet(selectJourneys(whole, filter), whole, lang),
      teamsSheet(teamStates(whole, filter), workspace, lang),
      conflictsSheet(findings, sources, lang),
    ],
  };
}
