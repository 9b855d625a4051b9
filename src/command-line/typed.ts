/** A word as it can be typed behind a command, in any shell. @example asTyped('mijn programma') // '"mijn programma"' */
export function asTyped(word: string): string {
  return /\s/.test(word) ? `"${word}"` : word;
}
