import { workingCalendar } from '../../calendar/working-days.ts';
import { grouped } from '../../common/grouped.ts';
import type { Deviation } from './deviations.ts';
import type { Slot } from './slots.ts';

/** As definitions have it that say nothing of it. */
const calendar = workingCalendar({ holidays: 'nl', workOn: [], closed: [] });

/**
 * The fora that do not meet on public holidays: cycles plan meetings of theirs on some, and not one of them is in the
 * calendar, also not on another day or as cancelled.
 */
export function skippers(slots: readonly Slot[], deviations: readonly Deviation[]): Set<string> {
  const off = new Set(
    deviations.flatMap((deviation) => (deviation.kind === 'cancel' && deviation.why !== 'said' ? deviation.slot : [])),
  );
  const onHolidays = grouped(slots.filter(isOnHoliday), ({ step }) => step.rhythm.forum);
  return new Set([...onHolidays].filter(([, there]) => there.every((slot) => off.has(slot))).map(([forum]) => forum));
}

/** Whether a cycle plans a meeting on a public holiday. */
export function isOnHoliday({ day }: Slot): boolean {
  return calendar.freeDay(day) !== undefined;
}
