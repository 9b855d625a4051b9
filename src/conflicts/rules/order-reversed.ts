import { grouped } from '../../common/grouped.ts';
import type { Step } from '../../definition/types/cycles.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { dayOfStep } from '../../schedule/rounds/step-day.ts';
import type { Meeting, Round, Schedule } from '../../schedule/schedule.ts';
import type { LegArgs } from '../legs/early-papers.ts';
import { legStopWords, narrowRoute } from '../legs/leg-words.ts';
import { phaseOf } from '../legs/phase.ts';
import { stopAt } from '../legs/stops.ts';
import { waysThrough } from '../legs/ways-through.ts';
import { origin } from '../meetings.ts';
import { isReversed, type StartRange, startOf } from '../order.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  cycle: string;
  earlier: LegArgs['to'];
  later: LegArgs['to'];
  /** Whether the cycle says where papers go; null when the order matters because one of the two is public. */
  said: boolean | null;
}

/** A stop of a round, with when it was drawn and when it now is. */
interface Call {
  step: string;
  meeting: Meeting;
  drawn: StartRange;
  now: StartRange;
}

/** A stop that starts no later than one that was drawn before it. */
interface Reversal {
  earlier: Call;
  later: Call;
}

/** Steps of a round that no longer come in the order in which the programme draws them. */
export const orderReversed: ConflictRule<Args> = {
  code: 'order-reversed',
  severity: 'error',
  reads: 'routes',
  say: {
    nl: ({ cycle, earlier, later }) =>
      `de volgorde is omgedraaid: ${legStopWords(later)} begint vóór of tegelijk met ${legStopWords(earlier)}, terwijl ${earlier.forum} in cyclus ${cycle} voorgaat`,
    en: ({ cycle, earlier, later }) =>
      `the order is reversed: ${legStopWords(later)} starts before or together with ${legStopWords(earlier)}, which goes first in cycle ${cycle}`,
  },
  hint: {
    nl: ({ cycle, earlier, later, said }) => {
      const move = `verplaats ook ${later.forum} naar een moment na ${earlier.forum}`;
      const cancel = 'gelast een van beide af';
      return said === null ? `${move}, of ${cancel}` : `${move}, ${cancel}, of ${narrowRoute.nl(cycle, said)}`;
    },
    en: ({ cycle, earlier, later, said }) => {
      const move = `move ${later.forum} as well, so that it comes after ${earlier.forum}`;
      const cancel = 'cancel one of the two';
      return said === null ? `${move}, or ${cancel}` : `${move}, ${cancel}, or ${narrowRoute.en(cycle, said)}`;
    },
  },
  explain: {
    nl: `Een wijziging of een feestdag heeft een overleg zo verplaatst dat de volgorde van de ronde niet meer klopt: het debat is
vóór de persconferentie, de persconferentie vóór de MCC die het besluit neemt, het besluit vóór het advies. De volgorde is die
waarin het programma de stappen tekent. Ze geldt waar stukken van stap naar stap gaan: langs de "route" die de cyclus noemt,
of anders waar een product langs reist; en voor gremia met "level: public": wat openbaar wordt, volgt op wat is besloten.
Andere stappen, zoals een vooroverleg of overleggen die naast elkaar bestaan, mogen wisselen. Over de volgorde binnen een
keten gaat een eigen knelpunt. Verplaats ook het andere overleg, zoals in januari 2021: toen de persconferentie een dag later
was, schoof het debat mee. Gaan er tussen beide stappen geen stukken, laat er dan een weg uit "route".`,
    en: `A change or a holiday moved a meeting in such a way that the order of the round is no longer right: the debate comes
before the press conference, the press conference before the MCC that decides, the decision before the advice. The order is
that in which the programme draws the steps. It holds where papers go from step to step: along the "route" that the cycle says,
or else on the way of a product; and for fora with "level: public": what is made public follows on what was decided. Other
steps, such as a preliminary talk or meetings that exist side by side, may change places. The order within a chain is another
conflict. Move the other meeting as well, as in January 2021: when the press conference was a day later, the debate moved
along. When no papers go from one step to the other, leave one of them out of "route".`,
  },
  sample: `fora:
  MCC: { time: "14:00" }
  Persconferentie: { time: "19:00", level: public }
  debat: { time: "13:00", level: public }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    route: [bekendmaking]
    steps:
      bekendmaking:   { week: 2, day: dinsdag, chain: [MCC, Persconferentie] }
      verantwoording: { week: 2, day: woensdag, forum: debat }
changes:
  - move: Persconferentie 2021-01-19 # <- order-reversed
    to: 2021-01-20 13:00
    reason: het kabinetsoverleg liep uit
`,
  *find(schedule) {
    const ways = waysThrough(schedule);
    for (const round of schedule.rounds)
      for (const { earlier, later } of reversalsIn(round, ways(round), schedule)) {
        const [one, other] = [earlier.meeting, later.meeting];
        if (!belongs(one, schedule) && !belongs(other, schedule)) continue;
        yield {
          args: {
            cycle: round.cycle.id,
            earlier: named(earlier, round),
            later: named(later, round),
            said: saidOf(round, one, other),
          },
          places: distinctPlaces((other.was ? [other, one] : [one, other]).map(origin)),
          days: [one.day, other.day],
          who: [other.forum.id, one.forum.id, round.cycle.id],
        };
      }
  },
};

