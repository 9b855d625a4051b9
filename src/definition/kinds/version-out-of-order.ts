import { type Day, isoDay } from '../../calendar/day.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  from: Day;
  /** Where the version before begins. */
  before: Day;
}

/** A version that does not begin after the one before. */
export const versionOutOfOrder: FindingKind<Args> = {
  code: 'version-out-of-order',
  severity: 'error',
  say: {
    nl: ({ from, before }) =>
      `deze versie begint op ${isoDay(from)}, en moet later beginnen dan wat zij vervangt: na ${isoDay(before)}`,
    en: ({ from, before }) =>
      `this version begins on ${isoDay(from)}, and must begin later than what it replaces: after ${isoDay(before)}`,
  },
  hint: {
    nl: () => 'geldt deze versie vanaf het begin, schrijf haar dan in de cyclus zelf',
    en: () => 'when it holds from the beginning, write it in the cycle itself',
  },
  explain: {
    nl: `Een ronde volgt de versie die op haar eerste dag geldt. Een nieuwe versie begint daarom later dan de cyclus zelf,
en twee versies beginnen niet op dezelfde dag: van één van de twee zou dan nooit een ronde bestaan. De volgorde waarin
versies zijn geschreven, doet er niet toe.`,
    en: `A round follows the version that holds on its first day. That is why a new version begins later than the cycle
itself, and why two versions do not begin on the same day: one of the two would never have a round. The order in which
versions are written does not matter.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { besluit: { day: dinsdag, forum: MCC } }
    versions:
      - from: 2020-10-05 # <- version-out-of-order
        every: 1 week
`,
};
