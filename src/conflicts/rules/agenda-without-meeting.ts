import type { MeetingReference } from '../../definition/workspace.ts';
import { isHeld } from '../../schedule/is-held.ts';
import { meetingsNamed } from '../../schedule/named.ts';
import { isInSight, referenceWords } from '../reference.ts';
import type { Rule } from '../rule.ts';

interface Args {
  reference: MeetingReference;
  cancelled: boolean;
}

/** Announcements or copies for the agenda of a meeting that there is not. */
export const agendaWithoutMeeting: Rule<Args> = {
  code: 'agenda-without-meeting',
  severity: 'warning',
  say: {
    nl: ({ reference, cancelled }) =>
      `wat hier voor een agenda staat, komt nergens terecht: ${referenceWords(reference, 'nl')} is ${cancelled ? 'afgelast' : 'er niet'}`,
    en: ({ reference, cancelled }) =>
      `what stands here for an agenda goes nowhere: ${referenceWords(reference, 'en')} ${cancelled ? 'was cancelled' : 'is not there'}`,
  },
  hint: {
    nl: ({ cancelled }) =>
      cancelled
        ? 'zet het bij een overleg dat doorgaat, of haal het weg'
        : 'noem het overleg met de dag waarop het nu staat',
    en: ({ cancelled }) =>
      cancelled
        ? 'put it with a meeting that goes on, or take it away'
        : 'name the meeting by the day on which it now is',
  },
  explain: {
    nl: `Onder "agendas" staat wat er naast de stukken op een agenda komt: mededelingen, en wie een kopie krijgt. Het overleg wordt
genoemd met gremium en datum, of met gremium en ronde. Op die dag, of in die ronde, komt het gremium niet bijeen, of het overleg
is afgelast; de mededelingen staan dan op geen enkele agenda. Een overleg dat is verplaatst, mag worden genoemd met de dag waarop
het nu staat of met een dag waarop het eerder stond.`,
    en: `Under "agendas" stands what comes on an agenda beside its papers: announcements, and who gets a copy. The meeting is named
by forum and date, or by forum and round. On that day, or in that round, the forum does not meet, or the meeting was cancelled;
the announcements then are on no agenda at all. A meeting that was moved may be named by the day on which it now is, or by one on
which it was before.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
agendas:
  - { meeting: MCC 2020-11-10, announcements: de volgende keer in een andere zaal } # <- agenda-without-meeting
`,
  *find(schedule) {
    for (const { meeting: reference, place } of schedule.workspace.agendas) {
      if (!isInSight(reference, schedule)) continue;
      const named = meetingsNamed(reference, schedule.all);
      if (named.some(isHeld)) continue;
      yield {
        args: { reference, cancelled: named.length > 0 },
        places: [place],
        days: reference.by === 'date' ? [reference.day] : [],
        who: [reference.forum],
      };
    }
  },
};
