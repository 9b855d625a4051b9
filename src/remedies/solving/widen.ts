import type { Schedule } from '../../schedule/schedule.ts';
import type { Search } from './search.ts';
import type { Wishes } from './wishes.ts';

export function widen(_search: Search, _schedule: Schedule, _wishes: Wishes): boolean {
  return true;
}
