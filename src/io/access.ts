import { fchmodSync, fchownSync, fstatSync, type Stats, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { orUndefined } from './attempt.ts';

/** Who may read and write a file, where the system tells people apart by that (POSIX): its permissions, and its group. */
export interface Access {
  /** The nine permissions alone. @example 0o640 */
  mode: number;
  group: number;
}

const GROUP = 0o070;
const OTHERS = 0o007;

/** Who may read and write what `stat` told of. */
export function accessIn({ mode, gid }: Stats): Access {
  return { mode: mode & 0o777, group: gid };
}

/**
 * Who may read and write a file; undefined when there is none.
 * @param elsewhere a place to which it may be copied: whoever cannot come to the file, because of the folders in which it
 * stands and the copy does not, counts as somebody who may not read it
 */
export function accessOf(path: string, elsewhere?: string): Access | undefined {
  return orUndefined(() => {
    const access = accessIn(statSync(path));
    const folders = elsewhere === undefined ? [] : foldersApart(resolve(path), resolve(elsewhere));
    return folders.map((folder) => accessIn(statSync(folder))).reduce(through, access);
  });
}

/** The folders around a path that are not around another. */
function foldersApart(path: string, other: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); isOutside(other, folder); folder = dirname(folder)) folders.push(folder);
  return folders;
}

function isOutside(path: string, folder: string): boolean {
  return folder !== dirname(folder) && /^\.\.(?:[\\/]|$)/.test(relative(folder, path));
}

/** Who of those who may read a file can come to it through a folder. */
function through(access: Access, folder: Access): Access {
  const others = folder.mode & 0o001 ? OTHERS : 0;
  const group = others || (folder.mode & 0o010 && folder.group === access.group) ? GROUP : 0;
  return { ...access, mode: access.mode & (0o700 | group | others) };
}

/**
 * Who may do what each of some may do, and no more.
 * @example narrowestAccess([{ mode: 0o644, group: 5 }, { mode: 0o640, group: 5 }]) // { mode: 0o640, group: 5 }
 */
export function narrowestAccess(all: readonly Access[]): Access | undefined {
  return all.length === 0 ? undefined : all.reduce(both);
}

function both(one: Access, other: Access): Access {
  if (one.group === other.group) return { mode: one.mode & other.mode, group: one.group };
  const [first, second] = [amongOthers(one), amongOthers(other)];
  return { mode: first & second, group: one.group };
}

/** The permissions when the group is another one, about whose people nothing is known: they are like anybody. */
function amongOthers({ mode }: Access): number {
  return (mode & ~GROUP) | ((mode & OTHERS) << 3);
}

/**
 * Gives an open file of ours to those who may read and write it, and nobody else. Where the group cannot be given, its
 * people get no more than anybody; a disk that tells nobody apart stays as it is.
 */
export function giveAccess(file: number, access: Access): void {
  const { uid, gid } = fstatSync(file);
  const isGiven = gid === access.group || orUndefined(() => fchownSync(file, uid, access.group) ?? true) === true;
  orUndefined(() => fchmodSync(file, isGiven ? access.mode : amongOthers(access)));
}