function named({ step, meeting }: Call, round: Round): LegArgs['to'] {
  return { step: phaseOf(meeting, round, step), forum: meeting.forum.id };
}

function saidOf({ routes }: Round, ...meetings: Meeting[]): Args['said'] {
  return meetings.some(isPublic) ? null : routes.length > 0;
}

function isPublic({ forum }: Meeting): boolean {
  return forum.level === 'public';
}

/** The stops that come too early on any of the ways through a round, each pair once. */
function reversalsIn(round: Round, ways: readonly ReadonlySet<string>[], schedule: Schedule): Reversal[] {
  // What is made public has an order also where no papers go.
  const all = (ways.length > 0 ? ways : [new Set<string>()]).flatMap((way) => [
    ...reversals(callsOf(round, way, schedule)),
  ]);
  const once = grouped(all, ({ earlier, later }) => JSON.stringify([earlier, later].map(keyOf)));
  return [...once.values()].map(([one]) => one!);
}

function keyOf({ step, meeting }: Call): string[] {
  return [step, meeting.id];
}

/** The stops of a round of which the order matters: those of a route, and those where something is made public. */
function callsOf(round: Round, way: ReadonlySet<string>, schedule: Schedule): Call[] {
  return round.steps.flatMap((step) => {
    const drawn = drawnStart(round, step, schedule);
    if (!drawn) return [];
    return step.fora.flatMap(({ forum }): Call[] => {
      const meeting = stopAt(schedule, round, step.key, forum);
      const matters = meeting && (way.has(step.key) || isPublic(meeting));
      return matters ? [{ step: step.key, meeting, drawn, now: startOf(meeting) }] : [];
    });
  });
}

/** When a step starts as the programme draws it: from the first of its fora until the last. */
function drawnStart(round: Round, step: Step, { workspace }: Schedule): StartRange | undefined {
  const day = dayOfStep(round, step);
  if (day === undefined) return undefined;
  const starts = step.fora.map(({ forum, time }) =>
    startOf({ day, start: time === undefined ? (workspace.fora.get(forum)?.time ?? null) : time }),
  );
  return {
    earliest: Math.min(...starts.map(({ earliest }) => earliest)),
    latest: Math.max(...starts.map(({ latest }) => latest)),
  };
}

/**
 * Each stop that now starts no later than one that was drawn before it, with the last of those. Everything passes once,
 * in the order in which it was drawn.
 */
function* reversals(stops: readonly Call[]): Generator<Reversal, void, void> {
  const waiting = [...stops].sort((one, other) => one.drawn.latest - other.drawn.latest);
  let passed = 0;
  let last: Call | undefined;
  for (const later of [...stops].sort((one, other) => one.drawn.earliest - other.drawn.earliest)) {
    for (let next = waiting[passed]; next && next.drawn.latest < later.drawn.earliest; next = waiting[++passed])
      if (!last || next.now.earliest > last.now.earliest) last = next;
    if (last && last.meeting !== later.meeting && isReversed(last.now, later.now)) yield { earlier: last, later };
  }
}
