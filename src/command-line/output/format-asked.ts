import type { Context } from '../command.ts';
import type { Option } from '../option.ts';
import { output } from '../options.ts';

/** Files whose name says what they are: nobody calls a text that. */
const CALLED = { pdf: /\.pdf$/i, docx: /\.docx$/i, xlsx: /\.xlsx$/i, html: /\.html?$/i };

/** The format that was asked for; without that a file that is called a PDF, a page or the like becomes one. */
export function formatAsked<T extends string>(context: Context, format: Option<T | undefined>): T | undefined {
  return context.get(format) ?? (format.choices!.en as readonly T[]).find((choice) => isCalled(context, choice));
}

/** Whether what is written goes to a file that is called after its format. */
export function isCalled(context: Context, format: string): boolean {
  return (CALLED as Record<string, RegExp | undefined>)[format]?.test(context.get(output) ?? '') ?? false;
}
