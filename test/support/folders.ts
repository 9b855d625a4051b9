import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sample workspace. */
export const SAMPLE = fileURLToPath(new URL('../../cycles', import.meta.url));

/** The files in a folder, under another name: `cycles/a.yaml` and its text. */
export function filesIn(folder: string, name: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => [`${name}/${file.name}`, readFileSync(join(folder, file.name), 'utf8')]),
  );
}

/** The words of a command line, of which some may stand between quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}
