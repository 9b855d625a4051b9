import type { Context } from '../command.ts';
import { window } from '../options.ts';

/** Whether the line says in any way about which days it is. @example asksForDays(context) // true for `--round A2` */
export function asksForDays(context: Context): boolean {
  return window.some((option) => context.get(option) !== undefined);
}
