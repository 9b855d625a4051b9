/** Colour by meaning. It only strengthens: what it paints says the same without it. */
export interface Paint {
  error: (text: string) => string;
  warning: (text: string) => string;
  info: (text: string) => string;
  strong: (text: string) => string;
  faint: (text: string) => string;
  accent: (text: string) => string;
}

const bare = (text: string): string => text;

/** No colour at all. */
export const NONE: Paint = { error: bare, warning: bare, info: bare, strong: bare, faint: bare, accent: bare };

/**
 * The colours of the terminal, or none at all. Whether there is to be colour is for the caller to say: chalk itself
 * knows nothing of NO_COLOR (https://no-color.org). It is loaded only where there is.
 * @example (await paint(false)).error('fout') // 'fout'
 */
export async function paint(colour: boolean): Promise<Paint> {
  if (!colour) return NONE;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: (text) => chalk.red.bold(text),
    // Yellow is unreadable on white, and blue on black; bold often makes a colour lighter still.
    warning: (text) => chalk.magenta.bold(text),
    info: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    accent: (text) => chalk.green(text),
  };
}
