import { paint } from '../diagnostic/paint.ts';
import { linesFor } from '../diagnostic/wrap.ts';
import type { Io } from '../io.ts';
import { BUG, saidOf } from '../workspace/faults.ts';
import { type ExitCode, exit } from './command.ts';
import { coloured, languageAsked, type Spoken } from './context.ts';
import { color, debug } from './options.ts';
import type { ParsedArgs } from './parse.ts';

/** Says on stderr what stopped a command, in the language of the call, and gives the exit code that goes with it. */
export async function reportFailure(
  error: unknown,
  call: ParsedArgs,
  io: Io,
  { lang }: Spoken = { lang: languageAsked(call, io) },
): Promise<ExitCode> {
  const asked = color.read(call.written.get(color) ?? []);
  const { error: red } = await paint(coloured(asked, io.stderr, io.env));
  const word = lang === 'nl' ? 'fout:' : 'error:';
  const said = saidOf(error);
  const text = linesFor(io.stderr, `${word} ${(said ?? BUG)[lang]}`);
  io.stderr.write(`${red(word)}${text.slice(word.length)}`);
  if (said) return exit.wrong;
  if (call.written.has(debug)) io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return exit.bug;
}
