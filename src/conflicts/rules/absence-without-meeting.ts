import type { MeetingReference } from '../../definition/workspace.ts';
import { listing } from '../../language/listing.ts';
import { isHeld } from '../../schedule/is-held.ts';
import { meetingsNamed } from '../../schedule/named.ts';
import { isInSight, referenceWords } from '../reference.ts';
import type { Rule } from '../rule.ts';

interface Args {
  roles: string[];
  reference: MeetingReference;
  cancelled: boolean;
}

/** Apologies for a meeting that there is not. */
export const absenceWithoutMeeting: Rule<Args> = {
  code: 'absence-without-meeting',
  severity: 'warning',
  say: {
    nl: ({ roles, reference, cancelled }) =>
      `${listing(roles, 'nl')} ${roles.length === 1 ? 'is' : 'zijn'} verhinderd voor een overleg dat er niet is: ${referenceWords(reference, 'nl')}${cancelled ? ' is afgelast' : ''}`,
    en: ({ roles, reference, cancelled }) =>
      `${listing(roles, 'en')} sent apologies for a meeting that there is not: ${referenceWords(reference, 'en')}${cancelled ? ' was cancelled' : ''}`,
  },
  hint: {
    nl: ({ cancelled }) => (cancelled ? 'haal het bericht weg' : 'noem het overleg met de dag waarop het nu staat'),
    en: ({ cancelled }) => (cancelled ? 'take the apologies away' : 'name the meeting by the day on which it now is'),
  },
  explain: {
    nl: `Een bericht van verhindering noemt een overleg met gremium en datum, of met gremium en ronde. Op die dag, of in die ronde,
komt het gremium niet bijeen, of het overleg is afgelast. Het bericht doet dan niets. Een overleg dat is verplaatst, mag worden
genoemd met de dag waarop het nu staat of met een dag waarop het eerder stond. Verbeter de verwijzing, of haal het bericht weg.`,
    en: `Apologies name a meeting by forum and date, or by forum and round. On that day, or in that round, the forum does not
meet, or the meeting was cancelled. The apologies then do nothing. A meeting that was moved may be named by the day on which it
now is, or by one on which it was before. Mend the reference, or take the apologies away.`,
  },
  sample: `roles: { minister JenV: {} }
fora: { VB: { time: "19:00", members: [minister JenV] } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { beraad: { week: 1, day: maandag, forum: VB } }
absences:
  - { who: minister JenV, meeting: VB 2020-11-09 } # <- absence-without-meeting
`,
  *find(schedule) {
    for (const { roles, meetings } of schedule.workspace.absences)
      for (const { reference, place } of meetings ?? []) {
        if (!isInSight(reference, schedule)) continue;
        const named = meetingsNamed(reference, schedule.all);
        if (named.some(isHeld)) continue;
        yield {
          args: { roles, reference, cancelled: named.length > 0 },
          places: [place],
          days: reference.by === 'date' ? [reference.day] : [],
          who: [reference.forum, ...roles],
        };
      }
  },
};
