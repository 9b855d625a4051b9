import { type Day, day } from '../../src/calendar/day.ts';
import { isDefinitionName } from '../../src/definition/source-file.ts';
import type { Mail, SendOutcome } from '../../src/exchange/mail/mail.ts';
import { type CacheFolder, keep, recall } from '../../src/io/cache.ts';
import type { Past, PastProblem } from '../../src/io/git.ts';
import type { Service } from '../../src/io/http.ts';
import { letterText, mimeText } from '../../src/io/mail.ts';
import { withinTime } from '../../src/io/within-time.ts';
import { WriteFault } from '../../src/io/write-fault.ts';
import type { Io } from '../../src/io.ts';

interface Machine {
  /** Files by path; those of a folder are its definitions. */
  files?: Record<string, string>;
  /** What stands in some of them, where that is no text. */
  bytes?: Record<string, Uint8Array>;
  env?: Record<string, string>;
  today?: string;
  input?: string;
  /** The permissions of files by path; everybody may read others. */
  modes?: Record<string, number>;
  /** What git keeps; without it, definitions as they are now. */
  past?: Past | PastProblem;
  /** The paths of files that git is told to leave alone, and of those that it keeps. */
  ignored?: readonly string[];
  kept?: readonly string[];
  /** Columns of the screens; without them output goes into a pipe. */
  columns?: number;
  /** What is answered to a question; without it there is nobody to ask. */
  answer?: string;
  /** Whether it has a program to open something with. */
  opens?: boolean;
  /** What the mail server does with a message; without it, it takes all. */
  post?: (mail: Mail) => SendOutcome;
  /** What somebody else does to the files just before something is written in the folder. */
  meanwhile?: (files: Record<string, string>) => void;
  /** A real folder for what is kept between runs; without it nothing is. */
  cache?: CacheFolder;
  /** What happens while something is served; it stops after that, and without it at once. */
  visit?: (service: Service) => Promise<void>;
}

/** A machine in memory, which keeps what is said and written. */
export interface FakeIo extends Io {
  said: { stdout: string; stderr: string };
  files: Record<string, string>;
  /** What was written as bytes, exactly. */
  bytes: Record<string, Uint8Array>;
  modes: Record<string, number>;
  /** The paths of what was written, definitions aside, in order. */
  written: string[];
  /** What was opened with a program of the machine, in order. */
  opened: string[];
}

