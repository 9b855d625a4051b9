import { check } from '../../conflicts/check.ts';
import { rules } from '../../conflicts/rules.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { proposals } from '../../remedies/propose.ts';
import type { Selected } from '../../schedule/select.ts';
import { concerning } from '../asked/asked.ts';

/**
 * What is wrong with a schedule, as far as it concerns what was asked for, each with a way out where there is one.
 * @param some whether only what plays on a day, or is left undone, is asked for
 */
export function conflictsIn({ whole, filter }: Pick<Selected, 'whole' | 'filter'>, some = false): readonly Finding[] {
  const asked = some ? rules.filter(({ timeless, leftUndone }) => !timeless || leftUndone) : rules;
  return proposals(concerning(check(whole, asked), filter), whole);
}
