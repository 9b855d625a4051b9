import { Chalk } from 'chalk';

/** Colour by meaning. It only strengthens: what it paints says the same without it. */
export interface Paint {
  error: (text: string) => string;
  warning: (text: string) => string;
  info: (text: string) => string;
  strong: (text: string) => string;
  faint: (text: string) => string;
  accent: (text: string) => string;
}

/**
 * The colours of the terminal, or none at all. Whether there is to be colour is for the caller to say: chalk itself
 * knows nothing of NO_COLOR (https://no-color.org).
 * @example paint(false).error('fout') // 'fout'
 */
export function paint(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow.bold(text),
    info: (text) => chalk.blue.bold(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
  };
}
