import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import type { Certainty } from '../../language/certainty.ts';
import type { Appointment } from './appointment.ts';
import type { Deviation } from './deviations.ts';
import type { DraftForum, ImportDraft } from './draft.ts';
import type { Programme, Slot } from './programmes.ts';

/** A meeting as a change names it. */
export interface Reference {
  forum: string;
  day: Day;
  /** Null when it goes without saying. */
  time: Clock | null;
}

export interface DraftMove {
  kind: 'move';
  meeting: Reference;
  day: Day | null;
  time: Clock | null;
  length: Minutes | null;
  place: string | null;
  /** Null when it is as sure as its step. */
  status: Certainty | null;
}

export interface DraftAdd {
  kind: 'add';
  meetings: Reference[];
  phase: string | null;
  length: Minutes | null;
  place: string | null;
  /** Null when it is sure to go on. */
  status: Certainty | null;
}

/** A single meeting that is off; `said` when the calendar itself says so. */
export interface DraftCancel {
  kind: 'cancel';
  meeting: Reference;
  said: boolean;
}

/** A stretch of time in which a whole cycle is off. */
interface DraftPause {
  programme: Programme;
  from: Day;
  until: Day;
}

/** The changes, in the order in which they have to be applied. */
export interface DraftChanges {
  /** Days on which a forum has meetings that no name tells apart, by forum: all of them are off there. */
  cleared: { forum: string; days: readonly Day[] }[];
  /** Meetings just before or after the calendar, which cycles would plan. */
  outside: Reference[];
  pauses: DraftPause[];
  deviations: (DraftCancel | DraftMove)[];
  /** Meetings that come in addition, by forum. */
  extra: DraftAdd[];
}

/** Says as changes what deviates from the cycles and what comes beside them. */
export function changesOf(draft: ImportDraft): DraftChanges {
  const refer = referrer(draft.slots);
  const pauses = pausesOf(draft);
  const paused = new Set(pauses.flatMap(({ slots }) => slots));
  const { cleared, anew, single } = withoutMuddle(
    draft.slots,
    draft.deviations.filter(({ slot }) => !paused.has(slot)),
  );
  const outside = single.filter(isOutside);
  const { ordered, swapped } = inOrder(single.filter((deviation) => !isOutside(deviation)));
  return {
    cleared,
    outside: outside.map(({ slot }) => refer(slot)),
    pauses: pauses.map(({ pause }) => pause),
    deviations: ordered.map((deviation) => changeOf(deviation, refer(deviation.slot))),
    extra: addsOf([...draft.extra, ...anew, ...swapped], draft.fora),
  };
}

function isOutside(deviation: Deviation): boolean {
  return deviation.kind === 'cancel' && deviation.why === 'outside';
}

/**
 * A change names a meeting by its day and hour. Where a forum has two planned at one hour, neither can be named: if one of
 * them deviates, all that it has that day is off, and what stands in the calendar is added.
 */
function withoutMuddle(
  planned: readonly Slot[],
  deviations: readonly Deviation[],
): { cleared: DraftChanges['cleared']; anew: Appointment[]; single: Deviation[] } {
  const keyOf = ({ day, step: { rhythm } }: Slot) => `${day} ${rhythm.forum}`;
  const byDay = grouped(planned, keyOf);
  const isMuddled = ({ slot }: Deviation) =>
    byDay.get(keyOf(slot))!.some((other) => other !== slot && other.step.rhythm.start === slot.step.rhythm.start);
  const muddled = new Set(deviations.filter(isMuddled).map(({ slot }) => keyOf(slot)));
  const off = planned.filter((slot) => muddled.has(keyOf(slot)));
  const became = new Map(deviations.map((deviation) => [deviation.slot, deviation]));
  const days = grouped(off, ({ step }) => step.rhythm.forum);
  return {
    cleared: [...days].map(([forum, slots]) => ({
      forum,
      days: [...new Set(slots.map(({ day }) => day))].sort(ascending),
    })),
    anew: off.flatMap((slot) => {
      const deviation = became.get(slot);
      if (!deviation) return slot.met ?? [];
      return deviation.kind === 'move' ? deviation.to : [];
    }),
    single: deviations.filter(({ slot }) => !muddled.has(keyOf(slot))),
  };
}

function ascending(one: Day, other: Day): number {
  return one - other;
}

/** Names a planned meeting, with its time where its forum has others that day. */
function referrer(slots: readonly Slot[]): (slot: Slot) => Reference {
  const key = ({ day, step: { rhythm } }: Slot) => `${day} ${rhythm.forum}`;
  const counts = new Map<string, number>();
  for (const slot of slots) counts.set(key(slot), (counts.get(key(slot)) ?? 0) + 1);
  return (slot) => {
    const { forum, start } = slot.step.rhythm;
    return { forum, day: slot.day, time: counts.get(key(slot))! > 1 ? start : null };
  };
}

