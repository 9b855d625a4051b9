import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { CacheFolder } from '../../src/io/cache.ts';

/** The sample workspace. */
export const SAMPLE = fileURLToPath(new URL('../../cycles', import.meta.url));

/** What cyclus keeps or makes beside definitions: whoever tried the sample has it there, and it is no part of it. */
const KEPT = ['published.json', 'sent.json', 'publications', 'cyclus.schema.json'];

/** Copies the sample to a folder. */
export function copySample(folder: string): void {
  cpSync(SAMPLE, folder, { recursive: true, filter: (path) => !KEPT.includes(basename(path)) });
}

/** The files in a folder, but those of git and what cyclus keeps there, under another name: `cycles/a.yaml` and its text. */
export function filesIn(folder: string, name: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.') && !KEPT.includes(entry.name),
  );
  return Object.fromEntries(
    files.map((file) => [`${name}/${file.name}`, readFileSync(join(folder, file.name), 'utf8')]),
  );
}

/** An empty folder for what is kept between runs, which goes with the test that asked for it. */
export function cacheFolder(): CacheFolder {
  const path = mkdtempSync(join(tmpdir(), 'cyclus-cache-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return { path, program: 1 };
}

/** The words of a command line, of which some may stand between quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}
