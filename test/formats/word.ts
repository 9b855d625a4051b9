import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { has, PYTHON } from '../support/programs.ts';

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

/** What another program finds in Word files, in one run; undefined on a machine without it. @throws for a file that cannot be read */
export function readWord(files: readonly Uint8Array[]): WordFile[] | undefined {
  if (!has('docx')) return undefined;
  return withFiles(files, (paths) => {
    const run = spawnSync(PYTHON, [SCRIPT], { input: JSON.stringify(paths), encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  });
}
