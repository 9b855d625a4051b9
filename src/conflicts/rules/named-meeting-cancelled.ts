import type { MeetingReference } from '../../definition/types/moments.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { NAMERS, type Namer, namings } from '../naming.ts';
import { isInSight, referenceWords } from '../reference.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  by: Namer;
  reference: MeetingReference;
}

/** Something for a meeting that was cancelled: it goes nowhere. */
export const namedMeetingCancelled: ConflictRule<Args> = {
  code: 'named-meeting-cancelled',
  severity: 'warning',
  say: {
    nl: ({ by, reference }) => `${NAMERS.nl[by]} komt nergens terecht: ${referenceWords(reference, 'nl')} is afgelast`,
    en: ({ by, reference }) => `${NAMERS.en[by]} goes nowhere: ${referenceWords(reference, 'en')} was cancelled`,
  },
  hint: {
    nl: () => 'noem een overleg dat doorgaat, of haal dit weg',
    en: () => 'name a meeting that goes on, or take this away',
  },
  explain: {
    nl: `Wat bij een agenda hoort, een annotatie of een bericht van verhindering noemt een overleg dat is afgelast. De mededelingen
staan dan op geen enkele agenda, de annotatie wordt niet gemaakt, en het bericht doet niets. Noem een overleg dat doorgaat, of
haal de regels weg. Een overleg dat alleen is verplaatst, houdt wat er bij hoort.`,
    en: `What belongs with an agenda, an annotation or an apology names a meeting that was cancelled. The announcements then are on
no agenda, the annotation is not made, and the apology does nothing. Name a meeting that goes on, or take the lines away. A
meeting that was only moved keeps what belongs with it.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
agendas:
  - { meeting: MCC 2020-11-03, announcements: de volgende keer in een andere zaal } # <- named-meeting-cancelled
changes:
  - { cancel: MCC 2020-11-03, reason: sneeuw }
`,
  *find(schedule) {
    for (const { by, reference, place, who } of namings(schedule.workspace)) {
      // An action stays open when the meeting that asked for it turns out to have been cancelled.
      if (by === 'action' || !isInSight(reference, schedule)) continue;
      const named = schedule.meant(reference);
      if (named.length === 0 || named.some(isHeld)) continue;
      // No day of an annotation, so that an agenda for all does not tell of what is for one.
      const days = by !== 'annotation' && reference.by === 'date' ? [reference.day] : [];
      yield { args: { by, reference }, places: [place], days, who: [reference.forum, ...who] };
    }
  },
};
