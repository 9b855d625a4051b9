import { weekdayOf } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { heldMeetings, originKey, origins } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
}

const SATURDAY = 6;

/** A meeting in a weekend of a forum for which that is not usual. */
export const meetingInWeekend: ConflictRule<Args> = {
  code: 'meeting-in-weekend',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ forum }) => `${forum} valt in het weekend`,
    en: ({ forum }) => `${forum} falls in a weekend`,
  },
  hint: {
    nl: ({ forum }) => `verplaats het overleg naar een werkdag; is dit gewoon, zet dan "weekend: ja" bij ${forum}`,
    en: ({ forum }) => `move the meeting to a working day; when this is usual, put "weekend: yes" at ${forum}`,
  },
  explain: {
    nl: `Een overleg valt op een zaterdag of zondag. Dat is soms de bedoeling, want in drukke tijden komen gremia juist op
zondag bijeen, maar vaker is het een tikfout of een wijziging die een dag te ver ging. Vergadert een gremium gewoon in het
weekend, zet dan "weekend: ja" bij dat gremium; is het één keer zo afgesproken, accepteer het knelpunt dan met de reden.`,
    en: `A meeting falls on a Saturday or Sunday. Sometimes that is meant, as in busy times some fora meet on Sundays, but
more often it is a slip of the pen or a change that went a day too far. When a forum usually meets in weekends, put
"weekend: yes" at that forum; when it was agreed for once, accept the finding with the reason.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { besluit: { week: 1, day: vrijdag, forum: MCC, holiday: houden } }
changes:
  - move: MCC 2020-11-06 # <- meeting-in-weekend
    to: 2020-11-07
`,
  *find(schedule) {
    const found = heldMeetings(schedule).filter(({ forum, day }) => !forum.weekend && weekdayOf(day) >= SATURDAY);
    for (const meetings of grouped(found, originKey).values()) {
      const forum = meetings[0]!.forum.id;
      yield {
        args: { forum },
        places: distinctPlaces(meetings.flatMap(origins)),
        days: meetings.map(({ day }) => day),
        who: [forum],
      };
    }
  },
};
