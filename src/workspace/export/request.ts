import type { CalendarView } from '../../exchange/calendar-view.ts';
import type { DeadlineForm } from '../../exchange/entries/deadline-entry.ts';
import type { Register } from '../../exchange/published/register.ts';
import type { SelectionKind } from '../../exchange/selections.ts';
import type { CalendarOptions } from '../../exchange/writing/icalendar.ts';
import type { Selected } from '../../schedule/select.ts';
import type { ProgressOver } from '../progress.ts';

/** How calendars are to be written. */
export interface CalendarManner {
  view: CalendarView;
  deadlines: DeadlineForm;
}

/** Which calendars are asked for, and where they go. */
export interface CalendarRequest extends Selected, CalendarManner {
  /** What was asked to be left out, in one word for each; none when that is left to the definitions. */
  hidden: readonly string[];
  /** Undefined for one calendar with everything. */
  by: Exclude<SelectionKind, 'all'> | undefined;
  /** The file or folder that was named; `-` for standard output. */
  path: string | undefined;
  /** Whether what stands there may be replaced. */
  force: boolean;
  progressOver: ProgressOver;
}

/** How the entries of these calendars are written. */
export function writingOptions(
  { view, deadlines }: CalendarManner,
  register: Register,
): Omit<CalendarOptions, 'filter'> {
  return { view, deadlines, register };
}
