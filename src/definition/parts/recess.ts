import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import { nearest } from '../../language/nearest.ts';
import { conflictingKeys } from '../kinds/conflicting-keys.ts';
import { unknownPeriod } from '../kinds/unknown-period.ts';
import { each, type Linker, report, use } from '../linking/linker.ts';
import { advised, block, oneOrMore, optional } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { DayPolicy, RecessPolicy } from '../types/policies.ts';
import { keyChoices } from '../words.ts';

const names = optional(oneOrMore(text));
const policies = { keep: names, report: names, forbid: names, skip: names, before: names, after: names };

/** For each policy the kinds or names of periods in which it holds. */
export const recess = advised(block(policies), adviceOf(Object.keys(policies)));

/** The same for a cycle, which can also stand still. */
export const cycleRecess = advised(block({ ...policies, shift: names }), adviceOf([...Object.keys(policies), 'shift']));

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
