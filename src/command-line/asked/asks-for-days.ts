import { isTimeless } from '../../conflicts/rule.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Context } from '../command.ts';
import { window } from '../options.ts';

/** Whether the line says in any way about which days it is. @example asksForDays(context) // true for `--round A2` */
export function asksForDays(context: Context): boolean {
  return window.some((option) => context.get(option) !== undefined);
}

/**
 * The findings that concern the days that were asked for: what plays on none of them only where it stops everything, or
 * where something is left undone; all of them where no days were asked for.
 */
export function concerningDays(context: Context, findings: readonly Finding[]): Finding[] {
  return asksForDays(context) ? findings.filter((finding) => !isTimeless(finding)) : [...findings];
}
