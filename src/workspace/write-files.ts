import type { SourceFile } from '../definition/source-file.ts';
import { quotedPath } from '../diagnostic/quoted.ts';
import { type Access, narrowestAccess } from '../io/access.ts';
import type { Io } from '../io.ts';
import type { Lang, Said } from '../language/language.ts';
import type { WorkspaceFolder } from './folder.ts';
import { shownPath } from './shown-path.ts';

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
  const access = narrowestAccess(madeOf.flatMap((file) => io.accessOf(file, path) ?? []));
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
export function meansFolder(io: Io, path: string): boolean {
  return /[/\\]$/.test(path) || io.isFolder(path);
}

/** The path of a file in a folder. @example inFolder('feeds/', 'mcc.ics') // 'feeds/mcc.ics' */
export function inFolder(folder: string, file: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${file}`;
}

/**
 * Whether a folder has no definitions yet, or only those that are to come, to the letter: then somebody was cut short, and
 * the others can follow.
 */
export function isFreeFor(io: Io, folder: string, files: readonly WrittenFile[]): boolean {
  const there = io.readFolder(folder);
  if (typeof there === 'string') return there === 'missing';
  const texts = new Map(files.map(({ path, data }) => [nameIn(path), data]));
  const isOne = (file: SourceFile) => 'bytes' in file && equal(file.bytes, texts.get(nameIn(file.name)) ?? '');
  return there.every(isOne);
}

/** @example nameIn('cycles/a.yaml') // 'a.yaml' */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether what stands at a path already may be replaced: always, never, or depending on what it is. */
export type MayReplace = boolean | ((before: Uint8Array) => boolean);

/**
 * Writes files and names each: all of them or none. None is written when one of them is there already with something
 * else in it that may not be replaced; one that already holds exactly this is left as it is.
 * @param ready called right before the first of them changes
 * @throws WriteFault
 */
export function writeAndTell(
  { io, tell, made }: Pick<WorkspaceFolder, 'io' | 'tell' | 'made'>,
  lang: Lang,
  files: readonly WrittenFile[],
  mayReplace: MayReplace,
  ready?: () => void,
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
  io.writeFiles(
    toWrite.map(({ path, data, replace, access }) => ({ path, data, replace, access })),
    ready,
  );
  const told =
    planned.length > MOST_NAMED
      ? [many(unlike.length, planned.length - unlike.length, lang)]
      : planned.map(({ path, isSame }) => `${shownPath(io, path)} ${SAID[isSame ? 'same' : 'written'][lang]}`);
  for (const sentence of told) tell(sentence);
  const paths = files.map(({ path }) => path);
  if (planned.length > MOST_NAMED) tellFolder(io, tell, lang, folderAround(paths));
  tellTooLong({ io, tell }, lang, paths);
  made(paths);
}

/** Says on a screen in which folder is what was written, of which the files are not named there one by one. */
export function tellFolder(io: Io, tell: WorkspaceFolder['tell'], lang: Lang, folder: string): void {
  if (io.stderr.isTTY) tell(IN_FOLDER[lang](shownPath(io, folder)));
}

const IN_FOLDER: Said<(folder: string) => string> = {
  nl: (folder) => `Alles staat in ${folder}`,
  en: (folder) => `All of it is in ${folder}`,
};

/** The folder in which all of these stand. @example folderAround(['uit/teams/MLT1.ics', 'uit/MCC.ics']) // 'uit' */
export function folderAround(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split(/[/\\]/).slice(0, -1));
  const apart = first.findIndex((name, index) => others.some((folders) => folders[index] !== name));
  const shared = apart < 0 ? first : first.slice(0, apart);
  return shared.join('/') || (shared.length > 0 ? '/' : '.');
}

/** Says once which files cannot be opened everywhere, because their paths are too long for that. */
export function tellTooLong(
  { io, tell }: Pick<WorkspaceFolder, 'io' | 'tell'>,
  lang: Lang,
  paths: readonly string[],
): void {
  const tooLong = io.tooLong(paths);
  if (tooLong.length > 0) tell(TOO_LONG[lang](quotedPath(tooLong[0]!), tooLong.length));
}

const TOO_LONG = {
  nl: (path: string, count: number) =>
    `Let op: ${count === 1 ? `${path} heeft` : `${count} bestanden, zoals ${path}, hebben`} een pad dat te lang kan zijn voor Word, Excel en de Verkenner.\n` +
    'Kies een map met een korter pad.',
  en: (path: string, count: number) =>
    `Note: ${count === 1 ? `${path} has a path` : `${count} files, such as ${path}, have paths`} that may be too long for Word, Excel and the Explorer.\n` +
    'Choose a folder with a shorter path.',
};

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
