import { type Day, FIRST_DAY, isoDay, LAST_DAY, mondayOf } from '../../calendar/day.ts';
import { withPast } from '../../calendar/period.ts';
import { readRound } from '../../definition/texts/reference.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { currentRound, fortnightFrom, leadingCycle, nextRound, wholeRound } from '../../schedule/rounds/fortnight.ts';
import { roundNumbered } from '../../schedule/rounds/search-window.ts';
import type { Round, Window } from '../../schedule/schedule.ts';
import type { Context } from '../command.ts';
import { todayOf } from '../load.ts';
import { current, from, round, until, weeks } from '../options.ts';
import { asksForDays } from './asks-for-days.ts';

/**
 * The days that were asked for: those of `--round`, which is whole with what moved out of them; else from `--from` (or the
 * usual first day) until `--until`, for `--weeks`, which are these days and no others; else what is usual.
 * @param past so many weeks before the usual first day come along when the line does not say where to begin
 * @throws WrongCall when options contradict each other, or when there is no such round.
 */
export function askedWindow(context: Context, workspace: Workspace, usual: Window, past = 0): Window {
  const [first, last, count, name] = [context.get(from), context.get(until), context.get(weeks), context.get(round)];
  if (name !== undefined) {
    if (first !== undefined || last !== undefined || count !== undefined) throw ROUND_AND_DAYS;
    return { ...wholeRound(roundNamed(name, workspace)), today: todayOf(context, workspace.settings).today };
  }
  if (last !== undefined && count !== undefined) throw UNTIL_AND_WEEKS;
  if (first === undefined && last === undefined && count === undefined)
    return checked(past === 0 ? usual : withPast(usual, past));
  const start = first ?? usual.from;
  const length = count === undefined ? usual.until - usual.from + 1 : count * 7;
  const days = { from: start, until: last ?? start + length - 1 };
  return checked(first === undefined ? withPast(days, past) : days);
}

/**
 * This fortnight, for all that is made of it: the round that starts on or after today, with `--current` the one in
 * progress; two weeks when there is no such round. It is whole with what moved out of its days and is still to come.
 * @param cycle the cycle whose rounds count; the first weekly one when undefined
 * @throws WrongCall when `--current` is not the only one to say which days
 */
export function fortnight(context: Context, workspace: Workspace, today: Day, cycle: string | undefined): Window {
  const now = context.get(current);
  if (now && asksForDays(context)) throw CURRENT_AND_WINDOW;
  const paced = cycle === undefined ? leadingCycle(workspace) : workspace.cycles.get(cycle);
  const found = paced && (now ? currentRound : nextRound)(workspace, paced, today);
  const { from: first, until: last } = found ?? fortnightFrom(now ? mondayOf(today) : today);
  return { from: first, until: last, today };
}

const CURRENT_AND_WINDOW = new WrongCall({
  nl: '--lopend zegt al om welke dagen het gaat; laat --van, --tot, --weken en --ronde weg',
  en: '--current already says which days; leave out --from, --until, --weeks and --round',
});

const ROUND_AND_DAYS = new WrongCall({
  nl: '--ronde zegt al om welke dagen het gaat; laat --van, --tot en --weken weg',
  en: '--round already says which days; leave out --from, --until and --weeks',
});

const UNTIL_AND_WEEKS = new WrongCall({
  nl: '--tot en --weken zeggen beide waar het eindigt; laat er één weg',
  en: '--until and --weeks both say where it ends; leave out one',
});

function checked(days: Window): Window {
  const { from: first, until: last } = days;
  if (first >= FIRST_DAY && last <= LAST_DAY && first <= last) return days;
  if (first <= last) throw outside(last);
  throw new WrongCall({
    nl: `de laatste dag (${isoDay(last)}) ligt voor de eerste (${isoDay(first)}); noem met --van een eerdere eerste dag`,
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
    nl: `--ronde: cyclus ${reference.cycle} heeft geen ronde ${reference.round}`,
    en: `--round: cycle ${reference.cycle} has no round ${reference.round}`,
  });
}

function notARound(text: string, { cycles }: Workspace): WrongCall {
  const [example] = cycles.keys();
  const like = example === undefined ? { nl: '', en: '' } : { nl: `, zoals ${example}1`, en: `, such as ${example}1` };
  return new WrongCall({
    nl: `--ronde: ${quoted(text)} is geen ronde; schrijf een cyclus en een nummer${like.nl}`,
    en: `--round: ${quoted(text)} is not a round; write a cycle and a number${like.en}`,
  });
}
