import { fstatSync, readSync, writeSync } from 'node:fs';
import { wrapped } from '../diagnostic/wrap.ts';
import { codeOf, orUndefined } from './attempt.ts';
import { type WriteProblem, writeProblem } from './write-fault.ts';

/** One of the two streams to the person at the terminal. */
export interface Output {
  write(text: string | Uint8Array): void;
  isTTY: boolean;
  /** How wide the terminal is, in characters; undefined when it is none. */
  columns: number | undefined;
}

/**
 * A stream to whoever started the program.
 * @param stream opens it, which takes time
 * @param lost called once when it cannot be written to, but not for a reader who walks away
 */
export function output(fd: number, stream: () => NodeJS.WriteStream, lost: (problem: WriteProblem) => void): Output {
  let closed = false;
  const fail = (error: unknown) => {
    if (!closed && codeOf(error) !== 'EPIPE') lost(writeProblem(error));
    closed = true;
  };
  // Opening a stream takes time, and most runs need none: only a terminal, or a pipe that is full.
  let opened: NodeJS.WriteStream | undefined;
  const open = () => {
    opened ??= stream().on('error', fail);
    return opened;
  };
  const mayBeTerminal = orUndefined(() => fstatSync(fd).isCharacterDevice()) ?? true;
  return {
    write(text) {
      if (opened || mayBeTerminal) return void open().write(text);
      const rest = writeNow(fd, typeof text === 'string' ? Buffer.from(text) : text, fail);
      if (rest) open().write(rest);
    },
    get isTTY() {
      return mayBeTerminal && open().isTTY === true;
    },
    get columns() {
      return mayBeTerminal ? open().columns || undefined : undefined;
    },
  };
}

/**
 * Writes to a file or a pipe at once: a stream of Node takes for granted that a file took all of it, and on a disk that
 * is nearly full it takes a part. Gives back what a pipe cannot take yet.
 */
function writeNow(fd: number, bytes: Uint8Array, fail: (error: unknown) => void): Uint8Array | undefined {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return rest;
    fail(error);
  }
  return undefined;
}

/** So many characters at a time are no burden, and hardly take longer than all at once. */
const PIECE = 1 << 16;

/** Writes a text of which the parts come one by one. */
export function writeParts(stream: Pick<Output, 'write'>, parts: Iterable<string>): void {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < PIECE) continue;
    stream.write(piece);
    piece = '';
  }
  if (piece) stream.write(piece);
}

/** What somebody at a terminal types after a question; undefined where nobody is there to be asked. */
export async function ask(question: string): Promise<string | undefined> {
  // It brings half of Node along, which only a question needs.
  const { isatty } = await import('node:tty');
  if (!isatty(0) || !isatty(2)) return undefined;
  writeSync(2, wrapped(question, process.stderr.columns || undefined));
  const typed = Buffer.alloc(1024);
  // A terminal hands over a whole line, and nothing when it is closed instead.
  const answer = orUndefined(() => typed.toString('utf8', 0, readSync(0, typed))) ?? '';
  if (!answer.endsWith('\n')) writeSync(2, '\n');
  return answer.trim();
}