export function fakeIo({
  files = {},
  bytes = {},
  modes = {},
  env = {},
  today = '2020-10-30',
  input = '',
  past,
  ignored = [],
  kept = [],
  columns,
  answer,
  opens = true,
  post = () => ({ outcome: 'taken' }),
  meanwhile,
  cache,
  visit: stop,
}: Machine = {}): FakeIo {
  const said = { stdout: '', stderr: '' };
  const written: string[] = [];
  const opened: string[] = [];
  const stream = (name: keyof typeof said) => ({
    write(text: string | Uint8Array) {
      said[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    isTTY: columns !== undefined,
    columns,
  });
  const encode = (text: string) => new TextEncoder().encode(text);
  const readFolder = (folder: string) => {
    const names = Object.keys(files).filter((name) => name.startsWith(`${folder}/`) && isDefinitionName(name));
    return names.sort().map((name) => ({ name, bytes: encode(files[name]!) }));
  };
  const io: FakeIo = {
    said,
    files,
    bytes,
    modes,
    written,
    opened,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env,
    today: (): Day => day(today),
    now: () => day(today) * 86_400,
    worked: () => 0,
    readInput: () => encode(input),
    readFolder(folder) {
      const found = readFolder(folder);
      return found.length === 0 ? 'missing' : found;
    },
    readSettled: (folder) => io.readFolder(folder),
    fingerprint: (folder, isOf) =>
      JSON.stringify(
        Object.entries(files).filter(([name]) => name.startsWith(`${folder}/`) && isOf(name.slice(folder.length + 1))),
      ),
    async readPast(folder) {
      const now = this.readFolder(folder);
      return past ?? { commit: '0'.repeat(40), committed: 0, files: typeof now === 'string' ? [] : now };
    },
    async ignoredByGit(folder, names) {
      return names.filter((name) => ignored.includes(`${folder}/${name}`));
    },
    async keptByGit(folder, says) {
      if (says !== undefined) return [];
      return kept.filter((path) => path.startsWith(`${folder}/`));
    },
    accessOf: (path) => (files[path] === undefined ? undefined : { mode: modes[path] ?? 0o644, group: 0 }),
    readFile(path) {
      const [text, exact] = [files[path], bytes[path]];
      // A test may have put another text in the place of what was written.
      return exact && new TextDecoder().decode(exact) === text ? exact : text === undefined ? undefined : encode(text);
    },
    withinTime: async (work) => withinTime(work),
    sizeOf: (path) => io.readFile(path)?.length,
    recall: async (madeOf) => cache && recall(cache, madeOf),
    keep: async (madeOf, value) => cache && keep(cache, madeOf, value()),
    foldersBeside: () => [...new Set(Object.keys(files).flatMap((name) => name.match(/^[^/]+(?=\/)/) ?? []))],
    filesIn: (folder) =>
      Object.keys(files)
        .filter((name) => name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes('/'))
        .map((name) => name.slice(folder.length + 1)),
    isFolder: (path) => Object.keys(files).some((name) => name.startsWith(`${path}/`)),
    tryReplacing() {},
    located: (path) => ({ path: `/home/devries/${path}`, address: `file:///home/devries/${path}` }),
    async open(what) {
      opened.push(what);
      return opens;
    },
    tooLong: () => [],
    writeFiles(all, ready) {
      const taken = all.find(({ path, replace }) => files[path] !== undefined && !replace);
      if (taken) throw new WriteFault(taken.path, 'exists');
      ready?.();
      for (const { path, data, access } of all) {
        if (access) modes[path] = access.mode;
        files[path] = typeof data === 'string' ? data : new TextDecoder().decode(data);
        if (typeof data === 'string') delete bytes[path];
        else bytes[path] = data;
        written.push(path);
      }
    },
    removeFiles(paths) {
      for (const path of paths) {
        delete files[path];
        delete bytes[path];
      }
    },
    inFolder(folder, work) {
      return work({
        read: (name) => (files[`${folder}/${name}`] === undefined ? undefined : encode(files[`${folder}/${name}`]!)),
        write(name, data) {
          files[`${folder}/${name}`] = data;
          written.push(`${folder}/${name}`);
        },
        writeFiles: (...given) => io.writeFiles(...given),
        removeFiles: (...given) => io.removeFiles(...given),
      });
    },
    writeInFolder(folder, read, some) {
      meanwhile?.(files);
      if (JSON.stringify(readFolder(folder)) !== JSON.stringify(read))
        throw new WriteFault(some.at(-1)!.path, 'changed');
      for (const { path, data, access } of some) {
        if (access && files[path] === undefined) modes[path] = access.mode;
        if (data === null) delete files[path];
        else files[path] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
      }
    },
    withLease: (_folder, _name, _wait, work) => work(),
    whileStoppable: (_asked, work) => work(() => false),
    openPost: async () => ({ send: async (mail) => post(mail), close() {} }),
    draftText: async (mail) => (await mimeText(mail, true)).toString('latin1'),
    letterText: async (letter) => (await letterText(letter)).toString('latin1'),
    async ask(question) {
      if (answer !== undefined) said.stderr += `${question}${answer}\n`;
      return answer;
    },
    async serve(service) {
      // Every address goes by the name of the machine, and some machines are called this.
      await service.open(service.host === '0.0.0.0' ? 'localhost' : service.host, service.port);
      await stop?.(service);
    },
  };
  return io;
}
