import type { Minutes } from '../../calendar/clock.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { listing } from '../../language/listing.ts';
import { durationWords } from '../../language/quantity.ts';
import { overlap, spanOf, type TimedMeeting } from '../../schedule/meetings/spans.ts';
import { type AttendanceList, attendanceOf } from '../../schedule/people/attendance.ts';
import { type Travel, travelIn } from '../../schedule/people/travel.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { clashesIn } from '../clashes.ts';
import { origin, originKey } from '../meetings.ts';
import { personsAt, type RequiredAttendee, wantedAtBoth, wantedNames, wantedRoles } from '../people.ts';
import type { ConflictRule } from '../rule.ts';
import type { Clash } from '../sweep.ts';

interface Args {
  wanted: RequiredAttendee[];
  from: Stop;
  to: Stop;
  /** What the journey takes, and what there is between the meetings. */
  travel: Minutes;
  between: Minutes;
}

interface Stop {
  forum: string;
  town: string;
}

/** Roles that cannot be in time at a meeting in another town. */
export const travelTimeTooShort: ConflictRule<Args> = {
  code: 'travel-time-too-short',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ wanted, from, to, travel, between }) =>
      `${listing(wantedNames(wanted, 'nl'), 'nl')} ${wanted.length === 1 ? 'heeft' : 'hebben'} na ${from.forum} in ${from.town} ${between === 0 ? 'geen tijd' : `maar ${durationWords(between, 'nl')}`} om naar ${to.forum} in ${to.town} te reizen; dat kost ${durationWords(travel, 'nl')}`,
    en: ({ wanted, from, to, travel, between }) =>
      `${listing(wantedNames(wanted, 'en'), 'en')} ${wanted.length === 1 ? 'has' : 'have'} ${between === 0 ? 'no time' : `only ${durationWords(between, 'en')}`} to travel from ${from.forum} in ${from.town} to ${to.forum} in ${to.town}, which takes ${durationWords(travel, 'en')}`,
  },
  hint: {
    nl: () =>
      'laat het ene overleg eerder eindigen of het andere later beginnen, of laat een van beide digitaal bijwonen',
    en: () =>
      'let the one meeting end earlier or the other begin later, or let one of them be attended from a distance',
  },
  explain: {
    nl: `Iemand die nodig is in twee overleggen in verschillende plaatsen, heeft ertussen minder tijd dan de reis kost. Hoe lang
die duurt staat bij "travel"; een plaats hoort bij de stad die haar noemt, of waarvan de naam erin voorkomt. Een overleg dat
digitaal is of waarvan de plaats niet bekend is, kost geen reis. Raken de overleggen elkaar in de tijd, dan staat dat bij
role-double-booked. Verschuif een van beide, vergader digitaal, of meld de functie voor een van beide af met "absences".`,
    en: `Somebody who is needed in two meetings in different towns has less time between them than the journey takes. How long
that is stands under "travel"; a place belongs to the town that names it, or whose name it has in it. A meeting from a
distance, or of which the place is not known, takes no journey. Meetings that overlap in time are told under
role-double-booked. Move one of them, meet from a distance, or send apologies for one of them with "absences".`,
  },
  sample: `roles: { minister JenV: {} }
travel:
  Den Haag: { to: { Utrecht: 45 min } }
  Utrecht: {}
fora:
  Catshuis: { time: "14:00", length: 2 uur, place: "Catshuis, Den Haag", members: [minister JenV] }
  VB:       { time: "16:30", length: 2 uur, place: provinciehuis Utrecht, members: [minister JenV] }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps:
      overleg: { week: 1, day: maandag, forum: Catshuis }
      beraad:  { week: 1, day: maandag, forum: VB } # <- travel-time-too-short
`,
  *find(schedule) {
    const attendance = attendanceOf(schedule);
    const travel = travelIn(schedule.workspace);
    for (const same of grouped(hurried(schedule, attendance, travel), keyOf).values()) {
      const { earlier, later, minutes, between } = same[0]!;
      const wanted = wantedAtBoth(same, attendance);
      yield {
        args: {
          wanted,
          from: { forum: earlier.forum.id, town: travel.townOf(earlier)! },
          to: { forum: later.forum.id, town: travel.townOf(later)! },
          travel: minutes,
          between,
        },
        places: distinctPlaces([origin(later), origin(earlier)]),
        days: same.map((one) => one.later.day),
        who: [later.forum.id, earlier.forum.id, ...wantedRoles(wanted)],
      };
    }
  },
};

interface Hurried extends Clash<TimedMeeting> {
  minutes: Minutes;
  between: Minutes;
}

function keyOf({ earlier, later, minutes, between }: Hurried): string {
  return `${originKey(later)} ${originKey(earlier)} ${minutes} ${between}`;
}

/**
 * Meetings that somebody has to attend one after the other, with less time between them than the way takes. With the
 * longest way added to its end, every meeting overlaps all that may come too soon after it.
 */
function* hurried(schedule: Schedule, attendance: AttendanceList, travel: Travel): Generator<Hurried, void, void> {
  if (travel.longest === 0) return;
  const { timezone } = schedule.workspace.settings;
  const stretched = (meeting: TimedMeeting) => {
    const { start, end } = spanOf(meeting, timezone);
    return { start, end: end + travel.longest };
  };
  const seats = (meeting: TimedMeeting) => (travel.townOf(meeting) === undefined ? [] : personsAt(meeting, attendance));
  for (const clash of clashesIn(schedule, stretched, seats)) {
    const [before, after] = [spanOf(clash.earlier, timezone), spanOf(clash.later, timezone)];
    const [minutes, between] = [travel.between(clash.earlier, clash.later), after.start - before.end];
    if (!overlap(before, after) && between < minutes) yield { ...clash, minutes, between };
  }
}
