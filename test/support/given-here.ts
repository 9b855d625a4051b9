import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Service } from '../../src/io/http.ts';
import { machine } from '../../src/io.ts';
import { main } from '../../src/main.ts';
import { wordsOf } from './folders.ts';
import { type StandIn, standIn } from './stand-in.ts';
import type { Ended } from './started.ts';

/**
 * Gives a command in this process, in a folder on the disk: some ten times as fast as starting the program.
 * @param meets what it meets there; where it dies, or cannot take away its lock, another process ends in its place, of which it
 *   has the number
 */
export async function givenHere(
  line: string,
  folder: string,
  meets: StandIn = {},
): Promise<Ended & { changes: number; writes: readonly number[] }> {
  const before = process.cwd();
  const pid = Object.getOwnPropertyDescriptor(process, 'pid')!;
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said) => ({
    write(text: string | Uint8Array) {
      said[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    isTTY: false,
    columns: undefined,
  });
  process.chdir(folder);
  const ends = meets.dieAt !== undefined || meets.fails !== undefined;
  const double = ends ? spawn(process.execPath, ['-i'], { stdio: ['pipe', 'ignore', 'ignore'] }) : undefined;
  if (double) Object.defineProperty(process, 'pid', { ...pid, value: double.pid });
  const standing = standIn(meets);
  try {
    const io = machine(() => {});
    // What is served is written before anybody comes for it.
    const serve = async ({ open, host, port }: Service) => open(host, port);
    // The calendar that is published stands beside the programme.
    const fetchCalendar = async () => readFileSync('agenda.ics');
    const code = await main(wordsOf(line), {
      ...io,
      serve,
      fetchCalendar,
      stdout: stream('stdout'),
      stderr: stream('stderr'),
    });
    return { code: standing.isDead() ? null : code, ...said, changes: standing.count(), writes: standing.writes() };
  } finally {
    standing.end();
    // Whoever comes next sees that it is gone.
    if (double?.kill('SIGKILL')) await once(double, 'exit');
    Object.defineProperty(process, 'pid', pid);
    process.chdir(before);
  }
}
