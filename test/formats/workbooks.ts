import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { has, PYTHON } from '../support/programs.ts';

interface ReadSheet {
  name: string;
  /** Days and times as ISO 8601. */
  rows: (string | number | null)[][];
  /** `s` for a text, `n` for a number, `d` for a day or time, `f` for a formula. */
  types: string[][];
  /** How the cells of the second row are shown. */
  formats: string[];
  struck: number[];
  filter: string;
  frozen: string;
  titles: string;
  orientation: string;
  paper: number;
  pages: [boolean, number | null, number];
  header: string;
  footer: string;
  widths: number[];
}

export interface ReadWorkbook {
  title: string;
  language: string;
  created: string;
  sheets: ReadSheet[];
}

const SCRIPT = fileURLToPath(new URL('read_workbook.py', import.meta.url));

/** What python3-openpyxl finds in a workbook; undefined on a machine without it. */
export function readWithOpenpyxl(bytes: Uint8Array): ReadWorkbook | undefined {
  if (!has('openpyxl')) return undefined;
  return inFolder(bytes, (folder) => {
    const run = spawnSync(PYTHON, [SCRIPT, join(folder, 'book.xlsx')], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  });
}

/**
 * A sheet as LibreOffice shows it, in fields separated by tabs; undefined on a machine without it.
 * @param number of the sheet, from 1
 */
export function shownByLibreOffice(bytes: Uint8Array, number: number): string[][] | undefined {
  if (!has('soffice')) return undefined;
  // Tab, no quotes, UTF-8, from the first row on, as shown: all that its filter for text asks for.
  const filter = `csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,true,false,false,${number}`;
  return inFolder(bytes, (folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const run = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      { encoding: 'utf8' },
    );
    const name = run.stdout.match(/-> (\S+\.csv)$/m)?.[1];
    if (name === undefined) throw new Error(run.stderr + run.stdout);
    const lines = readFileSync(name, 'utf8').trimEnd().split('\n');
    return lines.map((line) => line.split('\t'));
  });
}

function inFolder<T>(bytes: Uint8Array, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-xlsx-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
