import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { dashed } from '../../language/option-names.ts';
import type { Context } from '../command.ts';
import type { Option } from '../option.ts';
import { bom, output, template, theme } from '../options.ts';

/** Files whose name says what they are: nobody calls a text that. */
const CALLED = { pdf: /\.pdf$/i, docx: /\.docx$/i, xlsx: /\.xlsx$/i, html: /\.html?$/i };

/**
 * The format that was asked for; without that a file that is called a PDF, a page or the like becomes one, else what an
 * option is for asks for it.
 * @throws WrongCall for an option that does nothing in that format
 * @example formatAsked(context, format) // 'docx' for `--template huis.docx`
 */
export function formatAsked<T extends string>(context: Context, format: Option<T | undefined>): T | undefined {
  const choices = format.choices!.en as readonly T[];
  const bound = [template, theme, bom].filter((option) => context.has(option));
  const asked =
    context.get(format) ??
    choices.find((choice) => isCalled(context, choice)) ??
    choices.find((choice) => bound.some(({ form }) => form === choice));
  const idle = bound.find(({ form }) => form !== asked);
  if (idle) throw forOtherFormat(idle);
  return asked;
}

/** Whether what is written goes to a file that is called after its format. */
export function isCalled(context: Context, format: string): boolean {
  return (CALLED as Record<string, RegExp | undefined>)[format]?.test(context.get(output) ?? '') ?? false;
}

function forOtherFormat({ name, form }: Option): WrongCall {
  return new WrongCall({
    nl: `${dashed(name, 'nl')} is alleen voor --vorm ${form}; kies die vorm of laat ${dashed(name, 'nl')} weg`,
    en: `--${name} is only for --format ${form}; choose that format or leave out --${name}`,
  });
}
