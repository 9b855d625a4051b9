import { grouped } from '../../common/grouped.ts';
import type { Appointment } from './appointment.ts';
import { type Cover, cover } from './cover.ts';
import type { RhythmSeries } from './series.ts';

/** A rhythm in the meetings of a forum. */
export interface FoundRhythm extends RhythmSeries {
  forum: string;
  /** What it does there every time; null when nothing, or something else each time. */
  phase: string | null;
  /** Whether the phases of its appointments differ from time to time. */
  topics: boolean;
}

/** The rhythms of all fora, and the appointments that fit in none. */
export interface Rhythms {
  rhythms: FoundRhythm[];
  rest: Appointment[];
}

/**
 * Finds the rhythms of each forum. What follows the name of the forum is mostly a phase, which comes round with the day;
 * where it says something else each time it is a topic, and the rhythm is that of the forum: whichever is the shorter to
 * write.
 * @param single the fora in which no rhythm is to be looked for
 */
export function rhythmsOf(appointments: readonly Appointment[], single: ReadonlySet<string>): Rhythms {
  const found: Rhythms = { rhythms: [], rest: [] };
  for (const [forum, all] of grouped(appointments, (appointment) => appointment.forum)) {
    if (single.has(forum)) {
      found.rest.push(...all);
      continue;
    }
    const phases = [...grouped(all, ({ phase }) => phase)].map(([phase, some]) => ({ phase, ...coverOf(some) }));
    const together = phases.length > 1 ? cover(all, true) : undefined;
    if (together && together.lines < sum(phases)) note(found, forum, null, true, together);
    else for (const { phase, ...of } of phases) note(found, forum, phase, false, of);
  }
  return found;
}

/** What has the same name in several rooms may be several series, each with a room of its own. */
function coverOf(appointments: readonly Appointment[]): Cover {
  const whole = cover(appointments);
  const rooms = grouped(appointments, ({ place }) => place);
  if (rooms.size === 1) return whole;
  const apart = [...rooms.values()].map((some) => cover(some));
  const lines = apart.reduce((total, one) => total + one.lines, 0);
  if (lines >= whole.lines) return whole;
  return { series: apart.flatMap(({ series }) => series), rest: apart.flatMap(({ rest }) => rest), lines };
}

function note(found: Rhythms, forum: string, phase: string | null, topics: boolean, { series, rest }: Cover): void {
  found.rhythms.push(...series.map((one) => ({ ...one, forum, phase, topics })));
  found.rest.push(...rest);
}

function sum(covers: readonly Cover[]): number {
  // Single meetings with the same phase are written together, with the phase below them.
  return covers.reduce((sum, { lines, rest }) => sum + lines + (rest.length > 0 ? 1 : 0), 0);
}
