import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  product: string;
  forum: string;
  /** The day on which it is there now, and the first on which it was to begin. */
  day: Day;
  from: Day;
}

/** A product whose first meeting was moved to before the day from which on it may begin. */
export const deliverableTooEarly: ConflictRule<Args> = {
  code: 'deliverable-too-early',
  severity: 'warning',
  say: {
    nl: ({ product, forum, day, from }) =>
      `${product} begint pas op ${longDay(from, 'nl')}, maar het overleg van ${forum} waarin het aan de orde komt, is verplaatst naar ${longDay(day, 'nl')}`,
    en: ({ product, forum, day, from }) =>
      `${product} does not begin before ${longDay(from, 'en')}, but the meeting of ${forum} that deals with it was moved to ${longDay(day, 'en')}`,
  },
  hint: {
    nl: () =>
      'is het product dan al zover, noem dan een eerdere dag of het overleg zelf; kies anders een later overleg',
    en: () =>
      'if the product is ready by then, name an earlier day or the meeting itself; otherwise choose a later meeting',
  },
  explain: {
    nl: `Een product heeft met "from" een eerste dag, en het overleg waarin het begint is naar een dag daarvoor verplaatst. Het
blijft op de agenda van dat overleg staan: wat er aan een overleg hangt, gaat mee. Of het product dan al klaar is, weet cyclus
niet. Noem bij "from" een eerdere dag of het overleg zelf ("from: MCC 2020-11-03"), of noem een later overleg.`,
    en: `A product has a first day, by "from", and the meeting at which it begins was moved to a day before that. It stays on the
agenda of that meeting: what hangs on a meeting goes along. Whether the product is ready by then cyclus does not know. Name an
earlier day under "from", or the meeting itself ("from: MCC 2020-11-03"), or name a later meeting.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
deliverables:
  jeugdpakket:
    route: [MCC]
    from: 2020-11-03 # <- deliverable-too-early
changes:
  - { move: MCC 2020-11-03, to: 2020-11-02, reason: debat }
`,
  *find(schedule) {
    for (const { deliverable, meetingStops } of schedule.journeys) {
      const { id, name, team, timing } = deliverable;
      const [first] = meetingStops;
      if (!first || timing?.by !== 'from' || !('day' in timing.moment)) continue;
      const { meeting } = first;
      const { day: from } = timing.moment;
      if (meeting.day >= from || !belongs(meeting, schedule)) continue;
      yield {
        args: { product: name, forum: meeting.forum.id, day: meeting.day, from },
        places: [timing.place, origin(meeting)],
        days: [meeting.day],
        who: [id, ...(team === null ? [] : [team]), meeting.forum.id],
      };
    }
  },
};
