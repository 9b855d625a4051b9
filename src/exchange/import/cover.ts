import type { Appointment } from './appointment.ts';
import { type Turns, turnsOf, without } from './candidates.ts';
import { bestStretch, type Found, mostGain, neighbours, type RhythmSeries, worth } from './series.ts';

/** What a group of appointments comes to. */
export interface Cover {
  series: RhythmSeries[];
  /** What no series explains. */
  rest: Appointment[];
  /** How many lines of YAML it takes to write, more or less. */
  lines: number;
}

/** A forum with more rhythms than this has none, and looking for them takes time. */
const MOST_SERIES = 12;

/** Nobody waits longer: of a forum with thousands of appointments only the clearest rhythms are looked for. */
const MOST_LOOKED_AT = 60_000;

/**
 * Finds the rhythms in the meetings of one forum. A rhythm is worth its line when it explains more meetings than it
 * needs exceptions, each of which is a line as well: the shortest description is taken for the right one. The best rhythm
 * is found first, and the next one in what it leaves.
 * @param appointments of one forum
 * @param topics whether the phases are topics, that differ from time to time and are no part of the rhythm
 */
export function cover(appointments: readonly Appointment[], topics = false): Cover {
  const most = Math.min(MOST_SERIES, Math.ceil(MOST_LOOKED_AT / appointments.length));
  const used = new Set<Appointment>();
  const series: RhythmSeries[] = [];
  let turns = turnsOf(appointments);
  let lines = 0;
  while (series.length < most) {
    const best = bestRhythm(turns, left(appointments, used), topics);
    if (!best) break;
    const met = [...best.series.met.values()];
    series.push(best.series);
    lines += worth(met, topics) - best.gain;
    for (const appointment of met) used.add(appointment);
    turns = turns.flatMap((some) => without(some, used));
  }
  const rest = left(appointments, used);
  return { series, rest, lines: lines + worth(rest, topics) };
}

function left(appointments: readonly Appointment[], used: ReadonlySet<Appointment>): Appointment[] {
  return appointments.filter((appointment) => !used.has(appointment));
}

function bestRhythm(turns: readonly Turns[], appointments: readonly Appointment[], topics: boolean): Found | undefined {
  const isNear = neighbours(appointments);
  let best: Found | undefined;
  for (const some of turns) {
    if (mostGain(some, topics) <= (best?.gain ?? 0)) continue;
    const found = bestStretch(some, topics, isNear);
    if (found && found.gain > (best?.gain ?? 0)) best = found;
  }
  return best;
}
