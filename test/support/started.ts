import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { wordsOf } from './folders.ts';
import { CHANGED, type StandIn } from './stand-in.ts';

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
 * @param meets what it meets there; with `tellsAt` it is killed as soon as it has told
 */
export function started(line: string, folder: string, meets?: StandIn): { ended: Promise<Ended>; kill(): void } {
  // What is kept between runs would be changes to the disk in one run and none in the next.
  const env = { ...process.env, ...(meets && { CYCLUS_STAND_IN: JSON.stringify(meets), CYCLUS_NO_CACHE: '1' }) };
  const args = [...(meets ? ['--require', process.env.CYCLUS_PRELOAD!] : []), CYCLUS, ...wordsOf(line)];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
    // What serves goes on until somebody stops it.
    if (line.startsWith('serve')) child.kill();
  });
  child.stderr.on('data', (data) => {
    stderr += data;
    if (meets?.tellsAt && stderr.includes(CHANGED)) kill();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { ended, kill };
}
