const OCTETS = 75;
const BACKSLASH = 92;
const LINE_END = '\r\n';

/**
 * Content lines in physical lines of at most 75 octets, the space that begins a continuation counted
 * (RFC 5545, 3.1). A line is never folded inside a character or an escape, and not beside white space unless there is
 * nothing else: mail programs strip that, and Outlook shows a split escape as two wrong characters.
 * @param text lines that end in CRLF
 * @returns text that is the same lines for every reader that unfolds it
 * @example fold('SUMMARY:MCC\r\n') // 'SUMMARY:MCC\r\n'
 */
export function fold(text: string): string {
  return text.split(LINE_END).map(foldLine).join(LINE_END);
}

function foldLine(line: string): string {
  // No sign of UTF-16 takes more than three octets.
  if (line.length * 3 <= OCTETS || (line.length <= OCTETS && Buffer.byteLength(line) <= OCTETS)) return line;
  const parts: string[] = [];
  let from = 0;
  while (from < line.length) {
    const until = foldingPoint(line, from, parts.length === 0 ? OCTETS : OCTETS - 1);
    parts.push(line.slice(from, until));
    from = until;
  }
  return parts.join(`${LINE_END} `);
}

/** Where the physical line that begins at `from` ends. */
function foldingPoint(line: string, from: number, octets: number): number {
  const furthest = fitting(line, from, octets);
  if (furthest === line.length) return furthest;
  const whole = lastFrom(furthest, from, (end) => !splits(line, from, end));
  return lastFrom(whole, from, (end) => !splits(line, from, end) && !isBesideSpace(line, end)) || whole;
}

/** The last end above `from` that will do; 0 when none does. */
function lastFrom(end: number, from: number, fits: (end: number) => boolean): number {
  for (let candidate = end; candidate > from; candidate--) if (fits(candidate)) return candidate;
  return 0;
}

/** How far one gets with this many octets of UTF-8; half a surrogate pair counts for two. */
function fitting(line: string, from: number, octets: number): number {
  let left = octets;
  for (let index = from; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    left -= unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
    if (left < 0) return index;
  }
  return line.length;
}

function isBesideSpace(line: string, end: number): boolean {
  return /\s/.test(line.slice(end - 1, end + 1));
}

/** Whether a line end at `end` would come between the halves of a character or of an escape. */
function splits(line: string, from: number, end: number): boolean {
  const next = line.charCodeAt(end);
  if (next >= 0xdc00 && next <= 0xdfff) return true;
  let slashes = 0;
  while (end - slashes > from && line.charCodeAt(end - slashes - 1) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}
