import { spawn } from 'node:child_process';
import { onPath } from './on-path.ts';

/**
 * Opens a file, a folder or an address with the program that the system has for it. No shell reads its name, and nothing
 * waits for that program to end.
 * @param what a whole path, or an address
 * @returns whether there is such a program, and it could be started
 */
export function openWithSystem(what: string): Promise<boolean> {
  const { program, args } = opener(what);
  if (program === undefined) return Promise.resolve(false);
  const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsVerbatimArguments: true });
  child.unref();
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}

function opener(what: string): { program: string | undefined; args: string[] } {
  const { platform, env } = process;
  // `start` is a word of the shell of Windows, which would read `%` and `&` in a name. In quotes the Explorer takes any name
  // as it is: no path or address holds a quote.
  if (platform === 'win32') return { program: `${env.SystemRoot ?? 'C:\\Windows'}\\explorer.exe`, args: [`"${what}"`] };
  return { program: onPath(platform === 'darwin' ? 'open' : 'xdg-open'), args: [what] };
}
