import { clockWords } from '../../calendar/words.ts';
import { clockAfter } from '../../calendar/zone.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { spanOf, type TimedMeeting } from '../../schedule/meetings/spans.ts';
import { clashesIn } from '../clashes.ts';
import { origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  earlier: Times;
  later: Times;
}

/** Wall-clock times; the end may lie past midnight. */
interface Times {
  start: number;
  end: number;
}

/** Two meetings of one forum that overlap in time. */
export const forumDoubleBooked: ConflictRule<Args> = {
  code: 'forum-double-booked',
  severity: 'error',
  reads: 'days',
  say: {
    nl: ({ forum, earlier, later }) =>
      `${forum} heeft twee overleggen tegelijk: van ${clockWords(earlier.start, 'nl')} tot ${clockWords(earlier.end, 'nl')} en van ${clockWords(later.start, 'nl')} tot ${clockWords(later.end, 'nl')}`,
    en: ({ forum, earlier, later }) =>
      `${forum} has two meetings at once: from ${clockWords(earlier.start, 'en')} to ${clockWords(earlier.end, 'en')} and from ${clockWords(later.start, 'en')} to ${clockWords(later.end, 'en')}`,
  },
  hint: {
    nl: () => 'geef een van beide een andere tijd of kortere duur, of maak er één overleg van',
    en: () => 'give one of them another time or a shorter length, or make them one meeting',
  },
  explain: {
    nl: `Eén gremium heeft twee overleggen die elkaar in de tijd raken. Dat gebeurt als een stap met "shared: nee" een
eigen overleg wil, als twee stappen op dezelfde dag verschillende tijden noemen die te dicht op elkaar liggen, of als een
overleg door een wijziging op een ander terechtkomt. Overleggen die tegelijk beginnen tellen altijd; een overleg waarvan
de tijd nog niet bekend is telt nooit, en een overleg dat na middernacht doorloopt telt tot het einde. Geef een van beide
een andere tijd of duur, of haal "shared: nee" weg, zodat het één overleg met twee blokken wordt.`,
    en: `One forum has two meetings that overlap in time. That happens when a step asks for a meeting of its own with
"shared: no", when two steps name different times on one day that lie too close together, or when a change puts a meeting
on top of another. Meetings that start together always count; a meeting of which the time is not yet known never does, and
one that goes on past midnight counts to its end. Give one of them another time or length, or take away "shared: no", so
that it becomes one meeting with two blocks.`,
  },
  sample: `fora: { BWO: { time: "10:00", length: 2 uur } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      beeld:  { week: 1, day: woensdag, forum: BWO }
      status: { week: 1, day: woensdag, forum: BWO, shared: nee, time: "11:00" } # <- forum-double-booked
`,
  *find(schedule) {
    const { timezone } = schedule.workspace.settings;
    const span = (meeting: TimedMeeting) => spanOf(meeting, timezone);
    for (const { earlier, later } of clashesIn(schedule, span, ({ forum }) => [forum.id]))
      yield {
        args: { forum: later.forum.id, earlier: timesOf(earlier, timezone), later: timesOf(later, timezone) },
        places: distinctPlaces([origin(later), origin(earlier)]),
        days: [later.day],
        who: [later.forum.id],
      };
  },
};

function timesOf({ day, start, length }: TimedMeeting, zone: string): Times {
  return { start, end: clockAfter(day, start, length, zone) };
}
