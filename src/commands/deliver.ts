import { WriteFault } from '../io/write.ts';
import type { Lang } from '../language/language.ts';
import type { Context } from './command.ts';
import { force, output } from './options.ts';
import { quoted } from './wrong-call.ts';

export interface WrittenFile {
  path: string;
  data: string;
}

/** Whether the result goes to standard output. */
export function toStandardOutput(context: Context): boolean {
  return (context.get(output) ?? '-') === '-';
}

/**
 * Hands the result over: to standard output, or to the file of `--output`.
 * @throws WriteFault
 */
export function deliver(context: Context, lang: Lang, result: string): void {
  const path = context.get(output) ?? '-';
  if (path === '-') context.io.stdout.write(result);
  else writeFiles(context, lang, [{ path, data: result }]);
}

/**
 * Writes files and names each. None is written when one of them is there already with something else in it, unless
 * `--force` says so; one that already holds exactly this is left as it is.
 * @throws WriteFault
 */
export function writeFiles(context: Context, lang: Lang, files: readonly WrittenFile[]): void {
  const { io } = context;
  const planned = files.map((file) => ({ ...file, before: io.readFile(file.path) }));
  const same = ({ data, before }: (typeof planned)[number]) => before !== undefined && equal(before, data);
  const taken = planned.find((file) => file.before !== undefined && !same(file));
  if (taken && !context.get(force)) throw new WriteFault(taken.path, 'exists');
  for (const file of planned) {
    if (!same(file)) io.writeFile(file.path, file.data, context.get(force));
    context.tell(`${quoted(file.path)} ${SAID[same(file) ? 'same' : 'written'][lang]}`);
  }
}

const SAID = {
  written: { nl: 'is geschreven', en: 'was written' },
  same: { nl: 'is ongewijzigd', en: 'is unchanged' },
};

function equal(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text).equals(bytes);
}
