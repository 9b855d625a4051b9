/** Where the line begins on which an offset lies. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the next line begins; the end of the text after its last line. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether only blanks stand before an offset on its line. */
export function beginsLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

/** The line end that is in use before an offset, else anywhere in the text. */
export function lineEnd(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at - 1);
  const nearest = line < 0 ? text.indexOf('\n') : line;
  return nearest > 0 && text[nearest - 1] === '\r' ? '\r\n' : '\n';
}
