import type { BusyCalendar } from '../types/availability.ts';

/**
 * What the calendar of somebody is called: its file, or the host that publishes it. The address itself is never told.
 * @example calendarName(calendar) // 'agenda-vws.ics', or 'outlook.office365.com'
 */
export function calendarName({ file, address }: Pick<BusyCalendar, 'file' | 'address'>): string {
  return address === null ? file : new URL(address).host;
}
