import { version as versionNumber } from '../package.json';
import { type Command, type ExitCode, exit } from './command-line/command.ts';
import { contextOf, languageAsked } from './command-line/context.ts';
import { help, version } from './command-line/options.ts';
import { type Call, parse } from './command-line/parse.ts';
import { commands } from './commands/all.ts';
import { WriteFault } from './io/write.ts';
import { type Io, machine } from './io.ts';
import type { Lang } from './language/language.ts';

/**
 * The whole program as a function: what was typed and the machine around it in, what the shell is told out. Results go to
 * standard output, all else to standard error.
 * @example await main(['--version'], io) // 0
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const call = parse(args, commands);
  try {
    return await answer(call, io);
  } catch (error) {
    const { report } = await import('./command-line/report.ts');
    return report(error, call, io);
  }
}

async function answer(call: Call, io: Io): Promise<ExitCode> {
  const { command } = call;
  if (call.written.has(version)) return print(`${versionNumber}\n`, io);
  if (call.written.has(help)) return print(await helpText(command, languageAsked(call, io)), io);
  if (call.mistakes[0]) throw call.mistakes[0];
  const context = contextOf(call, commands, io);
  return command ? command.run(context) : print(await helpText(undefined, context.lang), io);
}

async function helpText(command: Command | undefined, lang: Lang): Promise<string> {
  const { commandHelp, programHelp } = await import('./command-line/help-text.ts');
  return command ? commandHelp(command, lang) : programHelp(commands, lang);
}

function print(text: string, io: Io): ExitCode {
  io.stdout.write(text);
  return exit.clean;
}

/** Wakes the program with the real machine around it. Node ends by itself, when all output has been taken. */
export async function run(): Promise<void> {
  const args = process.argv.slice(2);
  const io = machine(async (problem) => {
    const { report } = await import('./command-line/report.ts');
    process.exitCode = await report(new WriteFault('-', problem), parse(args, commands), io);
  });
  const code = await main(args, io);
  process.exitCode ||= code;
}
