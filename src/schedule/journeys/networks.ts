import type { WorkingCalendar } from '../../calendar/working-days.ts';
import { once } from '../../common/once.ts';
import type { MeetingHistory } from '../changes/meant.ts';
import type { Layout } from '../rounds/layout.ts';
import { type Network, networkOf } from './along-programme.ts';

/** A layout, to lay products along. */
export interface Laid {
  layout: Layout;
  network: Network;
}

/** The layouts to lay products along; each is made ready when it is first asked for. */
export interface Networks {
  story: MeetingHistory;
  programme: Network;
  /** That of the programme last, before it those of before each restart. */
  layouts: () => readonly Laid[];
  held: () => Layout;
  now: () => Network;
}

export function networksOf(story: MeetingHistory, held: () => Layout, calendar: WorkingCalendar): Networks {
  const programme = networkOf(story.programme, calendar);
  const before = once(() =>
    story.earlier.restarts().map((layout) => ({ layout, network: networkOf(layout, calendar) })),
  );
  return {
    story,
    programme,
    layouts: () => [...before(), { layout: story.programme, network: programme }],
    held,
    now: once(() => networkOf(held(), calendar)),
  };
}
