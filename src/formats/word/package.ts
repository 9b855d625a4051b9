import { strFromU8, strToU8 } from 'fflate';
import { pack, unzipped } from '../zip.ts';
import { GUARD } from './text.ts';

/** The parts of a Word file by their names. */
export type Parts = Record<string, Uint8Array>;

export const CONTENT_TYPES = '[Content_Types].xml';
export const DOCUMENT = 'word/document.xml';
export const STYLES = 'word/styles.xml';
export const PACKAGE = '_rels/.rels';
export const RELATIONS = 'word/_rels/document.xml.rels';

/** The parts that can hold text: the document itself, headers, footers, notes; and the styles beside them. */
export const TEXT_PART = /^word\/[^/]*\.xml$/;

/** More than any template with pictures holds; what asks for more was made to fill a memory. */
const MOST_BYTES = 200_000_000;

/** @throws when it is no zip file, a damaged one, or one that grows without end */
export function unpack(bytes: Uint8Array): Parts {
  return unzipped(bytes, MOST_BYTES);
}

/** Parts as one file that is soon taken apart again. */
export function bundle(parts: Parts): Uint8Array {
  return pack(parts, 0);
}

export function partText(parts: Parts, name: string): string {
  return strFromU8(parts[name]!);
}

/** The parts with one of them put through a change of its text. */
export function withPart(parts: Parts, name: string, change: (text: string) => string): Parts {
  return parts[name] === undefined ? parts : { ...parts, [name]: strToU8(change(partText(parts, name))) };
}

/** The parts with the guards of their texts taken out. */
export function withoutGuards(parts: Parts): Parts {
  const guarded = Object.keys(parts).filter((name) => TEXT_PART.test(name));
  return guarded.reduce((all, name) => withPart(all, name, (text) => text.replaceAll(GUARD, '')), parts);
}
