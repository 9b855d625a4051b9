import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { wordsOf } from './folders.ts';
import type { StandIn } from './stand-in.ts';

const CYCLUS = fileURLToPath(new URL('../../bin/cyclus.js', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Starts the program as it is built.
 * @param line the command line, without the name of the program
 * @param folder the one that it is started in
 * @param meets what it meets there
 */
export function started(line: string, folder: string, meets?: StandIn): { ended: Promise<Ended>; kill(): void } {
  const env = { ...process.env, ...(meets && { CYCLUS_STAND_IN: JSON.stringify(meets) }) };
  const args = [...(meets ? ['--require', preload()] : []), CYCLUS, ...wordsOf(line)];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}

let made: string | undefined;

/** What a program loads before it, to meet something; made once, and gone with the tests. */
function preload(): string {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-stand-in-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  made = join(folder, 'stand-in.cjs');
  buildSync({ entryPoints: ['test/support/stand-in.ts'], bundle: true, platform: 'node', outfile: made });
  return made;
}
