import type { Clock } from '../../calendar/clock.ts';
import { clockWords } from '../../calendar/words.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces, placeKey } from '../../diagnostic/places.ts';
import type { Deadline } from '../../schedule/schedule.ts';
import { originKey, origins } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  start: Clock;
  at: Clock;
}

/** Papers that are only due when their own meeting has begun. */
export const deadlineAfterMeeting: ConflictRule<Args> = {
  code: 'deadline-after-meeting',
  severity: 'error',
  say: {
    nl: ({ forum, start, at }) =>
      `de stukken voor ${forum} hoeven pas om ${clockWords(at, 'nl')} binnen te zijn, terwijl het overleg om ${clockWords(start, 'nl')} begint`,
    en: ({ forum, start, at }) =>
      `the papers for ${forum} are only due at ${clockWords(at, 'en')}, but the meeting starts at ${clockWords(start, 'en')}`,
  },
  hint: {
    nl: () => 'geef de stukken een eerder uur of een werkdag meer ("papers"), of laat het overleg later beginnen',
    en: () => 'give the papers an earlier hour or a working day more ("papers"), or let the meeting start later',
  },
  explain: {
    nl: `De aanleverdeadline van een agendapunt valt op de dag van het overleg zelf, op een later uur dan waarop het begint: de
stukken zijn er dan niet als ze worden besproken. Dat komt door een termijn van "0 werkdagen" of "0 dagen" met een uur dat
niet bij het overleg past, of doordat het overleg naar een eerder uur is verplaatst: de deadline gaat dan niet vanzelf mee.
Geef de stap of het gremium een termijn die eerder ligt, of begin later. Een deadline op het uur waarop het overleg begint,
mag: de stukken worden dan ter vergadering uitgereikt. Van een overleg zonder tijd valt dit niet te zeggen.`,
    en: `The paper deadline of an item falls on the day of the meeting itself, at a later hour than it starts: the papers are not
there when they are discussed. This comes from a lead time of "0 working days" or "0 days" with an hour that does not go with
the meeting, or from a meeting that was moved to an earlier hour: its deadline does not move with it by itself. Give the step
or the forum a lead time that lies earlier, or start later. A deadline at the very hour of the meeting is fine: the papers
are then handed out at the table. Of a meeting without a time this cannot be told.`,
  },
  sample: `fora: { MCC: { time: "9:00", papers: { due: 0 werkdagen, at: "12:00" } } } # <- deadline-after-meeting
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      uitkomst: { week: 2, day: dinsdag, forum: MCC }
deliverables:
  pakket: { route: B, round: B2 }
`,
  *find({ deadlines }) {
    for (const same of grouped(deadlines.filter(isAfterStart), causeOf).values()) {
      const { meeting, at } = same[0]!;
      yield {
        args: { forum: meeting.forum.id, start: meeting.start!, at },
        places: distinctPlaces(same.flatMap(placesOf)),
        days: same.map(({ day }) => day),
        who: [meeting.forum.id, ...new Set(same.map(({ item }) => item.deliverable.id))],
      };
    }
  },
};

function isAfterStart({ meeting, day, at }: Deadline): boolean {
  return day === meeting.day && meeting.start !== null && at > meeting.start;
}

function causeOf({ meeting, at, rule }: Deadline): string {
  return `${at} ${meeting.start} ${placeKey(rule.place)} ${originKey(meeting)}`;
}

/** The change that brought the meeting to its hour first; where nothing did, the lead time. */
function placesOf({ meeting, rule }: Deadline) {
  return meeting.was ? [...origins(meeting), rule.place] : [rule.place, ...origins(meeting)];
}
