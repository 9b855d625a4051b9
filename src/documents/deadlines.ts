import { shortDay } from '../calendar/words.ts';
import type { Lang, Said } from '../language/language.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import type { Deadline, Item, Schedule } from '../schedule/schedule.ts';
import { concernsItem, type Filter } from '../schedule/select.ts';
import type { Cell } from './blocks/words.ts';
import type { Table } from './blocks.ts';
import { dayAndTime, exactDayAndTime } from './words.ts';

const WORDS: Said<{
  due: string;
  product: string;
  team: string;
  meeting: string;
  on: (forum: string, day: string) => string;
  empty: string;
}> = {
  nl: {
    due: 'Uiterlijk',
    product: 'Product',
    team: 'Team',
    meeting: 'Voor',
    on: (forum, day) => `${forum} van ${day}`,
    empty: 'Voor deze periode zijn er geen aanleverdeadlines.',
  },
  en: {
    due: 'Due',
    product: 'Product',
    team: 'Team',
    meeting: 'For',
    on: (forum, day) => `${forum} on ${day}`,
    empty: 'There are no deadlines for papers in this period.',
  },
};

/** The deadline of every item that has one. */
export function deadlinesByItem({ journeys }: Schedule): Map<Item, Deadline> {
  const deadlines = journeys.flatMap(({ meetingStops }) => meetingStops.map(({ deadline }) => deadline));
  return new Map(deadlines.filter((deadline) => deadline !== null).map((deadline) => [deadline.item, deadline]));
}

/** What is due when, by whom and for which meeting. */
export function deadlineTable(deadlines: readonly Deadline[], lang: Lang): Table {
  const { due, product, team, meeting, empty } = WORDS[lang];
  return {
    kind: 'table',
    columns: [{ title: due, whole: true }, { title: product }, { title: team }, { title: meeting }],
    rows: deadlines.map((deadline) => row(deadline, lang)),
    empty,
  };
}

/**
 * The deadlines in the window, and those of meetings in the window, as far as they fit a filter; in order of moment.
 * Nothing is due for a meeting that is cancelled.
 */
export function deadlinesInSight(schedule: Schedule, filter: Filter): Deadline[] {
  return schedule.deadlines.filter((deadline) => isHeld(deadline.meeting) && concernsItem(deadline, filter, schedule));
}

function row({ day, at, meeting, item }: Deadline, lang: Lang): Cell[] {
  const { forum } = meeting;
  return [
    { words: dayAndTime(day, at, lang), exact: exactDayAndTime(day, at) },
    item.title,
    item.team ?? '',
    {
      words: WORDS[lang].on(forum.id, shortDay(meeting.day, lang)),
      exact: `${forum.id} ${exactDayAndTime(meeting.day, meeting.start)}`,
    },
  ];
}
