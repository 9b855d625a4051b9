import { version as versionNumber } from '../package.json';
import { type ExitCode, exit } from './command-line/command.ts';
import { languageAsked } from './command-line/context.ts';
import { commandHelp, programHelp } from './command-line/help-text.ts';
import { help, USUAL_FOLDER, version } from './command-line/options.ts';
import { type ParsedArgs, parse } from './command-line/parse.ts';
import { commands } from './commands/all.ts';
import type { WriteProblem } from './io/write-fault.ts';
import { type Io, machine } from './io.ts';

// What answers a call for help or for the version stands in a bundle of its own, which loads faster than the whole program.

/** What to do when the program has to say more than help or its version. */
interface Whole {
  run(): Promise<void>;
  lost(problem: WriteProblem, io: Io): Promise<void>;
}

/** Answers the call at once, with the real machine around it, or loads the whole program for it. */
export async function run(load: () => Whole): Promise<void> {
  const io = machine((problem) => load().lost(problem, io));
  const code = answerAtOnce(parse(process.argv.slice(2), commands), io);
  if (code === undefined) return load().run();
  process.exitCode ||= code;
}

/**
 * Prints the version or the help, when the call asks for one of these, or for nothing at all where no programme is; undefined
 * when it asks for anything else.
 * @example answerAtOnce(parse(['--version'], commands), io) // 0
 */
export function answerAtOnce(call: ParsedArgs, io: Io): ExitCode | undefined {
  const text = textAsked(call, io);
  if (text !== undefined) io.stdout.write(text);
  return text === undefined ? undefined : exit.clean;
}

function textAsked(call: ParsedArgs, io: Io): string | undefined {
  const { command, written, mistakes } = call;
  if (written.has(version)) return `${versionNumber}\n`;
  const nothing =
    !command && written.size === 0 && mistakes.length === 0 && !io.isFolder(io.env.CYCLUS_CYCLES || USUAL_FOLDER);
  if (!nothing && !written.has(help)) return undefined;
  const lang = languageAsked(call, io);
  return command ? commandHelp(command, lang) : programHelp(commands, lang);
}
