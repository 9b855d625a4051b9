import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { writeParts } from '../../io/streams.ts';
import type { Lang } from '../../language/language.ts';
import { writeAndTell } from '../../workspace/write-files.ts';
import type { Context } from '../command.ts';
import { force, output } from '../options.ts';

/** Whether the result goes to standard output. */
export function toStandardOutput(context: Context): boolean {
  return (context.get(output) ?? '-') === '-';
}

/** What a command makes: a text, one that comes in parts, or bytes. */
export type Result = string | Iterable<string> | Uint8Array;

/**
 * Hands the result over: to standard output, or to the file of `--output`.
 * @param madeOf the files of which it says something that is not for everybody
 * @throws WriteFault
 */
export function deliver(context: Context, lang: Lang, result: Result, madeOf: readonly string[] = []): void {
  const path = context.get(output) ?? '-';
  if (path !== '-') writeAndTell(context, lang, [{ path, data: whole(result), madeOf }], context.get(force));
  else if (!(result instanceof Uint8Array))
    writeParts(context.io.stdout, typeof result === 'string' ? [result] : result);
  else if (context.io.stdout.isTTY) throw new WrongCall(NOT_ON_SCREEN);
  else context.io.stdout.write(result);
}

function whole(result: Result): string | Uint8Array {
  return typeof result === 'string' || result instanceof Uint8Array ? result : [...result].join('');
}

const NOT_ON_SCREEN = {
  nl: 'dit is geen tekst voor een scherm; schrijf het naar een bestand met --uitvoer',
  en: 'this is no text for a screen; write it to a file with --output',
};
