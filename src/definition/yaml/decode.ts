import type { Finding } from '../../diagnostic/finding.ts';
import { fileTooLarge } from '../kinds/file-too-large.ts';
import { fileUnreadable } from '../kinds/file-unreadable.ts';
import { notUtf8 } from '../kinds/not-utf-8.ts';
import { unprintableCharacter } from '../kinds/unprintable-character.ts';
import { MOST_BYTES, type SourceFile } from '../source-file.ts';
import { found } from '../texts/found.ts';

/** All files together. */
const MOST_BYTES_TOGETHER = 8 * 1024 * 1024;

/** The text of a file, as far as it can be shown, and what is wrong with it. */
export interface Decoded {
  /** Without a byte order mark; undefined when there is nothing to show. */
  text: string | undefined;
  findings: Finding[];
}

/**
 * Turns bytes into text. A byte order mark and Windows line ends are fine; another encoding, bytes that are no text and
 * characters that nobody can see are findings.
 */
export function decode(file: SourceFile): Decoded {
  const refused = (finding: Finding): Decoded => ({ text: undefined, findings: [finding] });
  const start = spot(file.name, 0, 0);
  if ('bytes' in file && file.bytes.length <= MOST_BYTES) return decodeBytes(file.name, file.bytes);
  if ('bytes' in file || file.problem === 'too-large')
    return refused(found(fileTooLarge, { most: MOST_BYTES, of: 'file' }, start));
  return refused(found(fileUnreadable, { problem: file.problem }, start));
}

/** The files that together are not too large, in order, and a finding for each of the others. */
export function withinBounds(files: readonly SourceFile[]): { readable: SourceFile[]; findings: Finding[] } {
  let sum = 0;
  const readable = files.filter((file) => {
    sum += 'bytes' in file ? Math.min(file.bytes.length, MOST_BYTES) : 0;
    return sum <= MOST_BYTES_TOGETHER;
  });
  const findings = files
    .filter((file) => !readable.includes(file))
    .map(({ name }) => found(fileTooLarge, { most: MOST_BYTES_TOGETHER, of: 'folder' }, spot(name, 0, 0)));
  return { readable, findings };
}

function decodeBytes(name: string, bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) {
    return { text: undefined, findings: [found(notUtf8, { encoding: wide }, spot(name, 0, 0))] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, findings: wrongByte(name, bytes, text) ?? unprintable(name, text) };
}

/** Windows programs save "Unicode" as UTF-16: with a mark in front, or every other byte zero. */
function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  const oneZero = (first === 0) !== (second === 0) && (third === 0) !== (fourth === 0);
  return bytes.length >= 4 && oneZero ? 'UTF-16' : undefined;
}

function wrongByte(name: string, bytes: Uint8Array, text: string): Finding[] | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    const start = firstWrong(bytes, text);
    return [found(notUtf8, { encoding: 'other' }, spot(name, start, start + 1))];
  }
}

/** Where in the text the first replaced byte stands; a replacement character that somebody typed is none. */
function firstWrong(bytes: Uint8Array, text: string): number {
  const typed = '\ufffd';
  const encoder = new TextEncoder();
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = text.indexOf(typed), from = 0, byte = mark; at >= 0; at = text.indexOf(typed, at + 1)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (!(bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd)) return at;
    from = at;
  }
  return 0;
}

/**
 * Control characters, line ends of old Macs, and the marks without width that word processors leave behind. At the
 * start of a line their spaces are no better: YAML takes them for letters.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/g;

const BLANK_IN_INDENTATION = /^[ \t]*([\u00a0\u2000-\u200a\u202f\u3000])/gm;

/** One finding for each such character, at its first place. */
function unprintable(name: string, text: string): Finding[] {
  const first = new Map<string, number>();
  const note = (character: string, at: number) => {
    if (!first.has(character)) first.set(character, at);
  };
  for (const match of text.matchAll(UNPRINTABLE)) note(match[0], match.index);
  for (const match of text.matchAll(BLANK_IN_INDENTATION)) note(match[1]!, match.index + match[0].length - 1);
  return [...first].map(([character, at]) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return found(unprintableCharacter, { code }, spot(name, at, at + 1));
  });
}

function spot(file: string, start: number, end: number) {
  return { file, path: [], range: [start, end] as const };
}
