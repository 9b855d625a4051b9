import { check } from '../../conflicts/check.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { proposals } from '../../remedies/propose.ts';
import type { Selected } from '../../schedule/select.ts';
import { concerning } from '../asked/asked.ts';

/** What is wrong with a schedule, as far as it concerns what was asked for, each with a way out where there is one. */
export function conflictsIn({ whole, filter }: Pick<Selected, 'whole' | 'filter'>): readonly Finding[] {
  return proposals(concerning(check(whole), filter), whole);
}
