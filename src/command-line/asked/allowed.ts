import { namesOf, together } from '../../definition/texts/names.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { named } from './filter.ts';

/**
 * Whether something may be changed that is about these fora, cycles and products: about none that is to be kept, and
 * about one of those that alone may be changed.
 * @throws WrongCall for a name that nobody has
 */
export function isNameAllowed(
  { fora, cycles, deliverables }: Workspace,
  asked: Record<'keep' | 'only', readonly string[]>,
): (names: readonly string[]) => boolean {
  const known = together(namesOf(fora.values()), namesOf(cycles.values()), namesOf(deliverables.values()));
  const ids = (what: 'keep' | 'only') => new Set(asked[what].map((text) => named(what, text, known)));
  const [kept, only] = [ids('keep'), ids('only')];
  return (names) => !names.some((name) => kept.has(name)) && (only.size === 0 || names.some((name) => only.has(name)));
}
