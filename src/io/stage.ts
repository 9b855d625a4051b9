import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isReserved } from '../exchange/text/reserved-name.ts';
import { type Access, accessIn, giveAccess } from './access.ts';
import { codeOf, orUndefined } from './attempt.ts';
import { insistOn } from './insist.ts';
import { besidePath } from './remains.ts';
import { WriteFault } from './write-fault.ts';

export interface FileToWrite {
  path: string;
  data: string | Uint8Array;
  /** Whether it may take the place of what is there already. */
  replace: boolean;
  /** Who may read it; undefined for as before, or as usual when it is new. */
  access?: Access | undefined;
}

/** What has been written beside its place, and only needs its name. */
export interface Staged {
  path: string;
  /** Gives it its name, so that nobody ever sees half of it. */
  place(): void;
  /** Takes away what has not been given its name. */
  clear(): void;
}

/** @throws WriteFault when a file cannot stand where it is to stand */
export function checkFree({ path, replace }: FileToWrite): void {
  if (isFolder(path)) throw new WriteFault(path, 'folder');
  if (isFile(path) && !replace) throw new WriteFault(path, 'exists');
  // What is there already has a name that does.
  for (let part = resolve(path); !isFile(part) && !isFolder(part); part = dirname(part))
    if (isReserved(basename(part))) throw new WriteFault(path, 'reserved');
}

/** Whether this is an ordinary file. */
export function isFile(path: string): boolean {
  return orUndefined(() => statSync(path).isFile()) ?? false;
}

/** Whether this is a folder. */
export function isFolder(path: string): boolean {
  return orUndefined(() => statSync(path).isDirectory()) ?? false;
}

/** Writes a file beside its place, and makes the folders above it. */
export function stage({ path, data, replace, access }: FileToWrite): Staged {
  const stat = orUndefined(() => statSync(path));
  // A device or a pipe holds nothing that could be lost.
  if (stat && !stat.isFile()) return { path, place: () => writeFileSync(path, data), clear: () => {} };
  const folder = dirname(resolve(path));
  if (isFile(folder)) throw new WriteFault(path, 'missing');
  mkdirSync(folder, { recursive: true });
  const place = stat ? realpathSync(path) : path;
  return { ...stageWhole(place, data, access ?? (stat && accessIn(stat)), replace), path };
}

/**
 * Writes a file whole or not at all; what a link points at is replaced, not the link.
 * @param last done right before it is given its name, each time that this is tried
 */
export function writeWhole(path: string, data: string | Uint8Array, last: () => void): void {
  const stat = orUndefined(() => statSync(path));
  const staged = stageWhole(stat ? realpathSync(path) : path, data, stat && accessIn(stat), true);
  try {
    insistOn(() => {
      last();
      staged.place();
    });
  } finally {
    staged.clear();
  }
}

/** Writes a file beside its place. @param access who may read it; undefined for as usual */
export function stageWhole(
  path: string,
  data: string | Uint8Array,
  access: Access | undefined,
  replace: boolean,
): Staged {
  const beside = besidePath(path);
  const clear = () => void orUndefined(() => rmSync(beside, { force: true }));
  // Nobody else sees any of it before it is known who may.
  const file = openSync(beside, 'wx', access ? 0o600 : 0o666);
  try {
    writeFileSync(file, data);
    if (access) giveAccess(file, access);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    clear();
    throw error;
  }
  closeSync(file);
  return {
    path,
    clear,
    place() {
      if (!replace && claim(beside, path)) return clear();
      if (!replace && existsSync(path)) throw Object.assign(new Error(path), { code: 'EEXIST' });
      renameSync(beside, path);
    },
  };
}

/** Gives the file its name only when nobody took that name meanwhile; false where the disk has no links for that. */
export function claim(beside: string, path: string): boolean {
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    return false;
  }
}
