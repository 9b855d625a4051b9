import { type Day, isoDay } from '../../calendar/day.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  adopted: Day;
  on: Day;
}

/** An agenda that was changed before it was adopted. */
export const agendaChangedTooEarly: FindingKind<Args> = {
  code: 'agenda-changed-too-early',
  severity: 'warning',
  say: {
    nl: ({ adopted, on }) => `de agenda is op ${isoDay(on)} gewijzigd, en pas op ${isoDay(adopted)} vastgesteld`,
    en: ({ adopted, on }) => `the agenda was changed on ${isoDay(on)}, and adopted only on ${isoDay(adopted)}`,
  },
  hint: {
    nl: () =>
      'wat er vóór de vaststelling is gewijzigd, zit er al in: haal de wijziging weg, of verbeter een van de dagen',
    en: () =>
      'what was changed before it was adopted is in it already: take the change away, or correct one of the days',
  },
  explain: {
    nl: `Tot de dag van adopted is een agenda een concept, en is wat er verandert niet meer dan een ander concept. Wat onder
changed staat, is een wijziging van de vastgestelde agenda: die heet dan gewijzigde agenda, en draagt de dag van de laatste
wijziging. Ligt die dag vóór de vaststelling, dan staat er een oudere dag op de agenda dan die van het stuk dat is vastgesteld.
Vaak zijn de twee dagen omgewisseld.`,
    en: `Until the day of adopted an agenda is a draft, and what changes makes no more than another draft. What stands under
changed is a change of the agenda that was adopted: it is then called a revised agenda, and bears the day of the last
change. When that day lies before the adoption, the agenda bears an older day than the paper that was adopted. Often the two
days have changed places.`,
  },
  sample: `fora: { MCC: {} }
agendas:
  - meeting: MCC 2020-11-03
    adopted: 2020-11-02
    changed: { on: 2020-10-30, what: punt 6 is toegevoegd } # <- agenda-changed-too-early
`,
};
