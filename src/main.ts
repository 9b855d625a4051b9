import { isToUnderstand } from './command-line/asked/is-to-understand.ts';
import { type Command, type Context, type ExitCode, exit } from './command-line/command.ts';
import { contextOf, languageAsked, type Spoken } from './command-line/context.ts';
import { programHelp } from './command-line/help-text.ts';
import { folderOf } from './command-line/load.ts';
import { open } from './command-line/options.ts';
import { type ParsedArgs, parse } from './command-line/parse.ts';
import { commands } from './commands/all.ts';
import type { CacheFolder } from './io/cache.ts';
import { WriteFault, type WriteProblem } from './io/write-fault.ts';
import { type Io, machine } from './io.ts';
import { answerAtOnce } from './start.ts';

/**
 * The whole program as a function: what was typed and the machine around it in, what the shell is told out. Results go to
 * standard output, all else to standard error.
 * @example await main(['--version'], io) // 0
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const call = parse(args, commands);
  const spoken = { lang: languageAsked(call, io) };
  try {
    return answerAtOnce(call, io) ?? (await answer(call, io, spoken));
  } catch (error) {
    return reported(error, call, io, spoken);
  }
}

async function answer(call: ParsedArgs, io: Io, spoken: Spoken): Promise<ExitCode> {
  if (call.mistakes[0]) throw call.mistakes[0];
  const context = isToUnderstand(call) ? await understood(call, io, spoken) : contextOf(call, commands, io, spoken);
  if (call.command) return carriedOut(call.command, context);
  if (io.isFolder(folderOf(context))) return (await import('./command-line/standing.ts')).showStanding(context);
  io.stdout.write(programHelp(commands, context.lang));
  return exit.clean;
}

async function carriedOut(command: Command, context: Context): Promise<ExitCode> {
  const code = await command.run(context);
  if (!command.options.includes(open) || !context.get(open)) return code;
  // What failed has said why there is nothing.
  if (code !== exit.clean && context.toOpen.length === 0) return code;
  const { openMade } = await import('./command-line/output/open-made.ts');
  await openMade(context);
  return code;
}

async function understood(call: ParsedArgs, io: Io, spoken: Spoken): Promise<Context> {
  const { contextUnderstood } = await import('./command-line/asked/understood.ts');
  return contextUnderstood(call, commands, io, spoken);
}

async function reported(error: unknown, call: ParsedArgs, io: Io, spoken?: Spoken): Promise<ExitCode> {
  const { reportFailure } = await import('./command-line/failure.ts');
  return reportFailure(error, call, io, spoken);
}

/**
 * Wakes the program with the real machine around it. Node ends by itself, when all output has been taken.
 * @param cache where to keep what later runs can use
 */
export async function run(cache?: CacheFolder): Promise<void> {
  const io = machine((problem) => lost(problem, io), cache);
  const code = await main(process.argv.slice(2), io);
  process.exitCode ||= code;
}

/** Says that results could not be written. */
export async function lost(problem: WriteProblem, io: Io): Promise<void> {
  process.exitCode = await reported(new WriteFault('-', problem), parse(process.argv.slice(2), commands), io);
}
