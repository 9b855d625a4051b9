import type { PointText } from '../blocks.ts';

/** What was written on more lines becomes as many paragraphs. */
export function paragraphsIn(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The same below a point of an agenda, where lines with a dash before them are a list. */
export function bodyTexts(text: string): PointText[] {
  return paragraphsIn(text).map((line) => {
    const bullet = line.match(/^[-–•*]\s+(.*)$/)?.[1];
    return bullet === undefined ? { text: line } : { bullet };
  });
}
