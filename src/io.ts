import * as fs from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import type { Day } from './calendar/day.ts';
import { momentAt } from './calendar/zone.ts';
import {
  type FileProblem,
  isDefinitionName,
  MOST_BYTES,
  type SourceFile,
  sameSources,
} from './definition/source-file.ts';
import type { Letter } from './exchange/mail/letter.ts';
import type { Mail } from './exchange/mail/mail.ts';
import { type Access, accessOf } from './io/access.ts';
import { codeOf, orUndefined } from './io/attempt.ts';
import type { Past, PastProblem, Then } from './io/git.ts';
import type { Service } from './io/http.ts';
import { pause } from './io/insist.ts';
import { type Waiting, withLock } from './io/lock.ts';
import type { MailConnection, MailServer } from './io/mail.ts';
import { type FileToReplace, replaceRead } from './io/replace-read.ts';
import { type FileToWrite, isFolder, writeWhole } from './io/stage.ts';
import { removeFiles, tryReplacing, writeFiles } from './io/write.ts';
import { type WriteProblem, writeProblem, writing } from './io/write-fault.ts';

/** One of the two streams to the person at the terminal. */
export interface Output {
  write(text: string | Uint8Array): void;
  isTTY: boolean;
  /** How wide the terminal is, in characters; undefined when it is none. */
  columns: number | undefined;
}

/** The files of one folder, for as long as nobody else works there. */
export interface FolderFiles {
  /** Undefined when there is no such file. @throws WriteFault when there is, and it cannot be read */
  read(name: string): Uint8Array | undefined;
  write(name: string, data: string): void;
  /** The same for files elsewhere, as on the machine itself, for as long as we are alone in the folder. */
  writeFiles: Io['writeFiles'];
  removeFiles: Io['removeFiles'];
}

/** The machine around the program: everything that is not a pure function of what was typed. */
export interface Io {
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** Today on the clock of the machine, as the day it is in a time zone (an IANA name). */
  today(zone: string): Day;
  /** What the clock says, in whole seconds since 1970-01-01T00:00Z. */
  now(): number;
  /** For how many seconds the program has kept the processor busy: the same when others do too. */
  worked(): number;
  /** Everything on standard input; undefined when it cannot be read. */
  readInput(): Uint8Array | undefined;
  /**
   * The YAML files that stand directly in a folder, in order of name. A file that cannot be read stands in the list with
   * its problem; a folder that cannot be read gives the problem alone.
   */
  readFolder(folder: string): SourceFile[] | FileProblem;
  /**
   * The same once no file of them is empty, as one is for a moment while an editor saves it. One that stays empty is
   * waited for in vain for some seconds.
   * @param told called with the name of a file that is waited for
   */
  readSettled(folder: string, told: (name: string) => void): SourceFile[] | FileProblem;
  /**
   * What can be seen of some files of a folder without opening them, as one text: another one when anything was written
   * there. A folder that cannot be read is a text too.
   */
  fingerprint(folder: string, isOf: (name: string) => boolean): string;
  /** The same from git, as it was then: `folder` is where the definitions stand now. */
  readPast(folder: string, then: Then): Promise<Past | PastProblem>;
  /** Which files of a folder git is told to leave alone; none without git. */
  ignoredByGit(folder: string, names: readonly string[]): Promise<string[]>;
  /**
   * The files below a folder that git keeps in any commit, from the top of the repository on; the folder may be gone.
   * @param says only those that say this
   */
  keptByGit(folder: string, says?: string): Promise<string[]>;
  /** What stands in an ordinary file; undefined when there is none or it cannot be read. */
  readFile(path: string): Uint8Array | undefined;
  /**
   * Who may read a file; undefined when there is none.
   * @param elsewhere a place to which it is to be copied: the folders in which it stands, and the copy does not, count too
   */
  accessOf(path: string, elsewhere?: string): Access | undefined;
  /** The folders that stand beside a path, called as the path is: what somebody may have meant by it. */
  foldersBeside(path: string): string[];
  /** The names of the ordinary files that stand directly in a folder; none when it cannot be read. */
  filesIn(folder: string): string[];
  /** Whether this is a folder. */
  isFolder(path: string): boolean;
  /**
   * Writes files, each whole or not at all, and makes the folders above them. None is written when one of them does not
   * fit, or is to replace what another program has open.
   * @param ready called right before the first of them changes
   * @throws WriteFault when that fails, or when a file is there already and may not be replaced. What went wrong after
   *   `ready` was gone on with.
   */
  writeFiles(files: readonly FileToWrite[], ready?: () => void): void;
  /** Takes files away; what is gone already is no problem. @throws WriteFault when any of them has to stay */
  removeFiles(paths: readonly string[]): void;
  /**
   * Tries whether files could be replaced or taken away.
   * @throws WriteFault with `held`, and all that another program has open
   */
  tryReplacing(paths: readonly string[]): void;
  /** Those of some paths that are too long here for the programs with which people open such files. */
  tooLong(paths: readonly string[]): string[];
  /**
   * Writes files of a folder of YAML, or takes them away, each whole or not at all and none when one of them does not fit,
   * provided that the folder still holds what was read from it. Others who write in this way wait for each other, so that
   * no change gets lost.
   * @param read what `readFolder` gave
   * @param files with null as data for one that goes; the last is the one that it is about
   * @throws WriteFault when that fails, with `changed` when anything in the folder is no longer as it was read
   */
  writeInFolder(folder: string, read: readonly SourceFile[], files: readonly FileToReplace[], waiting?: Waiting): void;
  /**
   * Does some work with files of a folder while nobody else does such work there.
   * @param work may read and write files by name, each whole or not at all
   * @throws WriteFault when that fails; with `permission` before any work was done, when the folder is closed to us
   */
  inFolder<T>(folder: string, work: (files: FolderFiles) => T, waiting?: Waiting): T;
  /**
   * Does work that may take long while nobody else does such work in the folder, who would see a file of this name.
   * @param wait called once when somebody else may be at work, which takes a moment to see
   * @throws WriteFault with `busy` when somebody else is at work
   */
  withLease<T>(folder: string, name: string, wait: () => void, work: () => Promise<T>): Promise<T>;
  /**
   * Does work that a person may ask to stop, with Ctrl-C.
   * @param asked called when the person asks
   * @param work is given a question to put whenever it could stop
   */
  whileStoppable<T>(asked: () => void, work: (isToStop: () => boolean) => Promise<T>): Promise<T>;
  /** Opens a connection to a mail server. @throws MailFault */
  openPost(server: MailServer): Promise<MailConnection>;
  /** A message as it is kept, for a mail program to send. */
  draftText(mail: Mail): Promise<string>;
  /** The same for a message without a calendar, with the files that go along. */
  letterText(letter: Letter): Promise<string>;
  /**
   * What the person at the terminal answers to a question, nothing when they close it; undefined when there is nobody to
   * ask.
   */
  ask(question: string): Promise<string | undefined>;
  /**
   * Serves over HTTP until somebody says to stop.
   * @throws ListenFault when it cannot be reached at that address, or whatever `open` throws
   */
  serve(service: Service): Promise<void>;
}

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
 * The real machine. A reader who walks away, as `head` does, is no problem; for any other reason that results cannot be
 * written `lost` is called, once.
 */
