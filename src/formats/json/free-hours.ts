import { isoDay } from '../../calendar/day.ts';
import { rfc3339, rfc3339At } from '../../calendar/zone.ts';
import { type FreeHoursFound, hourText } from '../../documents/lists/free-hours.ts';
import type { Lang } from '../../language/language.ts';
import type { FreeHour } from '../../remedies/free-hours.ts';
import { spanOf } from '../../schedule/meetings/spans.ts';
import type * as shapes from './shapes/free-hours.ts';
import type { Printed } from './shapes/values.ts';
import { dateAndStart, written } from './values.ts';

/**
 * The hours to which a meeting can go, for other programs.
 * @returns one document, with a line end
 */
export function freeHoursJson(found: FreeHoursFound, lang: Lang): string {
  const { meeting, schedule, period, hours, called } = found;
  const { timezone } = schedule.workspace.settings;
  const { id, forum } = meeting;
  return written<Printed<typeof shapes.freeHours>>({
    timezone,
    from: isoDay(period.from),
    until: isoDay(period.until),
    meeting: {
      id,
      forum: forum.id,
      ...dateAndStart(meeting, timezone),
      name: called,
    },
    hours: hours.map((hour) => hourValue(hour, found, lang)),
  });
}

function hourValue(hour: FreeHour, { meeting, schedule }: FreeHoursFound, lang: Lang): Printed<typeof shapes.freeHour> {
  const { timezone } = schedule.workspace.settings;
  const { day, start, missed, warnings } = hour;
  return {
    date: isoDay(day),
    start: rfc3339(day, start, timezone),
    end: rfc3339At(spanOf({ ...meeting, day, start }, timezone).end, timezone),
    to: hourText(hour),
    missed: missed.map((one) => ({ ...one })),
    warnings: warnings.map(({ kind, args }) => ({ code: kind.code, message: kind.say[lang](args as never) })),
  };
}
