import type { Day } from '../../calendar/day.ts';
import { touch } from '../../calendar/period.ts';
import { longDay, weekdayName } from '../../calendar/words.ts';
import type { CycleVersion, Rhythm, Step } from '../../definition/types/cycles.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { quantity } from '../../language/quantity.ts';
import { policyFor } from '../../schedule/rounds/policy.ts';
import { restartsOf, roundsOf } from '../../schedule/rounds/rounds.ts';
import { dayOfStep } from '../../schedule/rounds/step-day.ts';
import type { Round } from '../../schedule/schedule.ts';
import { roundName } from '../words.ts';
import type { WhyReason } from './story.ts';

/** From where a round is counted: the beginning of its cycle, of a version of it, or a restart. */
interface Base {
  round: Round;
  kind: 'start' | 'version' | 'restart';
  rhythm: Rhythm;
  /** Of a restart, when one was given. */
  reason: string;
  place: SourcePlace;
}

interface Words {
  base: Record<Base['kind'], (cycle: string, rhythm: string, day: string, round: string) => string>;
  every: (period: string) => string;
  once: string;
  first: (round: string) => string;
  later: (round: string, day: string, count: number, period: string) => string;
  still: (weeks: string, names: string) => string;
  noName: string;
  step: (key: string, when: string, day: string) => string;
  weekday: (weekday: string, week: number) => string;
  nth: (nth: number, weekday: string, month: number) => string;
  date: (date: number | 'last', month: number) => string;
}

const WORDS: Said<Words> = {
  nl: {
    base: {
      start: (cycle, rhythm, day) => `Cyclus ${cycle} loopt ${rhythm} vanaf ${day}`,
      version: (cycle, rhythm, day, round) =>
        `Een nieuwe versie van cyclus ${cycle} loopt ${rhythm} vanaf ${day} (${round})`,
      restart: (cycle, rhythm, day, round) =>
        `Cyclus ${cycle} is opnieuw begonnen en loopt ${rhythm} vanaf ${day} (${round})`,
    },
    every: (period) => `elke ${period}`,
    once: 'eenmalig',
    first: (round) => `Ronde ${round} begint op die dag`,
    later: (round, day, count, period) => `Ronde ${round} begint ${count} × ${period} later: op ${day}`,
    still: (weeks, names) => `, met ${weeks} stilstand (${names})`,
    noName: 'reces',
    step: (key, when, day) => `Stap ‘${key}’ valt op ${when} van de ronde: ${day}`,
    weekday: (weekday, week) => `${weekday} in week ${week}`,
    nth: (nth, weekday, month) => `de ${nth === -1 ? 'laatste' : `${nth}e`} ${weekday} in maand ${month}`,
    date: (date, month) => `${date === 'last' ? 'de laatste dag' : `dag ${date}`} in maand ${month}`,
  },
  en: {
    base: {
      start: (cycle, rhythm, day) => `Cycle ${cycle} runs ${rhythm} from ${day}`,
      version: (cycle, rhythm, day, round) => `A new version of cycle ${cycle} runs ${rhythm} from ${day} (${round})`,
      restart: (cycle, rhythm, day, round) => `Cycle ${cycle} began again and runs ${rhythm} from ${day} (${round})`,
    },
    every: (period) => `every ${period}`,
    once: 'once',
    first: (round) => `Round ${round} starts on that day`,
    later: (round, day, count, period) => `Round ${round} starts ${count} × ${period} later: on ${day}`,
    still: (weeks, names) => `, with a standstill of ${weeks} (${names})`,
    noName: 'recess',
    step: (key, when, day) => `Step ‘${key}’ falls on ${when} of the round: ${day}`,
    weekday: (weekday, week) => `${weekday} in week ${week}`,
    nth: (nth, weekday, month) => `the ${ORDINALS[nth]} ${weekday} in month ${month}`,
    date: (date, month) => `${date === 'last' ? 'the last day' : `day ${date}`} in month ${month}`,
  },
};

