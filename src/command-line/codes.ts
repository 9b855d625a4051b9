import { acceptableCodes, rules } from '../conflicts/rules.ts';
import { definitionKinds } from '../definition/kinds.ts';

/** The codes that an argument can be, in order: of all findings, or of those that can be accepted; else none. */
export function codesFor(completes: string | undefined): readonly string[] {
  if (completes === 'codes') return [...definitionKinds, ...rules].map(({ code }) => code).sort();
  return completes === 'acceptable-codes' ? [...acceptableCodes].sort() : [];
}
