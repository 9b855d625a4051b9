import type { Day } from '../../calendar/day.ts';
import type { Event, Meeting } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';
import { beside } from '../texts.ts';

interface Args {
  forum: string;
}

/** A change that says to have been decided when its meeting was over. */
export const decidedAfterMeeting: ConflictRule<Args> = {
  code: 'decided-after-meeting',
  severity: 'warning',
  say: {
    nl: ({ forum }) => `deze wijziging is volgens "decided" pas besloten na de dag waarop ${forum} toen stond`,
    en: ({ forum }) => `according to "decided", this change was only decided after the day on which ${forum} then was`,
  },
  hint: {
    nl: () => 'verbeter de dag achter "decided", of noem het overleg dat u bedoelt',
    en: () => 'correct the day behind "decided", or name the meeting that you mean',
  },
  explain: {
    nl: `Achter "decided" staat wanneer een wijziging is besloten. Een overleg dat al is geweest, kan niet meer worden
verplaatst, afgelast of ingelast: dan is de dag verkeerd overgenomen, of staat bij de wijziging een ander overleg dan is
bedoeld. De dag van het besluit telt ook mee voor agenda's in Outlook, die eraan zien welke versie de nieuwste is. Op de
dag zelf kan nog wel: een debat dat die middag naar de volgende dag gaat.`,
    en: `Behind "decided" stands when a change was decided. A meeting that has been cannot be moved, cancelled or added any
more: the day was copied wrongly, or the change names another meeting than is meant. The day of the decision also counts for
calendars in Outlook, which tell from it which version is the newest. On the day itself is still possible: a debate that goes
to the next day that very afternoon.`,
  },
  sample: `fora: { debat: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { verantwoording: { week: 2, day: woensdag, forum: debat } }
changes:
  - move: debat 2021-01-20
    to: 2021-01-21
    decided: 2021-01-22 # <- decided-after-meeting
`,
  *find({ meetings }) {
    for (const meeting of meetings)
      for (const event of meeting.history) {
        if (event.what !== 'change') continue;
        const { change } = event;
        const day = dayBefore(event, meeting);
        if (change.decided === null || change.decided <= day) continue;
        yield {
          args: { forum: meeting.forum.id },
          places: [beside(change.place, 'decided'), change.place],
          days: [day],
          who: [meeting.forum.id],
        };
      }
  },
};

/** Where a meeting stood when a change came; one that was added or cancelled was nowhere else. */
function dayBefore({ from, change }: Extract<Event, { what: 'change' }>, { day, was }: Meeting): Day {
  return from?.day ?? (change.kind === 'add' ? (was?.day ?? day) : day);
}
