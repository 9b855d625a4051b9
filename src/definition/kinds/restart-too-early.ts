import { type Day, isoDay } from '../../calendar/day.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  stop: Day;
  from: Day;
}

/** A cycle that starts again while its old count still runs. */
export const restartTooEarly: FindingKind<Args> = {
  code: 'restart-too-early',
  severity: 'error',
  say: {
    nl: ({ stop, from }) =>
      `de oude telling loopt tot en met ${isoDay(stop)}, en de nieuwe begint al op ${isoDay(from)}`,
    en: ({ stop, from }) =>
      `the old count runs until ${isoDay(stop)}, and the new one begins on ${isoDay(from)} already`,
  },
  hint: {
    nl: () => 'laat de oude telling eerder stoppen, of noem niet wanneer zij stopt: dat is dan de dag voor de nieuwe',
    en: () => 'let the old count stop earlier, or do not name when it stops: that is then the day before the new one',
  },
  explain: {
    nl: `Bij een herstart begint een cyclus opnieuw te tellen vanaf een maandag. Tot en met de dag stop loopt hij nog als
voorheen; daarna is er niets tot de herstart. Liggen de twee andersom, dan zou elk overleg in die dagen er twee keer
staan.`,
    en: `With a restart a cycle begins to count again from a Monday. Until the day stop it runs as before; after that
there is nothing until the restart. When the two lie the other way round, every meeting in those days would be there
twice.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { day: dinsdag, forum: MCC } } }
changes:
  - restart: A
    from: 2021-03-15
    stop: 2021-03-19 # <- restart-too-early
`,
};
