import type { Ink } from './inks.ts';

/** Words in one ink. */
export interface Run {
  text: string;
  ink?: Ink;
}

/** A piece of a line in one ink, so far from its left edge. */
export interface Fragment extends Run {
  x: number;
  width: number;
}

export type Line = readonly Fragment[];

/** How wide a text is, in points. */
export type Measure = (text: string, ink?: Ink) => number;

/**
 * Words broken into lines of at most so many points. A line ends behind a blank or a hyphen; a word that is wider than a
 * whole line is broken where it must.
 */
export function linesOf(runs: readonly Run[], room: number, measure: Measure): Line[] {
  const lines: Fragment[][] = [[]];
  let x = 0;
  const put = ({ text, ink }: Run) => {
    const width = measure(text, ink);
    lines.at(-1)!.push({ text, ...(ink && { ink }), x, width });
    x += width;
  };
  const turn = () => {
    lines.push([]);
    x = 0;
  };
  for (const word of wordsOf(runs)) {
    const width = word.reduce((sum, { text, ink }) => sum + measure(text.trimEnd(), ink), 0);
    if (x > 0 && x + width > room) turn();
    if (width <= room) word.forEach(put);
    else
      for (const letter of word.flatMap(lettersOf)) {
        if (x > 0 && x + measure(letter.text, letter.ink) > room) turn();
        put(letter);
      }
  }
  return lines.map(joined);
}

/** What no line may end in the middle of: a word may change its ink half-way. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const { text, ink } of runs)
    for (const part of text.split(/(?<= )(?=[^ ])|(?<=\p{L}[-/–])(?=\p{L})/u)) {
      const run = { text: part, ...(ink && { ink }) };
      if (open) words.at(-1)!.push(run);
      else words.push([run]);
      open = !/[ \-/–]$/.test(part);
    }
  return words;
}

function lettersOf({ text, ink }: Run): Run[] {
  return [...text].map((letter) => ({ text: letter, ...(ink && { ink }) }));
}

/** A line with as few pieces as it has looks. */
function joined(line: readonly Fragment[]): Line {
  const all: Fragment[] = [];
  for (const one of line) {
    const last = all.at(-1);
    if (last?.ink === one.ink && last !== undefined) {
      last.text += one.text;
      last.width += one.width;
    } else all.push({ ...one });
  }
  return all;
}
