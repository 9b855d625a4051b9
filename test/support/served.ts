import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/cyclus.js', import.meta.url));

/** The program while it serves. */
export interface Served {
  /** Ends in a slash, or in the page of addresses when there is a key. */
  address: string;
  port: number;
  said(): { stdout: string; stderr: string };
  /** Sends signals, the second as soon as it can, and gives the exit code. */
  stop(...signals: NodeJS.Signals[]): Promise<number | null>;
}

/** Starts the program, on a free port unless one is named. @throws when it ends before it serves */
export async function served(folder: string, ...args: string[]): Promise<Served> {
  const port = args.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--cycles', folder, ...port, ...args], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  const ended = endOf(child);
  const address = await Promise.race([firstLine(child), ended.then(() => undefined)]);
  if (address === undefined) throw new Error(`it does not serve: ${said.stderr}`);
  return {
    address,
    port: Number(new URL(address).port),
    said: () => said,
    stop(...signals) {
      for (const signal of signals) child.kill(signal);
      return ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    child.stdout!.on('data', (more) => {
      text += more;
      if (text.includes('\n')) resolve(text.split('\n')[0]!);
    });
  });
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', resolve);
  });
}
