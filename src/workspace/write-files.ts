import { quoted } from '../diagnostic/wrong-call.ts';
import { type Access, narrowest } from '../io/access.ts';
import type { Io } from '../io.ts';
import type { Lang } from '../language/language.ts';
import type { WorkspaceFolder } from './folder.ts';

export interface WrittenFile {
  path: string;
  data: string | Uint8Array;
  /** The files of which it says something that is not for everybody: whoever may read it must be able to read these. */
  madeOf?: readonly string[] | undefined;
}

/**
 * Who may read a file that is made of others: whoever may read each of those, and its owner, who may write it too. Undefined
 * when that is as usual.
 * @param path where it is to stand
 */
export function accessTo(io: Io, path: string, madeOf: readonly string[] = []): Access | undefined {
  const access = narrowest(madeOf.flatMap((file) => io.accessOf(file, path) ?? []));
  return access && { ...access, mode: access.mode | OWNER };
}

const OWNER = 0o600;

/** Whether more people may read a file that is there than is meant. */
export function isTooOpen(io: Io, path: string, access: Access | undefined): boolean {
  const there = io.accessOf(path);
  return there !== undefined && access !== undefined && (there.mode & ~access.mode & READING) !== 0;
}

const READING = 0o444;

/** Whether a path is that of a folder: it is there, or is written as one. */
export function isFolder(io: Io, path: string): boolean {
  return /[/\\]$/.test(path) || io.isFolder(path);
}

/** The path of a file in a folder. @example within('feeds/', 'mcc.ics') // 'feeds/mcc.ics' */
export function within(folder: string, file: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${file}`;
}

/** Whether what stands at a path already may be replaced: always, never, or depending on what it is. */
export type MayReplace = boolean | ((before: Uint8Array) => boolean);

/**
 * Writes files and names each: all of them or none. None is written when one of them is there already with something
 * else in it that may not be replaced; one that already holds exactly this is left as it is.
 * @throws WriteFault
 */
export function writeFiles(
  { io, tell }: Pick<WorkspaceFolder, 'io' | 'tell'>,
  lang: Lang,
  files: readonly WrittenFile[],
  mayReplace: MayReplace,
): void {
  const planned = files.map(({ path, data, madeOf }) => {
    const before = io.readFile(path);
    const isSame = before !== undefined && equal(before, data);
    const replace =
      isSame || (typeof mayReplace === 'boolean' ? mayReplace : before !== undefined && mayReplace(before));
    return { path, data, isSame, replace, access: accessTo(io, path, madeOf) };
  });
  const unlike = planned.filter(({ isSame }) => !isSame);
  const toWrite = planned.filter(({ isSame, path, access }) => !isSame || isTooOpen(io, path, access));
  io.writeFiles(toWrite.map(({ path, data, replace, access }) => ({ path, data, replace, access })));
  const told =
    planned.length > MOST_NAMED
      ? [many(unlike.length, planned.length - unlike.length, lang)]
      : planned.map(({ path, isSame }) => `${quoted(path)} ${SAID[isSame ? 'same' : 'written'][lang]}`);
  for (const sentence of told) tell(sentence);
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
