import { characters, width as widthOf } from './width.ts';

/** Between the halves of a compound: after its hyphen or slash. */
const JOINT = /(?<=[\p{L}\p{N}][-/])(?=\p{L})/u;

/** What makes of a text a link where a terminal knows that (OSC 8). */
const LINK = /\p{Cc}\]8;;.*?\p{Cc}\\/gu;

/** A link takes as much room as what is seen of it. */
function width(text: string): number {
  return widthOf(text.replace(LINK, ''));
}

/**
 * A text in lines of at most `columns` columns, broken at blanks. Only a word that is longer than a line is broken
 * itself: after a hyphen or slash, else where the line is full. Without `columns` the text stays one line.
 * @example wrap('beeld en richting', 10) // ['beeld en', 'richting']
 */
export function wrap(text: string, columns: number | undefined): string[] {
  if (columns === undefined || width(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    for (const [index, part] of parts(word, columns).entries()) {
      const joined = index === 0 && line !== '' ? `${line} ${part}` : line + part;
      if (width(joined) <= columns) {
        line = joined;
      } else {
        if (line !== '') lines.push(line);
        line = part;
      }
    }
  }
  return [...lines, line];
}

/**
 * The same for a text of several lines, as one text again; what is left of an item of a list stands below its first word.
 * @example wrapped('beeld:\n 1. beeld en richting', 12) // 'beeld:\n 1. beeld en\n    richting'
 */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  const lines = text.split('\n').flatMap((line) => {
    const [mark] = /^ *(?:\d+\. |- )?/.exec(line)!;
    const [first, ...others] = wrap(line.slice(mark.length), columns - mark.length);
    return [mark + first, ...others.map((rest) => ' '.repeat(mark.length) + rest)];
  });
  return lines.join('\n');
}

/**
 * What is said to a person, in whole lines that fit the terminal of a stream.
 * @example linesFor({ columns: 10 }, 'beeld en richting') // 'beeld en\nrichting\n'
 */
export function linesFor({ columns }: { columns: number | undefined }, text: string): string {
  return `${wrapped(text, columns)}\n`;
}

/** How narrow a text can be made without cutting a word at random. @example narrowest('concept-uitkomsten') // 10 */
export function narrowest(text: string): number {
  return Math.max(
    ...text
      .split(' ')
      .flatMap((word) => word.split(JOINT))
      .map(width),
  );
}

function parts(word: string, columns: number): string[] {
  if (width(word) <= columns) return [word];
  return word.split(JOINT).flatMap((part) => pieces(part, columns));
}

function pieces(word: string, columns: number): string[] {
  if (width(word) <= columns) return [word];
  const found = [''];
  let used = 0;
  for (const character of characters(word)) {
    // Never an empty piece, however narrow the line: every piece is a step further.
    if (used + character.columns > columns && used > 0) {
      found.push('');
      used = 0;
    }
    found[found.length - 1] += character.text;
    used += character.columns;
  }
  return found;
}
