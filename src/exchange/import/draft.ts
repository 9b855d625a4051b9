import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import { mostCommon } from '../../common/most-common.ts';
import { type Appointment, usualOf } from './appointment.ts';
import { dayInUnit } from './calendar-unit.ts';
import { type Deviation, deviationsFrom, isOnHoliday, skippers } from './deviations.ts';
import { type Programme, type ProgrammeStep, programmesOf, type Slot, slotsOf } from './programmes.ts';
import { type FoundRhythm, rhythmsOf } from './rhythms.ts';

/** How long a meeting is when nobody says. */
export const USUAL_LENGTH: Minutes = 60;

/** A forum, with what is usual for it. */
export interface DraftForum {
  name: string;
  /** Null when it is not usual at any time, or not always known. */
  time: Clock | null;
  length: Minutes;
  place: string;
  /** Whether it comes round in weekends. */
  weekend: boolean;
  /** Whether it leaves out public holidays. */
  skips: boolean;
}

/** Definitions that say what stands in a calendar, before they are written. */
export interface ImportDraft {
  fora: DraftForum[];
  programmes: Programme[];
  /** All meetings that the cycles plan. */
  slots: Slot[];
  deviations: Deviation[];
  /** Meetings beside the cycles, in order of day. */
  extra: Appointment[];
  /** What is off and would not come round on that day. */
  off: Appointment[];
  /** Steps that must name their time, as another meeting of their forum may fall on the same day. */
  timed: ReadonlySet<ProgrammeStep>;
  /** Steps that must keep a meeting of their own. */
  apart: ReadonlySet<ProgrammeStep>;
}

/**
 * Makes definitions of appointments: rhythms become cycles, what deviates from them changes, and the rest single meetings.
 * @param single the fora of which all meetings are to be single ones
 * @param horizon the last day until which repeating without an end was followed
 */
export function draftOf(appointments: readonly Appointment[], single: ReadonlySet<string>, horizon: Day): ImportDraft {
  const { rhythms, rest } = rhythmsOf(appointments, single);
  const programmes = programmesOf(rhythms, (rhythm) => goesOn(rhythm, horizon));
  const planned = slotsOf(programmes);
  const { deviations, extra } = deviationsFrom(planned, rest);
  const skips = skippers(planned, deviations);
  const isSkipped = (slot: Slot) => skips.has(slot.step.rhythm.forum) && isOnHoliday(slot);
  const slots = planned.filter((slot) => !isSkipped(slot));
  const byDay = [...extra].sort((one, other) => one.day - other.day);
  const held = byDay.filter(({ cancelled }) => !cancelled);
  return {
    fora: foraOf(appointments, held, rhythms, skips),
    programmes,
    slots,
    deviations: deviations.filter(({ slot }) => !isSkipped(slot)),
    extra: held,
    off: byDay.filter(({ cancelled }) => cancelled),
    ...crowded(slots),
  };
}

/** A rule without an end goes on when its next time is one that was not looked at. */
function goesOn({ every, at, last, met }: FoundRhythm, horizon: Day): boolean {
  return met.get(last)!.endless && dayInUnit(last + every, at) > horizon;
}

function foraOf(
  all: readonly Appointment[],
  extra: readonly Appointment[],
  rhythms: readonly FoundRhythm[],
  skips: ReadonlySet<string>,
): DraftForum[] {
  const timeToCome = new Set(extra.filter(({ start }) => start === null).map(({ forum }) => forum));
  const weekend = new Set(rhythms.filter(isInWeekend).map(({ forum }) => forum));
  const used = new Set([...extra, ...rhythms].map(({ forum }) => forum));
  return [...grouped(all, ({ forum }) => forum)]
    .filter(([name]) => used.has(name))
    .map(([name, appointments]) => {
      const held = appointments.filter(({ cancelled }) => !cancelled);
      const { length, place } = usualOf(held.length > 0 ? held : appointments);
      const time = timeToCome.has(name) ? undefined : mostCommon(held.flatMap(({ start }) => start ?? []));
      return {
        name,
        time: time ?? null,
        length: length ?? USUAL_LENGTH,
        place,
        weekend: weekend.has(name),
        skips: skips.has(name),
      };
    });
}

function isInWeekend({ at }: FoundRhythm): boolean {
  return at.on !== 'date' && at.weekday > 5;
}

/** Meetings that two steps plan at one forum on one day would become one. */
function crowded(slots: readonly Slot[]): Pick<ImportDraft, 'timed' | 'apart'> {
  const timed = new Set<ProgrammeStep>();
  const apart = new Set<ProgrammeStep>();
  for (const there of grouped(slots, ({ day, step }) => `${day} ${step.rhythm.forum}`).values()) {
    if (there.length < 2) continue;
    const starts = new Set(there.map(({ step }) => step.rhythm.start));
    for (const { step } of there) (starts.size === there.length ? timed : apart).add(step);
  }
  return { timed, apart };
}
