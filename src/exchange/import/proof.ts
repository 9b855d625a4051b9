import { type Day, FIRST_DAY, LAST_DAY } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import { readWorkspace } from '../../definition/read.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { Appointment } from './appointment.ts';
import type { DefinitionText } from './definitions-text.ts';

/** Whether definitions say what stands in the calendar. */
export type Proof =
  | { fits: true }
  /** The fora whose meetings they do not say; all of them when they cannot be read. */
  | { fits: false; fora: ReadonlySet<string> };

/** As far as a cycle can reach beyond its calendar. */
const MARGIN = 2 * 366;

/**
 * Reads definitions back and compares their meetings with the appointments of the calendar: each is there once, and there
 * are no others.
 * @param topical the fora of which the phase may be left out
 * @param horizon the last day that was looked at, when anything goes on after it
 */
export function proofOf(
  texts: readonly DefinitionText[],
  appointments: readonly Appointment[],
  topical: ReadonlySet<string>,
  horizon: Day | null,
): Proof {
  const encoder = new TextEncoder();
  const { workspace } = readWorkspace(texts.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  const fora = new Set(appointments.map(({ forum }) => forum));
  if (!workspace) return { fits: false, fora };
  const held = appointments.filter(({ cancelled }) => !cancelled);
  const days = appointments.map(({ day }) => day);
  const first = days.reduce((least, day) => Math.min(least, day), LAST_DAY);
  const last = days.reduce((most, day) => Math.max(most, day), FIRST_DAY);
  const window = { from: Math.max(FIRST_DAY, first - MARGIN), until: Math.min(LAST_DAY, last + MARGIN) };
  const { meetings, unmatched, ambiguous } = resolve(workspace, window);
  const until = horizon ?? window.until;
  const found = grouped(
    meetings.filter((meeting) => isHeld(meeting) && meeting.day <= until),
    momentOfMeeting,
  );
  const expected = grouped(held, ({ forum, day, start }) => moment(forum, day, start));
  const wrong = new Set<string>();
  for (const key of new Set([...found.keys(), ...expected.keys()])) {
    const [meetings, appointments] = [found.get(key) ?? [], expected.get(key) ?? []];
    if (!pair(meetings, appointments, topical)) wrong.add(meetings[0]?.forum.id ?? appointments[0]!.forum);
  }
  // A change that was in vain changes no meeting, but `check` would report it.
  const inVain = unmatched.map(({ target }) => ('meetings' in target ? target.meetings.forum : target.forum));
  for (const { fits } of ambiguous) inVain.push(...fits.map(({ forum }) => forum.id));
  if (inVain.includes(null)) return { fits: false, fora };
  for (const forum of inVain) wrong.add(forum!);
  return wrong.size > 0 ? { fits: false, fora: wrong } : { fits: true };
}

function momentOfMeeting({ forum, day, start }: Meeting): string {
  return moment(forum.id, day, start);
}

function moment(forum: string, day: Day, start: number | null): string {
  return `${day} ${start} ${forum}`;
}

/** Whether meetings of one forum at one moment are these appointments. Those that leave something open choose last. */
function pair(
  meetings: readonly Meeting[],
  appointments: readonly Appointment[],
  topical: ReadonlySet<string>,
): boolean {
  const left = [...meetings];
  for (const appointment of [...appointments].sort((one, other) => openness(one) - openness(other))) {
    const fits = (meeting: Meeting, exactly: boolean) =>
      meeting.location === appointment.place &&
      isTentative(meeting) === appointment.tentative &&
      (appointment.length === null || meeting.length === appointment.length) &&
      (phaseOf(meeting) === appointment.phase ||
        (!exactly && phaseOf(meeting) === null && topical.has(appointment.forum)));
    let at = left.findIndex((meeting) => fits(meeting, true));
    if (at < 0) at = left.findIndex((meeting) => fits(meeting, false));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

function openness({ length }: Appointment): number {
  return length === null ? 1 : 0;
}

function phaseOf({ blocks: [block], phase }: Meeting): string | null {
  return block ? block.phase : phase;
}
