import type { Day } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { LegArgs } from '../../conflicts/legs/early-papers.ts';
import { legStopWords } from '../../conflicts/legs/leg-words.ts';
import { quantity } from '../../language/quantity.ts';
import { lastDayBefore } from '../../schedule/moment.ts';
import type { MeetingStop, Schedule } from '../../schedule/schedule.ts';
import type { Candidate } from '../candidate.ts';
import { withGap } from '../edits.ts';

/** How many sizes are worth trying: a forum that meets each week is reached within five working days more. */
const SIZES = 5;

/** Further apart than a quarter of a year nobody puts two steps. */
const MOST = 65;

/** More working days before a step of a product, so that the step before it is an earlier one; the fewest first. */
export function largerGaps({ of, from, to }: LegArgs, { journeys, calendar }: Schedule): Candidate[] {
  if (!('product' in of)) return [];
  const journey = journeys.find(({ deliverable }) => deliverable.id === of.product)!;
  const stop = journey.meetingStops.find(({ step, meeting }) => step === to.step && meeting.forum.id === to.forum);
  if (!stop?.routeStep) return [];
  const { routeStep, deadline } = stop;
  const least = leastGap(laidOn(stop), deadline!.day, routeStep.gap + 1, calendar);
  return Array.from({ length: SIZES }, (_, more) => least + more).map((gap) => ({
    subject: {
      nl: `houd in de route van ${journey!.deliverable.name} tussen ${legStopWords(from)} en ${legStopWords(to)}`,
      en: `keep on the route of ${journey!.deliverable.name} between ${legStopWords(from)} and ${legStopWords(to)}`,
    },
    to: {
      nl: `ten minste ${quantity(gap, 'working-days', 'nl')} aan`,
      en: `at least ${quantity(gap, 'working-days', 'en')}`,
    },
    family: 'gap',
    edit: withGap(routeStep, gap),
  }));
}

/** Where the meeting stood when the product was laid along the programme. */
function laidOn({ meeting }: MeetingStop): Day {
  return (meeting.was ?? meeting).day;
}

/** The fewest working days before a day that reach back to another. */
function leastGap(day: Day, back: Day, least: number, calendar: WorkingCalendar): number {
  for (let gap = least; gap < MOST; gap++) if (lastDayBefore(day, gap, calendar) <= back) return gap;
  return MOST;
}
