import { readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Day } from './calendar/day.ts';
import { momentAt } from './calendar/zone.ts';
import { type FileProblem, type SourceFile, sameSources } from './definition/source-file.ts';
import type { Letter } from './exchange/mail/letter.ts';
import type { Mail } from './exchange/mail/mail.ts';
import { type Access, accessOf } from './io/access.ts';
import { codeOf, orUndefined } from './io/attempt.ts';
import type { CacheFolder, MadeOf } from './io/cache.ts';
import type { Past, PastProblem, Then } from './io/git.ts';
import type { Service } from './io/http.ts';
import { type Waiting, withLock } from './io/lock.ts';
import type { MailConnection, MailServer } from './io/mail.ts';
import { filesIn, fingerprint, foldersBeside, readFolder, readSettled } from './io/read-folder.ts';
import { type FileToReplace, replaceRead } from './io/replace-read.ts';
import { type FileToWrite, isFolder, writeWhole } from './io/stage.ts';
import { ask, type Output, output } from './io/streams.ts';
import { removeFiles, tryReplacing, writeFiles } from './io/write.ts';
import { type WriteProblem, writing } from './io/write-fault.ts';

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
  /** What an earlier run kept that was made of the same, to the letter; undefined when there is nothing, or any doubt. */
  recall(madeOf: MadeOf): Promise<unknown>;
  /**
   * Keeps for later runs what can be made again; only who has all that it was made of can read it.
   * @param value gives a plain value, when anything is kept at all
   */
  keep(madeOf: MadeOf, value: () => unknown): Promise<void>;
  /** What stands in an ordinary file; undefined when there is none or it cannot be read. */
  readFile(path: string): Uint8Array | undefined;
  /**
   * The result of work that may have no end; undefined when it takes too long.
   * @throws whatever the work throws
   */
  withinTime<T>(work: () => T): Promise<T | undefined>;
  /** How many bytes an ordinary file has; undefined when there is none. */
  sizeOf(path: string): number | undefined;
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
  /** Where a path is on the machine: the whole of it, and the same as an address (a `file:` URL). */
  located(path: string): { path: string; address: string };
  /**
   * Opens a file, a folder or an address with the program that the system has for it.
   * @param what a whole path, or an address
   * @returns whether that could be started
   */
  open(what: string): Promise<boolean>;
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
   * What stands at the https address of a calendar on the internet, which whoever knows it can read.
   * @throws FetchFault
   */
  fetchCalendar(address: string): Promise<Uint8Array>;
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

/**
 * The real machine. A reader who walks away, as `head` does, is no problem; for any other reason that results cannot be
 * written `lost` is called, once.
 * @param cache where to keep what later runs can use; without it nothing is kept
 */
export function machine(lost: (problem: WriteProblem) => void, cache?: CacheFolder): Io {
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
    readInput: () => orUndefined(() => readFileSync(0)),
    readFolder,
    readSettled,
    fingerprint,
    readPast: async (folder, then) => (await import('./io/git.ts')).readPast(folder, then),
    ignoredByGit: async (...given) => (await import('./io/git-files.ts')).ignoredByGit(...given),
    keptByGit: async (...given) => (await import('./io/git-files.ts')).keptByGit(...given),
    recall: async (madeOf) => cache && (await import('./io/cache.ts')).recall(cache, madeOf),
    keep: async (madeOf, value) => cache && (await import('./io/cache.ts')).keep(cache, madeOf, value()),
    readFile: (path) => orUndefined(() => (statSync(path).isFile() ? readFileSync(path) : undefined)),
    withinTime: async (work) => (await import('./io/within-time.ts')).withinTime(work),
    sizeOf: (path) => orUndefined(() => (statSync(path).isFile() ? statSync(path).size : undefined)),
    accessOf,
    foldersBeside,
    filesIn,
    isFolder,
    writeFiles: (files, ready) => writeFiles(files, { ready }),
    removeFiles: (paths) => removeFiles(paths),
    tryReplacing,
    located: (path) => ({ path: resolve(path), address: pathToFileURL(path).href }),
    open: async (what) => (await import('./io/open.ts')).openWithSystem(what),
    tooLong,
    writeInFolder,
    inFolder,
    withLease: async (...given) => (await import('./io/claim.ts')).withLease(...given),
    whileStoppable: async (...given) => (await import('./io/claim.ts')).whileStoppable(...given),
    openPost: async (server) => (await import('./io/mail.ts')).openMailConnection(server),
    draftText: async (mail) => (await (await import('./io/mail.ts')).mimeText(mail, true)).toString('latin1'),
    letterText: async (letter) => (await (await import('./io/mail.ts')).letterText(letter)).toString('latin1'),
    fetchCalendar: async (address) => (await import('./io/fetch-calendar.ts')).fetchCalendar(address),
    ask,
    serve: async (service) => (await import('./io/http.ts')).serve(service),
  };
}

function today(zone: string): Day {
  return momentAt(Math.floor(Date.now() / 60_000), zone).day;
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
      return readFileSync(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  });
}
