import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { wordsOf } from './folders.ts';
import type { StandIn } from './stand-in.ts';

const CYCLUS = fileURLToPath(new URL('../../bin/cyclus.js', import.meta.url));
const PRELOAD = join(tmpdir(), `cyclus-stand-in-${process.pid}.cjs`);

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

function preload(): string {
  const build = { bundle: true, platform: 'node', outfile: PRELOAD } as const;
  if (!existsSync(PRELOAD)) buildSync({ entryPoints: ['test/support/stand-in.ts'], ...build });
  return PRELOAD;
}
