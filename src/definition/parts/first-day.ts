import { type Day, firstOfMonth, mondayOf } from '../../calendar/day.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { wrongFirstDay } from '../kinds/wrong-first-day.ts';
import { type Linker, report } from '../linking/linker.ts';
import type { Rhythm } from '../types/cycles.ts';

/** Reports a cycle that does not begin where its weeks or months begin. */
export function checkFirstDay(linker: Linker, day: Day, rhythm: Rhythm, place: SourcePlace): void {
  if (rhythm.every === 'ad hoc') return;
  const months = rhythm.every === 'months';
  const before = months ? firstOfMonth(day) : mondayOf(day);
  if (before === day) return;
  const near = [before, months ? firstOfMonth(day, 1) : before + 7];
  report(linker, wrongFirstDay, { day, unit: months ? 'months' : 'weeks', near }, place);
}
