import type { MeetingReference } from '../../definition/workspace.ts';
import { isHeld } from '../../schedule/is-held.ts';
import { meetingsNamed } from '../../schedule/named.ts';
import { isInSight, referenceWords } from '../reference.ts';
import type { Rule } from '../rule.ts';

interface Args {
  role: string;
  reference: MeetingReference;
  cancelled: boolean;
}

/** An annotation for a meeting that there is not. */
export const annotationWithoutMeeting: Rule<Args> = {
  code: 'annotation-without-meeting',
  severity: 'warning',
  // It names no days, so that an agenda for all does not tell of an annotation for one.
  timeless: true,
  say: {
    nl: ({ role, reference, cancelled }) =>
      `de annotatie voor ${role} komt nergens bij: ${referenceWords(reference, 'nl')} is ${cancelled ? 'afgelast' : 'er niet'}`,
    en: ({ role, reference, cancelled }) =>
      `the annotation for ${role} goes with nothing: ${referenceWords(reference, 'en')} ${cancelled ? 'was cancelled' : 'is not there'}`,
  },
  hint: {
    nl: ({ cancelled }) =>
      cancelled
        ? 'zet haar bij een overleg dat doorgaat, of haal haar weg'
        : 'noem het overleg met de dag waarop het nu staat',
    en: ({ cancelled }) =>
      cancelled
        ? 'put it with a meeting that goes on, or take it away'
        : 'name the meeting by the day on which it now is',
  },
  explain: {
    nl: `Een annotatie is voor één functie, bij één overleg, dat wordt genoemd met gremium en datum of met gremium en ronde. Op die
dag, of in die ronde, komt het gremium niet bijeen, of het overleg is afgelast. De annotatie wordt dan nooit gemaakt. Een overleg
dat is verplaatst, mag worden genoemd met de dag waarop het nu staat of met een dag waarop het eerder stond.`,
    en: `An annotation is for one role, with one meeting, which is named by forum and date or by forum and round. On that day, or
in that round, the forum does not meet, or the meeting was cancelled. The annotation is then never made. A meeting that was moved
may be named by the day on which it now is, or by one on which it was before.`,
  },
  sample: `roles: { minister VWS: {} }
fora: { MCC: { time: "14:00", members: [minister VWS] } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
annotations:
  - for: minister VWS
    meeting: MCC 2020-11-10 # <- annotation-without-meeting
`,
  *find(schedule) {
    for (const { role, meeting: reference, place } of schedule.workspace.annotations) {
      if (!isInSight(reference, schedule)) continue;
      const named = meetingsNamed(reference, schedule.all);
      if (named.some(isHeld)) continue;
      yield {
        args: { role, reference, cancelled: named.length > 0 },
        places: [place],
        days: [],
        who: [reference.forum, role],
      };
    }
  },
};
