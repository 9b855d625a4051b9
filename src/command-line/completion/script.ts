import type { Lang } from '../../language/language.ts';
import type { Command } from '../command.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import { zsh } from './zsh.ts';

type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/**
 * The script that makes a shell complete commands, options and values; made of the commands, so it never lags behind. For
 * what only the definitions tell, it asks `cyclus completion fora` and its like each time.
 */
export function completionScript(shell: Shell, commands: readonly Command[], lang: Lang): string {
  return { bash, zsh, fish, powershell }[shell](commands, lang);
}
