import type { Day } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import { remembered } from '../../common/remembered.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { EarlierLayouts, Layout, Standing } from '../rounds/layout.ts';
import type { Event, Meeting } from '../schedule.ts';

type DatedReference = Extract<MeetingReference, { by: 'date' }>;

/** Where meetings have stood, from the beginning on. */
export interface MeetingHistory {
  earlier: EarlierLayouts;
  programme: Layout;
  /** The meetings as they are now. */
  meetings: readonly Meeting[];
}

/** What a name means: the meetings as they are now, and where they stood when they had that name. */
export interface Meant {
  meetings: readonly Meeting[];
  /** Of some nothing may be left. */
  standings: readonly Standing[];
}

/**
 * What a name that is written in the definitions means: the meeting that first stood there, wherever it has gone since;
 * where none did, the one that stands there now, or has stood there in between. Cancelled ones too.
 * @example meant({ by: 'date', forum: 'MCC', day: day('2020-11-03'), time: null }, story).meetings
 */
export function meant(reference: MeetingReference, story: MeetingHistory): Meant {
  const { programme, earlier, meetings } = story;
  if (reference.by === 'round') {
    const isCalled = ({ blocks }: Standing) =>
      blocks.some(({ cycle, round }) => cycle.id === reference.cycle && round.number === reference.round);
    const now = standingsOf(reference.forum, programme).filter(isCalled);
    const lost = earlier
      .restarts()
      .flatMap((layout) =>
        standingsOf(reference.forum, layout).filter((one) => isCalled(one) && carriersOf(one).length === 0),
      );
    return asMeant([...now, ...lost]);
  }
  const isThere = standsAt(reference);
  const first = firstOf([...earlier.restarts(), programme], reference.forum, isThere);
  if (first.standings.length > 0) return first;
  const there = meetings.filter(({ forum }) => forum.id === reference.forum);
  const now = there.filter(isThere);
  const since = now.length > 0 ? now : there.filter(({ history }) => history.some((event) => wasThere(event, isThere)));
  if (since.length > 0) {
    const carried = new Set(since);
    const carries = (standing: Standing) => carriersOf(standing).some((meeting) => carried.has(meeting));
    return { meetings: since, standings: standingsOf(reference.forum, programme).filter(carries) };
  }
  return firstOf(earlier.versions(), reference.forum, isThere);
}

/** The meetings, as they are now, that stood on a day in one of some layouts: the first in which there are any. */
export function stoodOn(reference: DatedReference, layouts: Iterable<Layout>): readonly Meeting[] {
  return firstOf(layouts, reference.forum, standsAt(reference)).meetings;
}

/** The meetings in which the blocks of a standing are now. */
export function carriersOf({ carriers, meeting }: Standing): Meeting[] {
  return [...new Set(carriers ?? [meeting])].filter((one) => one !== undefined);
}

/** Whether something stands on the day of a name, and at its hour when it says one. */
export function standsAt({ day, time }: Pick<DatedReference, 'day' | 'time'>) {
  return (moment: { day: Day; start: number | null }) => moment.day === day && (time === null || moment.start === time);
}

function wasThere(event: Event, isThere: ReturnType<typeof standsAt>): boolean {
  return event.what === 'change' && event.from !== null && isThere(event.from);
}

function firstOf(layouts: Iterable<Layout>, forum: string, fits: (standing: Standing) => boolean): Meant {
  for (const layout of layouts) {
    const found = standingsOf(forum, layout).filter(fits);
    if (found.length > 0) return asMeant(found);
  }
  return asMeant([]);
}

function asMeant(standings: readonly Standing[]): Meant {
  return { meetings: [...new Set(standings.flatMap(carriersOf))], standings };
}

const byForum = remembered(
  ({ standings }: Layout) => grouped(standings, ({ forum }) => forum.id),
  new WeakMap<Layout, Map<string, Standing[]>>(),
);

function standingsOf(forum: string, layout: Layout): readonly Standing[] {
  return byForum(layout).get(forum) ?? [];
}
