import type { Context } from '../command.ts';
import type { Option } from '../option.ts';
import { output } from '../options.ts';

/** The format that was asked for; without that a file that is called a PDF becomes one. */
export function formatAsked<T extends string>(context: Context, format: Option<T | undefined>): T | 'pdf' | undefined {
  return context.get(format) ?? (/\.pdf$/i.test(context.get(output) ?? '') ? 'pdf' : undefined);
}
