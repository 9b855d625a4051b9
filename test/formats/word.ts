import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PYTHON } from '../exchange/readers.ts';

/** What python3-docx finds in a Word file, and what a strict reader finds amiss. */
export interface WordFile {
  problems: string[];
  /** Style and text of each paragraph, those in tables too. */
  paragraphs: [style: string, text: string][];
  header: string[];
  footer: string[];
  tables: { style: string; rows: string[][]; heading: number; whole: boolean }[];
  blanks: string[];
  /** Width and height in millimetres. */
  page: [number, number];
  core: { title: string; creator: string; language: string; created: string; modified: string; keywords: string };
}

const SCRIPT = fileURLToPath(new URL('read_word.py', import.meta.url));
const MISSING = 3;

/** Does something with files in a folder that is gone afterwards. */
export function withFiles<T>(files: readonly Uint8Array[], work: (paths: string[], folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-word-'));
  try {
    const paths = files.map((_, index) => join(folder, `${index}.docx`));
    for (const [index, path] of paths.entries()) writeFileSync(path, files[index]!);
    return work(paths, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What another program finds in Word files, in one run; undefined on a machine without it.
 * @throws where it must be there, as in CI, and for a file that cannot be read
 */
export function readWord(files: readonly Uint8Array[]): WordFile[] | undefined {
  return withFiles(files, (paths) => {
    const run = spawnSync(PYTHON, [SCRIPT], { input: JSON.stringify(paths), encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status === 0) return JSON.parse(run.stdout);
    if (run.status !== MISSING && !run.error) throw new Error(run.stderr);
    return absent('python3-docx');
  });
}

/** Nothing, where a program from Debian may be missing. @throws where it may not, as in CI */
export function absent(program: string): undefined {
  if (process.env.CI) throw new Error(`${program} is missing. Install it: apt-get install ${program}`);
  return undefined;
}
