import type { Minutes } from '../calendar/clock.ts';
import type { Confidentiality, Hidden } from '../definition/types/settings.ts';
import type { Lang } from '../language/language.ts';

/** For whom a calendar is written: in which language, and what is left out of it. */
export interface CalendarView {
  lang: Lang;
  hide: ReadonlySet<Hidden>;
  /** What others may see of an entry; null when nothing is said. */
  class: Confidentiality | null;
  /** How long before a deadline its reminder goes off; null for a calendar without reminders. */
  reminder: Minutes | null;
}

/** The same for a calendar to subscribe to: nobody is reminded, as that is for readers to arrange themselves. */
export function forFeed(view: CalendarView): CalendarView {
  return { ...view, reminder: null };
}