export function machine(lost: (problem: WriteProblem) => void): Io {
  return {
    stdout: output(1, () => process.stdout, lost),
    stderr: output(
      2,
      () => process.stderr,
      () => {},
    ),
    env: process.env,
    today,
    now: () => Math.floor(Date.now() / 1000),
    worked: () => process.cpuUsage().user / 1e6,
    readInput: () => orUndefined(() => fs.readFileSync(0)),
    readFolder,
    readSettled,
    fingerprint,
    readPast: async (folder, then) => (await import('./io/git.ts')).readPast(folder, then),
    ignoredByGit: async (...given) => (await import('./io/git-files.ts')).ignoredByGit(...given),
    keptByGit: async (...given) => (await import('./io/git-files.ts')).keptByGit(...given),
    readFile: (path) => orUndefined(() => (fs.statSync(path).isFile() ? fs.readFileSync(path) : undefined)),
    accessOf,
    foldersBeside,
    filesIn,
    isFolder,
    writeFiles: (files, ready) => writeFiles(files, { ready }),
    removeFiles: (paths) => removeFiles(paths),
    tryReplacing,
    tooLong,
    writeInFolder,
    inFolder,
    withLease: async (...given) => (await import('./io/claim.ts')).withLease(...given),
    whileStoppable: async (...given) => (await import('./io/claim.ts')).whileStoppable(...given),
    openPost: async (server) => (await import('./io/mail.ts')).openPost(server),
    draftText: async (mail) => (await (await import('./io/mail.ts')).mimeText(mail, true)).toString('latin1'),
    letterText: async (letter) => (await (await import('./io/mail.ts')).letterText(letter)).toString('latin1'),
    ask,
    serve: async (service) => (await import('./io/http.ts')).serve(service),
  };
}

function output(fd: number, stream: () => NodeJS.WriteStream, lost: (problem: WriteProblem) => void): Output {
  let closed = false;
  const fail = (error: unknown) => {
    if (!closed && codeOf(error) !== 'EPIPE') lost(writeProblem(error));
    closed = true;
  };
  // Opening a stream takes time, and most runs need none: only a terminal, or a pipe that is full.
  let opened: NodeJS.WriteStream | undefined;
  const open = () => {
    opened ??= stream().on('error', fail);
    return opened;
  };
  const mayBeTerminal = orUndefined(() => fs.fstatSync(fd).isCharacterDevice()) ?? true;
  return {
    write(text) {
      if (opened || mayBeTerminal) return void open().write(text);
      const rest = writeNow(fd, typeof text === 'string' ? Buffer.from(text) : text, fail);
      if (rest) open().write(rest);
    },
    get isTTY() {
      return mayBeTerminal && open().isTTY === true;
    },
    get columns() {
      return mayBeTerminal ? open().columns || undefined : undefined;
    },
  };
}