const ORDINALS: Record<number, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last' };

/** How a round got its first day: from where it is counted, and how far. */
export function roundReasons(round: Round, workspace: Workspace, lang: Lang): WhyReason[] {
  const words = WORDS[lang];
  const base = baseOf(round, workspace);
  const { cycle } = round;
  const name = roundName(round);
  const began = words.base[base.kind](
    cycle.id,
    rhythmWords(base.rhythm, lang),
    longDay(base.round.from, lang),
    roundName(base.round),
  );
  const count = round.number - base.round.number;
  const period = 'count' in base.rhythm ? quantity(base.rhythm.count, base.rhythm.every, lang) : '';
  const later = words.later(name, longDay(round.from, lang), count, period) + standstill(base, round, workspace, lang);
  return [
    { text: base.reason ? `${began}: ${base.reason}` : began, place: base.place },
    { text: count === 0 ? words.first(name) : later, place: null },
  ];
}

/** On which day of its round a step falls, before holidays, recesses and changes. */
export function stepReason(round: Round, step: Step, place: SourcePlace, lang: Lang): WhyReason {
  const day = dayOfStep(round, step);
  const shown = day === undefined ? '–' : longDay(day, lang);
  return { text: WORDS[lang].step(step.key, stepDayWords(step, lang), shown), place };
}

function stepDayWords({ day }: Step, lang: Lang): string {
  const words = WORDS[lang];
  if (day.on === 'weekday') return words.weekday(weekdayName(day.weekday, lang), day.week);
  if (day.on === 'nth-weekday') return words.nth(day.nth, weekdayName(day.weekday, lang), day.month);
  return words.date(day.date, day.month);
}

function rhythmWords(rhythm: Rhythm, lang: Lang): string {
  if (!('count' in rhythm)) return WORDS[lang].once;
  const period = quantity(rhythm.count, rhythm.every, lang);
  return WORDS[lang].every(rhythm.count === 1 ? period.replace(/^1 /, '') : period);
}

function baseOf(round: Round, workspace: Workspace): Base {
  const { cycle } = round;
  let base: Base | undefined;
  let before: Day | undefined;
  for (const each of roundsOf(cycle, workspace)) {
    const version = versionOf(each);
    const restart = restartsOf(cycle, workspace).find(
      ({ from }) => before !== undefined && before < from && from <= each.from,
    );
    if (!base) base = { ...START, round: each, rhythm: version.rhythm, place: startPlace(cycle.place) };
    else if (restart)
      base = { kind: 'restart', round: each, rhythm: version.rhythm, reason: restart.reason, place: restart.place };
    else if (JSON.stringify(version.rhythm) !== JSON.stringify(base.rhythm))
      base = { kind: 'version', round: each, rhythm: version.rhythm, reason: '', place: version.place };
    if (each.number === round.number) break;
    before = each.from;
  }
  return base!;
}

const START = { kind: 'start', reason: '' } as const;

function startPlace(place: SourcePlace): SourcePlace {
  return { file: place.file, path: [...place.path, 'from'] };
}

function versionOf({ cycle, from }: Round): CycleVersion {
  return cycle.versions.findLast((version) => version.from === null || version.from <= from) ?? cycle.versions[0]!;
}

/** The weeks in which the cycle stood still between its base and a round; empty when it never did. */
function standstill({ round: base, rhythm }: Base, round: Round, { calendar }: Workspace, lang: Lang): string {
  if (rhythm.every !== 'weeks') return '';
  const weeks = (round.from - base.from) / 7 - (round.number - base.number) * rhythm.count;
  if (weeks <= 0) return '';
  const between = { from: base.from, until: round.from };
  const names = calendar.periods
    .filter((period) => policyFor(round.cycle.recess, period) === 'shift' && touch(period, between))
    .map(({ name }) => name);
  return WORDS[lang].still(quantity(weeks, 'weeks', lang), listing(names, lang) || WORDS[lang].noName);
}
