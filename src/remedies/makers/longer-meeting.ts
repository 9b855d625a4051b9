import { longDay } from '../../calendar/words.ts';
import { durationWords } from '../../language/quantity.ts';
import { minutesAsked } from '../../schedule/meetings/running-order.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { called } from '../called.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { meetingsOf } from '../meetings-of.ts';

/** Nobody plans a meeting to the minute. */
const QUARTER = 15;

/** As much time for a meeting as its points ask for. */
export const longerMeeting: Maker = function* (finding, schedule) {
  for (const day of finding.when)
    yield {
      days: [day],
      candidates: meetingsOf(finding, day, schedule).flatMap((meeting) => lengthened(meeting, schedule)),
      enough: 1,
    };
};

function lengthened(meeting: Meeting, schedule: Schedule): Candidate[] {
  const length = Math.ceil(minutesAsked(meeting) / QUARTER) * QUARTER;
  const known = called(meeting, schedule);
  if (!known?.name) return [];
  const { day } = meeting;
  return [
    {
      subject: {
        nl: `geef ${known.said.nl} op ${longDay(day, 'nl')}`,
        en: `give ${known.said.en} on ${longDay(day, 'en')}`,
      },
      to: { nl: durationWords(length, 'nl'), en: durationWords(length, 'en') },
      edit: { move: meeting, target: { length }, name: known.name },
    },
  ];
}
