import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import {
  type FileProblem,
  isDefinitionName,
  MOST_BYTES,
  type SourceFile,
  sameSources,
} from '../definition/source-file.ts';
import { codeOf, orUndefined } from './attempt.ts';
import { pause } from './insist.ts';

const READ_PROBLEMS: Record<string, FileProblem> = {
  EISDIR: 'folder',
  EACCES: 'permission',
  EPERM: 'permission',
  EBUSY: 'held',
  ELOOP: 'loop',
  ENOENT: 'missing',
  // What should be a folder is a file.
  ENOTDIR: 'unreadable',
};

/**
 * The YAML files that stand directly in a folder, in order of name; a file that cannot be read with its problem.
 * @returns the problem alone when the folder cannot be read
 */
export function readFolder(folder: string): SourceFile[] | FileProblem {
  try {
    return readdirSync(folder)
      .filter(isDefinitionName)
      .sort()
      .map((name) => readSource(folder, name));
  } catch (error) {
    return READ_PROBLEMS[codeOf(error)] ?? 'unreadable';
  }
}

/** Editors that empty a file before they write need less, also on a slow network. */
const SAVING_MILLISECONDS = 10_000;
const STEADY_MILLISECONDS = 50;

/**
 * The same once no file of them is empty, as one is for a moment while an editor saves it.
 * @param told called with the name of a file that is waited for
 */
export function readSettled(folder: string, told: (name: string) => void): SourceFile[] | FileProblem {
  let read = readFolder(folder);
  const empty = emptyIn(read);
  if (!empty) return read;
  told(empty.name);
  const end = performance.now() + SAVING_MILLISECONDS;
  let before: typeof read = [];
  // Until it is not being written any more either.
  while ((emptyIn(read) || !isSameReading(read, before)) && performance.now() < end) {
    pause(STEADY_MILLISECONDS);
    before = read;
    read = readFolder(folder);
  }
  return read;
}

function emptyIn(read: SourceFile[] | FileProblem): SourceFile | undefined {
  return typeof read === 'string' ? undefined : read.find((file) => 'bytes' in file && file.bytes.length === 0);
}

function isSameReading(read: SourceFile[] | FileProblem, before: SourceFile[] | FileProblem): boolean {
  return typeof before === 'string' ? read === before : sameSources(read, before);
}

/**
 * What can be seen of some files of a folder without opening them, as one text: another one when anything was written there.
 * @param isOf which names count
 */
export function fingerprint(folder: string, isOf: (name: string) => boolean): string {
  try {
    const names = readdirSync(folder).filter(isOf).sort();
    return names.map((name) => `${name} ${outside(join(folder, name))}`).join('\n');
  } catch (error) {
    return codeOf(error);
  }
}

function outside(path: string): string {
  const stat = orUndefined(() => statSync(path, { bigint: true }));
  return stat ? `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
}

/** The names of the ordinary files that stand directly in a folder; none when it cannot be read. */
export function filesIn(folder: string): string[] {
  const entries = orUndefined(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** The folders that stand beside a path, called as the path is. @example foldersBeside('a/cycle') // ['a/cycles'] */
export function foldersBeside(path: string): string[] {
  const above = dirname(path);
  const entries = orUndefined(() => readdirSync(above, { withFileTypes: true })) ?? [];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => (above === '.' ? name : join(above, name)))
    .sort();
}

function readSource(folder: string, file: string): SourceFile {
  const name = folder === '.' ? file : `${folder.split(sep).join('/').replace(/\/+$/, '')}/${file}`;
  try {
    const path = join(folder, file);
    const stat = statSync(path);
    if (stat.isDirectory()) return { name, problem: 'folder' };
    // A pipe or a device would keep us waiting, or never end.
    if (!stat.isFile()) return { name, problem: 'unreadable' };
    if (stat.size > MOST_BYTES) return { name, problem: 'too-large' };
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    return { name, problem: READ_PROBLEMS[codeOf(error)] ?? 'unreadable' };
  }
}