/**
 * Writes to a file or a pipe at once: a stream of Node takes for granted that a file took all of it, and on a disk that
 * is nearly full it takes a part. Gives back what a pipe cannot take yet.
 */
function writeNow(fd: number, bytes: Uint8Array, fail: (error: unknown) => void): Uint8Array | undefined {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(fs.writeSync(fd, rest));
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return rest;
    fail(error);
  }
  return undefined;
}

function today(zone: string): Day {
  return momentAt(Math.floor(Date.now() / 60_000), zone).day;
}

function readFolder(folder: string): SourceFile[] | FileProblem {
  try {
    return fs
      .readdirSync(folder)
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

function readSettled(folder: string, told: (name: string) => void): SourceFile[] | FileProblem {
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

function fingerprint(folder: string, isOf: (name: string) => boolean): string {
  try {
    const names = fs.readdirSync(folder).filter(isOf).sort();
    return names.map((name) => `${name} ${outside(join(folder, name))}`).join('\n');
  } catch (error) {
    return codeOf(error);
  }
}

function outside(path: string): string {
  const stat = orUndefined(() => fs.statSync(path, { bigint: true }));
  return stat ? `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
}

function filesIn(folder: string): string[] {
  const entries = orUndefined(() => fs.readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

function foldersBeside(path: string): string[] {
  const above = dirname(path);
  const entries = orUndefined(() => fs.readdirSync(above, { withFileTypes: true })) ?? [];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => (above === '.' ? name : join(above, name)))
    .sort();
}

function readSource(folder: string, file: string): SourceFile {
  const name = folder === '.' ? file : `${folder.split(sep).join('/').replace(/\/+$/, '')}/${file}`;
  try {
    const path = join(folder, file);
    const stat = fs.statSync(path);
    if (stat.isDirectory()) return { name, problem: 'folder' };
    // A pipe or a device would keep us waiting, or never end.
    if (!stat.isFile()) return { name, problem: 'unreadable' };
    if (stat.size > MOST_BYTES) return { name, problem: 'too-large' };
    return { name, bytes: fs.readFileSync(path) };
  } catch (error) {
    return { name, problem: READ_PROBLEMS[codeOf(error)] ?? 'unreadable' };
  }
}

function writeInFolder(
  folder: string,
  read: readonly SourceFile[],
  files: readonly FileToReplace[],
  waiting?: Waiting,
): void {
  const isAsRead = () => sameSources(readFolder(folder), read);
  const { path } = files.at(-1)!;
  writing(path, () => withLock(folder, (stillAlone) => replaceRead(files, isAsRead, stillAlone), waiting));
}

function inFolder<T>(folder: string, work: (files: FolderFiles) => T, waiting?: Waiting): T {
  return writing(folder, () =>
    withLock(
      folder,
      (step) =>
        work({
          read: (name) => readIfThere(join(folder, name)),
          write(name, data) {
            const path = join(folder, name);
            writing(path, () => writeWhole(path, data, step));
          },
          writeFiles: (files, ready) => writeFiles(files, { ready, step }),
          removeFiles: (paths) => removeFiles(paths, step),
        }),
      waiting,
    ),
  );
}

/**
 * Of a file with this extension, and of any other, how many characters its whole path may have for the programs of Windows
 * with which people open it (learn.microsoft.com, "Office file name and path is too long").
 */
const LONGEST_PATHS: Record<string, number> = { '.xlsx': 218, other: 255 };

function tooLong(paths: readonly string[]): string[] {
  if (process.platform !== 'win32') return [];
  return paths.filter((path) => resolve(path).length > (LONGEST_PATHS[extname(path)] ?? LONGEST_PATHS.other!));
}

function readIfThere(path: string): Uint8Array | undefined {
  return writing(path, () => {
    try {
      return fs.readFileSync(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  });
}

async function ask(question: string): Promise<string | undefined> {
  // It brings half of Node along, which only a question needs.
  const { isatty } = await import('node:tty');
  if (!isatty(0) || !isatty(2)) return undefined;
  fs.writeSync(2, question);
  const typed = Buffer.alloc(1024);
  // A terminal hands over a whole line, and nothing when it is closed instead.
  const answer = orUndefined(() => typed.toString('utf8', 0, fs.readSync(0, typed))) ?? '';
  if (!answer.endsWith('\n')) fs.writeSync(2, '\n');
  return answer.trim();
}
