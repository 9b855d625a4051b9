import type { Clock } from '../../calendar/clock.ts';
import { clockWords } from '../../calendar/words.ts';
import { clockAfter } from '../../calendar/zone.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { isTimed, spanOf, type TimedMeeting } from '../../schedule/meetings/spans.ts';
import { roomsIn } from '../../schedule/rounds/rooms.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { heldMeetings, origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';
import { type Clash, clashes } from '../sweep.ts';

interface Args {
  /** As it is written. */
  room: string;
  fora: [later: string, earlier: string];
  /** While both are there, on the wall clock of the day on which the later begins; the end may lie past midnight. */
  from: Clock;
  until: Clock;
}

/** Two fora in one room at the same time. */
export const roomDoubleBooked: ConflictRule<Args> = {
  code: 'room-double-booked',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ room, fora: [later, earlier], from, until }) =>
      `${room} is dubbel bezet: van ${clockWords(from, 'nl')} tot ${clockWords(until, 'nl')} vergaderen daar ${earlier} en ${later}`,
    en: ({ room, fora: [later, earlier], from, until }) =>
      `${room} is double-booked: from ${clockWords(from, 'en')} to ${clockWords(until, 'en')} ${earlier} and ${later} meet there`,
  },
  hint: {
    nl: () => 'geef een van beide een andere plaats of tijd; zijn het twee zalen, schrijf dan bij elk de zaal',
    en: () => 'give one of them another place or time; when there are two rooms, write the room with each',
  },
  explain: {
    nl: `Twee gremia vergaderen tegelijk op dezelfde plaats. Een plaats is een zaal: staat bij beide overleggen dezelfde tekst,
dan zitten ze in dezelfde zaal. Hoofdletters tellen daarbij niet. Is de plaats een gebouw met meer zalen, schrijf dan de zaal
erbij: "stadhuis, zaal 2". Voor een overleg dat digitaal is geldt dit niet, en ook niet als de plaats alleen een stad is die
bij "travel" staat. Een overleg waarvan de tijd nog niet bekend is telt niet mee. Twee overleggen van hetzelfde gremium staan
bij forum-double-booked. Vergaderen beide met opzet samen, accepteer het knelpunt dan.`,
    en: `Two fora meet at the same time in the same place. A place is a room: when the same text stands with both meetings,
they are in one room. Capitals make no difference. When the place is a building with several rooms, write the room with it:
"town hall, room 2". This does not hold for a meeting from a distance, nor when the place is only a town that stands
under "travel". A meeting of which the time is not yet known does not count. Two meetings of one forum are told under
forum-double-booked. When both meet together on purpose, accept the finding.`,
  },
  sample: `fora:
  Commissie: { time: "11:30", length: 1 uur, place: Raadzaal }
  Presidium: { time: "12:00", length: 1 uur, place: raadzaal }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 4
    steps:
      commissie: { week: 1, day: woensdag, forum: Commissie }
      presidium: { week: 1, day: woensdag, forum: Presidium } # <- room-double-booked
`,
  *find(schedule) {
    const { timezone } = schedule.workspace.settings;
    for (const { earlier, later } of inOneRoom(schedule, timezone)) {
      const fora: Args['fora'] = [later.forum.id, earlier.forum.id];
      yield {
        args: { room: later.location, fora, ...together(earlier, later, timezone) },
        places: distinctPlaces([origin(later), origin(earlier)]),
        days: [later.day],
        who: fora,
      };
    }
  },
};

function* inOneRoom(schedule: Schedule, zone: string): Generator<Clash<TimedMeeting>, void, void> {
  const roomOf = roomsIn(schedule.workspace);
  const meetings = heldMeetings(schedule).filter(isTimed);
  const span = (meeting: TimedMeeting) => spanOf(meeting, zone);
  for (const clash of clashes(meetings, span, (meeting) => seatsIn(roomOf(meeting))))
    if (clash.earlier.forum !== clash.later.forum) yield clash;
}

function seatsIn(room: string | undefined): string[] {
  return room === undefined ? [] : [room];
}

function together(earlier: TimedMeeting, later: TimedMeeting, zone: string): Pick<Args, 'from' | 'until'> {
  const [one, other] = [spanOf(earlier, zone), spanOf(later, zone)];
  const both = Math.min(one.end, other.end) - other.start;
  return { from: later.start, until: clockAfter(later.day, later.start, both, zone) };
}
