import type { Day } from '../../calendar/day.ts';
import { dateRange } from '../../calendar/words.ts';
import { namesOf } from '../../definition/texts/names.ts';
import { readRound, roundText } from '../../definition/texts/reference.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { roundsOf } from '../../schedule/rounds/rounds.ts';
import { roundNumbered } from '../../schedule/rounds/search-window.ts';
import type { Round } from '../../schedule/schedule.ts';
import { namesUnderstood } from './said-name.ts';
import { type Meaning, theOne } from './the-one.ts';
import type { Understanding } from './understanding.ts';

/** So many rounds are offered to whoever names a cycle alone. */
const NEXT = 5;

/**
 * A round as somebody says it, as the definitions name it: of a cycle alone the one in progress or one of the next few, of a
 * number alone that of a cycle. What names none stays as it was typed.
 * @param before what it was typed for
 * @throws WrongCall when it can mean several rounds and nobody chooses
 * @example await roundUnderstood('B', '--round ', understanding) // 'B2', once that was chosen
 */
export async function roundUnderstood(text: string, before: string, understanding: Understanding): Promise<string> {
  const { workspace, today } = understanding;
  if (!workspace || readRound(text, workspace)) return text;
  const cycle = await namesUnderstood(text, before, 'cycles', understanding);
  const [id, ...others] = namesOf(workspace.cycles.values()).fits(cycle);
  const rounds =
    id !== undefined && others.length === 0 ? roundsFrom(today, id, workspace) : roundsCalled(text, workspace);
  return rounds.length === 0 ? text : theOne(rounds.map(roundMeant), `${before}${quoted(text)}`, understanding);
}

/** The next rounds of each cycle, as they can be typed. */
export function roundsOffered(workspace: Workspace, today: Day): string[] {
  const rounds = [...workspace.cycles.keys()].flatMap((cycle) => roundsFrom(today, cycle, workspace));
  return rounds.map(({ cycle, number }) => roundText(cycle.id, number));
}

function roundsFrom(today: Day, cycle: string, workspace: Workspace): Round[] {
  const found: Round[] = [];
  for (const round of roundsOf(workspace.cycles.get(cycle)!, workspace)) {
    if (round.until >= today) found.push(round);
    if (found.length === NEXT) break;
  }
  return found;
}

/** The round of each cycle that has this number. */
function roundsCalled(text: string, workspace: Workspace): Round[] {
  if (!/^\d{1,4}$/.test(text.trim())) return [];
  return [...workspace.cycles.keys()].flatMap((cycle) => roundNumbered(workspace, cycle, Number(text)) ?? []);
}

function roundMeant({ cycle, number, from, until }: Round): Meaning {
  const days = { from, until };
  return { text: roundText(cycle.id, number), shown: { nl: dateRange(days, 'nl'), en: dateRange(days, 'en') } };
}
