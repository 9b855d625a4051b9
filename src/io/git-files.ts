import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { orUndefined } from './attempt.ts';
import { gitIn } from './git.ts';

/**
 * Which files of a folder git is told to leave alone; none of those that it keeps all the same.
 * @param names of files that stand directly in the folder
 */
export function ignoredByGit(folder: string, names: readonly string[]): string[] {
  const ignored = gitIn(folder)?.(['check-ignore', '-z', '--stdin'], names.map((name) => `${name}\0`).join(''));
  return ignored?.done ? listed(ignored.output) : [];
}

/**
 * The files below a folder that git keeps in any commit, or is about to keep, by their paths from the top of the repository
 * on. The folder itself may be gone.
 * @param says only those that say this, in some commit
 */
export function keptByGit(folder: string, says?: string): string[] {
  const { there, below } = nearest(resolve(folder));
  const git = gitIn(there);
  if (!git) return [];
  const place = below === '' ? '.' : below;
  // A file that only a merge brought in is in no list without -m.
  const ever = ['log', '--all', '-m', '-z', '--format=', '--name-only', '--no-renames'];
  const lists =
    says === undefined
      ? [
          ['ls-files', '-z', '--full-name', '--', place],
          [...ever, '--', place],
        ]
      : [[...ever, `-S${says}`, '--', place]];
  const answers = lists.map((args) => git(['--literal-pathspecs', ...args]));
  return [...new Set(answers.flatMap(({ done, output }) => (done ? listed(output) : [])))].sort();
}

/** The nearest folder around a path that is there, and what comes below it. */
function nearest(path: string): { there: string; below: string } {
  let [there, below] = [path, ''];
  while (!isFolder(there) && there !== dirname(there)) {
    below = below === '' ? basename(there) : `${basename(there)}/${below}`;
    there = dirname(there);
  }
  return { there, below };
}

function isFolder(path: string): boolean {
  return orUndefined(() => statSync(path).isDirectory()) ?? false;
}

/** Names that each end in a zero, as git writes those that people cannot. */
function listed(output: Buffer): string[] {
  return output
    .toString()
    .split('\0')
    .filter((name) => name !== '');
}
