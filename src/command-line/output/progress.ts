import type { Lang, Said } from '../../language/language.ts';
import type { Progress } from '../../workspace/progress.ts';
import type { Context } from '../command.ts';
import { quiet } from '../options.ts';

/**
 * How far long work is, step by step: on a screen, once it takes longer than two seconds, one line that changes. Nothing in
 * a pipe, and nothing is left of it.
 * @param steps how many there will be
 */
export function progressOn(context: Context, lang: Lang, steps: number): Progress {
  const line = progressLine(context);
  let done = -1;
  return {
    step(what) {
      done++;
      const left = done > 0 ? (line.seconds() / done) * (steps - done) : undefined;
      line.show(() => `${done + 1}/${steps}${left === undefined ? '' : `, ${ABOUT[lang](time(left))}`}: ${what}`);
    },
    end: line.clear,
  };
}

/**
 * The same for work that may take so long and no longer.
 * @param what is being done
 * @example
 * const { left, end } = timeOn(context, 'nl', 'zoekt')
 * left(8) // 8; on a screen "zoekt, nog hoogstens 8 s"
 */
export function timeOn(context: Context, lang: Lang, what: string) {
  const line = progressLine(context);
  return {
    left(seconds: number): number {
      line.show(() => `${what}, ${AT_MOST[lang](time(seconds))}`);
      return seconds;
    },
    end: line.clear,
  };
}

const ABOUT: Said<(time: string) => string> = {
  nl: (time) => `nog ongeveer ${time}`,
  en: (time) => `about ${time} left`,
};

const AT_MOST: Said<(time: string) => string> = {
  nl: (time) => `nog hoogstens ${time}`,
  en: (time) => `at most ${time} left`,
};

/** @example time(8.2) // '9 s' @example time(150) // '3 min' */
function time(seconds: number): string {
  return seconds > 90 ? `${Math.ceil(seconds / 60)} min` : `${Math.max(1, Math.ceil(seconds))} s`;
}

/** What takes no longer than this is over before anybody reads how long it takes. */
const SHORT_SECONDS = 2;

function progressLine({ io, get }: Context) {
  const { stderr, env } = io;
  const isSeen = stderr.isTTY && env.TERM !== 'dumb' && !get(quiet);
  const begin = io.now();
  let shown = '';
  const write = (text: string) => {
    if (text !== shown) stderr.write(`\r${CLEAR}${text}`);
    shown = text;
  };
  return {
    /** For how long the work has been going on. */
    seconds: () => Math.max(0, io.now() - begin),
    show(text: () => string): void {
      if (isSeen && io.now() - begin > SHORT_SECONDS) write(text().slice(0, (stderr.columns ?? USUAL_WIDTH) - 1));
    },
    clear: () => write(''),
  };
}

const USUAL_WIDTH = 80;

/** Clears from the cursor to the end of the line (ECMA-48, 8.3.41). */
const CLEAR = '\u001B[K';
