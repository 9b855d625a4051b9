import { calendarName } from '../../definition/parts/calendar-name.ts';
import type { BusyProblem } from '../../definition/types/availability.ts';
import type { Said } from '../../language/language.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  /** What the calendar is called. */
  file: string;
  /** Why nothing of it could be read; null when only parts could not. */
  problem: BusyProblem | null;
  /** What could not be read of it. */
  parts: readonly Said[];
}

const PROBLEMS: Record<BusyProblem, Said<(file: string) => string>> = {
  missing: {
    nl: (file) => `bij de definities staat geen leesbaar bestand ${file}`,
    en: (file) => `there is no file ${file} beside the definitions that can be read`,
  },
  'not-fetched': {
    nl: (file) => `${file} is nog niet opgehaald`,
    en: (file) => `${file} was not fetched yet`,
  },
  'not-a-calendar': { nl: (file) => `${file} is geen agenda`, en: (file) => `${file} is not a calendar` },
  'too-large': {
    nl: (file) => `${file} is te groot om te lezen`,
    en: (file) => `${file} is too large to read`,
  },
};

const HINTS: Record<BusyProblem, Said> = {
  missing: {
    nl: 'zet het bestand naast de YAML-bestanden, of verbeter de naam',
    en: 'put the file beside the YAML files, or correct the name',
  },
  'not-fetched': {
    nl: 'haal de agenda op met cyclus bezet --vernieuw',
    en: 'fetch the calendar with cyclus busy --refresh',
  },
  'not-a-calendar': {
    nl: 'bewaar de agenda in Outlook als iCalendar-bestand (.ics)',
    en: 'save the calendar in Outlook as an iCalendar file (.ics)',
  },
  'too-large': {
    nl: 'bewaar alleen de maanden die de planning raakt, zonder bijlagen',
    en: 'save only the months that matter to the schedule, without attachments',
  },
};

/** A calendar of a role that could not be read, or only in part. */
export const busyCalendarUnread: ConflictRule<Args> = {
  code: 'busy-calendar-unread',
  severity: 'warning',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ file, problem, parts }) =>
      problem
        ? PROBLEMS[problem].nl(file)
        : `van ${file} is niet alles te lezen: ${parts.map(({ nl }) => nl).join('; ')}`,
    en: ({ file, problem, parts }) =>
      problem ? PROBLEMS[problem].en(file) : `not all of ${file} can be read: ${parts.map(({ en }) => en).join('; ')}`,
  },
  hint: {
    nl: ({ problem }) =>
      problem ? HINTS[problem].nl : 'bewaar de agenda opnieuw, of kijk op die regels in het bestand',
    en: ({ problem }) => (problem ? HINTS[problem].en : 'save the calendar anew, or look at those lines of the file'),
  },
  explain: {
    nl: `Onder "busy" staat het bestand met de agenda van een functie, en dat bestand is er niet, is geen agenda of is maar voor
een deel te lezen. Een agenda waarvan het adres er staat, leest cyclus pas nadat zij is opgehaald. Wat niet te lezen is, telt niet mee: de planning kan dan op een tijd vallen waarop iemand bezet is, zonder
dat cyclus het zegt. Het bestand moet in dezelfde map staan als de definities. Bewaar de agenda opnieuw als iCalendar
(.ics), of haal de regel onder "busy" weg.`,
    en: `The file with the calendar of a role is named under "busy", and that file is not there, is no calendar or can be read
only in part. A calendar of which the address stands there is read once it was fetched. What cannot be read does not count: the schedule may then fall on a time at which somebody is busy, without a
word from cyclus. The file must stand in the same folder as the definitions. Save the calendar anew as iCalendar (.ics), or
take the line under "busy" away.`,
  },
  sample: `roles: { minister VWS: {} }
fora: { MCC: { members: [minister VWS] } }
cycles:
  B: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
busy:
  - { who: minister VWS, file: agenda-vws.ics } # <- busy-calendar-unread
`,
  *find({ workspace, window }) {
    for (const calendar of workspace.busy) {
      const { contents, place, roles } = calendar;
      const file = calendarName(calendar);
      const problem = typeof contents === 'string' ? contents : null;
      const parts = typeof contents === 'string' ? [] : contents.problems(window);
      if (problem || parts.length > 0) yield { args: { file, problem, parts }, places: [place], days: [], who: roles };
    }
  },
};