/** Fewer meetings in a row take less room one by one. */
const LEAST_IN_PAUSE = 4;

/** The stretches of time in which nothing of a cycle is in the calendar, with the meetings they leave out. */
function pausesOf({ slots, deviations }: ImportDraft): { pause: DraftPause; slots: Slot[] }[] {
  const missing = new Set(
    deviations.flatMap((deviation) =>
      deviation.kind === 'cancel' && deviation.why === 'missing' ? deviation.slot : [],
    ),
  );
  return [...grouped(slots, ({ programme }) => programme)].flatMap(([programme, planned]) => {
    const pauses: { pause: DraftPause; slots: Slot[] }[] = [];
    let run: Slot[] = [];
    const close = () => {
      if (run.length >= LEAST_IN_PAUSE)
        pauses.push({ pause: { programme, from: run[0]!.day, until: run.at(-1)!.day }, slots: run });
      run = [];
    };
    // Of one day all have to be off.
    const days = grouped(
      [...planned].sort((one, other) => one.day - other.day),
      ({ day }) => day,
    );
    for (const there of days.values()) {
      if (there.every((slot) => missing.has(slot))) run.push(...there);
      else close();
    }
    close();
    return pauses;
  });
}

/**
 * The order of time, but what leaves a day goes before what comes to it: a change names a meeting by its day, and there
 * may be only one. Meetings of a forum that change places cannot be said so: one of them is cancelled and added.
 */
function inOrder(deviations: readonly Deviation[]): { ordered: Deviation[]; swapped: Appointment[] } {
  const key = (forum: string, day: Day) => `${day} ${forum}`;
  const leaving = grouped(deviations, ({ slot }) => key(slot.step.rhythm.forum, slot.day));
  const ordered: Deviation[] = [];
  const swapped: Appointment[] = [];
  const busy = new Set<Deviation>();
  const done = new Set<Deviation>();
  const visit = (deviation: Deviation): void => {
    if (busy.has(deviation)) return;
    busy.add(deviation);
    const { slot } = deviation;
    const to = deviation.kind === 'move' && deviation.to.day !== slot.day ? deviation.to : undefined;
    const before = to ? (leaving.get(key(slot.step.rhythm.forum, to.day)) ?? []) : [];
    const circular = before.some((other) => busy.has(other) && !done.has(other));
    if (to && circular) swapped.push(to);
    else for (const other of before) visit(other);
    ordered.push(to && circular ? { kind: 'cancel', slot, why: 'missing' } : deviation);
    done.add(deviation);
  };
  const byTime = [...deviations].sort((one, other) => one.slot.day - other.slot.day);
  for (const deviation of byTime) visit(deviation);
  return { ordered, swapped };
}

function changeOf(deviation: Deviation, meeting: Reference): DraftCancel | DraftMove {
  if (deviation.kind === 'cancel') return { kind: 'cancel', meeting, said: deviation.why === 'said' };
  const { slot, to } = deviation;
  const { rhythm } = slot.step;
  return {
    kind: 'move',
    meeting,
    day: to.day === slot.day ? null : to.day,
    time: to.start === rhythm.start ? null : to.start,
    length: to.length === rhythm.length ? null : to.length,
    place: to.place === rhythm.place ? null : to.place,
    status: to.tentative === rhythm.tentative ? null : to.tentative ? 'tentative' : 'confirmed',
  };
}

/** Single meetings, those of a forum that are alike together; each names its time where that is not the usual one. */
function addsOf(extra: readonly Appointment[], fora: readonly DraftForum[]): DraftAdd[] {
  const usual = new Map(fora.map((forum) => [forum.name, forum]));
  const said = (appointment: Appointment): Omit<DraftAdd, 'kind' | 'meetings'> => {
    const { length, place } = usual.get(appointment.forum)!;
    return {
      phase: appointment.phase,
      length: appointment.length === null || appointment.length === length ? null : appointment.length,
      place: appointment.place === place ? null : appointment.place,
      status: appointment.tentative ? 'tentative' : null,
    };
  };
  const alike = grouped(extra, (appointment) => JSON.stringify([appointment.forum, said(appointment)]));
  return [...alike.values()]
    .map(
      (appointments): DraftAdd => ({
        kind: 'add',
        meetings: appointments
          .map(({ forum, day, start }) => ({ forum, day, time: start === usual.get(forum)!.time ? null : start }))
          .sort((one, other) => one.day - other.day),
        ...said(appointments[0]!),
      }),
    )
    .sort((one, other) => one.meetings[0]!.day - other.meetings[0]!.day);
}
