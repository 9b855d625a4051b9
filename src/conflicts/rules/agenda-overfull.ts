import { distinctPlaces } from '../../diagnostic/places.ts';
import { durationWords } from '../../language/quantity.ts';
import { minutesAsked } from '../../schedule/meetings/running-order.ts';
import type { Item } from '../../schedule/schedule.ts';
import { heldMeetings, origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  /** All in minutes. */
  asked: number;
  length: number;
}

/** A meeting of which the points take more time than it has. */
export const agendaOverfull: ConflictRule<Args> = {
  code: 'agenda-overfull',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ forum, asked, length }) =>
      `de agenda van ${forum} vraagt ${durationWords(asked, 'nl')}, ${durationWords(asked - length, 'nl')} meer dan het overleg duurt`,
    en: ({ forum, asked, length }) =>
      `the agenda of ${forum} takes ${durationWords(asked, 'en')}, ${durationWords(asked - length, 'en')} more than the meeting lasts`,
  },
  hint: {
    nl: () => 'laat het overleg langer duren, kort de tijd van agendapunten in, of laat een product een ronde wachten',
    en: () => 'let the meeting last longer, give its items less time, or let a product wait a round',
  },
  explain: {
    nl: `De minuten van alle agendapunten samen zijn meer dan de duur van het overleg. Komen twee cycli op één dag bij hetzelfde
gremium, dan is dat één overleg met één agenda, en de punten van beide tellen samen: de MCC die over A besluit en de uitkomsten
van B bespreekt, heeft de zwaarste agenda. Vaste punten van het gremium tellen mee met de minuten die erbij staan; een punt zonder
minuten telt niet mee. Maak het
overleg langer met een wijziging ("move" met "length"), kort punten in, behandel er een als hamerstuk, of laat een product een
ronde wachten.`,
    en: `The minutes of all items together are more than the meeting lasts. When two cycles come to one forum on one day, that
is one meeting with one agenda, and the items of both count together: the MCC that decides on A and discusses the outcomes of B
has the heaviest agenda. Standing points of the forum count with the minutes that are written with them; a point without minutes
does not count. Make the meeting longer
with a change ("move" with "length"), give items less time, make one a formality, or let a product wait a round.`,
  },
  sample: `fora: { MCC: { time: "14:00", length: 1 uur } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      besluit: { week: 1, day: dinsdag, forum: MCC } # <- agenda-overfull
deliverables:
  jeugdpakket: { route: A, round: A2, minutes: 40 min }
  wintersport: { route: A, round: A2, minutes: 30 min }
`,
  *find(schedule) {
    for (const meeting of heldMeetings(schedule)) {
      const { forum, items, length, day } = meeting;
      const asked = minutesAsked(meeting);
      if (asked <= length) continue;
      yield {
        args: { forum: forum.id, asked, length },
        places: distinctPlaces([origin(meeting), ...items.filter(({ minutes }) => minutes !== null).map(placeOf)]),
        days: [day],
        who: [forum.id, ...items.map(({ deliverable }) => deliverable.id)],
      };
    }
  },
};

function placeOf({ place }: Item): Item['place'] {
  return place;
}
