import { linked } from '../diagnostic/linked.ts';
import { quotedPath } from '../diagnostic/quoted.ts';
import { visible } from '../diagnostic/visible.ts';
import type { Io } from '../io.ts';

/**
 * A path as it is told on standard error. On a screen it is the whole path, so that it can be found from anywhere, and
 * one to click on where the terminal has those. In a pipe it is as it was given, the same on every machine.
 * @example shownPath(io, 'uit/cyclus.ics') // '"/home/devries/programma/uit/cyclus.ics"'
 */
export function shownPath({ stderr, env, located }: Io, path: string): string {
  if (!stderr.isTTY) return quotedPath(path);
  const { path: whole, address } = located(path);
  return linked(`"${visible(whole)}"`, address, env);
}
