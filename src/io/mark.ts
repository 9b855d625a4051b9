import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf, orUndefined } from './attempt.ts';

/** Of a machine, a process there, when that process began as far as the machine tells, and a number by chance. */
const MARK = /^([\w-]{1,60})\.(\d+)\.(\d*)\.[0-9a-f]{8}$/;

/**
 * A text that nobody else makes, and by which others see whether this process still runs: for a lock, and for the name
 * of a file that is being written.
 * @example newMark() // '5b1d0c9e44f2-4026531836.20417.8812345.0d6f31aa'
 */
export function newMark(): string {
  const { pid } = process;
  return `${machine()}.${pid}.${statusOf(pid)?.began ?? ''}.${crypto.randomUUID().slice(0, 8)}`;
}

/** Whether a text is a mark. */
export function isMark(text: string): boolean {
  return MARK.test(text);
}

/**
 * What became of the process that made a mark. `unknown` is one of another machine, or one of which only the number is
 * there, which another process may have got since.
 */
export function ownerOf(mark: string): 'there' | 'gone' | 'unknown' {
  const [, where, number, began] = MARK.exec(mark) ?? [];
  if (where !== machine()) return 'unknown';
  const pid = Number(number);
  if (!isRunning(pid)) return 'gone';
  const status = statusOf(pid);
  if (!status || began === '') return 'unknown';
  return status.began === began && !status.ended ? 'there' : 'gone';
}

let known: string | undefined;

function machine(): string {
  known ??= machineName()
    .replace(/[^\w-]/g, '_')
    .slice(0, 60);
  return known;
}

/** Machines may share a name, and containers a machine: a number of one is no process of the other. */
function machineName(): string {
  if (process.platform !== 'linux') return `${process.platform}-${hostname()}`;
  const name = orUndefined(() => {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').replaceAll('-', '');
    const space = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
    return `${boot.slice(0, 12)}-${space}`;
  });
  return name ?? crypto.randomUUID();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * When a process began, in ticks since the machine did, and whether it has ended and only waits to be taken note of;
 * undefined where the machine does not tell (proc(5), /proc/[pid]/stat).
 */
function statusOf(pid: number): { began: string; ended: boolean } | undefined {
  const text = orUndefined(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The name of the program stands between brackets, and may hold anything.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields && { began: fields[19]!, ended: /[ZX]/.test(fields[0]!) };
}
