import { quoted, WrongCall } from '../../../diagnostic/wrong-call.ts';
import { WriteFault } from '../../../io/write.ts';
import type { Lang } from '../../../language/language.ts';
import type { Context } from '../command.ts';
import { force, output } from '../options.ts';

export interface WrittenFile {
  path: string;
  data: string | Uint8Array;
}

/** Whether a path is that of a folder: it is there, or is written as one. */
export function isFolder(context: Context, path: string): boolean {
  return /[/\\]$/.test(path) || context.io.isFolder(path);
}

/** The path of a file in a folder. @example within('feeds/', 'mcc.ics') // 'feeds/mcc.ics' */
export function within(folder: string, file: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${file}`;
}

/** Whether the result goes to standard output. */
export function toStandardOutput(context: Context): boolean {
  return (context.get(output) ?? '-') === '-';
}

/**
 * Hands the result over: to standard output, or to the file of `--output`.
 * @throws WriteFault
 */
export function deliver(context: Context, lang: Lang, result: string | Uint8Array): void {
  const path = context.get(output) ?? '-';
  if (path === '-') {
    if (typeof result !== 'string' && context.io.stdout.isTTY) throw new WrongCall(NOT_ON_SCREEN);
    context.io.stdout.write(result);
  } else writeFiles(context, lang, [{ path, data: result }]);
}

const NOT_ON_SCREEN = {
  nl: 'dit is geen tekst voor een scherm; schrijf het naar een bestand met --output',
  en: 'this is no text for a screen; write it to a file with --output',
};

/**
 * Writes files and names each: all of them or none. None is written when one of them is there already with something
 * else in it, unless `--force` says so; one that already holds exactly this is left as it is.
 * @param isOurs whether what stands there may be replaced all the same
 * @throws WriteFault
 */
export function writeFiles(
  context: Context,
  lang: Lang,
  files: readonly WrittenFile[],
  isOurs: (before: Uint8Array) => boolean = () => false,
): void {
  const { io } = context;
  const planned = files.map(({ path, data }) => {
    const before = io.readFile(path);
    const isSame = before !== undefined && equal(before, data);
    return {
      path,
      data,
      isSame,
      isThere: before !== undefined,
      replace: context.get(force) || (before !== undefined && isOurs(before)),
    };
  });
  const taken = planned.find(({ isThere, isSame, replace }) => isThere && !isSame && !replace);
  if (taken) throw new WriteFault(taken.path, 'exists');
  const unlike = planned.filter(({ isSame }) => !isSame);
  io.writeFiles(unlike.map(({ path, data, replace }) => ({ path, data, replace })));
  const told =
    planned.length > MOST_NAMED
      ? [many(unlike.length, planned.length - unlike.length, lang)]
      : planned.map(({ path, isSame }) => `${quoted(path)} ${SAID[isSame ? 'same' : 'written'][lang]}`);
  for (const sentence of told) context.tell(sentence);
}

/** A longer list of names is not read. */
const MOST_NAMED = 20;

function many(written: number, same: number, lang: Lang): string {
  return lang === 'nl'
    ? `${written} bestanden zijn geschreven, ${same} zijn ongewijzigd`
    : `${written} files were written, ${same} are unchanged`;
}

const SAID = {
  written: { nl: 'is geschreven', en: 'was written' },
  same: { nl: 'is ongewijzigd', en: 'is unchanged' },
};

function equal(bytes: Uint8Array, data: string | Uint8Array): boolean {
  return Buffer.from(data as Uint8Array).equals(bytes);
}
