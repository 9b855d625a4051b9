import { type Day, FIRST_DAY, isoDay, LAST_DAY, mondayOf } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { readRound } from '../definition/reference.ts';
import type { Workspace } from '../definition/workspace.ts';
import { currentRound, fortnightFrom, leadingCycle, nextRound, wholeRound } from '../schedule/fortnight.ts';
import { roundNumbered } from '../schedule/reach.ts';
import type { Round } from '../schedule/schedule.ts';
import type { Context } from './command.ts';
import { current, from, round, until, weeks, window } from './options.ts';
import { quoted, WrongCall } from './wrong-call.ts';

/**
 * The days that were asked for: those of `--round`, else from `--from` (or the usual first day) until `--until`, for
 * `--weeks`, or for as long as is usual.
 * @param past so many weeks before the usual first day come along when the line does not say where to begin
 * @throws WrongCall when options contradict each other, or when there is no such round.
 */
export function askedWindow(context: Context, workspace: Workspace, usual: Period, past = 0): Period {
  const [first, last, count, name] = [context.get(from), context.get(until), context.get(weeks), context.get(round)];
  if (name !== undefined) {
    if (first !== undefined || last !== undefined || count !== undefined) throw ROUND_AND_DAYS;
    return wholeRound(roundNamed(name, workspace));
  }
  if (last !== undefined && count !== undefined) throw UNTIL_AND_WEEKS;
  const start = first ?? usual.from;
  const length = count === undefined ? usual.until - usual.from + 1 : count * 7;
  const days = { from: start, until: last ?? start + length - 1 };
  return checked(first === undefined ? withPast(days, past) : days);
}

/** The same days and so many weeks before them. */
export function withPast({ from: first, until: last }: Period, past: number): Period {
  return { from: past === 0 ? first : Math.max(first - past * 7, FIRST_DAY), until: last };
}

/**
 * The usual window of an agenda: the round that starts on or after today, with `--current` the one in progress; two weeks
 * when there is no such round.
 * @param cycle the cycle whose rounds count; the first weekly one when undefined
 * @throws WrongCall when `--current` is not the only one to say which days
 */
export function fortnight(context: Context, workspace: Workspace, today: Day, cycle: string | undefined): Period {
  const now = context.get(current);
  if (now && window.some((option) => context.get(option) !== undefined)) throw CURRENT_AND_WINDOW;
  const paced = cycle === undefined ? leadingCycle(workspace) : workspace.cycles.get(cycle);
  const found = paced && (now ? currentRound : nextRound)(workspace, paced, today);
  if (found) return { from: found.from, until: found.until };
  return fortnightFrom(now ? mondayOf(today) : today);
}

const CURRENT_AND_WINDOW = new WrongCall({
  nl: '--current zegt al om welke dagen het gaat; laat --from, --until, --weeks en --round weg',
  en: '--current already says which days; leave out --from, --until, --weeks and --round',
});

const ROUND_AND_DAYS = new WrongCall({
  nl: '--round zegt al om welke dagen het gaat; laat --from, --until en --weeks weg',
  en: '--round already says which days; leave out --from, --until and --weeks',
});

const UNTIL_AND_WEEKS = new WrongCall({
  nl: '--until en --weeks zeggen beide waar het eindigt; laat er één weg',
  en: '--until and --weeks both say where it ends; leave out one',
});

function checked({ from: first, until: last }: Period): Period {
  if (first >= FIRST_DAY && last <= LAST_DAY && first <= last) return { from: first, until: last };
  if (first <= last) throw outside(last);
  throw new WrongCall({
    nl: `de laatste dag (${isoDay(last)}) ligt voor de eerste (${isoDay(first)}); noem met --from een eerdere eerste dag`,
    en: `the last day (${isoDay(last)}) is before the first (${isoDay(first)}); name an earlier first day with --from`,
  });
}

function outside(last: Day): WrongCall {
  return new WrongCall({
    nl: `zover gaat de kalender niet: de laatste dag zou ${isoDay(last)} zijn en na ${isoDay(LAST_DAY)} is er niets`,
    en: `the calendar does not go that far: the last day would be ${isoDay(last)} and there is nothing after ${isoDay(LAST_DAY)}`,
  });
}

/** The round that is called this, such as `B3`. @throws WrongCall when the cycle does not come that far. */
function roundNamed(text: string, workspace: Workspace): Round {
  const reference = readRound(text, workspace);
  if (!reference) throw notARound(text, workspace);
  const round = roundNumbered(workspace, reference.cycle, reference.round);
  if (round) return round;
  throw new WrongCall({
    nl: `--round: cyclus ${reference.cycle} heeft geen ronde ${reference.round}`,
    en: `--round: cycle ${reference.cycle} has no round ${reference.round}`,
  });
}

function notARound(text: string, { cycles }: Workspace): WrongCall {
  const [example] = cycles.keys();
  const like = example === undefined ? { nl: '', en: '' } : { nl: `, zoals ${example}1`, en: `, such as ${example}1` };
  return new WrongCall({
    nl: `--round: ${quoted(text)} is geen ronde; schrijf een cyclus en een nummer${like.nl}`,
    en: `--round: ${quoted(text)} is not a round; write a cycle and a number${like.en}`,
  });
}
