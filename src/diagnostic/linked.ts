/**
 * A text on a screen that can be clicked on, where the terminal is known to have that (OSC 8:
 * https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda); the text itself on any other.
 * @param address a URL without anything that is not ASCII
 * @param env the environment, by which terminals make themselves known
 * @example linked('hier', 'file:///a', { WT_SESSION: '1' }) // '\u001B]8;;file:///a\u001B\\hier\u001B]8;;\u001B\\'
 */
export function linked(text: string, address: string, env: Readonly<Record<string, string | undefined>>): string {
  return hasLinks(env) ? `${mark(address)}${text}${mark('')}` : text;
}

function mark(address: string): string {
  return `\u001B]8;;${address}\u001B\\`;
}

/** The oldest VTE (GNOME Terminal and its kin) in which they do no harm: 0.50.0 fails at some. */
const FIRST_VTE = 5001;
const PROGRAMS = /^(?:iTerm\.app|WezTerm|vscode|ghostty)$/;
const TERMINALS = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/;

/** By the list of https://github.com/Alhadis/OSC8-Adoption, as far as a terminal says who it is. */
function hasLinks({
  TERM,
  TERM_PROGRAM,
  VTE_VERSION,
  WT_SESSION,
}: Readonly<Record<string, string | undefined>>): boolean {
  if (TERM === 'dumb') return false;
  // Windows Terminal.
  if (WT_SESSION) return true;
  return Number(VTE_VERSION) >= FIRST_VTE || PROGRAMS.test(TERM_PROGRAM ?? '') || TERMINALS.test(TERM ?? '');
}
