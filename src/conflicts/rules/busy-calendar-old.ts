import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import { calendarName } from '../../definition/parts/calendar-name.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  calendar: string;
  fetched: Day;
}

/** A copy of a published calendar that is not of this week any more. */
export const busyCalendarOld: ConflictRule<Args> = {
  code: 'busy-calendar-old',
  severity: 'warning',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ calendar, fetched }) => `de agenda op ${calendar} is het laatst opgehaald op ${longDay(fetched, 'nl')}`,
    en: ({ calendar, fetched }) => `the calendar at ${calendar} was last fetched on ${longDay(fetched, 'en')}`,
  },
  hint: {
    nl: () => 'haal haar opnieuw op met cyclus bezet --vernieuw',
    en: () => 'fetch it again with cyclus busy --refresh',
  },
  explain: {
    nl: `Onder "busy" staat het adres van een agenda, en de kopie waarmee cyclus rekent is ouder dan een week. Wat er sindsdien in
die agenda is gezet of verplaatst, telt niet mee. Alleen cyclus bezet --vernieuw haalt agenda's op; geen andere opdracht gaat
het netwerk op. Doe dat voordat u de planning nakijkt of publiceert.`,
    en: `The address of a calendar stands under "busy", and the copy that cyclus goes by is more than a week old. What was put in that
calendar or moved since then does not count. Only cyclus busy --refresh fetches calendars; no other command goes on the
network. Do that before you look the schedule over or publish it.`,
  },
  sample: `roles: { minister VWS: {} }
fora: { MCC: { members: [minister VWS] } }
cycles:
  B: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
busy:
  - who: minister VWS # <- busy-calendar-old
    address: https://agenda.vws.example/geheim/calendar.ics
`,
  files: {
    'busy/8ec8a4f22efb243b.json': '{ "fetched": "2020-10-01T09:00:00Z", "version": 1, "times": [], "problems": [] }',
  },
  *find({ workspace }) {
    for (const calendar of workspace.busy) {
      const { contents, place, roles } = calendar;
      if (typeof contents === 'string' || contents.old === null) continue;
      yield {
        args: { calendar: calendarName(calendar), fetched: contents.old },
        places: [place],
        days: [],
        who: roles,
      };
    }
  },
};
