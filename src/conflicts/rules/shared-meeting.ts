import { distinctPlaces } from '../../diagnostic/places.ts';
import { listing } from '../../language/listing.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { heldMeetings, origins } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  cycles: string[];
}

/** A meeting of several cycles of which nobody can tell whether its agenda fits. */
export const sharedMeeting: ConflictRule<Args> = {
  code: 'shared-meeting',
  severity: 'info',
  reads: 'days',
  say: {
    nl: ({ forum, cycles }) =>
      `${listing(cycles, 'nl')} delen een overleg van ${forum}, en niet van elk agendapunt is bekend hoe lang het duurt`,
    en: ({ forum, cycles }) =>
      `${listing(cycles, 'en')} share a meeting of ${forum}, and not of every item it is known how long it takes`,
  },
  hint: {
    nl: () => 'geef elk product "minutes", of zet "shared: nee" bij de stap die een eigen overleg wil',
    en: () => 'give each product "minutes", or put "shared: no" at the step that wants a meeting of its own',
  },
  explain: {
    nl: `Komen twee cycli op één dag bij hetzelfde gremium, dan is dat één overleg met één agenda: dezelfde leden, dezelfde
voorzitter. Dat is zo bedoeld en op zichzelf geen knelpunt. Het wordt er een als de punten samen langer duren dan het overleg
(agenda-overfull). Hier is dat niet te zeggen: er staan punten van meer dan één product, en van een ervan is de tijd niet
bekend. Vul de minuten in, of maak er met "shared: nee" twee overleggen van.`,
    en: `When two cycles come to one forum on one day, that is one meeting with one agenda: the same members, the same chair.
That is meant to be so, and no conflict in itself. It becomes one when the items together take longer than the meeting lasts
(agenda-overfull). Here nobody can tell: there are items of more than one product, and of one of them the time is not known.
Fill in the minutes, or make it two meetings with "shared: no".`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps:
      richting: { week: 1, day: dinsdag, forum: MCC } # <- shared-meeting
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps:
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
deliverables:
  wintersport: { route: A, round: A2 }
  jeugdpakket: { route: B, round: B1, minutes: 40 min }
`,
  *find(schedule) {
    for (const meeting of heldMeetings(schedule)) {
      const cycles = cyclesOf(meeting);
      if (cycles.length < 2 || !isUncertain(meeting)) continue;
      const { forum, day, items } = meeting;
      yield {
        args: { forum: forum.id, cycles },
        places: distinctPlaces([...origins(meeting), ...items.map(({ place }) => place)]),
        days: [day],
        who: [forum.id, ...cycles, ...items.map(({ deliverable }) => deliverable.id)],
      };
    }
  },
};

function cyclesOf({ blocks }: Meeting): string[] {
  return [...new Set(blocks.map(({ cycle }) => cycle.id))];
}

/** Whether there is more than one item, and one of which the time is not known. */
function isUncertain({ items }: Meeting): boolean {
  return items.length > 1 && items.some(({ minutes }) => minutes === null);
}
