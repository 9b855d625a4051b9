import { spawnSync } from 'node:child_process';
import { sep } from 'node:path';
import type { Instant } from '../calendar/zone.ts';
import { isDefinitionName, MOST_BYTES, type SourceFile } from '../definition/source-file.ts';
import { onPath } from './on-path.ts';

/** A state of the past to be found in git. */
export interface Then {
  /** Anything that git takes for a commit, or the last commit up to and including a minute. */
  at: { revision: string } | { until: Instant };
  /** Where the definitions stood then, from the top of the repository; undefined for where they stand now. */
  path: string | undefined;
}

/** Definitions as git keeps them. */
export interface Past {
  /** The whole hash. */
  commit: string;
  /** When it was committed. */
  committed: Instant;
  /** Named as they are in the commit, from the top of the repository. */
  files: SourceFile[];
}

/** Why git has no such definitions. In a shallow clone, older commits may be elsewhere. */
export type PastProblem =
  | 'no-git'
  | 'no-repository'
  | 'other-owner'
  | 'unknown'
  | 'ambiguous'
  | 'no-commit'
  | 'shallow'
  | 'no-folder'
  | 'unreadable';

/**
 * The YAML files of a folder as they were in the past. Nothing in the repository is changed, nothing comes from a network,
 * and nothing that the repository configures is run.
 * @param folder where the definitions stand now
 */
export function readPast(folder: string, { at, path }: Then): Past | PastProblem {
  const git = gitIn(folder);
  if (!git) return 'no-git';
  const here = git(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (!here.done) return whyNot(here);
  const [, shallow, prefix] = /^(.*?)\n(.*)\n$/s.exec(here.output.toString()) ?? [];
  const commit = 'until' in at ? lastUntil(at.until, git) : named(at.revision, git);
  if ('problem' in commit) return shallow === 'true' ? 'shallow' : commit.problem;
  const place = (path?.split(sep).join('/') ?? prefix ?? '').replace(/\/+$/, '');
  if (place.includes('\0')) return 'no-folder';
  const tree = git(['ls-tree', '-z', '-l', '--full-tree', `${commit.hash}:${place}`]);
  const entries = tree.done ? yamlEntries(tree.output.toString()) : [];
  if (entries.length === 0) return 'no-folder';
  const wanted = entries.filter(isWanted).map(({ hash }) => `${hash}\n`);
  const contents = git(['cat-file', '--batch'], wanted.join(''));
  if (!contents.done) return 'unreadable';
  const blobs = blobsIn(contents.output);
  return { commit: commit.hash, committed: commit.committed, files: entries.map((one) => fileOf(one, place, blobs)) };
}

interface Answer {
  done: boolean;
  /** Whether there was a program that could be run. */
  started: boolean;
  output: Buffer;
  /** What git says about it, in English. */
  complaint: string;
}

type Git = (args: readonly string[], input?: string) => Answer;

/** What would make git look in another repository than the one around the folder. */
const ELSEWHERE =
  /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|SHALLOW_FILE)$/i;

/** The program git for one folder; undefined when this machine has none. */
export function gitIn(folder: string): Git | undefined {
  const program = onPath(process.platform === 'win32' ? 'git.exe' : 'git');
  if (program === undefined) return undefined;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ELSEWHERE.test(name))),
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks, by whatever means the repository names.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
  const always = ['-C', folder, '--no-pager', '-c', 'core.fsmonitor=false'];
  return (args, input = '') => {
    const { status, stdout, stderr } = spawnSync(program, [...always, ...args], {
      env,
      input,
      maxBuffer: Number.POSITIVE_INFINITY,
      windowsHide: true,
    });
    return {
      done: status === 0,
      started: status !== null,
      output: stdout ?? Buffer.alloc(0),
      complaint: String(stderr),
    };
  };
}

function whyNot({ started, complaint }: Answer): PastProblem {
  if (!started) return 'no-git';
  if (complaint.includes('not a git repository')) return 'no-repository';
  return complaint.includes('dubious ownership') ? 'other-owner' : 'unreadable';
}

type Commit = { hash: string; committed: Instant };
type NoCommit = { problem: PastProblem };

/**
 * The commit that a revision names. It is handed over as input, where nothing is an option.
 * https://git-scm.com/docs/gitrevisions
 */
function named(revision: string, git: Git): Commit | NoCommit {
  if (/[\n\0]/.test(revision)) return { problem: 'unknown' };
  const { output, complaint } = git(['cat-file', '--batch-check'], `${revision}^{commit}\n`);
  const hash = /^([0-9a-f]{40,64}) commit \d+\n$/.exec(output.toString())?.[1];
  if (hash === undefined) return { problem: complaint.includes('is ambiguous') ? 'ambiguous' : 'unknown' };
  return firstOf(['--no-walk', hash], git) ?? { problem: 'unreadable' };
}

/** The last commit on the line that leads to where the folder is now: what came in by a merge was not there before it. */
function lastUntil(until: Instant, git: Git): Commit | NoCommit {
  return firstOf(['--first-parent', `--min-age=${until * 60 + 59}`, 'HEAD'], git) ?? { problem: 'no-commit' };
}

function firstOf(which: readonly string[], git: Git): Commit | undefined {
  const { output } = git(['rev-list', '--timestamp', '--max-count=1', ...which, '--']);
  const found = /^(\d+) ([0-9a-f]+)\n$/.exec(output.toString());
  return found ? { hash: found[2]!, committed: Math.floor(Number(found[1]) / 60) } : undefined;
}

/** What stands in a folder of a commit under a name. */
interface TreeEntry {
  name: string;
  mode: string;
  hash: string;
  size: number;
}

function yamlEntries(listing: string): TreeEntry[] {
  return listing
    .split('\0')
    .flatMap((line) => {
      const [, mode, hash, size, name] = /^(\d+) \S+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
      return name === undefined ? [] : [{ name, mode: mode!, hash: hash!, size: Number(size) }];
    })
    .filter(({ name }) => isDefinitionName(name));
}

const ORDINARY = /^100/;
const FOLDER = /^04/;

/** A link points at something that may not be in the commit, and what is too large is not read either. */
function isWanted({ mode, size }: TreeEntry): boolean {
  return ORDINARY.test(mode) && size <= MOST_BYTES;
}

function fileOf(entry: TreeEntry, folder: string, blobs: ReadonlyMap<string, Buffer>): SourceFile {
  const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
  const bytes = isWanted(entry) ? blobs.get(entry.hash) : undefined;
  if (bytes) return { name, bytes };
  if (FOLDER.test(entry.mode)) return { name, problem: 'folder' };
  return { name, problem: entry.size > MOST_BYTES ? 'too-large' : 'unreadable' };
}

/** What `cat-file --batch` gives, by hash: a line with hash, type and length, and that many bytes. */
function blobsIn(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [hash, type, length] = output.toString('latin1', at, end).split(' ');
    const size = type === 'missing' ? -1 : Number(length);
    if (size >= 0) blobs.set(hash!, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return blobs;
}
