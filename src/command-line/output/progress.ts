import type { Progress } from '../../workspace/publishing/prepare.ts';
import type { Context } from '../command.ts';
import { quiet } from '../options.ts';

/** On a screen, one line that changes; nothing in a pipe. @param steps how many there will be */
export function progressOn(context: Context, steps: number): Progress {
  const { stderr, env } = context.io;
  if (!stderr.isTTY || env.TERM === 'dumb' || context.get(quiet)) return { step() {}, end() {} };
  let count = 0;
  return {
    step(what) {
      count++;
      const line = `${count}/${steps} ${what}`.slice(0, (stderr.columns ?? USUAL_WIDTH) - 1);
      stderr.write(`\r${CLEAR}${line}`);
    },
    end: () => stderr.write(`\r${CLEAR}`),
  };
}

const USUAL_WIDTH = 80;

/** Clears from the cursor to the end of the line (ECMA-48, 8.3.41). */
const CLEAR = '\u001B[K';
