import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { has } from '../support/programs.ts';
import { withFiles } from './word.ts';

/** What LibreOffice prints: the text of each page. */
export interface Print {
  pages: string[];
}

/**
 * Word files as LibreOffice prints them, in one run of it; undefined on a machine without it.
 * @throws for a file that it does not print
 */
export function printed(files: readonly Uint8Array[]): Print[] | undefined {
  if (!has('soffice', 'pdftotext')) return undefined;
  return withFiles(files, (paths, folder) => {
    // A profile of its own: it does not start twice with one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const run = spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    const made = paths.map((path) => path.replace(/docx$/, 'pdf'));
    if (!made.every((path) => existsSync(path))) throw new Error(run.stderr);
    const texts = made.map((path) => spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
    return texts.map(({ stdout }) => ({ pages: stdout.split('\f').slice(0, -1) }));
  });
}
