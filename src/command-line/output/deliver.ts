import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Lang } from '../../language/language.ts';
import { writeAndTell } from '../../workspace/write-files.ts';
import type { Context } from '../command.ts';
import { force, output } from '../options.ts';

/** Whether the result goes to standard output. */
export function toStandardOutput(context: Context): boolean {
  return (context.get(output) ?? '-') === '-';
}

/**
 * Hands the result over: to standard output, or to the file of `--output`.
 * @param madeOf the files of which it says something that is not for everybody
 * @throws WriteFault
 */
export function deliver(
  context: Context,
  lang: Lang,
  result: string | Uint8Array,
  madeOf: readonly string[] = [],
): void {
  const path = context.get(output) ?? '-';
  if (path !== '-') writeAndTell(context, lang, [{ path, data: result, madeOf }], context.get(force));
  else if (typeof result !== 'string' && context.io.stdout.isTTY) throw new WrongCall(NOT_ON_SCREEN);
  else context.io.stdout.write(result);
}

const NOT_ON_SCREEN = {
  nl: 'dit is geen tekst voor een scherm; schrijf het naar een bestand met --output',
  en: 'this is no text for a screen; write it to a file with --output',
};
