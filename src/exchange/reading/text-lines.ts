/** A line of a calendar file, unfolded. */
export interface TextLine {
  /** Where it begins in the file, from 1. */
  number: number;
  text: string;
}

const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32];

/** Lines of the calendars of the nineties, of which an `=` at the end says that they go on. */
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/**
 * The lines of a calendar file, unfolded (RFC 5545, 3.1). They are put together before they are decoded, as a fold may
 * split a character.
 * @param bytes UTF-8, UTF-16 with or without a mark, or else Windows-1252; with line ends of any system
 * @example textLines(new TextEncoder().encode('SUMMARY:be\r\n raad\r\n')) // [{ number: 1, text: 'SUMMARY:beraad' }]
 */
export function textLines(bytes: Uint8Array): TextLine[] {
  return quotedTogether(unfolded(inUtf8(bytes)));
}

function inUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  // Every calendar begins with a letter of ASCII, of which UTF-16 makes one byte 0.
  const order = first === 0xff || second === 0 ? 'utf-16le' : first === 0xfe || first === 0 ? 'utf-16be' : undefined;
  return order ? new TextEncoder().encode(new TextDecoder(order).decode(bytes)) : bytes;
}

function unfolded(bytes: Uint8Array): TextLine[] {
  const lines: TextLine[] = [];
  const end = bytes.includes(LINE_FEED) ? LINE_FEED : RETURN;
  let number = 0;
  let begun = 0;
  let pieces: Uint8Array[] = [];
  const finish = () => {
    if (pieces.length > 0) lines.push({ number: begun, text: decoded(pieces) });
    pieces = [];
  };
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(end, from);
    const next = at < 0 ? bytes.length : at;
    const line = bytes.subarray(from, bytes[next - 1] === RETURN && next > from ? next - 1 : next);
    const folded = (line[0] === SPACE || line[0] === TAB) && pieces.length > 0;
    number++;
    if (folded) pieces.push(line.subarray(1));
    else if (line.length > 0) {
      finish();
      begun = number;
      pieces.push(line);
    }
    from = next + 1;
  }
  finish();
  return lines;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

function decoded(pieces: readonly Uint8Array[]): string {
  const bytes = pieces.length === 1 ? pieces[0]! : joined(pieces);
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function quotedTogether(lines: readonly TextLine[]): TextLine[] {
  const together: { number: number; texts: string[] }[] = [];
  let open = false;
  for (const { number, text } of lines) {
    const last = together.at(-1);
    if (open && last) last.texts.push(text);
    else together.push({ number, texts: [text] });
    open = text.endsWith('=') && (open || QUOTED_PRINTABLE.test(text));
  }
  return together.map(({ number, texts }) => ({
    number,
    text: texts.map((text, index) => (index < texts.length - 1 ? text.slice(0, -1) : text)).join(''),
  }));
}
