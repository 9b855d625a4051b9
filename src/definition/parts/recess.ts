import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import { nearest } from '../../language/nearest.ts';
import { conflictingKeys } from '../kinds/conflicting-keys.ts';
import { unknownPeriod } from '../kinds/unknown-period.ts';
import { each, type Linker, report, use } from '../linking/linker.ts';
import type { FieldHelp } from '../shapes/field-help.ts';
import { advised, block, oneOrMore, optional } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { DayPolicy, RecessPolicy } from '../types/policies.ts';
import { keyChoices } from '../words.ts';

const names = optional(oneOrMore(text));

const policyHelp = {
  keep: {
    nl: 'de periodes waarin alles gewoon doorgaat',
    en: 'the periods in which all goes on as usual',
    names: 'period',
  },
  report: {
    nl: 'de periodes waarin het doorgaat met een waarschuwing',
    en: 'the periods in which it goes on with a warning',
    names: 'period',
  },
  forbid: { nl: 'de periodes waarin het een fout is', en: 'the periods in which it is an error', names: 'period' },
  skip: { nl: 'de periodes waarin het vervalt', en: 'the periods in which it is left out', names: 'period' },
  before: {
    nl: 'de periodes waarin het naar de werkdag ervoor gaat',
    en: 'the periods in which it moves to the working day before',
    names: 'period',
  },
  after: {
    nl: 'de periodes waarin het naar de werkdag erna gaat',
    en: 'the periods in which it moves to the working day after',
    names: 'period',
  },
} satisfies Record<DayPolicy, FieldHelp>;

const policies = { keep: names, report: names, forbid: names, skip: names, before: names, after: names };

/** For each policy the kinds or names of periods in which it holds. */
export const recess = advised(block(policies, policyHelp), adviceOf(Object.keys(policies)));

/** The same for a cycle, which can also stand still. */
export const cycleRecess = advised(
  block(
    { ...policies, shift: names },
    {
      ...policyHelp,
      shift: {
        nl: 'de periodes waarin de cyclus stilstaat en daarna hele weken opschuift',
        en: 'the periods in which the cycle stands still, and then shifts by whole weeks',
        names: 'period',
      },
    },
  ),
  adviceOf([...Object.keys(policies), 'shift']),
);

function adviceOf(keys: readonly string[]): Said {
  return {
    nl: `schrijf de gedragslijn als sleutel, en daarachter de periode: { skip: Kamerreces }; ${keyChoices(keys, 'nl')}`,
    en: `write the policy as a key, and the period behind it: { skip: Kamerreces }; ${keyChoices(keys, 'en')}`,
  };
}

export function linkRecess(
  linker: Linker,
  written: z.output<typeof cycleRecess> | undefined,
  place: SourcePlace,
): RecessPolicy {
  const rules: RecessPolicy = new Map();
  for (const [policy, periods] of Object.entries(written ?? {})) {
    for (const { item, at } of each(periods, inside(place, policy))) {
      const known = linker.names.period.fits(item);
      if (known.length === 0) reportUnknown(linker, item, at);
      for (const period of known) use(linker, 'period', period);
      const period = known[0] ?? item;
      const other = rules.get(period);
      if (other !== undefined && other !== policy) report(linker, conflictingKeys, { keys: [other, policy] }, at);
      rules.set(period, policy as DayPolicy | 'shift');
    }
  }
  return rules;
}

function reportUnknown(linker: Linker, text: string, place: SourcePlace): void {
  if (!linker.complete) return;
  const { words, ids } = linker.names.period;
  report(linker, unknownPeriod, { text, guess: nearest(text, words), known: ids }, place);
}
